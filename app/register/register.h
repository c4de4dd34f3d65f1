// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/register/address.h"
#include "app/register/audit.h"
#include "app/register/record_facts.h"

#include <memory>
#include <optional>

namespace safeconduct {

class Database;
class Signer;

/// What the register's list shows of one record.
struct RegisterEntry {
    qint64 number = 0; ///< given by the register, from 1, never reused
    qint64 version = 0; ///< counts up with each change of the record
    QString planId;
    QString title;
    QString organisation;
    QString status;
    QDate decidedOn;
    QDate review;
    qint64 supersededBy = 0; ///< 0: none
    QList<qint64> supersedes;
    bool isSigned = false; ///< what it holds; who may sign is not looked at
    QDate foreseen = {}; ///< first day that it foresaw and nobody has looked at since; invalid: none

    /// The first day by which somebody has to look: the review or what it foresaw.
    QDate due() const { return foreseen.isValid() && (!review.isValid() || foreseen < review) ? foreseen : review; }
};

/// Whether \a entry is at its end: it takes no further version.
bool isEnded(const RegisterEntry &entry);

/// Which records are wanted; what is empty or 0 does not restrict.
struct RegisterFilter {
    QString words; ///< each begins a word of title, organisation or record; case and diacritics do not count
    QString status;
    QString planId;
    QString organisation;
    QDate decidedFrom;
    QDate decidedUntil;
    QDate dueBy; ///< review on that day or earlier, and the decision not at its end
    bool orForeseen = false; ///< with dueBy: a date that the record foresaw counts as well
    qint64 number = 0;
    int limit = 0; ///< the first so many
    QDate today =
        {}; ///< what was accepted and has to be reviewed since is review-required on that day; none: as it was stored
};

/// Who does something, and when. An empty name: the server's user, if there is one.
struct RegisterAction {
    QString by;
    QDateTime time;
};

struct KeptDossier {
    QByteArray file; ///< as it was given
    qint64 version = 0;
};

/// What one record decided for a connection.
struct ConnectionHistory {
    qint64 record = 0;
    QString planId;
    QString title;
    QString status;
    QDate decidedOn;
    ChosenOption choice;
};

/// When a risk ends to be accepted that a record takes for a connection.
struct ExceptionEnd {
    qint64 record = 0;
    QString planId;
    QString title;
    QString connection;
    QDate until; ///< last day
};

/// A date on which somebody has to look at a record, as it foresaw it.
struct DateToCome {
    qint64 record = 0;
    QString planId;
    QString title;
    bool isSigned = false; ///< what that record holds
    ForeseenDate date;
};

struct RegisterStatistics {
    qint64 records = 0;
    qint64 due = 0;
    QMap<QString, qint64> byStatus;
    QMap<QString, qint64> byYear; ///< of the decision; empty: not decided
    QMap<QString, qint64> byOption; ///< chosen for connections, in records that are not at their end
};

/// What a check of the whole register found.
struct RegisterCheck {
    Problems problems;
    AuditHead head; ///< of the chain as it is
    QList<CheckedSeal> seals; ///< those that hold
};

/// What erasing a person did.
struct Erased {
    QList<qint64> records; ///< that no longer name them
    QList<qint64> kept; ///< that are signed: without the name their proof would not hold, so they are as they were
};

/// All records of an organisation, in one SQLite file or on a PostgreSQL server. Each keeps its whole dossier in every version, so that
/// it opens as it was.
///
/// Every change is one transaction with its entry in the audit chain: what was confirmed stays, whatever is killed. Two who
/// change one record do not overwrite each other: whoever comes second gets `register.conflict`. A register of a later
/// version is read only; one of another program is refused and left as it is.
class Register {
public:
    enum class Opening { Existing, MakeWhereMissing };

    /// Opens the register at \a address. A file of an older version becomes one of today, a server's only when it may be made.
    /// Problems: `register.missing`, `register.older`, `register.foreign`, `register.password`, `register.unreachable`.
    static Result<Register> open(const RegisterAddress &address, Opening opening, const QByteArray &password = {});
    ~Register();
    Register(Register &&other) noexcept;
    Register &operator=(Register &&other) noexcept;

    /// Of a later version of Safeconduct: whatever would change it fails.
    bool isReadOnly() const { return m_isReadOnly; }

    /// Adds dossiers, all or none, and gives their numbers. A file that is there already keeps its number.
    Result<QList<qint64>> add(const QList<RecordFacts> &dossiers, const RegisterAction &action);
    /// A newer state of the record's dossier, by somebody who saw \a version; its new version. The older ones stay.
    Result<qint64> update(qint64 number, qint64 version, const RecordFacts &dossier, const RegisterAction &action);
    /// \a successor replaces \a predecessor, as somebody who saw its \a version decides. Both ends show it. Where one is signed it
    /// has been accepted, and its events name no other; `add` and `update` link by signed events by themselves.
    Result<void> supersede(qint64 predecessor, qint64 version, qint64 successor, const RegisterAction &action);

    /// Due ones by their day, others newest first.
    Result<QList<RegisterEntry>> list(const RegisterFilter &filter = {}) const;
    /// Accepted risks that end on \a day or earlier, of decisions that are not at their end, by their day.
    Result<QList<ExceptionEnd>> exceptionsUntil(const QDate &day) const;
    /// What records foresaw for \a day or earlier and nobody has looked at since, of decisions that are not at their end, by their days.
    /// The ends of accepted risks are not among them.
    Result<QList<DateToCome>> datesUntil(const QDate &day) const;
    /// The dossier's file, in its last version unless said.
    Result<KeptDossier> dossier(qint64 number, qint64 version = 0) const;
    /// What was chosen for \a connection over the years, oldest first, in the plan \a planId or in all.
    Result<QList<ConnectionHistory>> history(const QString &connection, const QString &planId = {}) const;
    /// Of all records, sorted, each once.
    Result<QStringList> organisations() const;
    Result<RegisterStatistics> statistics(const QDate &today) const;

    /// Reads everything: the audit chain, its seals, and that records and dossiers are what the chain says. \a head: one that was
    /// written down elsewhere.
    Result<RegisterCheck> check(const std::optional<AuditHead> &head = {}) const;
    /// Signs where the chain ends now, and keeps the signature; to be kept elsewhere too.
    Result<AuditSeal> seal(const Signer &signer, const QDateTime &time);

    /// Takes the person's name and address out of the register: apart from the audit chain, which knows only keys.
    Result<Erased> erase(const QString &name, const RegisterAction &action);

    /// Writes everything, as it is at one moment, into a new file: a register itself.
    Result<void> backUp(const QString &file) const;
    /// Fills this register, which must be empty, with what \a file holds.
    Result<void> restore(const QString &file);

    /// The statements that make the roles safeconduct_reader, _editor and _approver on a server with what they may do.
    static QStringList roleStatements();
    /// Runs them.
    Result<void> makeRoles();

private:
    explicit Register(std::unique_ptr<Database> database);
    Result<QString> actor(const RegisterAction &action);
    std::unique_ptr<Database> m_database;
    bool m_isReadOnly = false;
};

} // namespace safeconduct
