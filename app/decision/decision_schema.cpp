// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision_schema.h"

#include "app/support/file.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Result<JsonSchema> compiled(const QByteArray &text)
{
    return readJson(text).and_then(&JsonSchema::from);
}

} // namespace

const JsonSchema &decisionSchema()
{
    constexpr qsizetype limit = qsizetype{1024} * 1024;
    static const auto schema =
        readFile(u":/safeconduct/schemas/decision.schema.json"_s, limit).and_then(&compiled);
    if (!schema)
        qFatal("%s", qPrintable(toLine(schema.error())));
    return *schema;
}

} // namespace safeconduct
