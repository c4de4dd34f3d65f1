// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/site_server.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Sites of files: which server of a plan gets them, and what each product is told. That nginx and Apache httpd serve them
/// is shown by tests/interop.
class TestStaticSites : public QObject {
    Q_OBJECT

private slots:
    void oneServerGetsThem_data();
    void oneServerGetsThem();
    void apacheServesThePolicyAlone();
    void apacheServesTheKeyDirectory();
    void iisGetsASiteOfItsOwn();
    void iisTakesThePolicyByScript();
    void iisServesKeysMadeElsewhere();
    void listsAreServedWithoutTls_data();
    void listsAreServedWithoutTls();
    void listsAreCarriedToAnotherMachine_data();
    void listsAreCarriedToAnotherMachine();
    void responderIsReachedWhereItIsKnown_data();
    void responderIsReachedWhereItIsKnown();
    void enterpriseAuthorityWritesToIisItself();
    void authoritiesShareOneSite();
    void saysWhatAnotherServerMustDo();
    void refusesHostsThatAreNone();
    void commentsStayComments();
    void everyLineHasTextAndSource_data();
    void everyLineHasTextAndSource();
};

namespace {

struct Web {
    QString id;
    QString version;
};

/// The small plan with a message flow and both authorities; its proxy, the only web server, runs \a product.
Plan sitesPlan(const Web &product)
{
    Plan plan = planWithProxy(product.id, product.version);
    if (product.id == "iis"_L1)
        systemIn(plan, "proxy"_L1).os = ProductUse{u"windows-server"_s, u"2022"_s};
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pcs"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    return plan;
}

Plan withAuthority(Plan plan, const QString &kind, const QStringList &systems = {})
{
    plan.facilities = {{.kind = kind, .name = {}, .systems = systems, .crl = {}}};
    return plan;
}

const Web onNginx{u"nginx"_s, u"1.26"_s}; // clazy:exclude=non-pod-global-static constants of this test alone
const Web onApache{u"apache"_s, u"2.4"_s}; // clazy:exclude=non-pod-global-static
const Web onIis{u"iis"_s, u"10"_s}; // clazy:exclude=non-pod-global-static
const QList<Web> products{onNginx, onApache, onIis}; // clazy:exclude=non-pod-global-static

Snippet policyOf(const Plan &plan, const QString &system = u"proxy"_s)
{
    return snippetOf(made(plan, {u"world-mx=tls-mtasts"_s}), u"world-mx"_s, system, u"dns"_s);
}

Snippet keysOf(const Plan &plan)
{
    return snippetOf(made(plan, {u"flow=openpgp-wkd"_s}), u"flow"_s, u"proxy"_s, u"openpgp"_s);
}

Snippet listsOf(const Plan &plan, const QString &system = u"proxy"_s)
{
    return snippetOf(made(plan, {u"imap=tls-required"_s}), {}, system, u"pki-site"_s);
}

bool hasFile(const Snippet &snippet, const QString &name)
{
    return std::ranges::contains(snippet.files, name, &SnippetFile::name);
}

QString placeOf(const Snippet &snippet, const QString &name)
{
    const auto file = std::ranges::find(snippet.files, name, &SnippetFile::name);
    return file == snippet.files.end() ? QString() : file->place;
}

} // namespace

