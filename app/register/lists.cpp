// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/database.h"
#include "app/register/register.h"
#include "app/register/store.h"
#include "app/register/words.h"

#include <algorithm>

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

/// Accepted, and its review or, where that is signed, a date that it foresaw has passed on \a today.
QString hasComeDue(const QDate &today)
{
    return u"(r.status = 'accepted' AND ((r.review <> '' AND r.review < '%1') OR (r.is_signed = 1 AND EXISTS "
           u"(SELECT 1 FROM record_date d WHERE d.number = r.number AND d.day < '%1'))))"_s.arg(
               today.toString(Qt::ISODate));
}

/// Not at its end, and its review is on a day or earlier, or what it foresaw; the day is asked for twice.
QString isDueInAnyWay()
{
    return u"((r.review <> '' AND r.review <= ?) OR EXISTS (SELECT 1 FROM record_date d WHERE d.number = r.number AND "
           u"d.day <= ?)) AND r.status NOT IN "_s
        + ended;
}

/// The status on \a today, or as it was stored.
QString statusColumn(const QDate &today)
{
    return today.isValid() ? u"CASE WHEN "_s + hasComeDue(today) + u" THEN 'review-required' ELSE r.status END"_s
                           : u"r.status"_s;
}

/// By plain columns, so that their index serves.
void addStatus(Where &where, const QString &status, const QDate &today)
{
    if (today.isValid() && status == "review-required"_L1)
        where.add(u"(r.status = ? OR "_s + hasComeDue(today) + u')', status);
    else if (today.isValid() && status == "accepted"_L1)
        where.add(u"r.status = ? AND NOT "_s + hasComeDue(today), status);
    else if (!status.isEmpty())
        where.add(u"r.status = ?"_s, status);
}

void addDue(Where &where, const RegisterFilter &filter)
{
    const QString day = filter.dueBy.toString(Qt::ISODate);
    if (filter.dueBy.isValid() && filter.orForeseen) {
        where.add(isDueInAnyWay(), day);
        where.values.append(day);
    } else if (filter.dueBy.isValid()) {
        where.add(u"r.review <> '' AND r.status NOT IN "_s + ended + u" AND r.review <= ?"_s, day);
    }
}

Where whereOf(const RegisterFilter &filter, const SqlDialect &dialect)
{
    Where where;
    const auto equal = [&](const char *column, const QString &value) {
        if (!value.isEmpty())
            where.add(u"r."_s + QLatin1StringView(column) + u" = ?"_s, value);
    };
    addStatus(where, filter.status, filter.today);
    equal("plan_id", filter.planId);
    equal("organisation", filter.organisation);
    if (filter.number > 0)
        where.add(u"r.number = ?"_s, filter.number);
    if (filter.decidedFrom.isValid())
        where.add(u"r.decided_on >= ?"_s, filter.decidedFrom.toString(Qt::ISODate));
    if (filter.decidedUntil.isValid())
        where.add(u"r.decided_on <> '' AND r.decided_on <= ?"_s, filter.decidedUntil.toString(Qt::ISODate));
    addDue(where, filter);
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
                        .supersedes = {},
                        .isSigned = row.at(10).toLongLong() == 1,
                        .foreseen = dayOf(row.at(11))};
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
    QString statement = u"SELECT r.number, r.version, r.plan_id, r.title, r.organisation, "_s
        + statusColumn(filter.today)
        + u", r.decided_on, r.review, "
          u"(SELECT s.successor FROM succession s WHERE s.predecessor = r.number), "
          u"(SELECT string_agg(CAST(s.predecessor AS TEXT), ',' ORDER BY s.predecessor) FROM succession s WHERE "
          u"s.successor = r.number), r.is_signed, "
          u"(SELECT min(d.day) FROM record_date d WHERE d.number = r.number) FROM record r"_s
        + where.clause() + (filter.dueBy.isValid() ? u" ORDER BY r.review, r.number"_s : u" ORDER BY r.number DESC"_s);
    QVariantList values = where.values;
    const bool isByDay = filter.dueBy.isValid() && filter.orForeseen;
    if (filter.limit > 0 && !isByDay) { // the days that were foreseen put another order on all of them
        statement += u" LIMIT ?"_s;
        values.append(filter.limit);
    }
    const int limit = filter.limit;
    return m_database->rows(statement, values).transform([isByDay, limit](const QList<QVariantList> &rows) {
        QList<RegisterEntry> entries;
        entries.reserve(rows.size());
        for (const QVariantList &row : rows)
            entries.append(entryOf(row));
        if (isByDay)
            std::ranges::stable_sort(entries, {}, &RegisterEntry::due);
        if (limit > 0)
            entries.resize(std::min<qsizetype>(limit, entries.size()));
        return entries;
    });
}

Result<QList<ExceptionEnd>> Register::exceptionsUntil(const QDate &day) const
{
    return m_database
        ->rows(
            u"SELECT e.number, r.plan_id, r.title, e.connection, e.until_day FROM record_exception e JOIN record r ON "
            u"r.number = e.number WHERE e.until_day <= ? AND r.status NOT IN "_s
                + ended + u" ORDER BY e.until_day, e.number, e.place"_s,
            {day.toString(Qt::ISODate)})
        .transform([](const QList<QVariantList> &rows) {
            QList<ExceptionEnd> ends;
            for (const QVariantList &row : rows)
                ends.append({.record = row.at(0).toLongLong(),
                             .planId = row.at(1).toString(),
                             .title = row.at(2).toString(),
                             .connection = row.at(3).toString(),
                             .until = dayOf(row.at(4))});
            return ends;
        });
}

Result<QList<DateToCome>> Register::datesUntil(const QDate &day) const
{
    return m_database
        ->rows(u"SELECT d.number, r.plan_id, r.title, r.is_signed, d.kind, d.subject, d.day FROM record_date d "
               u"JOIN record r ON r.number = d.number WHERE d.day <= ? AND d.kind <> 'risk' AND r.status NOT IN "_s
                   + ended + u" ORDER BY d.day, d.number, d.place"_s,
               {day.toString(Qt::ISODate)})
        .transform([](const QList<QVariantList> &rows) {
            QList<DateToCome> dates;
            for (const QVariantList &row : rows)
                dates.append({.record = row.at(0).toLongLong(),
                              .planId = row.at(1).toString(),
                              .title = row.at(2).toString(),
                              .isSigned = row.at(3).toLongLong() == 1,
                              .date = {row.at(4).toString(), row.at(5).toString(), dayOf(row.at(6))}});
            return dates;
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

Result<QStringList> Register::organisations() const
{
    return m_database->rows(u"SELECT DISTINCT organisation FROM record WHERE organisation <> ''"_s)
        .transform([](const QList<QVariantList> &rows) {
            QStringList found;
            for (const QVariantList &row : rows)
                found.append(row.constFirst().toString());
            found.sort();
            return found;
        });
}

Result<RegisterStatistics> Register::statistics(const QDate &today) const
{
    const Result<Transaction> oneMoment = Transaction::reading(*m_database);
    if (!oneMoment)
        return std::unexpected(oneMoment.error());
    const auto byStatus =
        counted(*m_database, u"SELECT "_s + statusColumn(today) + u" AS today, count(*) FROM record r GROUP BY 1"_s);
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
