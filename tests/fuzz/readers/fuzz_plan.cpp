// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"
#include "tests/fuzz/readers/reader.h"

using namespace safeconduct;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    const Result<PlanDocument> plan = PlanDocument::read(fuzz::inputOf(bytes, size));
    if (!fuzz::isRead(plan))
        return 0;
    fuzz::demandWords(plan->problems());
    const Result<PlanDocument> again = PlanDocument::read(plan->write());
    fuzz::demand(again && again->json() == plan->json() && again->problems().size() == plan->problems().size());
    return 0;
}
