// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

ScenarioChange changeFrom(const Json &json)
{
    ScenarioChange change{.each = json.value(u"each"_s).text(),
                          .where = wordsFrom(json.value(u"where"_s)),
                          .member = json.value(u"member"_s).text(),
                          .factor = {},
                          .value = {},
                          .isRemoved = json.value(u"remove"_s).boolean()};
    if (const Json &factor = json.value(u"multiply"_s); factor.exists())
        change.factor = decimalFrom(factor);
    if (const Json &value = json.value(u"set"_s); value.exists())
        change.value = value;
    return change;
}

} // namespace

void readScenarios(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"scenarios"_s).items()) {
        ScenarioKind scenario{entry.value(u"id"_s).text(), {}, entry.value(u"sources"_s).textList()};
        for (const Json &change : entry.value(u"changes"_s).items())
            scenario.changes.append(changeFrom(change));
        knowledge.scenarios.append(scenario);
    }
}

} // namespace safeconduct
