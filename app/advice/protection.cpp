// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/protection.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

double factor(const MethodDefaults &defaults, Level level)
{
    return defaults.needFactor.value(level, 1);
}

/// The segments past the own key gateway. One that stands in a single network of the path sends and receives there: that
/// segment is passed before the gateway, too.
Stretch pastKeyGateway(const ConnectionView &view)
{
    const SystemView *gateway = keyGateway(view);
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype segment = 0; gateway && segment < view.path.size(); ++segment) {
        if (!gateway->system->networks.contains(view.path.at(segment)->id))
            continue;
        first = first < 0 ? segment : first;
        last = segment;
    }
    if (first < 0)
        return {};
    return {first < last ? last : last + 1, view.path.size() - 1};
}

bool isEffective(const PartView &part, qsizetype segment, const Stretch &stretch, const ConnectionView &view)
{
    if (part.layer() == Layer::Transport)
        return !part.isTls || view.hasTlsOn(segment);
    return stretch.covers(segment);
}

Stretch stretchOf(const PartView &part, const ConnectionView &view)
{
    if (part.layer() == Layer::Network)
        return view.shape(part).stretch;
    if (part.layer() == Layer::Message && part.mechanism->ends == "gateway"_L1)
        return pastKeyGateway(view);
    return {0, view.segments.size() - 1};
}

const std::vector<double> &effectsOf(const PartView &part, const ConnectionView &view)
{
    if (part.forced == Demand::WherePublished && isPublished(part, view))
        return part.effectWhenPublished;
    return view.connection->hasLogin() ? part.effectWithLogin : part.effect;
}

PartProtection protectionBy(const PartView &part, const ConnectionView &view, std::size_t threats)
{
    PartProtection protection{&part, {}, {}};
    const Stretch stretch = stretchOf(part, view);
    const std::vector<double> &effects = effectsOf(part, view);
    for (qsizetype segment = 0; segment < view.segments.size(); ++segment) {
        const bool isCovered = isEffective(part, segment, stretch, view);
        for (std::size_t threat = 0; threat < threats; ++threat)
            protection.open.push_back(isCovered ? 1 - effects[threat] : 1);
    }
    for (const RestingPlace &place : view.resting) {
        const bool isForeign = view.deployment->system(place.system)->isOfOthers();
        const bool staysOpen = part.staysOpenOnOwnServers && !isForeign;
        protection.openAtRest.push_back(staysOpen ? 1 : 1 - part.restEffect);
    }
    return protection;
}

} // namespace

double shareOfNeed(const ConnectionView &view, const QString &dimension)
{
    const MethodDefaults &defaults = view.deployment->knowledge().defaults;
    const NeedIn &need = dimension == "integrity"_L1 ? view.need.integrity : view.need.confidentiality;
    return factor(defaults, need.level) / factor(defaults, view.need.highest());
}

const SystemView *keyGateway(const ConnectionView &view)
{
    const SystemView *last = nullptr;
    QList<const SystemView *> passed = view.via;
    for (const ConnectionView *leg : view.flow.legs)
        passed << leg->from << leg->to;
    passed << view.from << view.to;
    for (const SystemView *system : std::as_const(passed)) {
        if (!system->isManaged() || system->isDevice())
            continue;
        if (system->abilities.has(Ability::MessageGateway))
            return system;
        last = system;
    }
    return last;
}

Protection::Protection(const ConnectionView &view, const QStringList &parts, const std::vector<double> &flowLegs)
    : m_view(view)
    , m_defaults(view.deployment->knowledge().defaults)
    , m_segments(static_cast<std::size_t>(view.segments.size()))
    , m_threats(view.deployment->method().threats.size())
    , m_restNeed(shareOfNeed(view, u"confidentiality"_s))
    , m_base(flowLegs)
{
    const MethodView &method = view.deployment->method();
    for (const Threat *threat : method.threats) {
        const bool counts = !threat->onlyWithLogin || view.connection->hasLogin();
        m_weights.push_back(counts ? threat->weight * shareOfNeed(view, threat->dimension) : 0);
        m_weightSum += m_weights.back();
    }
    for (std::size_t segment = 0; flowLegs.empty() && segment < m_segments; ++segment) {
        for (const Threat *threat : method.threats)
            m_base.push_back(1 - threat->ofLogin.value(view.connection->authentication, 0));
    }
    for (const QString &id : parts)
        m_parts.push_back(protectionBy(*method.part(id), view, m_threats));
}

const PartProtection *Protection::of(const PartView *part) const
{
    if (!part)
        return nullptr;
    const auto found = std::ranges::find(m_parts, part, &PartProtection::part);
    Q_ASSERT(found != m_parts.end()); // options are made of the parts that were looked at
    return &*found;
}

