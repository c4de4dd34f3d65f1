// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/ad_cs/ad_cs_dialect.h"

#include "app/snippets/ad_cs/authority_scripts.h"
#include "app/snippets/crl_plan.h"
#include "app/snippets/facility_tasks.h"
#include "app/snippets/instructions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace ad_cs;

namespace {

bool fitsAdCs(const FacilityTask &)
{
    return true;
}

SnippetFile checklist(const QString &host)
{
    const auto say = [&host](const QString &text, const QString &source) {
        return instruction({u"snippet.ad-cs."_s + text, {{u"host"_s, {host}}}, u"P4"_s, source});
    };
    return instructions(Step::Prerequisites, u"checklist.txt"_s,
                        {say(u"offline-root"_s, u"s5100"_s), say(u"roles"_s, u"ms-adcs"_s),
                         say(u"backup"_s, u"s5100"_s), say(u"web-enrolment"_s, u"certipy"_s),
                         say(u"web-folder"_s, u"ms-adcs"_s)});
}

SnippetFile runbook(const CrlPlan &lists)
{
    const auto say = [values = lists.values()](const QString &text, const QString &rule, const QString &source) {
        return instruction({u"snippet.ad-cs."_s + u"runbook-"_s + text, values, rule, source});
    };
    return instructions(Step::Apply, u"runbook.txt"_s,
                        {say(u"first"_s, u"P6"_s, u"method"_s), say(u"revoke"_s, u"P5"_s, u"s5100"_s),
                         say(u"copy"_s, u"P5"_s, u"ms-adcs"_s), say(u"arrival"_s, u"P5"_s, u"ms-adcs"_s),
                         say(u"window"_s, u"P6"_s, u"rfc-5280"_s), say(u"log"_s, u"P4"_s, u"s5100"_s)});
}

Results<void> makeAdCs(const FacilityTask &task, Snippets &made)
{
    Values values;
    const QString host = ownName(*task.plan, u"pki"_s, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    if (host.isEmpty()) {
        made.omissions.append(omission(task, u"no-own-host"_s));
        return {};
    }
    const CrlPlan lists = inWholeHours(crlPlanOf(*task.facility));
    Snippet snippet = snippetFor(task, u"ad-cs"_s, {u"snippet.ad-cs.title"_s, {{u"facility"_s, {shownName(task)}}}});
    snippet.files = {checklist(host)};
    if (Results<void> added = powershell::addFiles(authorityScripts(lists, host), snippet); !added)
        return added;
    snippet.files.append(runbook(lists));
    snippet.remarks = crlRemarks(lists);
    snippet.remarks += QList<Saying>{{u"snippet.ad-cs.remark.name"_s, {{u"host"_s, {host}}}},
                                     {u"snippet.ad-cs.remark.later-certificates"_s, {}},
                                     {u"snippet.ad-cs.remark.role-separation"_s, {}}};
    snippet.badge = powershell::documented({});
    made.snippets.append(snippet);
    return {};
}

} // namespace

FacilityDialect adCsDialect()
{
    return {.target = u"ad-cs"_s, .kinds = {u"windows-enterprise-ca"_s}, .fits = &fitsAdCs, .make = &makeAdCs};
}

} // namespace safeconduct
