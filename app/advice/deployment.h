// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"
#include "app/advice/known_systems.h"
#include "app/advice/method_view.h"
#include "app/advice/rule_evaluation.h"
#include "app/plan/plan_index.h"

#include <QSet>

#include <array>
#include <deque>
#include <vector>

namespace safeconduct {

/// Segments of a path from `first` to `last`, both included; without any where last is before first.
struct Stretch {
    qsizetype first = 0;
    qsizetype last = -1;
    bool covers(qsizetype segment) const { return segment >= first && segment <= last; }
};

/// A system on the way that ends TLS: a leg of TLS leads to it, another may lead on.
struct Proxy {
    const SystemView *system = nullptr;
    QString mode; ///< `assumed` where nobody says how
    QString mostItCan; ///< of the modes
    qsizetype inner = 0; ///< segment at which the leg from the client ends
    qsizetype outer = 0; ///< segment at which the leg to the server begins
    bool isAssumed() const { return mode == QLatin1StringView("assumed"); }
    /// Where nobody says, an option that names TLS means it for both legs; whether that is so has to be asked (rules T1, C4).
    bool goesOnWithTls() const
    {
        return isAssumed() ? mostItCan != QLatin1StringView("offload") : mode.startsWith(QLatin1StringView("bridge-"));
    }
    /// Whether the server that the further leg leads to is proved: where nobody says, if the product can do that.
    bool isFurtherEndKnown() const { return !isAssumed() || mostItCan.startsWith(QLatin1StringView("bridge-")); }
};

enum class SiteToSite { Yes, OneSite, NoGatewayFrom, NoGatewayTo, SameGateway };
enum class HostToSite { Yes, OneSite, NoGateway };

/// Which tunnels can run on a path, and between which gateways.
struct Tunnels {
    SiteToSite siteToSite = SiteToSite::OneSite;
    HostToSite hostToSite = HostToSite::OneSite;
    const SystemView *near = nullptr; ///< gateway on the side of `from`, where site-to-site is possible
    const SystemView *far = nullptr; ///< gateway on the side of `to`, where site-to-site is possible
    const SystemView *front = nullptr; ///< gateway in front of `to`, where host-to-site is possible
    QList<const SystemView *> gateways() const; ///< each once
};

/// What a network-layer part covers here and between whom it runs.
struct NetworkShape {
    Stretch stretch;
    QList<const SystemView *> ends;
    bool beginsAtClient = false;
    bool endsAtServer = false;
};

/// How surely a segment is encrypted.
enum class Strength { None, Opportunistic, Forced };

struct ConnectionView;

/// The connections that carry a message flow.
struct FlowView {
    QList<const ConnectionView *> legs;
    QString reaches; ///< yes, assumed, no
    const SystemView *last = nullptr;
};

class Deployment;

/// A connection of the plan with everything that follows from plan and knowledge before any option is looked at.
struct ConnectionView {
    const Deployment *deployment = nullptr;
    const Connection *connection = nullptr;
    const Service *service = nullptr; ///< null where the knowledge does not know it
    const SystemView *from = nullptr;
    const SystemView *to = nullptr;
    QList<const SystemView *> via;
    QList<const Network *> path;
    QList<Segment> segments;
    QList<RestingPlace> resting;
    Need need;
    std::array<NetworkShape, networkShapeCount> shapes; ///< by the kind of network part
    QList<Proxy> proxies; ///< those that end TLS, in the order of the path
    Tunnels tunnels;
    Option existing;
    bool hasExisting = false;
    std::vector<Strength> existingStrength; ///< by segment
    bool isExistingServerProved = false;
    bool isLeg = false; ///< a message flow of the plan uses it
    FlowView flow;
    QStringList feasibleParts; ///< set once the part rules have been judged

