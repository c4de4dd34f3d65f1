// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record_context.h"
#include "app/document/scenario_table.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

void writeScenarios(RecordContext &record)
{
    const Table table = scenarioTable(record.plan(), record.input.knowledge.texts, record.words, record.input.advice);
    if (table.rows.isEmpty())
        return;
    record.heading(2, u"record.scenarios.heading"_s, u"scenarios"_s);
    record.paragraph(u"record.scenarios.text"_s);
    record.blocks.append(table);
}

} // namespace safeconduct
