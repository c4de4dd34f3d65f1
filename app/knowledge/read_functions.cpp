// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

void readFunctions(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"functions"_s).items()) {
        MailFunction function{entry.value(u"id"_s).text(), {}};
        for (const Json &loss : entry.value(u"losses"_s).items())
            function.losses.append({.parts = loss.value(u"parts"_s).textList(),
                                    .effect = loss.value(u"effect"_s).text(),
                                    .at = loss.value(u"at"_s).text(),
                                    .ability = loss.value(u"ability"_s).text(),
                                    .text = loss.value(u"text"_s).text(),
                                    .sources = loss.value(u"sources"_s).textList()});
        knowledge.functions.append(function);
    }
}

} // namespace safeconduct
