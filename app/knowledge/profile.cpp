// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/profile.h"

#include <QVersionNumber>

namespace safeconduct {

namespace {

bool isEmitted(const PolicyEntry &entry)
{
    return entry.state == PolicyState::Listed && entry.isEmitted;
}

bool isEmitted(const IpsecProposal &proposal)
{
    return proposal.state == PolicyState::Listed && proposal.isEmitted;
}

bool isNewerThan(const PolicyEntry &entry, const QString &opensslVersion)
{
    if (entry.sinceOpenssl.isEmpty() || opensslVersion.isEmpty())
        return false;
    return QVersionNumber::fromString(entry.sinceOpenssl) > QVersionNumber::fromString(opensslVersion);
}

QStringList proposalsAs(const QList<IpsecProposal> &proposals, QString IpsecProposal::*spelling)
{
    QStringList names;
    for (const IpsecProposal &proposal : proposals) {
        if (isEmitted(proposal) && !(proposal.*spelling).isEmpty())
            names.append(proposal.*spelling);
    }
    names.removeDuplicates();
    return names;
}

} // namespace

QString PolicyEntry::name(Spelling spelling) const
{
    switch (spelling) {
    case Spelling::Iana:
        return iana;
    case Spelling::OpenSsl:
        return openssl;
    case Spelling::GnuTls:
        return gnutls;
    case Spelling::Schannel:
        return schannel;
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList IpsecPolicy::strongswanProposals() const
{
    return proposalsAs(proposals, &IpsecProposal::strongswan);
}

QStringList IpsecPolicy::libreswanProposals() const
{
    return proposalsAs(proposals, &IpsecProposal::libreswan);
}

QList<WindowsProposal> IpsecPolicy::windowsProposals() const
{
    QList<WindowsProposal> found;
    for (const IpsecProposal &proposal : proposals) {
        if (isEmitted(proposal) && proposal.windows)
            found.append(*proposal.windows);
    }
    return found;
}

QStringList Profile::protocolsToOffer() const
{
    return emitted(protocols, Spelling::Iana);
}

PolicyState Profile::stateOf(const QString &iana) const
{
    for (const QList<PolicyEntry> *entries : {&protocols, &suites12, &suites13, &groups, &signatures}) {
        for (const PolicyEntry &entry : *entries) {
            if (entry.iana == iana)
                return entry.state;
        }
    }
    return PolicyState::NotListed;
}

QStringList emitted(const QList<PolicyEntry> &entries, Spelling spelling, const QString &opensslVersion)
{
    QStringList names;
    for (const PolicyEntry &entry : entries) {
        const QString name = entry.name(spelling);
        if (isEmitted(entry) && !name.isEmpty() && !isNewerThan(entry, opensslVersion))
            names.append(name);
    }
    return names;
}

} // namespace safeconduct
