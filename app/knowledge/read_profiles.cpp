// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

PolicyState stateFrom(const Json &entry)
{
    return policyStateFrom(entry.value(u"state"_s).text()).value_or(PolicyState::NotListed);
}

PolicyEntry entryFrom(const Json &entry)
{
    const Json &iana = entry.value(u"iana"_s);
    return {.iana = iana.exists() ? iana.text() : entry.value(u"id"_s).text(),
            .openssl = entry.value(u"openssl"_s).text(),
            .gnutls = entry.value(u"gnutls"_s).text(),
            .schannel = entry.value(u"schannel"_s).text(),
            .kind = entry.value(u"kind"_s).text(),
            .state = stateFrom(entry),
            .until = integerFrom(entry.value(u"until"_s)),
            .mayExtend = isYes(entry.value(u"mayExtend"_s)),
            .isRequired = isYes(entry.value(u"required"_s)),
            .isEmitted = entry.value(u"emit"_s).boolean(true),
            .sinceOpenssl = entry.value(u"sinceOpenssl"_s).text(),
            .note = entry.value(u"note"_s).text()};
}

QList<PolicyEntry> entriesFrom(const Json &list)
{
    QList<PolicyEntry> entries;
    for (const Json &entry : list.items())
        entries.append(entryFrom(entry));
    return entries;
}

std::optional<WindowsProposal> windowsFrom(const Json &names)
{
    if (!names.isObject())
        return std::nullopt;
    return WindowsProposal{.encryption = names.value(u"encryption"_s).text(),
                           .hash = names.value(u"hash"_s).text(),
                           .keyExchange = names.value(u"keyExchange"_s).text(),
                           .perfectForwardSecrecyGroup = names.value(u"perfectForwardSecrecyGroup"_s).text()};
}

std::optional<IpsecPolicy> ipsecFrom(const Json &object)
{
    if (!object.exists())
        return std::nullopt;
    const Json &secrecy = object.value(u"perfectForwardSecrecy"_s);
    IpsecPolicy policy{.version = object.value(u"version"_s).text(),
                       .verified = object.value(u"verified"_s).text(),
                       .lifetimeHours = integerFrom(object.value(u"lifetimeHours"_s)),
                       .perfectForwardSecrecy = secrecy.exists() ? std::optional(isYes(secrecy)) : std::nullopt,
                       .authentication = object.value(u"authentication"_s).textList(),
                       .groups = {},
                       .proposals = {},
                       .sources = object.value(u"sources"_s).textList()};
    for (const Json &group : object.value(u"groups"_s).items())
        policy.groups.append(
            {static_cast<int>(group.value(u"number"_s).integer()), stateFrom(group), group.value(u"note"_s).text()});
    for (const Json &entry : object.value(u"proposals"_s).items())
        policy.proposals.append({.strongswan = entry.value(u"strongswan"_s).text(),
                                 .libreswan = entry.value(u"libreswan"_s).text(),
                                 .windows = windowsFrom(entry.value(u"windows"_s)),
                                 .state = stateFrom(entry),
                                 .verified = entry.value(u"verified"_s).text(),
                                 .isEmitted = entry.value(u"emit"_s).boolean(true),
                                 .note = entry.value(u"note"_s).text()});
    return policy;
}

void readCertificateDemands(const Json &certificates, Profile &profile)
{
    profile.certificateKeys = certificates.value(u"keys"_s).textList();
    profile.certificateCurves = certificates.value(u"curves"_s).textList();
    profile.certificateHashes = certificates.value(u"hashes"_s).textList();
    profile.maximumDays = integerFrom(certificates.value(u"maximumDays"_s));
    profile.recommendedDays = integerFrom(certificates.value(u"recommendedDays"_s));
}

void readSizesAndDates(const Json &entry, Profile &profile)
{
    const Json &sizes = entry.value(u"sizes"_s);
    for (const QString &name : sizes.names())
        profile.minimumBits.insert(name, static_cast<int>(sizes.value(name).integer()));
    const Json &agreement = entry.value(u"keyAgreement"_s);
    for (const QString &level : agreement.names())
        profile.classicalAloneUntil.insert(
            level, static_cast<int>(agreement.value(level).value(u"classicalAloneUntil"_s).integer()));
    profile.classicalSignaturesUntil = integerFrom(entry.value(u"classicalSignaturesUntil"_s));
}

Profile profileFrom(const Json &entry)
{
    Profile profile;
    profile.id = entry.value(u"id"_s).text();
    profile.title = entry.value(u"title"_s).text();
    profile.edition = entry.value(u"edition"_s).text();
    profile.editionOfLists = entry.value(u"editionOfLists"_s).text();
    profile.dated = entry.value(u"dated"_s).text();
    profile.verified = entry.value(u"verified"_s).text();
    profile.minProtocol = entry.value(u"minProtocol"_s).text();
    profile.note = entry.value(u"note"_s).text();
    profile.protocols = entriesFrom(entry.value(u"protocols"_s));
    profile.suites12 = entriesFrom(entry.value(u"suites12"_s));
    profile.suites13 = entriesFrom(entry.value(u"suites13"_s));
    profile.groups = entriesFrom(entry.value(u"groups"_s));
    profile.signatures = entriesFrom(entry.value(u"signatures"_s));
    profile.tls = titlesFrom(entry.value(u"tls"_s));
    profile.ike = ipsecFrom(entry.value(u"ike"_s));
    profile.esp = ipsecFrom(entry.value(u"esp"_s));
    profile.silentUse = entry.value(u"silentUse"_s).textList();
    profile.sources = entry.value(u"sources"_s).textList();
    readCertificateDemands(entry.value(u"certificates"_s), profile);
    readSizesAndDates(entry, profile);
    return profile;
}

} // namespace

void readProfiles(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"profiles"_s).items()) {
        const Profile profile = profileFrom(entry);
        knowledge.profiles.insert(profile.id, profile);
    }
}

} // namespace safeconduct
