// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/openssl_ca_dialect.h"

#include "app/snippets/openssl_ca/configuration_files.h"
#include "app/snippets/openssl_ca/scripts.h"
#include "app/snippets/openssl_ca/units.h"

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace openssl_ca;

namespace {

bool fitsOpensslCa(const FacilityTask &)
{
    return true;
}

Results<void> makeOpensslCa(const FacilityTask &task, Snippets &made)
{
    Values values;
    const Authority authority = authorityOf(task, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    if (authority.host.isEmpty()) {
        made.omissions.append(omission(task, u"no-own-host"_s));
        return {};
    }
    Snippet snippet =
        snippetFor(task, u"openssl-ca"_s, {u"snippet.openssl-ca.title"_s, {{u"facility"_s, {shownName(task)}}}});
    snippet.files = prerequisites(authority);
    snippet.files += configurationFiles(authority);
    snippet.files += setUpScripts(authority);
    snippet.files += unitFiles(authority);
    snippet.files += operationFiles(authority);
    snippet.files += checkAndUndo(authority);
    snippet.remarks = crlRemarks(authority.lists);
    snippet.remarks += QList<Saying>{{u"snippet.openssl-ca.remark.name"_s, {{u"host"_s, {authority.host}}}},
                                     {u"snippet.openssl-ca.remark.responder"_s, {}},
                                     {u"snippet.openssl-ca.remark.issuing-key"_s, {}}};
    snippet.badge = task.proofs->badge(snippet.target, {u"authority"_s, u"revocation"_s});
    made.snippets.append(snippet);
    return {};
}

} // namespace

FacilityDialect opensslCaDialect()
{
    return {.target = u"openssl-ca"_s, .kinds = {u"own-ca-small"_s}, .fits = &fitsOpensslCa, .make = &makeOpensslCa};
}

} // namespace safeconduct
