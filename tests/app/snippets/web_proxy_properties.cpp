// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/web_proxy_properties.h"

#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <rapidcheck.h>

#include <algorithm>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList choices{u"owa=tls-required"_s}; // clazy:exclude=non-pod-global-static a constant of this test alone

Snippet snippetFor(const ProxyFile &file, const Plan &plan)
{
    return snippetOf(made(plan, choices), u"owa"_s, u"proxy"_s, file.target);
}

} // namespace

bool namesChangeCommentsOnly(const ProxyFile &file)
{
    const QStringList code = linesOf(snippetFor(file, file.plan), file.name);
    return rc::check("names of systems and connections change comments only", [&] {
        Plan plan = file.plan;
        systemIn(plan, "proxy"_L1).name = troublesomeText();
        systemIn(plan, "ex"_L1).name = troublesomeText();
        std::ranges::find(plan.connections, u"owa"_s, &Connection::id)->name = troublesomeText();
        const Snippet snippet = snippetFor(file, plan);
        for (const SnippetFile &one : snippet.files) {
            if (one.name == file.name)
                RC_ASSERT(onlyCommentsDiffer(one.text(knowledge().texts, u"en"_s), code));
        }
    });
}

bool hostsAreRefusedOrOneWord(const ProxyFile &file)
{
    const qsizetype count = linesOf(snippetFor(file, file.plan), file.name).size();
    return rc::check("host names and addresses are refused with their pointer, or stay one word", [&] {
        Plan plan = file.plan;
        const bool isName = *rc::gen::arbitrary<bool>();
        const QString text = troublesomeText();
        Host &host = systemIn(plan, isName ? "proxy"_L1 : "ex"_L1).hosts.first();
        if (isName)
            host.name = text;
        else
            host.addresses = {text};
        const Results<Snippets> result = tried(plan, choices);
        if (result) {
            RC_ASSERT(linesOf(snippetOf(*result, u"owa"_s, u"proxy"_s, file.target), file.name).size() == count);
            return;
        }
        RC_ASSERT(result.error().first().pointer
                  == (isName ? u"/systems/4/hosts/0/name"_s : u"/systems/0/hosts/0/addresses/0"_s));
    });
}

} // namespace safeconduct::test
