// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_schema.h"

#include "app/support/file.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Result<PlanSchema> readPlanSchema()
{
    constexpr qsizetype limit = qsizetype{1024} * 1024;
    const auto text = readFile(u":/safeconduct/schemas/plan.schema.json"_s, limit);
    if (!text)
        return std::unexpected(text.error());
    const auto source = readJson(*text);
    if (!source)
        return std::unexpected(source.error());
    const auto compiled = JsonSchema::from(*source);
    if (!compiled)
        return std::unexpected(compiled.error());
    return PlanSchema{*source, *compiled};
}

} // namespace

const PlanSchema &planSchema()
{
    static const auto schema = readPlanSchema();
    if (!schema)
        qFatal("%s", qPrintable(toLine(schema.error())));
    return *schema;
}

} // namespace safeconduct