std::vector<double> Protection::open(const OptionParts &parts) const
{
    std::vector<double> left = m_base;
    for (const PartView *part : {parts.network, parts.transport, parts.message}) {
        const PartProtection *protection = of(part);
        for (std::size_t index = 0; protection && index < left.size(); ++index)
            left[index] *= protection->open[index];
    }
    return left;
}

double Protection::remainingRisk(const OptionParts &parts) const
{
    const std::array whole{of(parts.network), of(parts.transport), of(parts.message)};
    double sum = 0;
    for (std::size_t threat = 0; threat < m_threats; ++threat) {
        double safe = 1;
        for (std::size_t segment = 0; segment < m_segments; ++segment) {
            const std::size_t index = segment * m_threats + threat;
            double left = m_base[index];
            for (const PartProtection *protection : whole)
                left *= protection ? protection->open[index] : 1;
            safe *= 1 - m_view.segments.at(static_cast<qsizetype>(segment)).exposure * left;
        }
        sum += m_weights[threat] * (1 - safe);
    }
    return m_weightSum > 0 ? sum / m_weightSum : 0;
}

double Protection::openAt(const OptionParts &parts, std::size_t place) const
{
    const PartProtection *protection = of(parts.message);
    const double left = protection ? protection->openAtRest[place] : 1;
    return m_view.resting.at(static_cast<qsizetype>(place)).exposure * left * m_restNeed;
}

double Protection::openAtRest(const OptionParts &parts) const
{
    double worst = 0;
    for (std::size_t place = 0; place < static_cast<std::size_t>(m_view.resting.size()); ++place)
        worst = std::max(worst, openAt(parts, place));
    return worst;
}

QString Protection::worstPlace(const OptionParts &parts) const
{
    double worst = 0;
    QString kind;
    for (std::size_t place = 0; place < static_cast<std::size_t>(m_view.resting.size()); ++place) {
        if (openAt(parts, place) > worst) {
            worst = openAt(parts, place);
            kind = m_view.resting.at(static_cast<qsizetype>(place)).kind;
        }
    }
    return kind;
}

CoverageLevel Protection::levelOf(double stopped) const
{
    constexpr double tolerance = 1e-9; // 1 − (1 − 0.9) is a little less than 0.9
    if (stopped + tolerance >= m_defaults.coveredFrom)
        return CoverageLevel::Covered;
    return stopped + tolerance >= m_defaults.partlyFrom ? CoverageLevel::Partly : CoverageLevel::Not;
}

QList<CoverageCell> Protection::coverage(const OptionParts &parts, const QStringList &legParts) const
{
    QList<CoverageCell> cells;
    const std::vector<double> left = open(parts);
    const auto whole = {parts.network, parts.transport, parts.message};
    for (std::size_t index = 0; index < left.size(); ++index) {
        const std::size_t threat = index % m_threats;
        if (!isWeighed(threat))
            continue;
        const auto segment = static_cast<qsizetype>(index / m_threats);
        CoverageCell cell{m_view.segments.at(segment).network,
                          false,
                          segment,
                          m_view.deployment->method().threats[threat]->id,
                          1 - left[index],
                          levelOf(1 - left[index]),
                          {}};
        if (m_base[index] < 1)
            cell.by = legParts;
        for (const PartView *part : whole) {
            if (part && of(part)->open[index] < 1)
                cell.by.append(part->id());
        }
        cells.append(cell);
    }
    for (qsizetype place = 0; place < m_view.resting.size(); ++place) {
        const PartProtection *protection = of(parts.message);
        const double stopped = protection ? 1 - protection->openAtRest[static_cast<std::size_t>(place)] : 0;
        cells.append({m_view.resting.at(place).system, true, place, u"rest"_s, stopped, levelOf(stopped),
                      stopped > 0 ? QStringList(parts.message->id()) : QStringList()});
    }
    return cells;
}

std::vector<double> openOfLegs(const ConnectionView &flow,
                               const QHash<const ConnectionView *, std::vector<double>> &openOfLeg)
{
    const std::size_t threats = flow.deployment->method().threats.size();
    std::vector<double> open(static_cast<std::size_t>(flow.segments.size()) * threats, -1);
    for (const ConnectionView *leg : flow.flow.legs) {
        const std::vector<double> left = openOfLeg.value(leg);
        for (std::size_t index = 0; index < left.size(); ++index) {
            const QString &network = leg->segments.at(static_cast<qsizetype>(index / threats)).network;
            for (std::size_t segment = 0; segment < static_cast<std::size_t>(flow.segments.size()); ++segment) {
                double &worst = open[segment * threats + index % threats];
                if (flow.segments.at(static_cast<qsizetype>(segment)).network == network)
                    worst = std::max(worst, left[index]);
            }
        }
    }
    std::ranges::replace(open, -1.0, 1.0);
    return open;
}

} // namespace safeconduct
