// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/implemented_systems.h"
#include "app/document/plan_names.h"
#include "app/document/record_context.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Who has reported that the system of \a snippet is set up, and when.
QString reportText(const RecordContext &record, const Snippet &snippet)
{
    const System *system = record.plan().system(snippet.system);
    const Event *report = system ? reportOn(record.input.decision, *system) : nullptr;
    if (!report)
        return record.words.say(u"record.confirmation.open"_s);
    return record.words.say(u"record.confirmation.reported"_s,
                            {{u"name"_s, {report->by}}, {u"date"_s, {record.words.date(report->date)}}});
}

QStringList verifySteps(const Snippet &snippet)
{
    QStringList names;
    for (const SnippetFile &file : snippet.files) {
        if (file.step == Step::Verify)
            names.append(file.name);
    }
    return names;
}

/// What the verify step printed where something was put in place, host by host.
void writeOutputs(RecordContext &record)
{
    for (const SignedStep &step : record.input.steps) {
        if (step.output.trimmed().isEmpty())
            continue;
        record.blocks.append(CodeBlock{.language = u"text"_s,
                                       .caption = record.words.say(u"record.confirmation.output"_s,
                                                                   {{u"host"_s, {step.event.host}},
                                                                    {u"date"_s, {record.words.date(step.event.date)}}}),
                                       .text = step.output});
    }
}

} // namespace

void writeConfirmationSteps(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Snippet &snippet : record.input.snippets.snippets) {
        const QStringList steps = verifySteps(snippet);
        if (!steps.isEmpty())
            rows.append({nameOfPlace(record.plan(), record.words, snippet),
                         nameOfPurpose(record.plan(), record.words, snippet), snippet.target, steps.join(u", "_s),
                         reportText(record, snippet)});
    }
    record.paragraph(rows.isEmpty() ? u"record.confirmation.none"_s : u"record.confirmation.text"_s);
    record.table({},
                 {u"record.column.system"_s, u"record.column.connection"_s, u"record.column.what"_s,
                  u"record.column.verify"_s, u"record.column.put-in-place"_s},
                 rows);
    writeOutputs(record);
}

void writeConfirmation(RecordContext &record)
{
    record.heading(2, u"record.confirmation.heading"_s, u"confirmation"_s);
    writeConfirmationSteps(record);
}

} // namespace safeconduct
