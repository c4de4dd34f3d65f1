// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/swing_weights.h"

#include "app/advice/swing_points.h"
#include "app/document/weight_tables.h"
#include "app/plan/read_plan.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <algorithm>
#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostPoints = 100;
constexpr std::array levels{Level::Normal, Level::High, Level::VeryHigh};

/// The text of the named point at an end of the scale.
QString anchor(const Wording &words, const Criterion &criterion, double point)
{
    return words.say(u"criterion.%1.point.%2"_s.arg(criterion.id, QString::number(point, 'g', 3)));
}

std::vector<double> usualPoints(const MethodDefaults &method)
{
    return pointsInForce({}, method);
}

/// So that the most is 100; all 0 stays all 0.
std::vector<double> scaled(std::vector<double> points)
{
    const double most = points.empty() ? 0 : std::ranges::max(points);
    for (double &one : points)
        one = most > 0 ? one / most * mostPoints : 0;
    return points;
}

std::size_t placeOf(const MethodDefaults &method, const QString &criterion)
{
    const auto found = std::ranges::find(method.criteria, criterion, &Criterion::id);
    return static_cast<std::size_t>(found - method.criteria.cbegin());
}

} // namespace

QList<WeightView> weightViews(const Plan &plan, const Wording &words)
{
    QStringList roles{QString(), u"it-security-officer"_s, u"administrator"_s};
    for (const Role &role : plan.roles)
        roles.append(role.role);
    roles.append(rolesWithPoints(plan));
    roles.removeDuplicates();
    QList<WeightView> views;
    for (const QString &role : std::as_const(roles)) {
        const bool hasOwn = role.isEmpty() ? !plan.weights.isEmpty() : plan.weightsByRole.contains(role);
        views.append({.role = role, .name = nameOfView(words, role), .hasOwn = hasOwn});
    }
    return views;
}

WeightsDraft::WeightsDraft(const Session &session)
    : m_method(session.knowledge().defaults)
    , m_roles(session.plan().roles)
    , m_json(session.document().json().value(member()))
{
    read();
}

void WeightsDraft::read()
{
    Json plan = Json::object();
    plan.insert(member(), m_json);
    m_plan = readPlan(plan);
    m_plan.roles = m_roles;
}

/// What cannot be weighed, with all points 0, starts from the usual ones.
std::vector<double> WeightsDraft::scaledPoints(const QString &role) const
{
    const std::vector<double> points = scaled(pointsInForce(m_plan, m_method, role));
    const bool isUsable = std::ranges::all_of(points, [](double one) { return one >= 0; })
        && std::ranges::any_of(points, [](double one) { return one > 0; });
    return isUsable ? points : scaled(usualPoints(m_method));
}

QList<SwingCriterion> WeightsDraft::criteria(const QString &role, const Wording &words) const
{
    const std::vector<double> points = scaledPoints(role);
    QList<SwingCriterion> criteria;
    for (const Criterion &criterion : m_method.criteria) {
        const auto [lowest, highest] = std::ranges::minmax(criterion.scalePoints);
        criteria.append({.id = criterion.id,
                         .name = words.name(u"criterion"_s, criterion.id),
                         .help = words.say(u"criterion."_s + criterion.id + u".help"_s),
                         .worst = anchor(words, criterion, lowest),
                         .best = anchor(words, criterion, highest),
                         .points = points[static_cast<std::size_t>(criteria.size())],
                         .shares = {},
                         .shareTexts = {}});
    }
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const std::vector<double> weights = weightsAt(levels[level], points, m_method);
        for (std::size_t index = 0; index < weights.size(); ++index) {
            SwingCriterion &criterion = criteria[static_cast<qsizetype>(index)];
            criterion.shares[level] = weights[index];
            criterion.shareTexts[level] = words.percent(weights[index]);
        }
    }
    std::ranges::stable_sort(criteria, std::ranges::greater(), [lifted = first(role)](const SwingCriterion &one) {
        return std::pair(one.points, one.id == lifted);
    });
    return criteria;
}

double WeightsDraft::points(const QString &role, const QString &criterion) const
{
    return scaledPoints(role).at(placeOf(m_method, criterion));
}

QString WeightsDraft::first(const QString &role) const
{
    const std::vector<double> points = scaledPoints(role);
    QString lifted = m_lifted.value(role);
    if (!lifted.isEmpty() && points.at(placeOf(m_method, lifted)) == mostPoints)
        return lifted;
    return m_method.criteria.at(std::ranges::max_element(points) - points.begin()).id;
}

bool WeightsDraft::isUsual(const QString &role) const
{
    constexpr double equal = 1e-9;
    const std::vector<double> usual = scaled(usualPoints(m_method));
    return std::ranges::equal(scaledPoints(role), usual,
                              [](double one, double other) { return std::abs(one - other) < equal; });
}

bool WeightsDraft::hasOwn(const QString &role) const
{
    return role.isEmpty() ? !m_plan.weights.isEmpty() : m_plan.weightsByRole.contains(role);
}

void WeightsDraft::setPoints(const QString &role, const QString &criterion, double points)
{
    if (criterion == first(role))
        return;
    std::vector<double> all = scaledPoints(role);
    all.at(placeOf(m_method, criterion)) = std::clamp(points, 0.0, mostPoints);
    keep(role, all);
}

void WeightsDraft::liftFirst(const QString &role, const QString &criterion)
{
    setPoints(role, criterion, mostPoints);
    m_lifted.insert(role, criterion);
}

/// What else stands in the member stays as it is.
void WeightsDraft::keep(const QString &role, const std::vector<double> &points)
{
    if (!m_json.isObject())
        m_json = Json::object();
    Json own = role.isEmpty() ? m_json : m_json.value(role);
    if (!own.isObject())
        own = Json::object();
    for (std::size_t index = 0; index < points.size(); ++index) {
        const bool isWhole = points[index] == std::floor(points[index]);
        own.insert(m_method.criteria.at(static_cast<qsizetype>(index)).id,
                   isWhole ? Json::from(static_cast<qint64>(points[index])) : Json::from(points[index]));
    }
    if (role.isEmpty())
        m_json = own;
    else
        m_json.insert(role, own);
    read();
}

void WeightsDraft::makeUsual(const QString &role)
{
    m_lifted.remove(role);
    if (!role.isEmpty()) {
        m_json.remove(memberAt({}, role));
    } else {
        const QStringList names = m_json.names();
        for (const QString &name : names) {
            if (!m_json.value(name).isObject())
                m_json.remove(memberAt({}, name));
        }
    }
    if (m_json.size() == 0)
        m_json = {};
    read();
}

void WeightsDraft::store(Session &session) const
{
    session.set(u"/weights"_s, m_json, Text::tr("Change the weights"));
}

} // namespace safeconduct
