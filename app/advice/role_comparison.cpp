// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/role_comparison.h"

#include "app/advice/benefit.h"
#include "app/advice/ranking.h"

#include <algorithm>
#include <cmath>

namespace safeconduct {

namespace {

std::vector<CriterionView> criteriaOf(const QHash<QString, double> &points, const ConnectionView &view)
{
    std::vector<CriterionView> criteria = view.deployment->method().criteria;
    for (CriterionView &criterion : criteria)
        criterion.points = points.value(criterion.criterion->id, criterion.points);
    return criteria;
}

/// One role's view of one connection.
class RoleView {
public:
    RoleView(const QHash<QString, double> &points, const ConnectionView &view)
        : m_view(view)
        , m_weights(weightsOf(criteriaOf(points, view), view))
        , m_worth(worthOf(view).mean())
    {
    }

    Money netBenefit(const OptionAdvice &option) const
    {
        double total = 0;
        for (qsizetype index = 0; index < option.benefit.contributions.size(); ++index)
            total += m_weights[static_cast<std::size_t>(index)] * option.benefit.contributions.at(index).value;
        return m_worth * Decimal::nearest(total) - option.cost.meanToPay;
    }

    RoleComparison compare(const ConnectionAdvice &advice, const OptionAdvice &recommended, Money decision) const
    {
        const OptionAdvice *leader = &recommended;
        Money most = netBenefit(recommended) + decision;
        for (const OptionAdvice &option : advice.options) {
            if (option.option.isOff || tierOf(option, m_view) != tierOf(recommended, m_view))
                continue;
            if (const Money gained = netBenefit(option); gained > most) {
                most = gained;
                leader = &option;
            }
        }
        const Money gained = netBenefit(*leader);
        return named({{}, leader->option.id(), gained, gained - netBenefit(recommended), {}, 0});
    }

private:
    /// With the criterion whose weight differs most from the plan's.
    RoleComparison named(RoleComparison comparison) const
    {
        const std::vector<CriterionView> &criteria = m_view.deployment->method().criteria;
        const std::vector<double> usual = weightsOf(criteria, m_view);
        double most = -1;
        for (std::size_t index = 0; index < criteria.size(); ++index) {
            const double difference = std::abs(m_weights[index] - usual[index]);
            if (difference <= most)
                continue;
            most = difference;
            comparison.criterion = criteria[index].criterion->id;
            comparison.weight = m_weights[index];
            comparison.usualWeight = usual[index];
        }
        return comparison;
    }

    const ConnectionView &m_view;
    std::vector<double> m_weights;
    Money m_worth;
};

} // namespace

QList<RoleComparison> compareRoles(const ConnectionAdvice &advice, const ConnectionView &view, Money decision)
{
    const auto &byRole = view.deployment->plan().weightsByRole;
    const OptionAdvice *recommended = advice.option(advice.recommended);
    if (!recommended || recommended->option.isOff)
        return {};
    QStringList roles = byRole.keys();
    roles.sort();
    QList<RoleComparison> comparisons;
    for (const QString &role : std::as_const(roles)) {
        RoleComparison comparison = RoleView(byRole.value(role), view).compare(advice, *recommended, decision);
        comparison.role = role;
        comparisons.append(comparison);
    }
    return comparisons;
}

} // namespace safeconduct
