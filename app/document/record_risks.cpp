// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/choice_tables.h"
#include "app/document/plan_names.h"
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The places that the chosen option leaves without full protection against \a threat, worst level first.
struct Gap {
    QString threat; ///< its name
    CoverageLevel level = CoverageLevel::Covered;
    QStringList places;
};

QList<Gap> gapsOf(const RecordContext &record, const OptionAdvice &option)
{
    QList<Gap> gaps;
    for (const CoverageCell &cell : option.coverage) {
        if (cell.level == CoverageLevel::Covered)
            continue;
        const QString threat = threatName(record.words, cell);
        auto gap = std::ranges::find_if(
            gaps, [&](const Gap &known) { return known.threat == threat && known.level == cell.level; });
        if (gap == gaps.end()) {
            gaps.append({threat, cell.level, {}});
            gap = gaps.end() - 1;
        }
        const QString place = placeName(record.plan(), record.words, cell);
        if (!gap->places.contains(place))
            gap->places.append(place);
    }
    std::ranges::stable_sort(gaps, std::ranges::greater{}, &Gap::level);
    return gaps;
}

QString treatment(const RecordContext &record, const Choice &choice)
{
    if (!choice.acceptedRisk)
        return record.words.say(u"record.risk.remains"_s);
    return record.words.say(u"record.risk.accepted"_s,
                            {{u"owner"_s, {choice.acceptedRisk->owner}},
                             {u"until"_s, {record.words.date(choice.acceptedRisk->until)}},
                             {u"explanation"_s, {choice.acceptedRisk->explanation}}});
}

void writeRemaining(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Choice &choice : record.input.decision.choices) {
        const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
        const Connection *connection = record.plan().connection(choice.connection);
        const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
        if (!option || !connection)
            continue;
        for (const Gap &gap : gapsOf(record, *option)) {
            rows.append({connection->name, gap.threat, record.words.name(u"coverage"_s, word(gap.level)),
                         gap.places.join(u", "_s), treatment(record, choice)});
        }
    }
    record.table({},
                 {u"record.column.connection"_s, u"record.column.threat"_s, u"record.column.protection"_s,
                  u"record.column.where"_s, u"record.column.treatment"_s},
                 rows);
}

void writeOpenPoints(RecordContext &record)
{
    QStringList items;
    for (const OpenPoint &point :
         openPoints(record.input.decision, record.plan(), record.input.advice, record.input.today)) {
        items.append(openPointText(record.plan(), record.words, point));
    }
    items.removeDuplicates();
    record.heading(3, u"record.open.heading"_s, {});
    if (items.isEmpty())
        record.paragraph(u"record.open.nothing"_s);
    record.bullets(items);
}

} // namespace

void writeRisks(RecordContext &record)
{
    record.heading(2, u"record.risks.heading"_s, u"risks"_s);
    record.paragraph(u"record.risks.text"_s);
    writeRemaining(record);
    writeOpenPoints(record);
}

void writeConfiguration(RecordContext &record)
{
    record.heading(2, u"record.configuration.heading"_s, u"configuration"_s);
    record.paragraph(u"record.configuration.text"_s);
    QList<QStringList> rows;
    for (const Snippet &snippet : record.input.snippets.snippets) {
        const Connection *connection = record.plan().connection(snippet.connection);
        QStringList files;
        for (const SnippetFile &file : snippet.files)
            files.append(file.name);
        rows.append({record.systemName(snippet.system), connection ? connection->name : QString(),
                     record.words.say(snippet.title), files.join(u", "_s),
                     record.words.name(u"proof"_s, word(snippet.badge.proof))});
    }
    record.table({},
                 {u"record.column.system"_s, u"record.column.connection"_s, u"record.column.what"_s,
                  u"record.column.files"_s, u"record.column.proof"_s},
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
