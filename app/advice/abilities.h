// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"

#include <array>
#include <optional>

namespace safeconduct {

/// The capabilities with one value, by the vocabulary of docs/knowledge.md (Products and capabilities).
enum class Ability {
    Tls,
    TlsRequired,
    Starttls,
    ClientCertificates,
    DaneOutbound,
    MtaStsOutbound,
    DaneInbound,
    MtaStsInbound,
    IpsecPsk,
    IpsecPki,
    SiteGateway,
    VpnClient,
    Wireguard,
    OtherVpn,
    Smime,
    OpenPgp,
    MessageGateway,
    FileEncryption,
    MailClient,
    LicenceForIpsec,
    AutoCertificate,
    HybridGroups,
    ExtendedProtection, ///< asked at the called end only
    TlsTermination, ///< asked along the path
};
inline constexpr std::size_t abilityCount = 24;

/// The capability's name in the knowledge, and its words, worst first.
const QString &nameOf(Ability ability);
const QStringList &wordsOf(Ability ability);
/// Nothing where no capability has that \a name.
std::optional<Ability> abilityFrom(const QString &name);

/// What a system can do: of each capability the best value among its operating system and software, what the plan says of
/// the system going before. Where nothing is known, the worst value.
class Abilities {
public:
    const QString &word(Ability ability) const { return wordsOf(ability).at(rank(ability)); }
    qsizetype rank(Ability ability) const { return m_ranks[static_cast<std::size_t>(ability)]; }
    bool has(Ability ability) const { return rank(ability) > 0; }
    void set(Ability ability, qsizetype rank)
    {
        m_ranks[static_cast<std::size_t>(ability)] = static_cast<signed char>(rank);
    }
    void set(Ability ability, const QString &word);
    /// Takes what \a capabilities can do better.
    void improve(const Capabilities &capabilities);

    QStringList serves;
    QStringList uses;
    QStringList native;

private:
    std::array<signed char, abilityCount> m_ranks{};
};

/// \a own goes before what products can.
void apply(const OwnCapabilities &own, Abilities &abilities);

} // namespace safeconduct
