// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision_schema.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

const JsonSchema &decisionSchema()
{
    static const auto schema = JsonSchema::read(u":/safeconduct/schemas/decision.schema.json"_s);
    if (!schema)
        qFatal("%s", qPrintable(toLine(schema.error())));
    return *schema;
}

} // namespace safeconduct
