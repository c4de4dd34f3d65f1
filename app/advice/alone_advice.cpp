// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/alone_advice.h"

#include "app/advice/benefit.h"
#include "app/advice/comparison_advice.h"
#include "app/advice/explanation/option_depth.h"
#include "app/advice/ranking.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace safeconduct {

void LegsTaken::keep(const ConnectionView &leg, const Option &option, const std::vector<double> &open)
{
    m_open.insert(&leg, open);
    m_parts.insert(&leg, option.parts());
}

bool LegsTaken::isKept(const ConnectionView &leg, const Option &option) const
{
    return option.parts() == m_parts.value(&leg);
}

LegsLeft LegsTaken::leftFor(const ConnectionView &view) const
{
    LegsLeft left;
    if (!view.isMessageFlow())
        return left;
    for (const ConnectionView *leg : view.flow.legs)
        left.parts += m_parts.value(leg);
    left.parts.removeDuplicates();
    left.open = openOfLegs(view, m_open);
    return left;
}

Option recommendedIn(const ConnectionAdvice &advice)
{
    const OptionAdvice *recommended = advice.option(advice.recommended);
    return recommended ? recommended->option : Option();
}

std::vector<double> openOf(const Option &option, const ConnectionView &view)
{
    return Protection(view, view.feasibleParts, {}).open(partsOf(option, view.deployment->method()));
}

AloneAdviser::AloneAdviser(const AloneTerms &terms)
    : m_terms(terms)
    , m_screening(terms.deployment, terms.rules)
{
}

KnownConnection AloneAdviser::advise(ConnectionView &view, const LegsLeft &legs)
{
    std::optional<QByteArray> situation = m_terms.situations ? m_terms.situations->of(view) : std::nullopt;
    if (situation) {
        situation->append(m_screening.conditionsOf(view));
        if (const auto like = m_alike.constFind(*situation); like != m_alike.cend())
            return adviseAs(*like, view);
    }
    Alike found;
    found.known = judge(view, legs, found.toSay);
    found.taken = price(found.known, view);
    if (situation)
        m_alike.insert(*situation, found);
    return found.known;
}

KnownConnection AloneAdviser::judge(ConnectionView &view, const LegsLeft &legs, QList<const PreparedRule *> &toSay)
{
    KnownConnection known;
    known.legs = legs;
    ConnectionAdvice &advice = known.advice;
    advice.id = view.connection->id;
    advice.need = view.need;
    advice.segments = view.segments;
    advice.resting = view.resting;
    advice.impossible = m_screening.judgeParts(view, m_terms.detail);
    advice.findings = m_screening.judgeConnection(view, &toSay);
    known.feasibleParts = view.feasibleParts;
    const Protection protection(view, view.feasibleParts, legs.open);
    Valuation valuation(view, protection, m_terms.detail);
    const QList<Option> options = optionsOf(view);
    advice.options.reserve(options.size());
    for (const Option &option : options) {
        OptionAdvice &advised = advice.options.emplaceBack();
        advised.option = option;
        m_screening.judgeOption(view, advised, advice, m_terms.detail);
        value(advised, view, legs, protection, valuation);
    }
    return known;
}

KnownConnection AloneAdviser::priceAnew(const KnownConnection &known, ConnectionView &view) const
{
    KnownConnection again = known;
    view.feasibleParts = known.feasibleParts;
    price(again, view);
    return again;
}

/// In the order in which options are made: of uses that bring the same amount the first one counts.
void AloneAdviser::priceOptions(ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet) const
{
    const Range worth = worthOf(view);
    const QList<Option> options = optionsOf(view);
    QHash<QString, OptionAdvice *> places;
    for (OptionAdvice &advised : advice.options) // NOLINT(misc-const-correctness): it is written to by its address
        places.insert(advised.option.id(), &advised);
    for (const Option &option : options) {
        OptionAdvice *const advised = places.value(option.id());
        CostSheet::Choice choice = costOf(option, sheet, tellsEverything());
        advised->facilities = std::move(choice.facilities);
        advised->cost = std::move(choice.cost);
        setNetBenefit(*advised, worth);
    }
}

