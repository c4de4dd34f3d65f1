// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decided.h"

#include "app/session/dossier_files.h"

namespace safeconduct {

std::expected<Decided, ExitStatus> openDecided(const QString &path, const CommandContext &context)
{
    if (isStoredDossier(path)) {
        const Results<Dossier> dossier = readDossier(path);
        if (dossier)
            return Decided{dossier->plan, dossier->decision, facilitiesTaken(dossier->decision, dossier->advice)};
        context.terminal.diagnose(dossier.error());
        return std::unexpected(ExitStatus::InputAtFault);
    }
    return openPlan(path, context).transform([&](const PlanDocument &document) {
        const Advice advice = advise(document.plan(), context.knowledge(), context.settingsToPropose(document));
        const Decision decision = proposeFrom(document.plan(), advice);
        return Decided{document, decision, facilitiesTaken(decision, advice)};
    });
}

} // namespace safeconduct
