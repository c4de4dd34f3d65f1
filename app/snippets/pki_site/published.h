// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_tasks.h"
#include "app/snippets/site_server.h"

namespace safeconduct::pki_site {

/// What an authority lets everybody fetch: its lists and certificates, at the host that its certificates name.
struct Published {
    QString host; ///< a checked name, as ownName() gives it to the authority's own dialect
    bool isOpenssl = true; ///< else AD CS, which chooses the names of its files itself
    QString certificates; ///< ending of its files with issuer certificates
    QString responder; ///< host:port where OCSP requests go on, checked; empty: nowhere
};

/// \a host is not empty; \a site has the plan. Names of the plan that are none go into \a values.
Published publishedBy(const FacilityTask &task, const QString &host, const Task &site, Values &values);

/// Plain HTTP (RFC 5280, section 8: HTTPS would need a check of its own first), types by RFC 2585. The same for every
/// kind of authority of a plan, since they share the name.
StaticSite siteOf(const Published &published);

/// What everybody must be able to fetch, tried from another machine.
SnippetFile verifyScript(const Published &published);

} // namespace safeconduct::pki_site
