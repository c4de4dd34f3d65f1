// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/clients.h"

#include "app/snippets/instructions.h"

namespace safeconduct::smime {

using namespace Qt::StringLiterals;

namespace {

/// Programs that come with their platform or are sold by its maker.
QList<MailProgram> platformPrograms()
{
    return {
        {.product = u"outlook"_s,
         .steps = {{u"snippet.smime.outlook.import"_s, u"general-knowledge"_s},
                   {u"snippet.smime.outlook.choose"_s, u"doc-outlook-smime"_s},
                   {u"snippet.smime.outlook.recipients"_s, u"doc-outlook-smime"_s}}},
        {.product = u"outlook-mobile"_s,
         .steps = {{u"snippet.smime.outlook-mobile.where"_s, u"ms-outlook-mobile-smime"_s},
                   {u"snippet.smime.outlook-mobile.deliver"_s, u"ms-outlook-mobile-smime"_s},
                   {u"snippet.smime.outlook-mobile.enable"_s, u"ms-outlook-mobile-smime"_s},
                   {u"snippet.smime.outlook-mobile.recipients"_s, u"ms-outlook-mobile-smime"_s}}},
        {.product = u"outlook-new"_s, .steps = {}, .why = u"smime.outlook-new"_s},
        {.product = u"outlook-mac"_s, .steps = {}, .why = u"smime.outlook-mac"_s},
        {.product = u"outlook-express"_s, .steps = {}, .why = u"smime.outlook-express"_s},
        {.product = u"windows-mobile"_s, .steps = {}, .why = u"smime.windows-mobile"_s},
        {.product = u"apple-mail"_s,
         .steps = {{u"snippet.smime.apple-mail.import"_s, u"general-knowledge"_s},
                   {u"snippet.smime.apple-mail.use"_s, u"general-knowledge"_s}}},
        {.product = u"ios-mail"_s,
         .steps = {{u"snippet.smime.ios-mail.profile"_s, u"apple-device-management"_s},
                   {u"snippet.smime.ios-mail.keys"_s, u"apple-device-management"_s},
                   {u"snippet.smime.ios-mail.recipients"_s, u"general-knowledge"_s}}},
    };
}

QList<MailProgram> freePrograms()
{
    return {
        {.product = u"thunderbird"_s,
         .steps = {{u"snippet.smime.thunderbird.import"_s, u"general-knowledge"_s},
                   {u"snippet.smime.thunderbird.choose"_s, u"doc-thunderbird-e2ee"_s},
                   {u"snippet.smime.thunderbird.recipients"_s, u"doc-thunderbird-e2ee"_s}}},
        {.product = u"evolution"_s,
         .steps = {{u"snippet.smime.evolution.import"_s, u"doc-evolution-smime"_s},
                   {u"snippet.smime.evolution.choose"_s, u"doc-evolution-smime"_s},
                   {u"snippet.smime.evolution.recipients"_s, u"doc-evolution-smime"_s}}},
        {.product = u"kmail"_s,
         .steps = {{u"snippet.smime.kmail.import"_s, u"doc-kmail-identity"_s},
                   {u"snippet.smime.kmail.root"_s, u"doc-kleopatra"_s},
                   {u"snippet.smime.kmail.choose"_s, u"doc-kmail-identity"_s}}},
        {.product = u"mutt"_s,
         .steps = {{u"snippet.smime.mutt.import"_s, u"doc-mutt-smime"_s},
                   {u"snippet.smime.mutt.choose"_s, u"doc-mutt-smime"_s},
                   {u"snippet.smime.mutt.roots"_s, u"doc-mutt-smime"_s}}},
        {.product = u"fairemail"_s,
         .steps = {{u"snippet.smime.fairemail.import"_s, u"doc-fairemail"_s},
                   {u"snippet.smime.fairemail.choose"_s, u"doc-fairemail"_s},
                   {u"snippet.smime.fairemail.recipients"_s, u"doc-fairemail"_s}}},
        {.product = u"claws-mail"_s, .steps = {}, .why = u"smime.claws-mail"_s},
        {.product = u"gpg4win"_s, .steps = {}, .why = u"smime.gpg4win"_s},
        {.product = u"sogo"_s, .steps = {}, .why = u"smime.sogo"_s},
    };
}

/// Mail in a browser, services, and what the plan does not name.
QList<MailProgram> otherPrograms()
{
    const QList<ClientStep> webmail{{u"snippet.smime.webmail.where"_s, u"ms-exo-smime"_s},
                                    {u"snippet.smime.webmail.extension"_s, u"ms-exo-smime"_s},
                                    {u"snippet.smime.webmail.control"_s, u"ms-exo-smime"_s}};
    const QList<ClientStep> google{{u"snippet.smime.google.switch-on"_s, u"google-hosted-smime"_s},
                                   {u"snippet.smime.google.certificate"_s, u"google-hosted-smime"_s},
                                   {u"snippet.smime.google.roots"_s, u"google-smime-roots"_s}};
    QList<MailProgram> programs{
        {.product = u"edge"_s, .steps = webmail},
        {.product = u"chrome"_s, .steps = webmail},
        {.product = u"internet-explorer"_s, .steps = {}, .why = u"smime.internet-explorer"_s},
        {.product = u"gmail-app"_s, .steps = google},
        {.product = u"google-workspace"_s, .steps = google},
    };
    for (const QString &server : {u"exchange"_s, u"exchange-online"_s})
        programs.append({.product = server, .steps = {}, .why = u"smime.server"_s});
    for (const QString &unnamed : {u"generic-client"_s, u"generic-partner"_s, u"unknown-mail-server"_s})
        programs.append({.product = unnamed, .steps = {}, .why = u"message.unnamed"_s});
    return programs;
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

} // namespace

const ClientSteps &smimeClients()
{
    static const ClientSteps all{.ability = u"smime"_s,
                                 .programs = platformPrograms() + freePrograms() + otherPrograms()};
    return all;
}

QList<SnippetFile> clientFiles(const Task &task)
{
    QList<SnippetFile> files;
    for (const auto steps = stepFiles(task, smimeClients()); const SnippetFile &step : steps) {
        SnippetFile file = step;
        const bool needsRoot = file.name == "thunderbird.txt"_L1 && isEnterprise(task);
        if (needsRoot)
            file.lines.append(
                instruction({u"snippet.smime.thunderbird.policy-place"_s, {}, u"P2"_s, u"doc-thunderbird-policies"_s}));
        files.append(file);
        if (needsRoot)
            files.append(thunderbirdPolicy());
    }
    return files;
}

} // namespace safeconduct::smime
