// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/review.h"

#include "app/cli/commands.h"
#include "app/support/text.h"

#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

ExitStatus run(const ReviewArguments &arguments, const CommandContext &context)
{
    const std::expected<Reopened, ExitStatus> reopened = openDossier(arguments.dossier, context);
    if (!reopened)
        return reopened.error();
    std::optional<PlanDocument> plan;
    if (!arguments.plan.isEmpty()) {
        const std::expected<PlanDocument, ExitStatus> opened = openPlan(arguments.plan, context);
        if (!opened)
            return opened.error();
        plan = *opened;
    }
    const Review found = review(*reopened, context.knowledge(), context.todayAsked(), plan ? &*plan : nullptr);
    if (context.arguments.asJson) {
        context.terminal.answer(reviewJson(found));
    } else {
        context.terminal.answer((found.isReproduced ? Text::tr("The numbers of the record come out again.")
                                                    : Text::tr("The numbers of the record do not come out again."))
                                + u'\n');
        for (const ReviewItem &item : found.items)
            context.terminal.answer((item.connection.isEmpty() ? QString() : item.connection + u": "_s) + item.text
                                    + u'\n');
        if (found.items.isEmpty())
            context.terminal.answer(Text::tr("Every choice stands.") + u'\n');
    }
    return found.items.isEmpty() ? ExitStatus::Done : ExitStatus::CheckFailed;
}

} // namespace safeconduct
