// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <memory>

namespace safeconduct {

/// What the register's list shows of one record.
struct RegisterEntry {
    qint64 number = 0; ///< given by the register, from 1, never reused
    QString planId;
    QString title;
    QString organisation;
    QString status;
    QDate decidedOn;
    QDate review;
};

/// All records of an organisation, in one SQLite file. Each keeps its whole dossier, so that it opens as it was.
///
/// A file of another program or of a later version of Safeconduct is refused and left as it is.
class Register {
public:
    /// Opens \a path, made where it is missing.
    static Result<Register> open(const QString &path);
    ~Register();
    Register(Register &&other) noexcept;
    Register &operator=(Register &&other) noexcept;

    /// Adds a dossier's file. The same file twice is one record: its number comes back. All or nothing.
    Results<qint64> add(const QByteArray &dossierFile, const QDate &today);

    /// All records, newest first.
    Result<QList<RegisterEntry>> list() const;
    /// Records whose title, organisation or record text holds every word of \a words, best match first; case and
    /// diacritics do not count.
    Result<QList<RegisterEntry>> find(const QString &words) const;
    /// Records whose review day is \a today or earlier.
    Result<QList<RegisterEntry>> due(const QDate &today) const;
    /// The dossier's file as it was added.
    Result<QByteArray> dossier(qint64 number) const;

private:
    class Database;
    explicit Register(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace safeconduct