void TestStaticSites::oneServerGetsThem_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("system");
    const auto with = [](const QList<ProductUse> &proxy, const QList<ProductUse> &app = {}) {
        Plan plan = smallPlan();
        systemIn(plan, "proxy"_L1).software = proxy;
        systemIn(plan, "app"_L1).software = app;
        return plan;
    };
    const ProductUse nginxUse{u"nginx"_s, u"1.26"_s};
    const ProductUse apacheUse{u"apache"_s, u"2.4"_s};
    const ProductUse iisUse{u"iis"_s, u"10"_s};
    const ProductUse exchangeUse{u"exchange"_s, u"2019-cu15"_s};
    QTest::newRow("nginx") << with({nginxUse}) << u"nginx proxy"_s;
    QTest::newRow("Apache") << with({apacheUse}) << u"apache proxy"_s;
    QTest::newRow("IIS") << with({iisUse}) << u"iis proxy"_s;
    QTest::newRow("nginx before Apache, wherever it stands") << with({nginxUse}, {apacheUse}) << u"nginx proxy"_s;
    QTest::newRow("Apache before IIS, wherever it stands") << with({iisUse}, {apacheUse}) << u"apache app"_s;
    QTest::newRow("version not named") << with({{u"apache"_s, {}}}) << u"apache proxy"_s;
    QTest::newRow("Apache before 2.4") << with({{u"apache"_s, u"2.2"_s}}) << QString();
    QTest::newRow("an old one leaves it to the next") << with({{u"apache"_s, u"2.2"_s}}, {iisUse}) << u"iis app"_s;
    QTest::newRow("IIS before 10") << with({{u"iis"_s, u"8.5"_s}}) << QString();
    QTest::newRow("IIS of Exchange") << with({exchangeUse, iisUse}) << QString();
    QTest::newRow("none of them") << with({{u"haproxy"_s, u"3.0"_s}}) << QString();
    Plan unnamed = with({nginxUse});
    systemIn(unnamed, "proxy"_L1).hosts.clear();
    QTest::newRow("no host named") << unnamed << QString();
    Plan others = with({nginxUse});
    systemIn(others, "proxy"_L1).role = SystemRole::Partner;
    QTest::newRow("somebody else's") << others << QString();
}

void TestStaticSites::oneServerGetsThem()
{
    QFETCH(const Plan, plan);
    const std::optional<SiteServer> server = siteServerOf(plan, knowledge());
    const QString found =
        server ? byProduct(server->product, u"nginx"_s, u"apache"_s, u"iis"_s) + u' ' + server->system->id : QString();
    QTEST(found, "system");
}

void TestStaticSites::apacheServesThePolicyAlone()
{
    const Snippet snippet = policyOf(sitesPlan(onApache));
    QCOMPARE(placeOf(snippet, u"safeconduct-mta-sts.conf"_s),
             u"/etc/apache2/sites-available/safeconduct-mta-sts.conf"_s);
    QCOMPARE(placeOf(snippet, u"mta-sts.txt"_s), u"/var/www/mta-sts/.well-known/mta-sts.txt"_s);
    const QStringList lines = linesOf(snippet, u"safeconduct-mta-sts.conf"_s);
    QCOMPARE(lines.first(2), (QStringList{u"<VirtualHost *:443>"_s, u"    ServerName mta-sts.example.org"_s}));
    QVERIFY(lines.contains(u"    SSLProtocol -all +TLSv1.2 +TLSv1.3"_s));
    QCOMPARE(lines.last(10),
             (QStringList{u"    DocumentRoot /var/www/mta-sts"_s, u"    AddDefaultCharset off"_s,
                          u"    <Location \"/\">"_s, u"        Require all denied"_s, u"    </Location>"_s,
                          uR"(    <LocationMatch "^/\.well-known/mta-sts\.txt$">)"_s, u"        Require all granted"_s,
                          u"        ForceType text/plain"_s, u"    </LocationMatch>"_s, u"</VirtualHost>"_s}));
    const QStringList apply = linesOf(snippet, u"apply.sh"_s);
    QVERIFY(apply.contains(u"a2enmod -q ssl"_s) && apply.contains(u"a2ensite -q safeconduct-mta-sts"_s));
    QVERIFY(apply.endsWith(u"systemctl reload apache2"_s));
    QVERIFY(!remarksOf(snippet).contains("snippet.dns.remark.serve-policy"_L1));
    const Snippet zone = snippetOf(made(sitesPlan(onApache), {u"world-mx=tls-mtasts"_s}), {}, u"mx"_s, u"dns"_s);
    QVERIFY(codeOf(zone, u"example.org.zone"_s).contains("mta-sts 3600 IN CNAME mail.example.org.\n"_L1));
}

void TestStaticSites::apacheServesTheKeyDirectory()
{
    const Snippet snippet = keysOf(sitesPlan(onApache));
    const QStringList lines = linesOf(snippet, u"safeconduct-openpgpkey.conf"_s);
    QCOMPARE(lines.last(7),
             (QStringList{uR"(    <LocationMatch "^/\.well-known/openpgpkey/">)"_s, u"        Require all granted"_s,
                          u"        ForceType application/octet-stream"_s, u"        Options -Indexes"_s,
                          u"        Header always set Access-Control-Allow-Origin \"*\""_s, u"    </LocationMatch>"_s,
                          u"</VirtualHost>"_s}));
    QVERIFY(linesOf(snippet, u"apply.sh"_s).contains(u"a2enmod -q ssl headers"_s));
    QVERIFY(codeOf(snippet, u"prerequisites.sh"_s).contains("gpg-wks-client"_L1));
}

