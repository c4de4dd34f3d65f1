// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/smime_dialect.h"

#include "app/snippets/instructions.h"
#include "app/snippets/known_version.h"
#include "app/snippets/made_for.h"
#include "app/snippets/smime/certificate_scripts.h"
#include "app/snippets/smime/clients.h"
#include "app/snippets/smime/outlook_policy.h"
#include "app/snippets/smime/owa_policy.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace smime;

namespace {

bool fitsSmime(const Task &task)
{
    return task.option.message == "smime-enterprise-ca"_L1 || task.option.message == "smime-public-ca"_L1;
}

bool isEnterprise(const Task &task)
{
    return task.option.message == "smime-enterprise-ca"_L1;
}

SnippetFile certificates(const Task &task)
{
    QList<SnippetLine> lines{
        instruction({isEnterprise(task) ? u"snippet.smime.from-enterprise"_s : u"snippet.smime.from-public"_s,
                     {},
                     u"M2"_s,
                     isEnterprise(task) ? u"s5100"_s : u"crypto-sbr"_s}),
        instruction({u"snippet.smime.two-certificates"_s, {}, {}, u"method"_s}),
        instruction({u"snippet.smime.key-backup"_s, {}, {}, u"method"_s}),
        instruction({u"snippet.smime.revocation"_s, {}, u"P5"_s, u"s5100"_s})};
    if (isEnterprise(task))
        lines.insert(
            1,
            instruction(
                {u"snippet.smime.partner-root"_s, {{u"peer"_s, {shownName(*task.peer)}}}, u"P1"_s, u"s5100"_s}));
    return instructions(Step::Prerequisites, u"certificates.txt"_s, lines);
}

SnippetFile trial(const Task &task)
{
    return instructions(
        Step::Verify, u"trial.txt"_s,
        {instruction({u"snippet.smime.trial-open"_s, {}, {}, u"method"_s}),
         instruction(
             {u"snippet.smime.trial-exchange"_s, {{u"peer"_s, {shownName(*task.peer)}}}, u"M4"_s, u"method"_s})});
}

SnippetFile wayBack()
{
    return instructions(Step::Undo, u"undo.txt"_s,
                        {instruction({u"snippet.smime.undo-settings"_s, {}, {}, u"method"_s}),
                         instruction({u"snippet.smime.undo-keys"_s, {}, {}, u"method"_s})});
}

void addRemarks(const Task &task, Snippet &snippet)
{
    snippet.remarks = {{u"snippet.message.remark.headers"_s, {}}, {u"snippet.message.remark.scanners"_s, {}}};
    for (const auto others = programsWithoutSteps(task, smimeClients()); const Omission &other : others)
        snippet.remarks.append(other.reason);
    if (!task.system->managed)
        snippet.remarks.append({u"snippet.message.remark.unmanaged"_s, {{u"system"_s, {shownName(*task.system)}}}});
}

Results<void> makeSmime(const Task &task, Snippets &made)
{
    const std::optional<ProductUse> program = programWithSteps(task, smimeClients());
    if (!program) {
        made.omissions.append(programsWithoutSteps(task, smimeClients()));
        return {};
    }
    Task meant = task; // the system's first product may be one without steps
    meant.product = *program;
    Snippet snippet = snippetFor(
        meant, u"smime"_s,
        {u"snippet.smime.title"_s, {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = {certificates(task), certificateCheck()};
    snippet.files.append(clientFiles(task));
    snippet.files.append(testMessage());
    snippet.files.append(trial(task));
    snippet.files.append(wayBack());
    addRemarks(task, snippet);
    snippet.badge = task.proofs->badge(snippet.target, {u"certificate"_s, u"message"_s});
    snippet.madeFor = madeFor(meant);
    if (const std::optional<Saying> assumed = assumedVersion(meant); assumed && meant.product != task.product)
        snippet.remarks.append(*assumed);
    made.snippets.append(snippet);
    addOutlookPolicy(task, made);
    addOwaPolicies(task, made);
    return {};
}

} // namespace

Dialect smimeDialect()
{
    return {.target = u"smime"_s,
            .layer = Layer::Message,
            .products = productsOf(smimeClients()),
            .fits = &fitsSmime,
            .make = &makeSmime};
}

} // namespace safeconduct
