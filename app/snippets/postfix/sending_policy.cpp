// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/sending_policy.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/postfix/quote.h"
#include "app/support/json_pointer.h"

#include <array>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

/// Weakest first: where two connections share the level for everybody, the one that loses no mail decides.
constexpr std::array strengths{"tls-opportunistic"_L1, "tls-mtasts"_L1,   "tls-dane"_L1,
                               "tls-unverified"_L1,    "tls-required"_L1, "tls-mutual"_L1};

qsizetype strength(const QString &part)
{
    return std::ranges::find(strengths, part) - strengths.begin();
}

/// Lines for one host: Postfix looks a destination up as it is routed, so both spellings of it stand there (P7).
QList<SnippetLine> destination(const Task &task, const Chosen &chosen, const System &to, qsizetype host, Values &values)
{
    const QString pointer = memberAt(itemAt(memberAt(pointerTo(*task.plan, to), u"hosts"_s), host), u"name"_s);
    const QString name = values.take(hostName(to.hosts.at(host).name, pointer).and_then([&](const QString &fine) {
        return quotedWord(fine, pointer);
    }));
    const QString level = levelOf(chosen.option.transport);
    const QString match = level == "secure"_L1 ? u" match="_s + name : QString();
    const QString port = chosen.connection->service == "smtp-submission"_L1 ? u":587"_s : u":25"_s;
    const Because because{
        u"snippet.postfix.destination."_s + level, {{u"peer"_s, {shownName(to)}}}, u"T4"_s, u"measured-debian"_s};
    return {line(u"[%1] %2%3"_s.arg(name, level, match), because),
            line(u"[%1]%2 %3%4"_s.arg(name, port, level, match))};
}

void addDestination(SendingPolicy &policy, const Task &task, const Chosen &chosen, Values &values)
{
    const System *to = task.plan->system(chosen.connection->to);
    const QString part = chosen.option.transport;
    policy.usesMtaSts = policy.usesMtaSts || part == "tls-mtasts"_L1;
    policy.usesDane = policy.usesDane || part == "tls-dane"_L1;
    policy.usesCertificate = policy.usesCertificate || part == "tls-mutual"_L1;
    policy.checksCertificates = policy.checksCertificates || levelOf(part) == "secure"_L1 || part == "tls-mtasts"_L1;
    if (!to || to->hosts.isEmpty()) {
        if (policy.defaultPart.isEmpty() || strength(part) < strength(policy.defaultPart)) {
            policy.defaultPart = part;
            policy.defaultConnection = chosen.connection;
        }
        return;
    }
    if (part == "tls-mtasts"_L1)
        return; // the helper answers by mail domain
    for (qsizetype host = 0; host < to->hosts.size(); ++host)
        policy.destinations.append(destination(task, chosen, *to, host, values));
}

} // namespace

QString levelOf(const QString &part)
{
    if (part == "tls-required"_L1 || part == "tls-mutual"_L1)
        return u"secure"_s;
    if (part == "tls-unverified"_L1)
        return u"encrypt"_s;
    return part == "tls-dane"_L1 ? u"dane"_s : u"may"_s;
}

QString SendingPolicy::defaultLevel() const
{
    return levelOf(defaultPart);
}

bool isSending(const Connection &connection, const System &system)
{
    return connection.from == system.id
        && (connection.service == "smtp-relay"_L1 || connection.service == "smtp-submission"_L1);
}

Results<SendingPolicy> sendingPolicy(const Task &task)
{
    SendingPolicy policy;
    Values values;
    for (const Chosen &chosen : *task.chosen) {
        if (isSending(*chosen.connection, *task.system) && !chosen.option.transport.isEmpty())
            addDestination(policy, task, chosen, values);
    }
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    policy.mayBeCleartext = policy.defaultLevel() == "may"_L1 || policy.defaultLevel() == "dane"_L1;
    return policy;
}

} // namespace safeconduct::postfix
