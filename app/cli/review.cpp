// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/review.h"

#include "app/cli/commands.h"
#include "app/document/wording.h"
#include "app/support/text.h"

#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What the chosen options cost today where that is another amount than then.
QString costText(const Review &found, const Wording &words)
{
    QString text;
    for (const ReviewedChoice &choice : found.choices) {
        if (choice.costToday && choice.costThen && choice.costsOtherwise())
            text += choice.connection + u": "_s
                + Text::tr("\"%1\" costs %2 today, and %3 then.")
                      .arg(choice.chosen, words.range(*choice.costToday), words.range(*choice.costThen))
                + u'\n';
    }
    return text;
}

} // namespace

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
        context.terminal.answer(found.basisText() + u'\n');
        for (const ReviewItem &item : found.items)
            context.terminal.answer((item.connection.isEmpty() ? QString() : item.connection + u": "_s) + item.text
                                    + u'\n');
        if (found.items.isEmpty())
            context.terminal.answer(Text::tr("Every choice stands.") + u'\n');
        context.terminal.answer(
            costText(found, Wording(context.knowledge().texts, context.arguments.language, reopened->advice.currency)));
    }
    return found.items.isEmpty() ? ExitStatus::Done : ExitStatus::CheckFailed;
}

} // namespace safeconduct
