// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate.h"
#include "app/support/result.h"

#include <QDateTime>
#include <QList>

namespace safeconduct {

/// A record as an entry of the audit chain states it.
struct AuditedRecord {
    qint64 number = 0;
    qint64 version = 0;
    QString sha256; ///< of the dossier's file in that version
    QString columns; ///< hash of what the list shows of it
    qint64 successor = 0; ///< of `supersede`
    friend bool operator==(const AuditedRecord &, const AuditedRecord &) = default;
};

/// One thing that was done to the register (docs/formats/register.md). People are keys here, never names.
struct AuditEntry {
    qint64 number = 0; ///< from 1, without a gap
    QDateTime time; ///< UTC, by the clock of whoever did it
    QString by; ///< key of a person, or empty
    QString action; ///< add, update, supersede, erase, migrate
    QString person; ///< key of the one that was erased
    QList<AuditedRecord> records;
    QString previous; ///< hash of the entry before; empty in the first
    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// An entry as it is kept: its text, and the SHA-256 of that.
struct AuditLine {
    qint64 number = 0;
    QByteArray text;
    QString hash;
};

AuditLine lineOf(const AuditEntry &entry);
Result<AuditEntry> auditEntryFrom(const QByteArray &text);

/// What is wrong with the chain of \a lines, in their order: an entry changed, removed, inserted or moved. That entries were cut
/// off at the end shows only against records or a head written down elsewhere.
Problems chainFaults(const QList<AuditLine> &lines);

/// Where a chain ended at a moment: what is signed and kept elsewhere.
struct AuditHead {
    QString registerId;
    qint64 entries = 0;
    QString hash; ///< of the last entry; empty where there is none
    QDateTime time; ///< UTC
};

QByteArray textOf(const AuditHead &head);
Result<AuditHead> auditHeadFrom(const QByteArray &text);

/// What is wrong where a chain of \a lines in the register \a registerId should go on from \a head.
Problems headFaults(const QList<AuditLine> &lines, const QString &registerId, const AuditHead &head);

/// A head with its signature (CMS, detached).
struct AuditSeal {
    QByteArray text;
    QByteArray signature;
};

struct CheckedSeal {
    AuditHead head;
    CertificateFacts certificate;
    QByteArray signature;
};

/// The head that \a seal states, where its signature holds. Whose certificate that is, is for the caller to judge.
Result<CheckedSeal> checkSeal(const AuditSeal &seal);

} // namespace safeconduct
