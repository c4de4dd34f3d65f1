// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/cost.h"
#include "app/knowledge/mechanism.h"
#include "app/knowledge/profile.h"
#include "app/knowledge/word_table.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<Layer, 4> layers{{
    {Layer::Network, "network"_L1},
    {Layer::Transport, "transport"_L1},
    {Layer::Message, "message"_L1},
    {Layer::Whole, "whole"_L1},
}};

constexpr WordTable<CostKind, 3> costKinds{{
    {CostKind::Price, "money"_L1},
    {CostKind::Hours, "hours"_L1},
    {CostKind::Seconds, "seconds"_L1},
}};

constexpr WordTable<CostDriver, 13> costDrivers{{
    {CostDriver::Connection, "connection"_L1},
    {CostDriver::User, "user"_L1},
    {CostDriver::Message, "message"_L1},
    {CostDriver::PartnerDomain, "partner-domain"_L1},
    {CostDriver::ClientHost, "client-host"_L1},
    {CostDriver::ServerHost, "server-host"_L1},
    {CostDriver::Listener, "listener"_L1},
    {CostDriver::HostPair, "host-pair"_L1},
    {CostDriver::SitePair, "site-pair"_L1},
    {CostDriver::Site, "site"_L1},
    {CostDriver::TunnelEnd, "tunnel-end"_L1},
    {CostDriver::Gateway, "gateway"_L1},
    {CostDriver::Plan, "plan"_L1},
}};

constexpr WordTable<CostTime, 6> costTimes{{
    {CostTime::Once, "once"_L1},
    {CostTime::Yearly, "yearly"_L1},
    {CostTime::Later, "later"_L1},
    {CostTime::Renewal, "renewal"_L1},
    {CostTime::SupportEnd, "support-end"_L1},
    {CostTime::HorizonEnd, "horizon-end"_L1},
}};

constexpr WordTable<PolicyState, 4> policyStates{{
    {PolicyState::Listed, "listed"_L1},
    {PolicyState::Deprecated, "deprecated"_L1},
    {PolicyState::NotListed, "not-listed"_L1},
    {PolicyState::Refused, "refused"_L1},
}};

} // namespace

QString word(Layer layer)
{
    return wordIn(layers, layer);
}

QString word(CostKind kind)
{
    return wordIn(costKinds, kind);
}

QString word(CostDriver driver)
{
    return wordIn(costDrivers, driver);
}

QString word(CostTime time)
{
    return wordIn(costTimes, time);
}

QString word(PolicyState state)
{
    return wordIn(policyStates, state);
}

std::optional<Layer> layerFrom(const QString &word)
{
    return valueIn(layers, word);
}

std::optional<CostKind> costKindFrom(const QString &word)
{
    return valueIn(costKinds, word);
}

std::optional<CostDriver> costDriverFrom(const QString &word)
{
    return valueIn(costDrivers, word);
}

std::optional<CostTime> costTimeFrom(const QString &word)
{
    return valueIn(costTimes, word);
}

std::optional<PolicyState> policyStateFrom(const QString &word)
{
    return valueIn(policyStates, word);
}

} // namespace safeconduct
