// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/plan_names.h"
#include "app/document/record_context.h"
#include "app/document/recorded_exceptions.h"
#include "app/document/remaining_risks.h"
#include "app/document/rollout.h"

#include <QHash>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString treatmentText(const RecordContext &record, const RemainingRisk &risk)
{
    switch (risk.state) {
    case RiskState::Undecided:
    case RiskState::NotAccepted:
        return record.words.say(u"record.risk.remains"_s);
    case RiskState::Carried:
        return record.words.say(risk.owner.isEmpty() ? u"record.risk.carried-unnamed"_s : u"record.risk.carried"_s,
                                {{u"owner"_s, {risk.owner}}, {u"until"_s, {record.words.date(risk.until)}}});
    case RiskState::Accepted:
        return acceptanceText(risk.accepted, record.words);
    }
    std::unreachable();
}

void writeRemaining(RecordContext &record)
{
    QList<QStringList> rows;
    const QList<RemainingRisk> risks =
        remainingRisks(record.plan(), record.words, record.input.advice, record.input.decision);
    for (const RemainingRisk &risk : risks)
        rows.append({nameOfConnection(record.plan(), risk.connection), risk.threat,
                     record.words.name(u"coverage"_s, word(risk.level)), risk.places.join(u"; "_s),
                     treatmentText(record, risk)});
    record.table({},
                 {u"record.column.connection"_s, u"record.column.threat"_s, u"record.column.protection"_s,
                  u"record.column.where"_s, u"record.column.treatment"_s},
                 rows);
}

/// What an open point is about: a connection or a role; questions stand among the findings.
QString openPointThing(const Plan &plan, const Wording &words, const OpenPoint &point)
{
    if (point.kind == OpenKind::RoleWithoutName)
        return words.name(u"rolename"_s, point.detail);
    return point.connection.isEmpty() ? QString() : nameOfConnection(plan, point.connection);
}

QString openPointsText(const Wording &words, const QString &kind, const QStringList &things)
{
    if (kind == word(OpenKind::UnansweredQuestion))
        return words.say(u"record.open.questions"_s,
                         {{u"count"_s, {words.number(static_cast<double>(things.size()))}}});
    return words.say(u"record.open"_s,
                     {{u"point"_s, {words.name(u"openpoint"_s, kind)}}, {u"things"_s, {things.join(u"; "_s)}}});
}

/// The kinds of open points in the order in which they come up, each with what it is about.
void writeOpenPoints(RecordContext &record)
{
    QStringList kinds;
    QHash<QString, QStringList> thingsOf;
    const QList<OpenPoint> points =
        openPoints(record.input.decision, record.plan(), record.input.advice, record.input.today);
    for (const OpenPoint &point : points) {
        const QString kind = word(point.kind);
        if (!kinds.contains(kind))
            kinds.append(kind);
        thingsOf[kind].append(openPointThing(record.plan(), record.words, point));
    }
    QStringList items;
    for (const QString &kind : std::as_const(kinds))
        items.append(openPointsText(record.words, kind, thingsOf.value(kind)));
    record.heading(3, u"record.open.heading"_s, {});
    if (items.isEmpty())
        record.paragraph(u"record.open.nothing"_s);
    record.bullets(items);
}

/// Each with the first digits of its hash in brackets.
QString filesText(const RecordContext &record, const Snippet &snippet)
{
    QStringList files;
    for (const SnippetFile &file : snippet.files) {
        const QString hash = hashOfSnippetFile(file, record.input.knowledge.texts, record.plan().language);
        files.append(u"%1 (%2)"_s.arg(file.name, hash.first(shownDigits)));
    }
    return files.join(u", "_s);
}

} // namespace

void writeRisks(RecordContext &record)
{
    record.heading(2, u"record.risks.heading"_s, u"risks"_s);
    record.paragraph(u"record.risks.text"_s);
    writeRemaining(record);
    writeExceptions(record);
    writeOpenPoints(record);
}

void writeConfiguration(RecordContext &record)
{
    record.heading(2, u"record.configuration.heading"_s, u"configuration"_s);
    record.paragraph(u"record.configuration.text"_s);
    QList<QStringList> rows;
    for (const Snippet &snippet : record.input.snippets.snippets) {
        rows.append({record.systemName(snippet.system), nameOfPurpose(record.plan(), record.words, snippet),
                     record.words.say(snippet.title), snippet.target, filesText(record, snippet),
                     record.words.name(u"proof"_s, word(snippet.badge.proof))});
    }
    if (!rows.isEmpty())
        record.paragraph(u"record.configuration.hashes"_s, {{u"count"_s, {QString::number(shownDigits)}}});
    record.table({},
                 {u"record.column.system"_s, u"record.column.connection"_s, u"record.column.what"_s,
                  u"record.column.target"_s, u"record.column.files"_s, u"record.column.proof"_s},
                 rows);
    QStringList omitted;
    for (const Omission &omission : record.input.snippets.omissions)
        omitted.append(record.words.say(omission.reason));
    omitted.removeDuplicates();
    if (!omitted.isEmpty())
        record.heading(3, u"record.omitted.heading"_s, {});
    record.bullets(omitted);
}

} // namespace safeconduct