    bool isMessageFlow() const { return connection->isMessageFlow(); }
    bool isClientServer() const;
    bool isExistingForced() const;
    bool hasMailUser() const;
    double share() const; ///< σ
    std::array<const SystemView *, 2> ends() const { return {from, to}; }
    int unmanagedPartners() const;
    int tls() const; ///< rank of the highest TLS version that all who end TLS here have; 0: none
    QList<const SystemView *> tlsEnds() const; ///< from, to, proxies that end TLS
    const NetworkShape &shape(ShapeKind kind) const { return shapes[static_cast<std::size_t>(kind)]; }
    /// Empty for a part that is none of the network.
    const NetworkShape &shape(const PartView &part) const { return shape(part.shape); }
    /// Whether the transport part runs on \a segment: it does not behind a proxy that goes on without TLS.
    bool hasTlsOn(qsizetype segment) const;
    /// Whether it is known which server \a segment leads to: not behind a proxy of which nobody says how it goes on, unless its
    /// product can go on with TLS, which the option then means (to be confirmed: rules T1, N22).
    bool isTlsEndKnown(qsizetype segment) const;
};

/// A system that takes part in mail routing (rule I6).
struct RoutingHost {
    const SystemView *system = nullptr;
    bool isWithoutIpsec = true; ///< on each of its routing connections, today
    bool isOpen = false; ///< one of them does not force encryption over the whole leg today
};

/// The plan resolved against the knowledge: built once, then only looked at.
class Deployment {
public:
    /// \a before is what an earlier run knew of systems under the same knowledge, or null.
    Deployment(const Plan &plan, const Knowledge &knowledge, const AdviceSettings &settings,
               const KnownSystems *before = nullptr);
    Deployment(const Deployment &) = delete;
    Deployment &operator=(const Deployment &) = delete;

    const Plan &plan() const { return m_plan; }
    const Knowledge &knowledge() const { return m_knowledge; }
    const PlanIndex &index() const { return m_index; }
    const MethodView &method() const { return m_method; }
    const Answers &answers() const { return m_answers; }
    QDate asOf() const { return m_asOf; }
    QDate horizonEnd() const { return m_asOf.addYears(horizonYears()); }
    int horizonYears() const;
    Level confidentialFrom() const;
    double untrustedFrom() const;
    QString profile() const;

    const std::deque<SystemView> &systems() const { return m_systems; }
    const KnownSystems &knownSystems() const { return m_knownSystems; }
    const SystemView *system(const QString &id) const { return m_systemIndex.value(id); }
    const std::deque<ConnectionView> &connections() const { return m_connections; }
    std::deque<ConnectionView> &connections() { return m_connections; }
    QList<const ConnectionView *> connectionsTo(const SystemView &system) const { return m_arriving.value(&system); }
    QList<const ConnectionView *> connectionsFrom(const SystemView &system) const { return m_departing.value(&system); }
    /// Services of the connections to systems with \a product.
    QSet<QString> servicesOf(const QString &product) const { return m_servicesOf.value(product); }
    /// Whether a needed connection hands mail on from \a system.
    bool sendsMail(const SystemView &system) const;
    const QList<RoutingHost> &routingHosts() const { return m_routingHosts; }
    /// The plan's facility of \a kind, or null.
    const Facility *facility(const QString &kind) const { return m_facilities.value(kind); }

private:
    void addSystems(const KnownSystems *before);
    void addConnections();
    void addExisting();
    void addRoutes();

    const Plan &m_plan;
    const Knowledge &m_knowledge;
    PlanIndex m_index;
    QDate m_asOf;
    MethodView m_method;
    Answers m_answers;
    KnownSystems m_knownSystems;
    std::deque<SystemView> m_systems;
    QHash<QString, const SystemView *> m_systemIndex;
    QHash<QString, QList<const SystemView *>> m_gateways; ///< site gateways of role gateway by network
    std::deque<ConnectionView> m_connections;
    QHash<const SystemView *, QList<const ConnectionView *>> m_arriving;
    QHash<const SystemView *, QList<const ConnectionView *>> m_departing;
    QHash<QString, QSet<QString>> m_servicesOf; ///< by product
    QList<RoutingHost> m_routingHosts;
    QHash<QString, const Facility *> m_facilities;
};

/// Services that hand mail from server to server: those that rule I6 looks at.
bool isRoutingService(const QString &service);

} // namespace safeconduct
