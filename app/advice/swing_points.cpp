// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/swing_points.h"

namespace safeconduct {

std::vector<double> pointsInForce(const Plan &plan, const MethodDefaults &method, const QString &role)
{
    const QHash<QString, double> own = role.isEmpty() ? QHash<QString, double>() : plan.weightsByRole.value(role);
    std::vector<double> points;
    points.reserve(static_cast<std::size_t>(method.criteria.size()));
    for (const Criterion &criterion : method.criteria)
        points.push_back(own.value(criterion.id, plan.weights.value(criterion.id, criterion.points)));
    return points;
}

std::vector<double> weightsAt(Level level, std::span<const double> points, const MethodDefaults &method)
{
    Q_ASSERT(points.size() == static_cast<std::size_t>(method.criteria.size()));
    const double factor = method.needFactor.value(level, 1);
    std::vector<double> weights(points.begin(), points.end());
    double sum = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        if (method.criteria.at(static_cast<qsizetype>(index)).isProtection)
            weights[index] *= factor;
        sum += weights[index];
    }
    for (double &weight : weights)
        weight = sum > 0 ? weight / sum : 0;
    return weights;
}

QStringList rolesWithPoints(const Plan &plan)
{
    QStringList others = plan.weightsByRole.keys();
    others.sort();
    QStringList roles;
    for (const Role &role : plan.roles) {
        if (others.removeOne(role.role))
            roles.append(role.role);
    }
    return roles + others;
}

} // namespace safeconduct
