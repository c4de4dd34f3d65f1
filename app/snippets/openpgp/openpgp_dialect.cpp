// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/openpgp_dialect.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/instructions.h"
#include "app/snippets/known_version.h"
#include "app/snippets/made_for.h"
#include "app/snippets/omissions.h"
#include "app/snippets/openpgp/clients.h"
#include "app/snippets/openpgp/key_directory.h"
#include "app/snippets/openpgp/organisation_key.h"

#include <algorithm>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace openpgp;

namespace {

bool fitsOpenpgp(const Task &task)
{
    return task.option.message == "openpgp-wkd"_L1 || task.option.message == "openpgp-manual"_L1;
}

SnippetFile trust(const Task &task)
{
    const TextValues peer{{u"peer"_s, {shownName(*task.peer)}}};
    return instructions(Step::Apply, u"partner-keys.txt"_s,
                        {instruction({task.option.message == "openpgp-wkd"_L1 ? u"snippet.openpgp.keys-by-directory"_s
                                                                              : u"snippet.openpgp.keys-by-hand"_s,
                                      peer, u"M3"_s, u"s5100"_s}),
                         instruction({u"snippet.openpgp.compare"_s, peer, u"M3"_s, u"method"_s})});
}

/// The domain of the organisation's own mail addresses, as far as the names of its servers tell.
std::optional<QString> ownDomain(const Task &task, Values &values)
{
    const auto takesMail = [&](const System &system) {
        return system.role == SystemRole::Server && !system.hosts.isEmpty()
            && std::ranges::any_of(task.plan->connections, [&](const Connection &connection) {
                   return (connection.from == system.id || connection.to == system.id)
                       && (connection.service == "smtp-relay"_L1 || connection.service == "smtp-submission"_L1);
               });
    };
    const auto server = std::ranges::find_if(task.plan->systems, takesMail);
    if (server == task.plan->systems.end())
        return std::nullopt;
    return dns::mailDomain(dns::hostNames(*task.plan, *server, values).constFirst());
}

Snippet clientSnippet(const Task &task, const ProductUse &program, const QString &userId)
{
    Task meant = task; // the system's first product may be one without steps
    meant.product = program;
    Snippet snippet = snippetFor(
        meant, u"openpgp"_s,
        {u"snippet.openpgp.title"_s, {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = organisationKeyScripts(userId);
    snippet.files.append(stepFiles(task, openpgpClients()));
    snippet.files.append(trust(task));
    snippet.files.append(instructions(
        Step::Verify, u"trial.txt"_s,
        {instruction({u"snippet.openpgp.trial"_s, {{u"peer"_s, {shownName(*task.peer)}}}, u"M4"_s, u"method"_s})}));
    snippet.files.append(
        instructions(Step::Undo, u"undo.txt"_s, {instruction({u"snippet.openpgp.undo"_s, {}, {}, u"method"_s})}));
    snippet.remarks = {{u"snippet.message.remark.headers"_s, {}},
                       {u"snippet.message.remark.scanners"_s, {}},
                       {u"snippet.openpgp.remark.organisation-key"_s, {}}};
    if (!task.system->managed)
        snippet.remarks.append({u"snippet.message.remark.unmanaged"_s, {{u"system"_s, {shownName(*task.system)}}}});
    for (const auto others = programsWithoutSteps(task, openpgpClients()); const Omission &other : others)
        snippet.remarks.append(other.reason);
    snippet.madeFor = madeFor(meant);
    if (const std::optional<Saying> assumed = assumedVersion(meant); assumed && meant.product != task.product)
        snippet.remarks.append(*assumed);
    if (areBuiltIn(task, openpgpClients())) // nobody has tried here what users do with a plug-in
        snippet.badge = task.proofs->badge(snippet.target, {u"organisation-key"_s});
    return snippet;
}

Results<void> makeOpenpgp(const Task &task, Snippets &made)
{
    const std::optional<ProductUse> program = programWithSteps(task, openpgpClients());
    if (!program) {
        made.omissions.append(programsWithoutSteps(task, openpgpClients()));
        return {};
    }
    Values values;
    const std::optional<QString> domain = ownDomain(task, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    if (!domain) {
        made.omissions.append(omission(task, u"no-mail-domain"_s));
        return {};
    }
    const Result<QString> userId = organisationUserId(*task.plan, *domain);
    if (!userId)
        return std::unexpected(Problems{userId.error()});
    made.snippets.append(clientSnippet(task, *program, *userId));
    if (task.option.message == "openpgp-wkd"_L1 && task.place == Place::Client)
        return makeKeyDirectory(task, *domain, made);
    return {};
}

} // namespace

Dialect openpgpDialect()
{
    return {.target = u"openpgp"_s,
            .layer = Layer::Message,
            .products = productsOf(openpgpClients()),
            .fits = &fitsOpenpgp,
            .make = &makeOpenpgp};
}

} // namespace safeconduct
