// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/alone_advice.h"

#include "app/advice/benefit.h"
#include "app/advice/explanation/option_depth.h"
#include "app/advice/ranking.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// The recommended option; `none` where nothing is.
Option recommendedIn(const ConnectionAdvice &advice)
{
    const OptionAdvice *recommended = advice.option(advice.recommended);
    return recommended ? recommended->option : Option();
}

std::vector<double> openIn(const ConnectionAdvice &advice, const ConnectionView &view, const Protection &protection)
{
    return protection.open(partsOf(recommendedIn(advice), view.deployment->method()));
}

} // namespace

void LegsTaken::keep(const ConnectionView &leg, const ConnectionAdvice &advice, const std::vector<double> &open)
{
    m_open.insert(&leg, open);
    m_parts.insert(&leg, recommendedIn(advice).parts());
}

bool LegsTaken::isKept(const ConnectionView &leg, const ConnectionAdvice &advice) const
{
    return recommendedIn(advice).parts() == m_parts.value(&leg);
}

QStringList LegsTaken::partsUnder(const ConnectionView &flow) const
{
    QStringList parts;
    for (const ConnectionView *leg : flow.flow.legs)
        parts += m_parts.value(leg);
    parts.removeDuplicates();
    return parts;
}

std::vector<double> openOf(const ConnectionAdvice &advice, const ConnectionView &view)
{
    return openIn(advice, view, Protection(view, view.feasibleParts, {}));
}

AloneAdviser::AloneAdviser(const AloneTerms &terms)
    : m_terms(terms)
    , m_screening(terms.deployment, terms.rules)
{
}

KnownConnection AloneAdviser::advise(ConnectionView &view)
{
    KnownConnection known;
    ConnectionAdvice &advice = known.advice;
    advice.id = view.connection->id;
    advice.need = view.need;
    advice.segments = view.segments;
    advice.resting = view.resting;
    advice.impossible = m_screening.judgeParts(view, m_terms.detail);
    advice.findings = m_screening.judgeConnection(view);
    const Protection protection(view, view.feasibleParts,
                                view.isMessageFlow() ? openOfLegs(view, m_terms.legs.open()) : std::vector<double>());
    Valuation valuation(view, protection, m_terms.detail);
    CostSheet sheet(view, m_terms.costs);
    const Range worth = worthOf(view);
    const QList<Option> options = optionsOf(view);
    advice.options.reserve(options.size());
    for (const Option &option : options) {
        OptionAdvice &advised = advice.options.emplaceBack();
        advised.option = option;
        m_screening.judgeOption(view, advised, advice, m_terms.detail);
        value(advised, view, protection, valuation);
        price(advised, sheet, tellsEverything());
        setNetBenefit(advised, worth);
    }
    rankOptions(advice, view, m_terms.decision);
    recommend(advice, view, m_terms.decision, worth);
    advice.alone = advice.recommended;
    known.feasibleParts = view.feasibleParts;
    if (view.isLeg)
        known.open = openIn(advice, view, protection);
    if (m_terms.isPriced)
        known.priced = priced(advice, view, sheet, worth);
    if (!tellsEverything() && !advice.recommended.isEmpty())
        price(advice.options.first(), sheet, true); // facilities are summed from its lines
    return known;
}

/// What the portfolio needs of the options that rules allow.
PricedConnection AloneAdviser::priced(const ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet,
                                      const Range &worth) const
{
    PricedConnection priced{advice.id, advice.alone, {}, {}};
    for (const OptionAdvice &option : advice.options) {
        if (!option.isPermissible())
            continue;
        const OptionParts parts = partsOf(option.option, m_terms.deployment.method());
        priced.options.append({option.option.id(), worth.mean() * Decimal::nearest(option.benefit.total),
                               mayBeRecommended(option, advice, view), !option.recommendedBy.isEmpty(),
                               summarised(strengthOf(parts, view)) == "forced"_L1, option.incompleteBy,
                               option.option.isOff ? sheet.waysOfSwitchingOff() : sheet.waysOf(parts)});
    }
    priced.lines = sheet.lines();
    return priced;
}

/// `off` has no criteria: rule C6 decides it.
void AloneAdviser::value(OptionAdvice &advised, const ConnectionView &view, const Protection &protection,
                         Valuation &valuation) const
{
    if (advised.option.isOff)
        return;
    const OptionParts parts = partsOf(advised.option, m_terms.deployment.method());
    advised.benefit = valuation.of(parts);
    if (!tellsEverything())
        return;
    advised.coverage = protection.coverage(parts, m_terms.legs.partsUnder(view));
    addDepth(advised, parts, view);
}

void AloneAdviser::price(OptionAdvice &advised, CostSheet &sheet, bool withLines) const
{
    const OptionParts parts = partsOf(advised.option, m_terms.deployment.method());
    CostSheet::Choice choice = advised.option.isOff ? sheet.costOfSwitchingOff() : sheet.costOf(parts, withLines);
    advised.facilities = std::move(choice.facilities);
    advised.cost = std::move(choice.cost);
}

} // namespace safeconduct