void TestStaticSites::iisGetsASiteOfItsOwn()
{
    const Snippet snippet = policyOf(sitesPlan(onIis));
    QCOMPARE(placeOf(snippet, u"web.config"_s), u"C:\\inetpub\\safeconduct-mta-sts\\web.config"_s);
    QCOMPARE(placeOf(snippet, u"mta-sts.txt"_s), u"C:\\inetpub\\safeconduct-mta-sts\\.well-known\\mta-sts.txt"_s);
    const QStringList config = linesOf(snippet, u"web.config"_s);
    QCOMPARE(config.filter(u"mimeMap"_s),
             QStringList{u"      <mimeMap fileExtension=\".txt\" mimeType=\"text/plain\" />"_s});
    QVERIFY(config.contains(u"      <clear />"_s)); // all other types are gone
    const QString apply = codeOf(snippet, u"apply.ps1"_s);
    QVERIFY2(apply.contains("$binding = '*:443:mta-sts.example.org'"_L1), qPrintable(apply));
    QVERIFY(apply.contains("-Protocol 'https' -CertificateThumbPrint $certificate.Thumbprint"_L1));
    QVERIFY(apply.contains("-SslFlag 'Sni'"_L1));
    QVERIFY(codeOf(snippet, u"remove-site.ps1"_s)
                .contains("Remove-IISSite -Name $site -Confirm:$false -WhatIf:$preview"_L1));
    QVERIFY(remarksOf(snippet).contains("snippet.iis.remark.schannel"_L1));
    QCOMPARE(snippet.badge.proof, Proof::DocumentationOnly);
    QCOMPARE(snippet.version, QString());
}

void TestStaticSites::iisTakesThePolicyByScript()
{
    const Snippet snippet = policyOf(sitesPlan(onIis));
    for (const auto &[script, policy] :
         {std::pair{u"enforce.ps1"_s, u"'mta-sts-enforce.txt'"_s}, std::pair{u"undo.ps1"_s, u"'mta-sts-none.txt'"_s}}) {
        const QString code = codeOf(snippet, script);
        QVERIFY2(code.contains(u"$lines = Get-Content -Path "_s + policy), qPrintable(code));
        QVERIFY2(code.contains("'C:\\inetpub\\safeconduct-mta-sts\\.well-known\\mta-sts.txt' -Value $lines"_L1),
                 qPrintable(code));
        QVERIFY2(code.contains("-WhatIf:$preview"_L1), qPrintable(code));
    }
}

void TestStaticSites::iisServesKeysMadeElsewhere()
{
    const Snippet snippet = keysOf(sitesPlan(onIis));
    QVERIFY(linesOf(snippet, u"web.config"_s)
                .contains(u"      <mimeMap fileExtension=\".\" mimeType=\"application/octet-stream\" />"_s));
    QVERIFY(linesOf(snippet, u"web.config"_s)
                .contains(u"        <add name=\"Access-Control-Allow-Origin\" value=\"*\" />"_s));
    QVERIFY(remarksOf(snippet).contains("snippet.openpgp.remark.tree-elsewhere"_L1));
    QVERIFY(hasFile(snippet, u"prerequisites.ps1"_s) && hasFile(snippet, u"tool.sh"_s));
}

void TestStaticSites::listsAreServedWithoutTls_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::newRow("nginx") << u"safeconduct-pki.conf"_s << u"    listen 80;"_s;
    QTest::newRow("apache") << u"safeconduct-pki.conf"_s << u"<VirtualHost *:80>"_s;
    QTest::newRow("iis") << u"apply.ps1"_s << u"$binding = '*:80:pki.example.org'"_s;
}