CostSheet::Choice AloneAdviser::price(KnownConnection &known, const ConnectionView &view) const
{
    CostSheet sheet(view, m_terms.costs);
    ConnectionAdvice &advice = known.advice;
    priceOptions(advice, view, sheet);
    rankOptions(advice, view, m_terms.decision);
    recommend(advice, view, m_terms.decision, worthOf(view));
    advice.alone = advice.recommended;
    if (m_terms.situations && !m_terms.isPriced) // else once it is known what others pay
        advice.comparison = compare(advice, view, m_terms.decision);
    if (view.isLeg)
        known.open = openOf(recommendedIn(advice), view);
    if (m_terms.isPriced)
        known.priced = priced(advice, view, sheet, worthOf(view));
    CostSheet::Choice taken;
    if (!tellsEverything() && !advice.recommended.isEmpty()) { // facilities are summed from its lines
        taken = costOf(advice.options.constFirst().option, sheet, true);
        advice.options.first().cost = taken.cost;
    }
    return taken;
}

/// All but what names or ids stand in.
KnownConnection AloneAdviser::adviseAs(const Alike &like, ConnectionView &view)
{
    KnownConnection known = like.known;
    ConnectionAdvice &advice = known.advice;
    advice.id = view.connection->id;
    advice.need = view.need;
    advice.segments = view.segments;
    advice.resting = view.resting;
    view.feasibleParts = known.feasibleParts;
    advice.findings = m_screening.sayOfConnection(view, like.toSay);
    if (m_terms.isPriced) {
        CostSheet sheet(view, m_terms.costs);
        const QList<Option> options = optionsOf(view);
        for (const Option &option : options)
            sheet.prepare(partsOf(option, m_terms.deployment.method()));
        known.priced = priced(advice, view, sheet, worthOf(view));
    }
    if (advice.recommended.isEmpty())
        return known;
    const QList<CostLine> lines = linesFor(view, like.taken.cost.lines, like.taken.origins);
    if (m_terms.isPriced)
        advice.options.first().cost.lines = lines;
    else // so that all that are alike share their options
        advice.takenLines = lines;
    return known;
}

/// What the portfolio needs of the options that rules allow, and of one that was accepted as an exception.
PricedConnection AloneAdviser::priced(const ConnectionAdvice &advice, const ConnectionView &view, CostSheet &sheet,
                                      const Range &worth) const
{
    PricedConnection priced{advice.id, advice.alone, {}, {}};
    for (const OptionAdvice &option : advice.options) {
        const auto &exception = view.connection->exception;
        if (!option.isPermissible() && !(exception && exception->option == option.option.id()))
            continue;
        const OptionParts parts = partsOf(option.option, m_terms.deployment.method());
        priced.options.append({option.option.id(), worth.mean() * Decimal::nearest(option.benefit.total),
                               mayBeRecommended(option, advice, view), !option.recommendedBy.isEmpty(),
                               summarised(strengthOf(parts, view)) == "forced"_L1, option.incompleteBy,
                               option.option.isOff ? sheet.waysOfSwitchingOff() : sheet.waysOf(parts)});
    }
    priced.lines = sheet.lines();
    priced.claims = sheet.claims();
    return priced;
}

/// `off` has no criteria: rule C6 decides it.
void AloneAdviser::value(OptionAdvice &advised, const ConnectionView &view, const LegsLeft &legs,
                         const Protection &protection, Valuation &valuation) const
{
    if (advised.option.isOff)
        return;
    const OptionParts parts = partsOf(advised.option, m_terms.deployment.method());
    advised.benefit = valuation.of(parts);
    if (!tellsEverything())
        return;
    advised.coverage = protection.coverage(parts, legs.parts);
    addDepth(advised, parts, view);
}

CostSheet::Choice AloneAdviser::costOf(const Option &option, CostSheet &sheet, bool withLines) const
{
    return option.isOff ? sheet.costOfSwitchingOff()
                        : sheet.costOf(partsOf(option, m_terms.deployment.method()), withLines);
}

} // namespace safeconduct
