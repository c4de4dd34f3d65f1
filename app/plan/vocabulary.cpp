// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/vocabulary.h"

#include <QLatin1StringView>

#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
using Spelling = std::pair<Enum, QLatin1StringView>;

constexpr std::array levels{
    Spelling<Level>{Level::Normal, "normal"_L1},
    Spelling<Level>{Level::High, "high"_L1},
    Spelling<Level>{Level::VeryHigh, "very-high"_L1},
};

constexpr std::array networkKinds{
    Spelling<NetworkKind>{NetworkKind::Internal, "internal"_L1},
    Spelling<NetworkKind>{NetworkKind::Dmz, "dmz"_L1},
    Spelling<NetworkKind>{NetworkKind::Wireless, "wireless"_L1},
    Spelling<NetworkKind>{NetworkKind::LeasedLine, "leased-line"_L1},
    Spelling<NetworkKind>{NetworkKind::Partner, "partner"_L1},
    Spelling<NetworkKind>{NetworkKind::Provider, "provider"_L1},
    Spelling<NetworkKind>{NetworkKind::Internet, "internet"_L1},
};

constexpr std::array systemRoles{
    Spelling<SystemRole>{SystemRole::Server, "server"_L1},
    Spelling<SystemRole>{SystemRole::Client, "client"_L1},
    Spelling<SystemRole>{SystemRole::Mobile, "mobile"_L1},
    Spelling<SystemRole>{SystemRole::Gateway, "gateway"_L1},
    Spelling<SystemRole>{SystemRole::Appliance, "appliance"_L1},
    Spelling<SystemRole>{SystemRole::Partner, "partner"_L1},
    Spelling<SystemRole>{SystemRole::Cloud, "cloud"_L1},
};

template<typename Enum, std::size_t Count>
QString spelled(const std::array<Spelling<Enum>, Count> &spellings, Enum value)
{
    for (const auto &[candidate, spelling] : spellings) {
        if (candidate == value)
            return spelling;
    }
    Q_UNREACHABLE_RETURN({});
}

template<typename Enum, std::size_t Count>
std::optional<Enum> found(const std::array<Spelling<Enum>, Count> &spellings, const QString &word)
{
    for (const auto &[value, spelling] : spellings) {
        if (spelling == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString word(Level level)
{
    return spelled(levels, level);
}

QString word(NetworkKind kind)
{
    return spelled(networkKinds, kind);
}

QString word(SystemRole role)
{
    return spelled(systemRoles, role);
}

std::optional<Level> levelFrom(const QString &word)
{
    return found(levels, word);
}

std::optional<NetworkKind> networkKindFrom(const QString &word)
{
    return found(networkKinds, word);
}

std::optional<SystemRole> systemRoleFrom(const QString &word)
{
    return found(systemRoles, word);
}

QStringList answerWords()
{
    return {u"yes"_s, u"no"_s, u"partly"_s, u"not-applicable"_s};
}

} // namespace safeconduct
