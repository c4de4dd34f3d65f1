// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/clients.h"

#include "app/snippets/instructions.h"

#include <algorithm>

namespace safeconduct::smime {

using namespace Qt::StringLiterals;

namespace {

struct Instruction {
    QString text;
    QString source;
};

struct Client {
    QString product;
    QList<Instruction> steps; ///< in the order in which they are done
};

const QList<Client> &clients()
{
    static const QList<Client> all{
        {u"outlook"_s,
         {{u"snippet.smime.outlook.import"_s, u"general-knowledge"_s},
          {u"snippet.smime.outlook.choose"_s, u"doc-outlook-smime"_s},
          {u"snippet.smime.outlook.recipients"_s, u"doc-outlook-smime"_s}}},
        {u"thunderbird"_s,
         {{u"snippet.smime.thunderbird.import"_s, u"general-knowledge"_s},
          {u"snippet.smime.thunderbird.choose"_s, u"doc-thunderbird-e2ee"_s},
          {u"snippet.smime.thunderbird.recipients"_s, u"doc-thunderbird-e2ee"_s}}},
        {u"apple-mail"_s,
         {{u"snippet.smime.apple-mail.import"_s, u"general-knowledge"_s},
          {u"snippet.smime.apple-mail.use"_s, u"general-knowledge"_s}}},
        {u"ios-mail"_s,
         {{u"snippet.smime.ios-mail.profile"_s, u"apple-device-management"_s},
          {u"snippet.smime.ios-mail.keys"_s, u"apple-device-management"_s},
          {u"snippet.smime.ios-mail.recipients"_s, u"general-knowledge"_s}}},
    };
    return all;
}

bool isEnterprise(const Task &task)
{
    return task.option.message == "smime-enterprise-ca"_L1;
}

/// Thunderbird has a store of its own: without this it does not trust the organisation's root. JSON cannot hold comments.
SnippetFile thunderbirdPolicy()
{
    return {
        Step::Apply,
        u"policies.json"_s,
        {},
        u"json"_s,
        {line(u"{\n  \"policies\": {\n    \"Certificates\": {\n      \"ImportEnterpriseRoots\": true\n    }\n  }\n}"_s,
              {u"snippet.smime.thunderbird.policy"_s, {}, u"P2"_s, u"doc-thunderbird-policies"_s})}};
}

SnippetFile stepsOf(const Client &client, const Task &task)
{
    QList<SnippetLine> lines;
    for (const Instruction &step : client.steps)
        lines.append(instruction({step.text, {}, u"M4"_s, step.source}));
    if (client.product == "thunderbird"_L1 && isEnterprise(task))
        lines.append(
            instruction({u"snippet.smime.thunderbird.policy-place"_s, {}, u"P2"_s, u"doc-thunderbird-policies"_s}));
    return instructions(Step::Apply, client.product + u".txt"_s, lines);
}

QString productOf(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    return match.product ? match.product->id : use.product;
}

} // namespace

QStringList clientProducts()
{
    QStringList products;
    for (const Client &client : clients())
        products.append(client.product);
    return products;
}

QList<SnippetFile> clientFiles(const Task &task)
{
    QList<SnippetFile> files;
    for (const ProductUse &use : task.system->software) {
        const QString product = productOf(use, *task.knowledge);
        const auto client = std::ranges::find(clients(), product, &Client::product);
        if (client == clients().end())
            continue;
        files.append(stepsOf(*client, task));
        if (product == "thunderbird"_L1 && isEnterprise(task))
            files.append(thunderbirdPolicy());
    }
    return files;
}

QStringList otherClients(const Task &task)
{
    QStringList names;
    for (const ProductUse &use : task.system->software) {
        const ProductMatch match = task.knowledge->match(use);
        if (match.product && match.product->capabilities.value(u"mailClient"_s).contains("yes"_L1)
            && !clientProducts().contains(match.product->id))
            names.append(match.product->name);
    }
    return names;
}

} // namespace safeconduct::smime
