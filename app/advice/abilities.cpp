// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/abilities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

struct AbilityWords {
    QString name;
    QStringList words; ///< worst first
};

const std::array<AbilityWords, abilityCount> &vocabulary()
{
    static const QStringList noYes{u"no"_s, u"yes"_s};
    static const QStringList noHelperYes{u"no"_s, u"helper"_s, u"yes"_s};
    static const QStringList ike{u"none"_s, u"ikev1"_s, u"ikev2"_s};
    static const QStringList plugIn{u"none"_s, u"plug-in"_s, u"built-in"_s};
    static const std::array<AbilityWords, abilityCount> all{{
        {u"tls"_s, {u"none"_s, u"1.0"_s, u"1.1"_s, u"1.2"_s, u"1.3"_s}},
        {u"tlsRequired"_s, noYes},
        {u"starttls"_s, noYes},
        {u"clientCertificates"_s, noYes},
        {u"daneOutbound"_s, noHelperYes},
        {u"mtaStsOutbound"_s, noHelperYes},
        {u"daneInbound"_s, noYes},
        {u"mtaStsInbound"_s, noYes},
        {u"ipsecPsk"_s, ike},
        {u"ipsecPki"_s, ike},
        {u"siteGateway"_s, noYes},
        {u"vpnClient"_s, {u"none"_s, u"ikev2"_s, u"other"_s}},
        {u"wireguard"_s, noYes},
        {u"otherVpn"_s, noYes},
        {u"smime"_s, plugIn},
        {u"openpgp"_s, plugIn},
        {u"messageGateway"_s, noYes},
        {u"fileEncryption"_s, noYes},
        {u"mailClient"_s, noYes},
        {u"licenceForIpsec"_s, {u"extra"_s, u"none"_s}},
        {u"autoCertificate"_s, noYes},
        {u"hybridGroups"_s, noYes},
        {u"extendedProtection"_s, {u"no"_s, u"yes"_s, u"default"_s}},
        {u"tlsTermination"_s,
         {u"passthrough"_s, u"offload"_s, u"bridge-same-certificate"_s, u"bridge-other-certificate"_s}},
    }};
    return all;
}

void addMissing(QStringList &list, const QStringList &more)
{
    for (const QString &word : more) {
        if (!list.contains(word))
            list.append(word);
    }
}

/// Where the owner says yes, what products can do better stays.
void decide(Abilities &abilities, Ability ability, const std::optional<bool> &can)
{
    if (can && !*can)
        abilities.set(ability, 0);
    else if (can && !abilities.has(ability))
        abilities.set(ability, wordsOf(ability).size() - 1);
}

} // namespace

const QString &nameOf(Ability ability)
{
    return vocabulary()[static_cast<std::size_t>(ability)].name;
}

const QStringList &wordsOf(Ability ability)
{
    return vocabulary()[static_cast<std::size_t>(ability)].words;
}

std::optional<Ability> abilityFrom(const QString &name)
{
    const auto found = std::ranges::find(vocabulary(), name, &AbilityWords::name);
    if (found == vocabulary().cend())
        return std::nullopt;
    return static_cast<Ability>(std::distance(vocabulary().cbegin(), found));
}

void Abilities::set(Ability ability, const QString &word)
{
    set(ability, std::max<qsizetype>(0, wordsOf(ability).indexOf(word)));
}

void Abilities::improve(const Capabilities &capabilities)
{
    for (std::size_t index = 0; index < abilityCount; ++index) {
        const auto ability = static_cast<Ability>(index);
        const auto found = capabilities.constFind(nameOf(ability));
        if (found != capabilities.cend() && !found->isEmpty())
            set(ability, std::max(rank(ability), wordsOf(ability).indexOf(found->constFirst())));
    }
    addMissing(serves, capabilities.value(u"serves"_s));
    addMissing(uses, capabilities.value(u"uses"_s));
    addMissing(native, capabilities.value(u"native"_s));
}

void apply(const OwnCapabilities &own, Abilities &abilities)
{
    decide(abilities, Ability::IpsecPsk, own.ipsec);
    decide(abilities, Ability::IpsecPki, own.ipsec);
    decide(abilities, Ability::Starttls, own.starttls);
    decide(abilities, Ability::Smime, own.smime);
    decide(abilities, Ability::OpenPgp, own.openpgp);
    decide(abilities, Ability::ClientCertificates, own.clientCertificates);
    if (!own.tls.isEmpty())
        abilities.set(Ability::Tls, own.tls);
    if (!own.tlsTermination.isEmpty())
        abilities.set(Ability::TlsTermination, own.tlsTermination);
}

} // namespace safeconduct