void TestStaticSites::listsAreServedWithoutTls()
{
    QFETCH(const QString, file);
    QFETCH(const QString, line);
    const auto product = std::ranges::find(products, QString::fromLatin1(QTest::currentDataTag()), &Web::id);
    const Snippet snippet = listsOf(withAuthority(sitesPlan(*product), u"own-ca-small"_s));
    QVERIFY2(linesOf(snippet, file).contains(line), qPrintable(codeOf(snippet, file)));
    const QString site =
        codeOf(snippet, u"safeconduct-pki.conf"_s) + codeOf(snippet, u"web.config"_s) + codeOf(snippet, u"apply.ps1"_s);
    for (const QString &never : {u"443"_s, u"301"_s, u"https"_s, u"Redirect"_s, u"ssl"_s})
        QVERIFY2(!site.contains(never, Qt::CaseInsensitive), qPrintable(never));
    for (const QString &always : {u"application/pkix-crl"_s, u"application/pkix-cert"_s, u".crl"_s, u".cer"_s})
        QVERIFY2(site.contains(always), qPrintable(site));
    QCOMPARE(linesOf(snippet, u"example.org.zone"_s).constLast(), u"pki 3600 IN CNAME mail.example.org."_s);
    QVERIFY(codeOf(snippet, u"verify.sh"_s)
                .contains("curl -fsS \"http://pki.example.org/issuing.crl\" | openssl crl -inform DER -noout"_L1));
    QCOMPARE(snippet.facility, u"own-ca-small"_s);
}

void TestStaticSites::listsAreCarriedToAnotherMachine_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("systems");
    QTest::addColumn<QString>("file"); // by which they get there, or empty
    const QString own = u"own-ca-small"_s;
    const QString windows = u"windows-enterprise-ca"_s;
    QTest::newRow("OpenSSL elsewhere") << u"nginx"_s << own << QStringList{u"app"_s} << u"push-lists.sh"_s;
    QTest::newRow("OpenSSL, not said where") << u"apache"_s << own << QStringList() << u"push-lists.sh"_s;
    QTest::newRow("OpenSSL on the web server") << u"nginx"_s << own << QStringList{u"proxy"_s} << QString();
    QTest::newRow("OpenSSL to IIS") << u"iis"_s << own << QStringList{u"app"_s} << u"carry-lists.txt"_s;
    QTest::newRow("AD CS to Linux") << u"apache"_s << windows << QStringList() << u"carry-lists.txt"_s;
    QTest::newRow("AD CS to IIS") << u"iis"_s << windows << QStringList{u"ex"_s} << u"publish-lists.ps1"_s;
}

void TestStaticSites::listsAreCarriedToAnotherMachine()
{
    QFETCH(const QString, product);
    QFETCH(const QString, kind);
    QFETCH(const QStringList, systems);
    QFETCH(const QString, file);
    const auto known = std::ranges::find(products, product, &Web::id);
    const Snippet snippet = listsOf(withAuthority(sitesPlan(*known), kind, systems));
    for (const QString &each : {u"push-lists.sh"_s, u"carry-lists.txt"_s, u"publish-lists.ps1"_s})
        QCOMPARE(hasFile(snippet, each), each == file);
    const bool isPushed = file == "push-lists.sh"_L1;
    for (const QString &each : {u"prepare-folder.sh"_s, u"start-push.sh"_s, u"stop-push.sh"_s})
        QCOMPARE(hasFile(snippet, each), isPushed);
    if (!isPushed)
        return;
    QCOMPARE(placeOf(snippet, file), u"/var/lib/safeconduct-ca/push-lists.sh"_s);
    QVERIFY(codeOf(snippet, file).contains("sftp -q -b - safeconduct-pki@mail.example.org <<'END'\n"_L1));
    QVERIFY(codeOf(snippet, file)
                .contains("put issuing.crl /var/www/pki/issuing.crl.new\n"
                          "rename /var/www/pki/issuing.crl.new /var/www/pki/issuing.crl\nEND\n"_L1));
    QVERIFY(linesOf(snippet, u"safeconduct-pki-push.path"_s).contains(u"PathChanged=/var/www/pki/issuing.crl"_s));
}

void TestStaticSites::responderIsReachedWhereItIsKnown_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QStringList>("systems");
    QTest::addColumn<QString>("to"); // or empty
    QTest::addColumn<QString>("remark"); // or empty
    const QString unknown = u"snippet.pki-site.remark.responder-unknown"_s;
    QTest::newRow("on the web server") << u"nginx"_s << QStringList{u"proxy"_s} << u"http://127.0.0.1:2560/"_s
                                       << QString();
    QTest::newRow("elsewhere") << u"nginx"_s << QStringList{u"app"_s} << u"http://10.2.0.5:2560/"_s << QString();
    QTest::newRow("elsewhere, Apache") << u"apache"_s << QStringList{u"app"_s} << u"\"http://10.2.0.5:2560/\""_s
                                       << QString();
    QTest::newRow("not said where") << u"nginx"_s << QStringList() << QString() << unknown;
    QTest::newRow("without host") << u"apache"_s << QStringList{u"pcs"_s} << QString() << unknown;
    QTest::newRow("IIS") << u"iis"_s << QStringList{u"app"_s} << QString()
                         << u"snippet.pki-site.remark.responder-iis"_s;
}

