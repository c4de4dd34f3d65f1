// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate.h"
#include "app/support/json.h"

#include <QDate>

#include <optional>

namespace safeconduct {

/// A stretch of days, both included; an invalid day is open.
struct Days {
    QDate from;
    QDate until;
    bool contains(const QDate &day) const
    {
        return (!from.isValid() || day >= from) && (!until.isValid() || day <= until);
    }
};

struct TrustedRole {
    QString role;
    bool isDeputy = false;
    Days days;
};

struct TrustedKey {
    QString fingerprint;
    Days days;
    QDate lost; ///< valid: only what a time stamp proves to be earlier still counts
};

struct TrustedPerson {
    QString name;
    QList<TrustedRole> roles;
    QList<TrustedKey> keys;
};

/// Who may sign in which role: `safeconduct-trust/1` (docs/formats/trust.md).
struct TrustList {
    QString organisation;
    bool needsFourEyes = false;
    QList<TrustedPerson> people;
    QByteArray timeStampAuthorities; ///< PEM; empty: none
    CertificateFacts signedBy; ///< who vouches for the list

    /// The person and key of a certificate, or null.
    const TrustedPerson *personWith(const QString &fingerprint, const TrustedKey **key) const;
};

/// What a check may rely on: certificates that prove who, or a signed list that proves who may.
struct Trust {
    QByteArray anchors; ///< PEM; empty: none
    std::optional<TrustList> list;

    /// Whose time stamps count.
    const QByteArray &timeStampAnchors() const { return list ? list->timeStampAuthorities : anchors; }
};

/// A trust list of this JSON; checks the form only.
Result<TrustList> trustListFrom(const Json &json);

/// Certificates in PEM, or a signed trust list as `safeconduct-cli sign` makes it. A list that nobody signed is refused.
Result<Trust> readTrust(const QByteArray &file);

} // namespace safeconduct
