// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/organisation_key.h"

#include "app/snippets/shell_quote.h"
#include "app/snippets/tls_checks.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct::openpgp {

using namespace Qt::StringLiterals;

Result<QString> organisationUserId(const Plan &plan, const QString &domain)
{
    const QString pointer = u"/organisation"_s;
    const auto isOfAddresses = [](QChar character) { return u"<>()@\"\\"_s.contains(character); };
    if (std::ranges::any_of(plan.organisation, isOfAddresses))
        return std::unexpected(
            Problem{pointer, Text::tr("A key's user ID would take a part of this name for an address."),
                    Text::tr("Write the name without @, quotes, backslashes and brackets."), u"snippets.value"_s});
    const QString name = plan.organisation.trimmed();
    return shellQuoted(name.isEmpty() ? u"openpgp@"_s + domain : u"%1 <openpgp@%2>"_s.arg(name, domain), pointer);
}

QList<SnippetFile> organisationKeyScripts(const QString &userId)
{
    const SnippetLine who =
        line(u"organisation="_s + userId, {u"snippet.openpgp.user-id"_s, {}, u"M3"_s, u"doc-gnupg"_s});
    const QList<SnippetLine> make{who,
                                  line(u"gpg --quick-generate-key \"$organisation\" ed25519 cert 2y"_s,
                                       {u"snippet.openpgp.make-organisation-key"_s, {}, u"M3"_s, u"doc-gnupg"_s}),
                                  line(u"gpg --armor --export \"$organisation\" > organisation-key.asc"_s,
                                       {u"snippet.openpgp.export-organisation-key"_s, {}, u"M3"_s, u"doc-gnupg"_s}),
                                  line(u"gpg --fingerprint \"$organisation\""_s,
                                       {u"snippet.openpgp.fingerprint"_s, {}, u"M3"_s, u"doc-gnupg"_s})};
    const QList<SnippetLine> certify{
        line(u"keyfile=$1 fingerprint=$2"_s, {u"snippet.openpgp.certify-arguments"_s, {}, {}, u"doc-posix-shell"_s}),
        who, line(u"gpg --import \"$keyfile\""_s),
        line(u"gpg --local-user \"$organisation\" --quick-sign-key \"$fingerprint\""_s,
             {u"snippet.openpgp.certify"_s, {}, u"M3"_s, u"doc-gnupg"_s}),
        line(u"gpg --armor --output \"$fingerprint.asc\" --export \"$fingerprint\""_s,
             {u"snippet.openpgp.certified"_s, {}, u"M3"_s, u"doc-gnupg"_s})};
    return {{Step::Prerequisites, u"organisation-key.sh"_s, {}, u"bash"_s, scriptHead() + make},
            {Step::Apply, u"certify-key.sh"_s, {}, u"bash"_s, scriptHead() + certify}};
}

} // namespace safeconduct::openpgp
