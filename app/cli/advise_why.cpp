// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why.h"
#include "app/advice/explanation/why_together.h"
#include "app/cli/commands.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The option that is asked about: the named one, else the recommended one, else the first.
const OptionAdvice *askedFor(const ConnectionAdvice &advised, const QString &option)
{
    if (!option.isEmpty())
        return advised.option(option);
    const OptionAdvice *recommended = advised.option(advised.recommended);
    return recommended || advised.options.isEmpty() ? recommended : &advised.options.constFirst();
}

ExitStatus unknownOption(const QString &id, const ConnectionAdvice &advised, const CommandContext &context)
{
    for (const ImpossiblePart &part : advised.impossible) {
        if (!id.split(u'+').contains(part.part))
            continue;
        const QString reason =
            context.knowledge().texts.say(context.arguments.language, part.reasons.constFirst().saying);
        context.terminal.diagnose(
            Problems{{.pointer = {},
                      .what = Text::tr("\"%1\" cannot be had here: %2").arg(part.part, reason),
                      .remedy = Text::tr("Ask about another option, or change what the plan says of the systems.")}});
        return ExitStatus::InputAtFault;
    }
    QStringList known;
    for (const OptionAdvice &option : advised.options)
        known.append(option.option.id());
    context.terminal.diagnose(
        Problems{{.pointer = {},
                  .what = Text::tr(R"(The connection "%1" has no option "%2".)").arg(advised.id, id),
                  .remedy = Text::tr("Name one of %1.").arg(known.join(u", "_s))}});
    return ExitStatus::InputAtFault;
}

ExitStatus answer(const WhyNode &why, const CommandContext &context)
{
    if (context.arguments.asJson)
        context.terminal.answer(toJson(why, context.knowledge().texts, context.arguments.language));
    else
        context.terminal.answer(toText(why, context.knowledge().texts, context.arguments.language));
    return ExitStatus::Done;
}

} // namespace

ExitStatus explainWhy(const AdviseArguments &arguments, const Plan &plan, const Advice &advice,
                      const CommandContext &context)
{
    const ConnectionAdvice &advised = *advice.connection(arguments.whyConnection());
    const OptionAdvice *option = askedFor(advised, arguments.whyOption());
    if (!option)
        return unknownOption(arguments.whyOption(), advised, context);
    return answer(explainOption(plan, context.knowledge(), advice, advised, *option), context);
}

ExitStatus explainWhyTogether(const Plan &plan, const Advice &advice, const CommandContext &context)
{
    if (const std::optional<WhyNode> why = explainTogether(plan, advice))
        return answer(*why, context);
    context.terminal.diagnose(Problems{{.pointer = {},
                                        .what = Text::tr("The choice for all connections together was not computed."),
                                        .remedy = Text::tr("Leave out \"--without portfolio\".")}});
    return ExitStatus::WrongUsage;
}

} // namespace safeconduct
