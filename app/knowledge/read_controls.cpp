// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

ControlClause clauseFrom(const Json &entry)
{
    return {.decision = entry.value(u"decision"_s).text(),
            .isOncePerPlan = entry.value(u"scope"_s).text() == "plan"_L1,
            .layers = entry.value(u"layers"_s).textList(),
            .parts = entry.value(u"parts"_s).textList(),
            .facilities = entry.value(u"facilities"_s).textList(),
            .services = entry.value(u"services"_s).textList(),
            .authentications = entry.value(u"authentications"_s).textList(),
            .products = entry.value(u"products"_s).textList(),
            .networkKinds = entry.value(u"networkKinds"_s).textList(),
            .personal = isYes(entry.value(u"personal"_s)),
            .partner = isYes(entry.value(u"partner"_s)),
            .untrusted = isYes(entry.value(u"untrusted"_s)),
            .external = isYes(entry.value(u"external"_s))};
}

Control controlFrom(const Json &entry)
{
    Control control{.id = entry.value(u"id"_s).text(),
                    .key = entry.value(u"key"_s).text(),
                    .idGerman = entry.value(u"idGerman"_s).text(),
                    .titles = titlesFrom(entry.value(u"titles"_s)),
                    .officialTitles = entry.value(u"official"_s).textList(),
                    .topic = entry.value(u"topic"_s).text(),
                    .isVerified = entry.value(u"verified"_s).boolean(),
                    .effortClass = integerFrom(entry.value(u"effortClass"_s)),
                    .touchedBy = {}};
    for (const Json &clause : entry.value(u"touchedBy"_s).items())
        control.touchedBy.append(clauseFrom(clause));
    return control;
}

} // namespace

void readControls(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"controls"_s).items()) {
        ControlScheme scheme{.scheme = entry.value(u"scheme"_s).text(),
                             .edition = entry.value(u"edition"_s).text(),
                             .titles = titlesFrom(entry.value(u"titles"_s)),
                             .state = entry.value(u"state"_s).text(),
                             .catalog = entry.value(u"catalog"_s).text(),
                             .sources = entry.value(u"sources"_s).textList(),
                             .controls = {}};
        for (const Json &control : entry.value(u"entries"_s).items())
            scheme.controls.append(controlFrom(control));
        knowledge.controls.append(scheme);
    }
}

} // namespace safeconduct