void TestStaticSites::responderIsReachedWhereItIsKnown()
{
    QFETCH(const QString, product);
    QFETCH(const QStringList, systems);
    QFETCH(const QString, to);
    QFETCH(const QString, remark);
    const auto known = std::ranges::find(products, product, &Web::id);
    const Snippet snippet = listsOf(withAuthority(sitesPlan(*known), u"own-ca-small"_s, systems));
    const QString site = codeOf(snippet, u"safeconduct-pki.conf"_s);
    QCOMPARE(site.contains("/ocsp"_L1), !to.isEmpty());
    if (!to.isEmpty())
        QVERIFY2(site.contains(to), qPrintable(site));
    for (const QString &each :
         {u"snippet.pki-site.remark.responder-unknown"_s, u"snippet.pki-site.remark.responder-iis"_s})
        QCOMPARE(remarksOf(snippet).contains(each), each == remark);
}

void TestStaticSites::enterpriseAuthorityWritesToIisItself()
{
    const Snippet snippet = listsOf(withAuthority(sitesPlan(onIis), u"windows-enterprise-ca"_s));
    const QStringList config = linesOf(snippet, u"web.config"_s);
    QVERIFY(config.contains(u"      <mimeMap fileExtension=\".crt\" mimeType=\"application/pkix-cert\" />"_s));
    QVERIFY(config.contains(u"      <requestFiltering allowDoubleEscaping=\"true\" />"_s));
    QVERIFY(codeOf(snippet, u"publish-lists.ps1"_s).contains("-PublishToServer -Force -WhatIf:$preview"_L1));
    QVERIFY(!codeOf(snippet, u"publish-lists.ps1"_s).contains("-AddToCertificateCdp"_L1));
    QVERIFY(codeOf(snippet, u"verify.sh"_s).contains("curl -fsS \"$list\" | openssl crl -inform DER"_L1));
}

/// They share the name, so both say the same about the site: whichever is put in place last, nothing is lost.
void TestStaticSites::authoritiesShareOneSite()
{
    for (const Web &product : products) {
        Plan plan = withAuthority(sitesPlan(product), u"own-ca-small"_s, {u"app"_s});
        plan.facilities.append(plan.facilities.first());
        plan.facilities.last().systems = {u"box"_s};
        plan.facilities.append({.kind = u"windows-enterprise-ca"_s, .name = {}, .systems = {}, .crl = {}});
        QStringList kinds;
        QSet<QString> sites;
        for (const auto snippets = made(plan, {u"imap=tls-required"_s}).snippets; const Snippet &snippet : snippets) {
            if (snippet.target != "pki-site"_L1)
                continue;
            kinds.append(snippet.facility);
            sites.insert(codeOf(snippet, u"safeconduct-pki.conf"_s) + codeOf(snippet, u"web.config"_s)
                         + codeOf(snippet, u"apply.ps1"_s));
        }
        QCOMPARE(kinds, (QStringList{u"own-ca-small"_s, u"windows-enterprise-ca"_s}));
        QCOMPARE(sites.size(), 1);
    }
}

void TestStaticSites::saysWhatAnotherServerMustDo()
{
    const Plan plan = sitesPlan({u"haproxy"_s, u"3.0"_s});
    QVERIFY(remarksOf(policyOf(plan, u"mx"_s)).contains("snippet.dns.remark.serve-policy"_L1));
    QVERIFY(omissionsOf(made(plan, {u"flow=openpgp-wkd"_s}), u"flow"_s).contains("pcs: no-key-directory-server"_L1));
    for (const auto &[kind, ending] :
         {std::pair{u"own-ca-small"_s, u".cer"_s}, std::pair{u"windows-enterprise-ca"_s, u".crt"_s}}) {
        const Snippet snippet = listsOf(withAuthority(plan, kind), {});
        QVERIFY(remarksOf(snippet).contains("snippet.pki-site.remark.unserved"_L1));
        QCOMPARE(remarksOf(snippet).contains("snippet.pki-site.remark.unserved-responder"_L1),
                 kind == "own-ca-small"_L1);
        const QString text = snippet.files.first().text(knowledge().texts, u"en"_s);
        QVERIFY2(text.contains(ending) && text.contains("http://pki.example.org/"_L1)
                     && text.contains("application/pkix-crl"_L1),
                 qPrintable(text));
        QVERIFY(hasFile(snippet, u"verify.sh"_s));
        QCOMPARE(snippet.badge.proof, Proof::DocumentationOnly);
    }
}

