// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plan_names.h"
#include "app/document/record_context.h"
#include "app/document/touched_controls.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The connections by name, or how many they are where the names would fill the page.
QString connectionsText(const RecordContext &record, const QStringList &ids)
{
    constexpr qsizetype shown = 3;
    if (ids.size() == record.plan().connections.size())
        return record.words.say(u"record.controls.all"_s);
    const auto count = [&record](qsizetype number) { return record.words.number(static_cast<double>(number)); };
    if (ids.size() > shown)
        return record.words.say(
            u"record.controls.some"_s,
            {{u"count"_s, {count(ids.size())}}, {u"all"_s, {count(record.plan().connections.size())}}});
    return namesOfConnections(record.plan(), ids);
}

QString stateText(const RecordContext &record, const TouchedControl &touched)
{
    if (touched.isMet())
        return record.words.say(u"record.controls.met"_s);
    return record.words.say(u"record.controls.partly"_s,
                            {{u"connections"_s, {connectionsText(record, touched.notBy)}}});
}

void writeScheme(RecordContext &record, const ControlScheme &scheme, const QList<TouchedControl> &touched)
{
    QList<QStringList> rows;
    for (const TouchedControl &one : touched) {
        if (one.scheme == &scheme)
            rows.append({one.control->id, one.control->title(record.words.language()), stateText(record, one),
                         connectionsText(record, one.connections)});
    }
    QStringList untouched;
    for (const auto controls = untouchedControls(scheme, touched); const Control *control : controls)
        untouched.append(control->id);
    if (rows.isEmpty() && untouched.isEmpty())
        return;
    record.blocks.append(Heading{3, scheme.title(record.words.language()), {}});
    record.paragraph(scheme.state.isEmpty() ? u"record.controls.edition"_s : u"record.controls.edition-state"_s,
                     {{u"edition"_s, {scheme.edition}},
                      {u"state"_s, {record.words.name(u"explain.state"_s, scheme.state)}},
                      {u"source"_s, {record.sources(scheme.sources)}}});
    record.table({},
                 {u"record.column.control"_s, u"record.column.control-title"_s, u"record.column.control-state"_s,
                  u"record.column.connections"_s},
                 rows);
    if (!untouched.isEmpty())
        record.paragraph(u"record.controls.untouched"_s, {{u"controls"_s, {untouched.join(u", "_s)}}});
}

} // namespace

void writeControls(RecordContext &record)
{
    const QList<TouchedControl> touched =
        touchedControls(record.plan(), record.input.knowledge, record.input.advice, record.input.decision);
    record.heading(2, u"record.controls.heading"_s, u"controls"_s);
    record.paragraph(u"record.controls.text"_s);
    for (const ControlScheme &scheme : record.input.knowledge.controls)
        writeScheme(record, scheme, touched);
}

} // namespace safeconduct
