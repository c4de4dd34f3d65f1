// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/role_comparison.h"

#include "app/advice/ranking.h"
#include "app/advice/swing_points.h"

#include <algorithm>
#include <cmath>

namespace safeconduct {

namespace {

/// One role's view of one connection.
class RoleView {
public:
    RoleView(const QString &role, const ConnectionView &view)
        : m_view(view)
        , m_role(role)
        , m_worth(worthOf(view).mean())
    {
        const MethodDefaults &method = view.deployment->knowledge().defaults;
        m_weights = weightsAt(view.need.highest(), pointsInForce(view.deployment->plan(), method, role), method);
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
        const Contribution &apart = mostApart(recommended.benefit.contributions);
        return {.role = m_role,
                .leader = leader->option.id(),
                .netBenefit = gained,
                .lead = gained - netBenefit(recommended),
                .criterion = apart.criterion,
                .weight = weightOf(apart, recommended.benefit.contributions),
                .usualWeight = apart.weight};
    }

private:
    Money netBenefit(const OptionAdvice &option) const
    {
        double total = 0;
        for (qsizetype index = 0; index < option.benefit.contributions.size(); ++index)
            total += m_weights[static_cast<std::size_t>(index)] * option.benefit.contributions.at(index).value;
        return m_worth * Decimal::nearest(total) - option.cost.meanToPay;
    }

    double weightOf(const Contribution &contribution, const QList<Contribution> &contributions) const
    {
        return m_weights[static_cast<std::size_t>(&contribution - contributions.constData())];
    }

    /// The criterion whose weight differs most from the plan's.
    const Contribution &mostApart(const QList<Contribution> &contributions) const
    {
        return *std::ranges::max_element(contributions, {}, [&](const Contribution &one) {
            return std::abs(weightOf(one, contributions) - one.weight);
        });
    }

    const ConnectionView &m_view;
    QString m_role;
    std::vector<double> m_weights;
    Money m_worth;
};

} // namespace

QList<RoleComparison> compareRoles(const ConnectionAdvice &advice, const ConnectionView &view, Money decision)
{
    const OptionAdvice *recommended = advice.option(advice.recommended);
    if (!recommended || recommended->option.isOff)
        return {};
    QStringList roles = view.deployment->plan().weightsByRole.keys();
    roles.sort();
    QList<RoleComparison> comparisons;
    for (const QString &role : std::as_const(roles))
        comparisons.append(RoleView(role, view).compare(advice, *recommended, decision));
    return comparisons;
}

} // namespace safeconduct
