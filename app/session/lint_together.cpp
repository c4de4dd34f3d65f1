// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/event_chain.h"
#include "app/dossier/foreseen.h"
#include "app/session/lint_parts.h"
#include "app/support/text.h"

#include <QMap>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool isInForce(const LintedRecord &record)
{
    return record.status == Status::Accepted || record.status == Status::ReviewRequired;
}

bool goesBy(const LintedRecord &record, const QString &head)
{
    return std::ranges::contains(record.moments, head, &LintedRecord::Moment::head);
}

bool wasAccepted(const LintedRecord &record, const QString &head)
{
    const auto moment = std::ranges::find(record.moments, head, &LintedRecord::Moment::head);
    return moment != record.moments.end() && moment->isAccepted;
}

const LintedRecord *recordBy(const QList<LintedRecord> &records, const QString &head)
{
    const auto found = std::ranges::find_if(records, [&](const LintedRecord &record) { return goesBy(record, head); });
    return found == records.end() ? nullptr : &*found;
}

LintFinding finding(const QString &rule, const LintedRecord &record, const QString &subject, const QString &text,
                    const QString &connection = {})
{
    return {.rule = rule, .connection = connection, .subject = subject, .text = text, .file = record.file};
}

void examineReplaced(QList<LintFinding> &findings, const LintedRecord &record, const QList<LintedRecord> &records)
{
    if (record.supersedes.isEmpty())
        return;
    const LintedRecord *old = recordBy(records, record.supersedes);
    if (!old) {
        findings.append(finding(u"e7"_s, record, record.supersedes,
                                Text::tr("The record that this one replaces is not among them.")));
        return;
    }
    if (!wasAccepted(*old, record.supersedes))
        findings.append(
            finding(u"e7"_s, record, old->file,
                    Text::tr("The record that this one replaces was not accepted then: %1").arg(old->file)));
    else if (isInForce(record) && !goesBy(record, old->successor))
        findings.append(finding(u"e11"_s, record, old->file,
                                Text::tr("This record replaces another that does not say so: %1").arg(old->file)));
}

void examineSuccessor(QList<LintFinding> &findings, const LintedRecord &record, const QList<LintedRecord> &records)
{
    if (record.successor.isEmpty())
        return;
    const LintedRecord *next = recordBy(records, record.successor);
    if (!next)
        findings.append(finding(u"e11"_s, record, record.successor,
                                Text::tr("The record that replaces this one is not among them.")));
    else if (!goesBy(record, next->supersedes))
        findings.append(
            finding(u"e11"_s, record, next->file,
                    Text::tr("This record is replaced by another that does not say so: %1").arg(next->file)));
}

/// More than one record in force for a connection of the same plan.
void examineDoubles(QList<LintFinding> &findings, const QList<LintedRecord> &records)
{
    QMap<QString, const LintedRecord *> inForce;
    for (const LintedRecord &record : records) {
        if (!isInForce(record))
            continue;
        for (const QString &connection : record.connections) {
            const LintedRecord *&first = inForce[record.planId + u'\n' + connection];
            if (first)
                findings.append(
                    finding(u"e8"_s, record, first->file,
                            Text::tr("Another accepted record decides on this connection, too: %1").arg(first->file),
                            connection));
            else
                first = &record;
        }
    }
}

} // namespace

LintedRecord lintedRecord(const QString &file, const Dossier &dossier, const QDate &today)
{
    LintedRecord record{.file = file,
                        .planId = dossier.plan.plan().id,
                        .connections = {},
                        .status = statusOf(dossier.decision, today),
                        .moments = {},
                        .supersedes = {},
                        .successor = {}};
    for (const Choice &choice : dossier.decision.choices) {
        if (choice.isDecided)
            record.connections.append(choice.connection);
    }
    const EventChain chain = eventChainOf(dossier);
    Life life = unsignedLife(dossier);
    for (qsizetype index = 0; index < chain.events.size(); ++index) {
        const SignedEvent &event = chain.events.at(index).event;
        const Result<Life> next = advance(life, lifeEventOf(event));
        if (!next)
            break; // what comes after an event against the rules counts nothing
        life = *next;
        record.moments.append(
            {chain.headAfter(index + 1), life.status == Status::Accepted || life.status == Status::ReviewRequired});
        if (event.event == "propose"_L1)
            record.supersedes = event.supersedes;
        if (event.event == "supersede"_L1)
            record.successor = event.successor;
        record.status = statusOn(life, today);
    }
    return record;
}

QList<LintFinding> lintTogether(const QList<LintedRecord> &records)
{
    QList<LintFinding> findings;
    for (const LintedRecord &record : records) {
        examineReplaced(findings, record, records);
        examineSuccessor(findings, record, records);
    }
    examineDoubles(findings, records);
    return inOrder(findings);
}

} // namespace safeconduct
