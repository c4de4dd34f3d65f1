// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// What a cryptographic policy says of a value. Deprecated: shown, never emitted.
enum class PolicyState { Listed, Deprecated, NotListed, Refused };

QString word(PolicyState state);
std::optional<PolicyState> policyStateFrom(const QString &word);

/// Whose spelling of a cipher suite, group or proposal.
enum class Spelling { Iana, OpenSsl, GnuTls, Schannel };

/// A protocol version, cipher suite, group or signature with its state in a policy.
struct PolicyEntry {
    QString iana; ///< for protocols: 1.3, 1.2, …, ssl3
    QString openssl; ///< empty: this program has not got it
    QString gnutls;
    QString schannel;
    QString kind; ///< of groups: classical, finite-field, hybrid
    PolicyState state = PolicyState::NotListed;
    std::optional<int> until; ///< last year of use the policy names
    bool mayExtend = false;
    bool isRequired = false; ///< of protocols: the policy demands it
    bool isEmitted = true; ///< false: kept for checks, out of generated configuration (reason in `note`)
    QString sinceOpenssl; ///< "3.5": not for older versions
    QString note; ///< text id

    QString name(Spelling spelling) const;
};

/// Names for Set-NetIPsecRule and its kin.
struct WindowsProposal {
    QString encryption;
    QString hash;
    QString keyExchange; ///< of IKE
    QString perfectForwardSecrecyGroup; ///< of ESP
};

struct IpsecProposal {
    QString strongswan; ///< empty: this program has not got it
    QString libreswan;
    std::optional<WindowsProposal> windows;
    PolicyState state = PolicyState::NotListed;
    QString verified; ///< yes, secondary, no
    bool isEmitted = true;
    QString note; ///< text id
};

struct IkeGroup {
    int number = 0;
    PolicyState state = PolicyState::NotListed;
    QString note;
};

/// IKE or ESP as a policy sees it.
struct IpsecPolicy {
    QString version; ///< of IKE
    QString verified;
    std::optional<int> lifetimeHours;
    std::optional<bool> perfectForwardSecrecy; ///< of ESP
    QStringList authentication; ///< of IKE: ecdsa, rsa-pss
    QList<IkeGroup> groups; ///< of IKE
    QList<IpsecProposal> proposals;
    QStringList sources;

    /// Proposals that a writer emits, in the policy's order, as strongSwan or Libreswan spell them.
    QStringList strongswanProposals() const;
    QStringList libreswanProposals() const;
    QList<WindowsProposal> windowsProposals() const;
};

/// A cryptographic policy (docs/knowledge.md, Profiles). Lists are in order of preference.
struct Profile {
    QString id;
    QString title;
    QString edition;
    QString editionOfLists;
    QString dated;
    QString verified; ///< yes, secondary, no
    QString minProtocol; ///< 1.2 or 1.3
    QString note; ///< text id, or empty
    QList<PolicyEntry> protocols;
    QList<PolicyEntry> suites12;
    QList<PolicyEntry> suites13;
    QList<PolicyEntry> groups;
    QList<PolicyEntry> signatures;
    QHash<QString, int> minimumBits; ///< rsa, ec, dh, securityBits
    QMap<QString, QString> tls; ///< compression, serverPreference, ocspStapling, hstsSeconds …, as written
    std::optional<IpsecPolicy> ike; ///< none: the policy is silent
    std::optional<IpsecPolicy> esp;
    QStringList silentUse; ///< profiles to take where this one is silent, first the one to ask first
    QStringList certificateKeys; ///< ecdsa, rsa
    QStringList certificateCurves; ///< IANA names
    QStringList certificateHashes;
    std::optional<int> maximumDays; ///< of a certificate
    std::optional<int> recommendedDays;
    QHash<QString, int> classicalAloneUntil; ///< last year of classical key agreement alone, by need level
    std::optional<int> classicalSignaturesUntil;
    QStringList sources;

    /// Protocol versions that may be offered, highest first: "1.3", "1.2".
    QStringList protocolsToOffer() const;
    /// State of the protocol, suite, group or signature with the IANA name \a iana; not-listed where nothing is said.
    PolicyState stateOf(const QString &iana) const;
};

/// What a writer emits of \a entries: listed, meant for configuration and known to the program, in \a spelling, in order.
/// \a opensslVersion ("3.5") leaves out what is newer than it; empty: nothing is left out for its age.
QStringList emitted(const QList<PolicyEntry> &entries, Spelling spelling, const QString &opensslVersion = {});

} // namespace safeconduct
