// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measured_plan.h"

#include "tests/bench/generated_plan.h"

#include <malloc.h>

namespace safeconduct::bench {

using namespace Qt::StringLiterals;

const ShippedKnowledge &shippedKnowledge()
{
    static const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    if (!shipped)
        qFatal("%s", qPrintable(toLine(shipped.error().first())));
    return *shipped;
}

PlanDocument measuredPlan(int connections)
{
    const Result<PlanDocument> document =
        PlanDocument::read(writeJson(test::generatedPlan(connections)), u"generated.plan.json"_s);
    if (!document)
        qFatal("%s", qPrintable(toLine(document.error())));
    if (!document->isUsable())
        qFatal("%s", qPrintable(toLine(document->problems().first())));
    return *document;
}

AdviceSettings measuredSettings(const PlanDocument &document)
{
    return adviceSettings(document, {}, QDate(2026, 12, 1));
}

qint64 heldBytes()
{
    const auto held = mallinfo2();
    return static_cast<qint64>(held.uordblks) + static_cast<qint64>(held.hblkhd);
}

} // namespace safeconduct::bench
