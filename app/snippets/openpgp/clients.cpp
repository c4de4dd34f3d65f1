// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/clients.h"

namespace safeconduct::openpgp {

using namespace Qt::StringLiterals;

namespace {

const ClientStep &ownKey()
{
    static const ClientStep step{u"snippet.openpgp.gnupg.key"_s, u"doc-gnupg"_s};
    return step;
}

const ClientStep &partnersKey()
{
    static const ClientStep step{u"snippet.openpgp.gnupg.accept"_s, u"doc-gnupg"_s};
    return step;
}

/// Programs of a desktop. Those that use GnuPG's keyring share its steps.
QList<MailProgram> desktopPrograms()
{
    return {
        {.product = u"thunderbird"_s,
         .steps = {{u"snippet.openpgp.thunderbird.key"_s, u"doc-thunderbird-e2ee"_s},
                   {u"snippet.openpgp.thunderbird.accept"_s, u"doc-thunderbird-e2ee"_s}},
         .why = u"openpgp.thunderbird-plug-in"_s,
         .isBuiltInOnly = true},
        {.product = u"outlook"_s,
         .steps = {{u"snippet.openpgp.outlook.install"_s, u"general-knowledge"_s},
                   {u"snippet.openpgp.outlook.key"_s, u"general-knowledge"_s},
                   {u"snippet.openpgp.outlook.accept"_s, u"general-knowledge"_s}}},
        {.product = u"evolution"_s,
         .steps = {ownKey(), {u"snippet.openpgp.evolution.choose"_s, u"doc-evolution-gpg"_s}, partnersKey()}},
        {.product = u"kmail"_s,
         .steps = {ownKey(), {u"snippet.openpgp.kmail.choose"_s, u"doc-kmail-identity"_s}, partnersKey()}},
        {.product = u"mutt"_s,
         .steps = {ownKey(), {u"snippet.openpgp.mutt.choose"_s, u"general-knowledge"_s}, partnersKey()}},
        {.product = u"claws-mail"_s,
         .steps = {ownKey(), {u"snippet.openpgp.claws-mail.plug-in"_s, u"doc-claws-pgpmime"_s}, partnersKey()}},
        {.product = u"apple-mail"_s, .steps = {}, .why = u"openpgp.apple-mail"_s},
        {.product = u"outlook-express"_s, .steps = {}, .why = u"openpgp.outlook-express"_s},
    };
}

/// On Android OpenKeychain holds the keys for all of them.
QList<MailProgram> mobilePrograms()
{
    const ClientStep keychain{u"snippet.openpgp.openkeychain.key"_s, u"doc-k9-description"_s};
    const ClientStep account{u"snippet.openpgp.k9.account"_s, u"doc-k9-openpgp"_s};
    const ClientStep accept{u"snippet.openpgp.openkeychain.accept"_s, u"doc-openkeychain"_s};
    return {
        {.product = u"k9-mail"_s, .steps = {keychain, account, accept}},
        {.product = u"thunderbird-mobile"_s, .steps = {keychain, account, accept}},
        {.product = u"fairemail"_s,
         .steps = {keychain, {u"snippet.openpgp.fairemail.choose"_s, u"doc-fairemail"_s}, accept}},
    };
}

/// Mail in a browser, tools without a mail program, and what the plan does not name.
QList<MailProgram> otherPrograms()
{
    QList<MailProgram> programs{
        {.product = u"roundcube"_s, .steps = {{u"snippet.openpgp.roundcube.plug-in"_s, u"doc-roundcube-enigma"_s}}},
        {.product = u"gnupg"_s, .steps = {}, .why = u"openpgp.gnupg"_s},
        {.product = u"gpg4win"_s, .steps = {}, .why = u"openpgp.gpg4win"_s}};
    for (const QString &webmail : {u"edge"_s, u"chrome"_s, u"firefox"_s, u"google-workspace"_s})
        programs.append({.product = webmail, .steps = {}, .why = u"openpgp.webmail"_s});
    for (const QString &unnamed : {u"generic-client"_s, u"generic-partner"_s, u"unknown-mail-server"_s})
        programs.append({.product = unnamed, .steps = {}, .why = u"message.unnamed"_s});
    return programs;
}

} // namespace

const ClientSteps &openpgpClients()
{
    static const ClientSteps all{.ability = u"openpgp"_s,
                                 .programs = desktopPrograms() + mobilePrograms() + otherPrograms()};
    return all;
}

} // namespace safeconduct::openpgp
