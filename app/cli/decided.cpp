// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decided.h"

#include "app/support/file.h"

namespace safeconduct {

std::expected<Decided, ExitStatus> openDecided(const QString &path, const CommandContext &context)
{
    const Result<QByteArray> file = readFile(path, dossierLimit);
    if (file && isPacked(*file)) {
        const Results<Dossier> dossier = unpackDossier(*file, path);
        if (dossier)
            return Decided{dossier->plan, dossier->decision};
        context.terminal.diagnose(dossier.error());
        return std::unexpected(ExitStatus::InputAtFault);
    }
    return openPlan(path, context).transform([&](const PlanDocument &document) {
        const Advice advice = advise(document.plan(), context.knowledge(), context.settingsFor(document));
        return Decided{document, proposeFrom(document.plan(), advice)};
    });
}

} // namespace safeconduct
