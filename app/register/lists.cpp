// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/database.h"
#include "app/register/register.h"
#include "app/register/store.h"
#include "app/register/words.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto ended = u"('superseded', 'deprecated', 'rejected', 'withdrawn')"_s;

/// Conditions and what is bound to them.
struct Where {
    QStringList conditions;
    QVariantList values;
    void add(const QString &condition, const QVariant &value)
    {
        conditions.append(condition);
        values.append(value);
    }
    QString clause() const { return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s); }
};

Where whereOf(const RegisterFilter &filter, const Dialect &dialect)
{
    Where where;
    const auto equal = [&](const char *column, const QString &value) {
        if (!value.isEmpty())
            where.add(u"r."_s + QLatin1StringView(column) + u" = ?"_s, value);
    };
    equal("status", filter.status);
    equal("plan_id", filter.planId);
    equal("organisation", filter.organisation);
    if (filter.number > 0)
        where.add(u"r.number = ?"_s, filter.number);
    if (filter.decidedFrom.isValid())
        where.add(u"r.decided_on >= ?"_s, filter.decidedFrom.toString(Qt::ISODate));
    if (filter.decidedUntil.isValid())
        where.add(u"r.decided_on <> '' AND r.decided_on <= ?"_s, filter.decidedUntil.toString(Qt::ISODate));
    if (filter.dueBy.isValid())
        where.add(u"r.review <> '' AND r.status NOT IN "_s + ended + u" AND r.review <= ?"_s,
                  filter.dueBy.toString(Qt::ISODate));
    if (const QStringList words = wordsSought(filter.words); !words.isEmpty())
        where.add(dialect.matches, dialect.searchFor(words));
    return where;
}

QDate dayOf(const QVariant &column)
{
    return QDate::fromString(column.toString(), Qt::ISODate);
}

RegisterEntry entryOf(const QVariantList &row)
{
    RegisterEntry entry{.number = row.at(0).toLongLong(),
                        .version = row.at(1).toLongLong(),
                        .planId = row.at(2).toString(),
                        .title = row.at(3).toString(),
                        .organisation = row.at(4).toString(),
                        .status = row.at(5).toString(),
                        .decidedOn = dayOf(row.at(6)),
                        .review = dayOf(row.at(7)),
                        .supersededBy = row.at(8).toLongLong(),
                        .supersedes = {}};
    const QStringList before = row.at(9).toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &number : before)
        entry.supersedes.append(number.toLongLong());
    return entry;
}

/// The first column as a name, the second as a number.
Result<QMap<QString, qint64>> counted(Database &database, const QString &statement)
{
    return database.rows(statement).transform([](const QList<QVariantList> &rows) {
        QMap<QString, qint64> counts;
        for (const QVariantList &row : rows)
            counts.insert(row.at(0).toString(), row.at(1).toLongLong());
        return counts;
    });
}

} // namespace

Result<QList<RegisterEntry>> Register::list(const RegisterFilter &filter) const
{
    const Where where = whereOf(filter, m_database->dialect());
    QString statement =
        u"SELECT r.number, r.version, r.plan_id, r.title, r.organisation, r.status, r.decided_on, r.review, "
        u"(SELECT s.successor FROM succession s WHERE s.predecessor = r.number), "
        u"(SELECT string_agg(CAST(s.predecessor AS TEXT), ',' ORDER BY s.predecessor) FROM succession s WHERE "
        u"s.successor = r.number) FROM record r"_s
        + where.clause() + (filter.dueBy.isValid() ? u" ORDER BY r.review, r.number"_s : u" ORDER BY r.number DESC"_s);
    QVariantList values = where.values;
    if (filter.limit > 0) {
        statement += u" LIMIT ?"_s;
        values.append(filter.limit);
    }
    return m_database->rows(statement, values).transform([](const QList<QVariantList> &rows) {
        QList<RegisterEntry> entries;
        entries.reserve(rows.size());
        for (const QVariantList &row : rows)
            entries.append(entryOf(row));
        return entries;
    });
}

Result<QList<ConnectionHistory>> Register::history(const QString &connection, const QString &planId) const
{
    QVariantList values{stored(connection)};
    QString plan;
    if (!planId.isEmpty()) {
        plan = u" AND r.plan_id = ?"_s;
        values.append(planId);
    }
    return m_database
        ->rows(u"SELECT r.number, r.plan_id, r.title, r.status, r.decided_on, c.connection, c.name, c.option_id, "
               u"c.reason FROM record_choice c JOIN record r ON r.number = c.number WHERE c.connection = ?"_s
                   + plan + u" ORDER BY r.decided_on, r.number"_s,
               values)
        .transform([](const QList<QVariantList> &rows) {
            QList<ConnectionHistory> history;
            for (const QVariantList &row : rows)
                history.append({.record = row.at(0).toLongLong(),
                                .planId = row.at(1).toString(),
                                .title = row.at(2).toString(),
                                .status = row.at(3).toString(),
                                .decidedOn = dayOf(row.at(4)),
                                .choice = {row.at(5).toString(), row.at(6).toString(), row.at(7).toString(),
                                           row.at(8).toString()}});
            return history;
        });
}

Result<RegisterStatistics> Register::statistics(const QDate &today) const
{
    const Result<Transaction> oneMoment = Transaction::reading(*m_database);
    if (!oneMoment)
        return std::unexpected(oneMoment.error());
    const auto byStatus = counted(*m_database, u"SELECT status, count(*) FROM record GROUP BY status"_s);
    const auto byYear = counted(
        *m_database, u"SELECT substr(decided_on, 1, 4), count(*) FROM record GROUP BY substr(decided_on, 1, 4)"_s);
    const auto byOption = counted(
        *m_database,
        u"SELECT c.option_id, count(*) FROM record_choice c JOIN record r ON r.number = c.number WHERE r.status "
        u"NOT IN "_s
            + ended + u" GROUP BY c.option_id"_s);
    const Result<qint64> due = m_database->number(u"SELECT count(*) FROM record WHERE review <> '' AND status NOT IN "_s
                                                      + ended + u" AND review <= ?"_s,
                                                  {today.toString(Qt::ISODate)});
    for (const auto *counts : {&byStatus, &byYear, &byOption}) {
        if (!*counts)
            return std::unexpected(counts->error());
    }
    if (!due)
        return std::unexpected(due.error());
    RegisterStatistics statistics{
        .records = 0, .due = *due, .byStatus = *byStatus, .byYear = *byYear, .byOption = *byOption};
    for (const qint64 count : std::as_const(statistics.byStatus))
        statistics.records += count;
    return statistics;
}

} // namespace safeconduct
