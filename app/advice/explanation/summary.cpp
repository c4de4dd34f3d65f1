// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/summary.h"

#include "app/advice/explanation/open_threats.h"
#include "app/advice/explanation/passed_systems.h"
#include "app/advice/need.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Saying subject(const ConnectionView &view)
{
    return {view.isMessageFlow() ? u"summary.subject.flow"_s : u"summary.subject"_s,
            {{u"from"_s, namesOf({view.from})},
             {u"to"_s, namesOf({view.to})},
             {u"service"_s, {textReference(u"service.%1.name"_s.arg(view.connection->service))}},
             {u"networks"_s, networksOf(view, [](qsizetype) { return true; })}}};
}

/// By the dimension that sets the level.
Saying need(const ConnectionView &view)
{
    const Need &need = view.need;
    const bool isConfidential = need.confidentiality.level == need.highest();
    const NeedIn &decisive = isConfidential ? need.confidentiality : need.integrity;
    const QStringList information = namesOfInformation(decisive, view.deployment->plan());
    const bool isChanged = decisive.overrideReason || information.isEmpty();
    return {
        isChanged ? u"summary.need.changed"_s : u"summary.need"_s,
        {{u"level"_s, {textReference(u"level.%1.name"_s.arg(word(need.highest())))}}, {u"information"_s, information}}};
}

Saying exposure(const ConnectionView &view)
{
    const QStringList untrusted =
        networksOf(view, [&view](qsizetype segment) { return view.segments.at(segment).isUntrusted; });
    return {untrusted.isEmpty() ? u"summary.trusted"_s : u"summary.untrusted"_s, {{u"networks"_s, untrusted}}};
}

Saying takenAway(const OptionAdvice &option)
{
    QStringList functions;
    for (const LostFunction &lost : option.takesAway) {
        const QString name = textReference(u"function.%1.name"_s.arg(lost.function));
        if (!functions.contains(name))
            functions.append(name);
    }
    return {u"summary.takes-away"_s, {{u"functions"_s, functions}}};
}

Saying cost(const OptionAdvice &option, const Advice &advice)
{
    const Range &value = option.cost.presentValue;
    if (value == Range())
        return {u"summary.cost.nothing"_s, {}};
    return {u"summary.cost"_s,
            {{u"years"_s, {QString::number(advice.horizonYears)}},
             {u"currency"_s, {advice.currency}},
             {u"min"_s, {numberReference(value.min)}},
             {u"likely"_s, {numberReference(value.likely)}},
             {u"max"_s, {numberReference(value.max)}},
             {u"initial"_s, {numberReference(option.cost.initial.likely)}}}};
}

Saying benefit(const OptionAdvice &option)
{
    return {u"summary.benefit"_s,
            {{u"points"_s, {numberReference(Decimal::nearest(option.benefit.total * 100))}},
             {u"risk"_s, {numberReference(Decimal::nearest(option.benefit.remainingRisk * 100))}}}};
}

QList<Saying> aboutOption(const OptionAdvice &option, const ConnectionAdvice &advised, const ConnectionView &view,
                          const Advice &advice)
{
    QList<Saying> said{{u"summary.option"_s, {{u"option"_s, {nameOfOption(option.option.id())}}}}, advised.because};
    if (!option.option.isOff) {
        said += option.ends;
        said += openThreats(option, view);
        if (!option.takesAway.isEmpty())
            said.append(takenAway(option));
        said.append(benefit(option));
    }
    said.append(cost(option, advice));
    return said;
}

/// How sure it is.
QList<Saying> doubts(const ConnectionAdvice &advised, const ConnectionView &view)
{
    QList<Saying> said;
    const auto second = std::ranges::find(advised.options, 2, &OptionAdvice::rank);
    if (!advised.isClear && !advised.recommended.isEmpty() && second != advised.options.cend())
        said.append({u"summary.unclear"_s, {{u"second"_s, {nameOfOption(second->option.id())}}}});
    const auto questions = std::ranges::count_if(advised.findings, [](const Finding &finding) {
        return finding.effect == Effect::Ask && finding.option.isEmpty();
    });
    if (questions > 0)
        said.append({u"summary.questions"_s, {{u"count"_s, {numberReference(Decimal::whole(questions))}}}});
    QList<const SystemView *> assumed = passedSystems(view);
    assumed.removeIf([](const SystemView *system) { return !system->isAssumed; });
    if (!assumed.isEmpty())
        said.append({u"summary.assumed"_s, {{u"systems"_s, namesOf(assumed)}}});
    return said;
}

} // namespace

QList<Saying> summaryOf(const ConnectionAdvice &advised, const ConnectionView &view, const Advice &advice)
{
    QList<Saying> said{subject(view), need(view), exposure(view)};
    if (view.hasExisting)
        said.append({u"summary.existing"_s, {{u"option"_s, {nameOfOption(view.existing.id())}}}});
    if (const OptionAdvice *option = advised.option(advised.recommended))
        said += aboutOption(*option, advised, view, advice);
    else
        said.append({{u"summary.nothing"_s, {}}, {advised.requiredLevelHint, {}}});
    said += doubts(advised, view);
    said.removeIf([](const Saying &saying) { return saying.text.isEmpty(); });
    return said;
}

} // namespace safeconduct
