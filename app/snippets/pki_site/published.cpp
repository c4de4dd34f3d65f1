// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/pki_site/published.h"

#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"
#include "app/snippets/web_site.h"

namespace safeconduct::pki_site {

using namespace Qt::StringLiterals;

namespace {

constexpr auto listType = "application/pkix-crl"_L1;
constexpr auto certificateType = "application/pkix-cert"_L1;
constexpr auto responderPort = ":2560"_L1; // as the authority's unit has it

Because fetchReason(const QString &text, const QString &source, const TextValues &values = {})
{
    return {u"snippet.pki-site."_s + text, values, u"P5"_s, source};
}

SnippetLine fetch(const QString &address, const QString &reading, const Because &why)
{
    return line(u"curl -fsS \"%1\" | openssl %2"_s.arg(address, reading), why);
}

SnippetLine typeOf(const QString &address, QLatin1StringView type, const Because &why)
{
    return line(u"curl -fsS -o /dev/null -w '%{content_type}\\n' \"%1\" | grep -x %2"_s.arg(address, type), why);
}

/// Where the plan has an authority with OpenSSL that it names a host of: that one answers OCSP.
const System *responderOf(const Plan &plan)
{
    for (const Facility &facility : plan.facilities) {
        const System *system = plan.system(facility.systems.value(0));
        if (facility.kind == "own-ca-small"_L1 && system && !system->hosts.isEmpty())
            return system;
    }
    return nullptr;
}

QString addressIn(const Published &published, const QString &file)
{
    return u"http://%1/%2"_s.arg(published.host, file);
}

} // namespace

Published publishedBy(const FacilityTask &task, const QString &host, const Task &site, Values &values)
{
    const bool isOpenssl = task.facility->kind == "own-ca-small"_L1;
    Published published{
        .host = host, .isOpenssl = isOpenssl, .certificates = isOpenssl ? u".cer"_s : u".crt"_s, .responder = {}};
    const System *responder = responderOf(*task.plan);
    if (responder && responder == site.system)
        published.responder = u"127.0.0.1"_s + responderPort;
    else if (responder)
        published.responder = hostPlaces(site, *responder, values).constFirst() + responderPort;
    return published;
}

StaticSite siteOf(const Published &published)
{
    StaticSite site{
        .host = published.host,
        .name = u"pki"_s,
        .isHttps = false,
        .paths = {{SiteMatch::Kind, u".crl"_s, listType, fetchReason(u"lists"_s, u"rfc-2585"_s)},
                  {SiteMatch::Kind, u".cer"_s, certificateType, fetchReason(u"certificates"_s, u"rfc-2585"_s)},
                  {SiteMatch::Kind, u".crt"_s, certificateType, Because{}}},
        .because = fetchReason(u"site"_s, u"rfc-5280"_s, {{u"host"_s, {published.host}}})};
    if (!published.responder.isEmpty())
        site.handedOn.append({u"/ocsp"_s, published.responder, fetchReason(u"responder"_s, u"rfc-6960"_s)});
    return site;
}

SnippetFile verifyScript(const Published &published)
{
    QList<SnippetLine> lines = scriptHead();
    QString list = addressIn(published, u"issuing.crl"_s);
    QString certificate = addressIn(published, u"issuing.cer"_s);
    if (published.isOpenssl) {
        lines.append(remark(u"snippet.pki-site.verify"_s));
    } else {
        lines.append(line(u"list=$1 issuer=$2"_s, fetchReason(u"verify-arguments"_s, u"rfc-5280"_s)));
        list = u"$list"_s;
        certificate = u"$issuer"_s;
    }
    lines.append(
        fetch(list, u"crl -inform DER -noout -issuer -nextupdate"_s, fetchReason(u"verify-list"_s, u"rfc-5280"_s)));
    lines.append(typeOf(list, listType, fetchReason(u"verify-list-type"_s, u"rfc-2585"_s)));
    if (published.isOpenssl)
        lines.append(fetch(addressIn(published, u"root.crl"_s), u"crl -inform DER -noout -issuer -nextupdate"_s,
                           fetchReason(u"verify-root-list"_s, u"rfc-5280"_s)));
    lines.append(
        fetch(certificate, u"x509 -inform DER -noout -subject"_s, fetchReason(u"verify-certificate"_s, u"rfc-5280"_s)));
    lines.append(typeOf(certificate, certificateType, fetchReason(u"verify-certificate-type"_s, u"rfc-2585"_s)));
    return script(Step::Verify, lines);
}

} // namespace safeconduct::pki_site
