// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/openpgp_dialect.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/instructions.h"
#include "app/snippets/omissions.h"
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

struct Client {
    QString product;
    QString source;
    QStringList steps; ///< text ids
};

const QList<Client> &clients()
{
    static const QList<Client> all{
        {u"thunderbird"_s,
         u"doc-thunderbird-e2ee"_s,
         {u"snippet.openpgp.thunderbird.key"_s, u"snippet.openpgp.thunderbird.accept"_s}},
        {u"outlook"_s,
         u"general-knowledge"_s,
         {u"snippet.openpgp.outlook.install"_s, u"snippet.openpgp.outlook.key"_s, u"snippet.openpgp.outlook.accept"_s}},
    };
    return all;
}

QList<SnippetFile> clientFiles(const Task &task)
{
    QList<SnippetFile> files;
    for (const Client &client : clients()) {
        if (!task.system->runs(client.product))
            continue;
        QList<SnippetLine> lines;
        for (const QString &step : client.steps)
            lines.append(instruction({step, {}, u"M4"_s, client.source}));
        files.append(instructions(Step::Apply, client.product + u".txt"_s, lines));
    }
    return files;
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

Snippet clientSnippet(const Task &task, const QString &userId)
{
    Snippet snippet = snippetFor(
        task, u"openpgp"_s,
        {u"snippet.openpgp.title"_s, {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = organisationKeyScripts(userId);
    snippet.files.append(clientFiles(task));
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
    if (!task.system->runs(u"outlook"_s)) // nobody has tried here what its users do with the plug-in
        snippet.badge = task.proofs->badge(snippet.target, {u"organisation-key"_s});
    return snippet;
}

Results<void> makeOpenpgp(const Task &task, Snippets &made)
{
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
    made.snippets.append(clientSnippet(task, *userId));
    if (task.option.message == "openpgp-wkd"_L1 && task.place == Place::Client)
        return makeKeyDirectory(task, *domain, made);
    return {};
}

} // namespace

Dialect openpgpDialect()
{
    return {.target = u"openpgp"_s,
            .layer = Layer::Message,
            .products = {u"thunderbird"_s, u"outlook"_s},
            .fits = &fitsOpenpgp,
            .make = &makeOpenpgp};
}

} // namespace safeconduct