/// Names of the web server, and the address at which it asks the responder.
void TestStaticSites::refusesHostsThatAreNone()
{
    for (const Web &product : products) {
        Plan plan = withAuthority(sitesPlan(product), u"own-ca-small"_s, {u"app"_s});
        systemIn(plan, "proxy"_L1).hosts.first().name = u"mail.$(reboot).org"_s;
        for (const QString &choice : {u"world-mx=tls-mtasts"_s, u"flow=openpgp-wkd"_s, u"imap=tls-required"_s}) {
            const Results<Snippets> result = tried(plan, {choice});
            QVERIFY2(!result, qPrintable(choice));
            QCOMPARE(result.error().first().pointer, u"/systems/4/hosts/0/name"_s);
        }
        systemIn(plan, "proxy"_L1).hosts.first().name = u"mail.example.org"_s;
        systemIn(plan, "app"_L1).hosts.first().addresses = {u"10.2.0.5; }"_s};
        QVERIFY(product.id == "iis"_L1 || !tried(plan, {u"imap=tls-required"_s}));
    }
}

void TestStaticSites::commentsStayComments()
{
    for (const Web &product : products) {
        Plan plan = withAuthority(sitesPlan(product), u"own-ca-small"_s, {u"app"_s});
        for (System &system : plan.systems)
            system.name = u"$(reboot)\n`reboot` --> \\"_s;
        for (const Snippet &snippet : {policyOf(plan), keysOf(plan), listsOf(plan)}) {
            for (const SnippetFile &file : snippet.files) {
                if (QStringList{u"nginx"_s, u"apache"_s, u"systemd"_s}.contains(file.language)) {
                    QVERIFY2(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), linesOf(snippet, file.name)),
                             qPrintable(file.name));
                }
                if (file.language == "xml"_L1)
                    QCOMPARE(file.text(knowledge().texts, u"en"_s).count("<configuration>"_L1), 1);
            }
        }
    }
}

void TestStaticSites::everyLineHasTextAndSource_data()
{
    QTest::addColumn<QString>("version");
    for (const Web &product : products)
        QTest::newRow(qPrintable(product.id)) << product.version;
}

void TestStaticSites::everyLineHasTextAndSource()
{
    QFETCH(const QString, version);
    const Plan plan = sitesPlan({QString::fromLatin1(QTest::currentDataTag()), version});
    QList<Snippet> snippets{policyOf(plan), keysOf(plan)};
    for (const QString &kind : {u"own-ca-small"_s, u"windows-enterprise-ca"_s}) {
        for (const QStringList &systems : {QStringList(), QStringList{u"app"_s}, QStringList{u"proxy"_s}})
            snippets.append(listsOf(withAuthority(plan, kind, systems)));
    }
    const QStringList known = knowledge().texts.ids(u"en"_s);
    for (const Snippet &snippet : std::as_const(snippets)) {
        for (const Saying &remark : snippet.remarks)
            QVERIFY2(known.contains(remark.text), qPrintable(remark.text));
        for (const SnippetFile &file : snippet.files) {
            for (const SnippetLine &line : file.lines) {
                QVERIFY2(line.reason.text.isEmpty() || known.contains(line.reason.text), qPrintable(line.reason.text));
                QVERIFY2(line.source.isEmpty() || knowledge().sources.contains(line.source), qPrintable(line.source));
            }
            for (const QString &language : {u"en"_s, u"de"_s}) {
                const QString text = file.text(knowledge().texts, language);
                for (const char *missing : {"{host}", "{system}", "{server}", "{folder}", "{file}", "{account}",
                                            "{tree}", "{period}", "{validity}", "<snippet."})
                    QVERIFY2(!text.contains(QLatin1StringView(missing)), qPrintable(file.name + u'\n' + text));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestStaticSites)
#include "test_static_sites.moc"
