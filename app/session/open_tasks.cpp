// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/open_tasks.h"

#include "app/document/choice_tables.h"
#include "app/document/plan_names.h"
#include "app/session/decision_step.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindsInOrder{OpenKind::NothingPermissible, OpenKind::OptionLost,
                                  OpenKind::Undecided,          OpenKind::DeviationWithoutReason,
                                  OpenKind::RiskNotAccepted,    OpenKind::RiskWithoutOwner,
                                  OpenKind::RiskWithoutEnd,     OpenKind::RiskEnded,
                                  OpenKind::RoleWithoutName,    OpenKind::UnansweredQuestion};

QString stepFor(OpenKind kind)
{
    switch (kind) {
    case OpenKind::RoleWithoutName:
        return u"roles"_s;
    case OpenKind::UnansweredQuestion:
        return {};
    case OpenKind::Undecided:
    case OpenKind::NothingPermissible:
    case OpenKind::DeviationWithoutReason:
    case OpenKind::RiskNotAccepted:
    case OpenKind::RiskWithoutOwner:
    case OpenKind::RiskWithoutEnd:
    case OpenKind::RiskEnded:
    case OpenKind::OptionLost:
        return u"protection"_s;
    }
    std::unreachable();
}

QString capitalized(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString taskText(const Session &session, const Wording &words, const OpenPoint &point)
{
    if (point.kind == OpenKind::RoleWithoutName)
        return words.name(u"rolename"_s, point.detail);
    if (point.kind != OpenKind::UnansweredQuestion)
        return nameOfConnection(session.plan(), point.connection);
    QString question = questionText(session, words, point);
    if (point.connection.isEmpty())
        return question;
    return words.say(
        u"page.open.question-of-connection"_s,
        {{u"connection"_s, {nameOfConnection(session.plan(), point.connection)}}, {u"question"_s, {question}}});
}

const Finding *findingAsking(const QList<Finding> &findings, const QString &question)
{
    const auto found = std::ranges::find(findings, question, &Finding::question);
    return found == findings.cend() ? nullptr : &*found;
}

} // namespace

QString questionText(const Session &session, const Wording &words, const OpenPoint &point)
{
    const ConnectionAdvice *advice = session.advice().connection(point.connection);
    const Finding *finding = findingAsking(advice ? advice->findings : session.advice().findings, point.detail);
    return finding ? words.say(finding->saying) : point.detail;
}

QList<OpenTaskGroup> openTasks(const Session &session, const Wording &words)
{
    QList<OpenTaskGroup> groups;
    const QList<OpenPoint> points = session.openPoints();
    for (const OpenKind kind : kindsInOrder) {
        OpenTaskGroup group{.kind = kind,
                            .title = capitalized(words.name(u"openpoint"_s, word(kind))),
                            .blocksProposal = OpenPoint{.kind = kind, .connection = {}, .detail = {}}.blocksProposal(),
                            .tasks = {}};
        for (const OpenPoint &point : points) {
            if (point.kind == kind)
                group.tasks.append({point, taskText(session, words, point), stepFor(kind)});
        }
        if (!group.tasks.isEmpty())
            groups.append(group);
    }
    return groups;
}

QString completeness(const Session &session, const Wording &words)
{
    if (const qsizetype missing = missingPoints(session); missing > 0)
        return words.say(missing == 1 ? u"page.complete.missing-one"_s : u"page.complete.missing"_s,
                         {{u"count"_s, {words.number(static_cast<double>(missing))}}});
    if (isDeciderMissing(session))
        return words.say(u"page.complete.nobody"_s);
    const qsizetype open = session.openPoints().size();
    return words.say(open == 0 ? u"page.complete.all"_s : u"page.complete.but-open"_s,
                     {{u"count"_s, {words.number(static_cast<double>(open))}}});
}

QString totalCost(const Session &session, const Wording &words)
{
    return words.say(u"page.total"_s,
                     {{u"cost"_s, {words.range(presentValueOfAll(session.advice(), session.decision()))}},
                      {u"years"_s, {QString::number(session.advice().horizonYears)}}});
}

Table acceptedRisks(const Session &session, const Wording &words)
{
    Table table;
    for (const QString &column : {u"record.column.connection"_s, u"record.column.option"_s, u"page.column.owner"_s,
                                  u"page.column.until"_s, u"page.column.explanation"_s, u"record.column.treatment"_s})
        table.header.append(words.say(column));
    for (const Choice &choice : session.decision().choices) {
        if (!choice.acceptedRisk)
            continue;
        table.rows.append({nameOfConnection(session.plan(), choice.connection), words.option(choice.option),
                           choice.acceptedRisk->owner, words.date(choice.acceptedRisk->until),
                           choice.acceptedRisk->explanation,
                           words.name(u"treatment"_s, word(choice.acceptedRisk->treatment))});
    }
    return table;
}

} // namespace safeconduct
