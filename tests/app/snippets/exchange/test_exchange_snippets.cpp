// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What is set for each service, by release, option and what stands around the server.
class TestExchangeSnippets : public QObject {
    Q_OBJECT

private slots:
    void setsWhatTheServiceNeeds_data();
    void setsWhatTheServiceNeeds();
    void followsTheRelease_data();
    void followsTheRelease();
    void leavesExtendedProtectionWhereTlsEndsBefore();
    void leavesExtendedProtectionOfWebServicesToTheCloud();
    void saysWhyNothingIsWritten_data();
    void saysWhyNothingIsWritten();
    void makesOneCertificateForAllServices();
    void renewsConnectorsWithTheCertificate_data();
    void renewsConnectorsWithTheCertificate();
    void tellsClientsOneName();
    void keepsBrowsersAtHttps_data();
    void keepsBrowsersAtHttps();
    void certificateKeysFollowTheProfile_data();
    void certificateKeysFollowTheProfile();
    void bindsConnectorsToAddresses();
    void refusesNamesThatAreNone();
    void neverTouchesTheBackEnd();
    void neverLoosensWhatIsDemanded();
    void showsWithoutLeavingTraces();
    void speaksThePowerShellOf2010();
    void golden();
};

namespace {

Snippet exchangeSnippet(const Plan &plan, const QString &connection, const QString &option,
                        const QString &system = u"ex"_s)
{
    return snippetOf(made(plan, {connection + u'=' + option}), connection, system, u"exchange"_s);
}

bool says(const Snippets &snippets, const QString &omission)
{
    return std::ranges::any_of(snippets.omissions, [&](const Omission &each) {
        return each.reason.text == "snippet.omission."_L1 + omission;
    });
}

} // namespace

void TestExchangeSnippets::setsWhatTheServiceNeeds_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("code");
    QTest::newRow("OWA")
        << u"owa"_s << u"c"_s << u"tls-required"_s << u"apply.ps1"_s
        << QStringList{
               u"Set-SslFlags -Location 'Default Web Site/owa' -Flags 'Ssl,Ssl128'"_s,
               u"Set-OwaVirtualDirectory -Identity ([string]$item.Identity) -ExtendedProtectionTokenChecking 'Require' -WhatIf:$preview"_s};
    QTest::newRow("EWS takes Allow") << u"ews"_s << u"c"_s << u"tls-required"_s << u"apply.ps1"_s
                                     << QStringList{u"-ExtendedProtectionTokenChecking 'Allow'"_s};
    QTest::newRow("phones with certificates") << u"activesync"_s << u"c"_s << u"tls-mutual"_s << u"apply.ps1"_s
                                              << QStringList{u"-ClientCertAuth 'Required'"_s};
    QTest::newRow("web with certificates") << u"owa"_s << u"c"_s << u"tls-mutual"_s << u"apply.ps1"_s
                                           << QStringList{u"'Ssl,Ssl128,SslNegotiateCert,SslRequireCert'"_s};
    QTest::newRow("Outlook Anywhere")
        << u"outlook-anywhere"_s << u"c"_s << u"tls-required"_s << u"apply.ps1"_s
        << QStringList{u"-SSLOffloading $false -ExternalClientsRequireSsl $true -InternalClientsRequireSsl $true"_s};
    QTest::newRow("IMAP")
        << u"imap"_s << u"c"_s << u"tls-required"_s << u"apply.ps1"_s
        << QStringList{
               u"Set-ImapSettings -Server $server -LoginType 'SecureLogin' -X509CertificateName $server -WhatIf:$preview"_s,
               u"Get-Service -Name @('MSExchangeImap4', 'MSExchangeImap4BE')"_s, u"-StartupType Automatic"_s};
    QTest::newRow("POP off") << u"pop3"_s << u"c"_s << u"off"_s << u"apply.ps1"_s
                             << QStringList{u"@('MSExchangePop3', 'MSExchangePop3BE')"_s,
                                            u"Stop-Service -Name $item.Name -Force -WhatIf:$preview"_s,
                                            u"Set-Service -Name $item.Name -StartupType Disabled -WhatIf:$preview"_s};
    QTest::newRow("submission") << u"smtp-submission"_s << u"c"_s << u"tls-required"_s << u"apply.ps1"_s
                                << QStringList{u"-AuthMechanism 'Tls, BasicAuth, BasicAuthRequireTLS'"_s,
                                               u"-PermissionGroups 'ExchangeUsers'"_s, u"-RequireTLS $true"_s,
                                               u"-AdvertiseClientSettings $true"_s};
    QTest::newRow("send through a smart host")
        << u"smtp-relay"_s << u"out"_s << u"tls-required"_s << u"apply.ps1"_s
        << QStringList{
               u"-IgnoreSTARTTLS $false -RequireTLS $true -TlsAuthLevel 'DomainValidation' -TlsDomain 'mx.example.org'"_s,
               u"-SmartHostAuthMechanism BasicAuthRequireTLS"_s, u"Read-Host -Prompt $Account -AsSecureString"_s};
    QTest::newRow("send without checking") << u"smtp-relay"_s << u"out"_s << u"tls-unverified"_s << u"apply.ps1"_s
                                           << QStringList{u"-TlsAuthLevel 'EncryptionOnly'"_s};
    QTest::newRow("send where it is offered")
        << u"smtp-relay"_s << u"to-world"_s << u"tls-opportunistic"_s << u"apply.ps1"_s
        << QStringList{
               u"Set-SendConnector -Identity ([string]$item.Identity) -IgnoreSTARTTLS $false -WhatIf:$preview"_s,
               u"[string]$_.AddressSpaces -match ':\\*;'"_s};
    QTest::newRow("partner") << u"smtp-relay"_s << u"to-bank"_s << u"tls-required"_s << u"apply.ps1"_s
                             << QStringList{u"[string]$PartnerDomain"_s, u"-AddressSpaces $PartnerDomain"_s,
                                            u"-TlsDomain $CertificateName"_s};
    QTest::newRow("mutual TLS with a partner")
        << u"smtp-relay"_s << u"to-bank"_s << u"tls-mutual"_s << u"apply.ps1"_s
        << QStringList{u"-DomainSecureEnabled $true"_s, u"-TLSSendDomainSecureList @{ Add = $PartnerDomain }"_s};
    QTest::newRow("replication") << u"exchange-replication"_s << u"pair"_s << u"product-native"_s << u"apply.ps1"_s
                                 << QStringList{u"-NetworkEncryption 'Enabled'"_s};
}

void TestExchangeSnippets::setsWhatTheServiceNeeds()
{
    QFETCH(const QString, service);
    QFETCH(const QString, connection);
    QFETCH(const QString, option);
    QFETCH(const QString, file);
    QFETCH(const QStringList, code);
    const Snippet snippet = exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service), connection, option,
                                            service == "exchange-replication"_L1 ? u"ex2"_s : u"ex"_s);
    QString text = codeIn(snippet, file);
    text.replace(QRegularExpression(u" `\\n *"_s), u" "_s); // calls that are folded
    for (const QString &part : code)
        QVERIFY2(text.contains(part), qPrintable(part + u"\nnot in\n"_s + text));
    QVERIFY(!codeIn(snippet, u"verify.ps1"_s).isEmpty());
    QVERIFY(!codeIn(snippet, u"undo.ps1"_s).isEmpty());
    QCOMPARE(snippet.badge.proof, Proof::DocumentationOnly);
}

void TestExchangeSnippets::followsTheRelease_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("no Extended Protection in 2010")
        << u"2010-sp3"_s << u"owa"_s << u"ExtendedProtectionTokenChecking"_s << false;
    QTest::newRow("Extended Protection from 2013")
        << u"2013-cu23"_s << u"owa"_s << u"ExtendedProtectionTokenChecking"_s << true;
    QTest::newRow("one switch for Outlook Anywhere in 2010")
        << u"2010-sp3"_s << u"outlook-anywhere"_s << u"ExternalClientsRequireSsl"_s << false;
    QTest::newRow("two more from 2013") << u"2013"_s << u"outlook-anywhere"_s << u"ExternalClientsRequireSsl"_s << true;
    QTest::newRow("one service in 2010") << u"2010-sp3"_s << u"imap"_s << u"MSExchangeImap4BE"_s << false;
    QTest::newRow("two services from 2013") << u"2013"_s << u"imap"_s << u"MSExchangeImap4BE"_s << true;
    QTest::newRow("transport role from 2013") << u"2016"_s << u"smtp-submission"_s << u"TransportRole"_s << true;
    QTest::newRow("no transport role in 2010") << u"2010-sp3"_s << u"smtp-submission"_s << u"TransportRole"_s << false;
    QTest::newRow("Subscription Edition") << u"se-rtm"_s << u"owa"_s << u"ExtendedProtectionTokenChecking"_s << true;
}

void TestExchangeSnippets::followsTheRelease()
{
    QFETCH(const QString, version);
    QFETCH(const QString, service);
    QFETCH(const QString, part);
    QFETCH(const bool, isThere);
    const Snippet snippet = exchangeSnippet(exchangePlan(version, u"2022"_s, service), u"c"_s, u"tls-required"_s);
    QCOMPARE(codeIn(snippet, u"apply.ps1"_s).contains(part), isThere);
}

void TestExchangeSnippets::leavesExtendedProtectionWhereTlsEndsBefore()
{
    const Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    const Snippet direct = exchangeSnippet(plan, u"c"_s, u"tls-required"_s);
    QVERIFY(codeIn(direct).contains("ExtendedProtectionTokenChecking"_L1));
    const Snippet proxied = exchangeSnippet(plan, u"proxied"_s, u"tls-required"_s, u"ex2"_s);
    QVERIFY(!codeIn(proxied).contains("ExtendedProtectionTokenChecking"_L1));
    QVERIFY(remarksOf(proxied).contains(u"snippet.exchange.remark.proxy-ends-tls"_s));
}

void TestExchangeSnippets::leavesExtendedProtectionOfWebServicesToTheCloud()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"ews"_s);
    for (Connection &connection : plan.connections) {
        if (connection.id == "hybrid"_L1)
            std::swap(connection.from, connection.to);
    }
    const Snippet snippet = exchangeSnippet(plan, u"c"_s, u"tls-required"_s);
    QVERIFY(!codeIn(snippet).contains("ExtendedProtectionTokenChecking"_L1));
    QVERIFY(remarksOf(snippet).contains(u"snippet.exchange.remark.cloud-uses-ews"_s));
}

void TestExchangeSnippets::saysWhyNothingIsWritten_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("omission");
    QTest::newRow("2007 web") << u"2007-sp3"_s << u"owa"_s << u"c=tls-required"_s << u"exchange-old-http"_s;
    QTest::newRow("2003 POP") << u"2003-sp2"_s << u"pop3"_s << u"c=tls-required"_s << u"exchange-old-mailbox"_s;
    QTest::newRow("2003 MAPI") << u"2003-sp2"_s << u"mapi-rpc"_s << u"c=product-native"_s << u"exchange-old-rpc"_s;
    QTest::newRow("2003 SMTP") << u"2003-sp2"_s << u"smtp-relay"_s << u"out=tls-required"_s << u"exchange-old-smtp"_s;
    QTest::newRow("2003 news off") << u"2003-sp2"_s << u"nntp"_s << u"c=off"_s << u"exchange-old-off"_s;
    QTest::newRow("MAPI over HTTP before it was there")
        << u"2010-sp3"_s << u"mapi-http"_s << u"c=tls-required"_s << u"exchange-has-not"_s;
    QTest::newRow("WebDAV off") << u"2016-cu23"_s << u"webdav"_s << u"c=off"_s << u"exchange-has-not"_s;
    QTest::newRow("needed by the product") << u"2019-cu15"_s << u"ews"_s << u"c=off"_s << u"exchange-needs"_s;
    QTest::newRow("HTTP beside HTTPS") << u"2019-cu15"_s << u"owa"_s << u"c=tls-opportunistic"_s
                                       << u"exchange-http-beside"_s;
    QTest::newRow("DANE when sending") << u"2019-cu15"_s << u"smtp-relay"_s << u"to-world=tls-dane"_s
                                       << u"exchange-no-published-policy"_s;
}

void TestExchangeSnippets::saysWhyNothingIsWritten()
{
    QFETCH(const QString, version);
    QFETCH(const QString, service);
    QFETCH(const QString, choice);
    QFETCH(const QString, omission);
    const Snippets snippets = made(exchangePlan(version, u"2022"_s, service), {choice});
    QVERIFY(says(snippets, omission));
    for (const auto written = ofTarget(snippets, u"exchange"_s); const Snippet &snippet : written)
        QVERIFY2(snippet.connection.isEmpty() || snippet.system != "ex"_L1, qPrintable(snippet.title.text));
}

void TestExchangeSnippets::makesOneCertificateForAllServices()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    Connection imap = plan.connections.first();
    imap.id = u"imap"_s;
    imap.service = u"imap"_s;
    plan.connections.append(imap);
    QList<Snippet> certificates;
    for (const auto snippets = ofTarget(made(plan, {u"c=tls-required"_s, u"imap=tls-required"_s}), u"exchange"_s);
         const Snippet &snippet : snippets) {
        if (snippet.title.text == "snippet.exchange.title.certificate"_L1)
            certificates.append(snippet);
    }
    QCOMPARE(certificates.size(), 1);
    QVERIFY(certificates.first().connection.isEmpty());
    QVERIFY(
        codeIn(certificates.first(), u"apply-2-install.ps1"_s).contains("-Services 'IMAP, IIS' -DoNotRequireSsl"_L1));
    QVERIFY(!codeIn(certificates.first()).contains("-Force "_L1)
            || !codeIn(certificates.first()).contains("Enable-ExchangeCertificate -Force"_L1));
}

void TestExchangeSnippets::renewsConnectorsWithTheCertificate_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("service");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("connectors name none before 2013") << u"2010-sp3"_s << u"smtp-submission"_s << false;
    QTest::newRow("from 2013 on") << u"2013-cu23"_s << u"smtp-submission"_s << true;
    QTest::newRow("only where mail passes") << u"2013-cu23"_s << u"owa"_s << false;
}

/// Rule N11: a renewed certificate without its connectors stops mail.
void TestExchangeSnippets::renewsConnectorsWithTheCertificate()
{
    QFETCH(const QString, version);
    QFETCH(const QString, service);
    QFETCH(const bool, isWritten);
    const Snippet certificate =
        snippetOf(made(exchangePlan(version, u"2016"_s, service), {u"c=tls-required"_s}), {}, u"ex"_s, u"exchange"_s);
    const QString apply = codeIn(certificate, u"apply-3-connectors.ps1"_s);
    QCOMPARE(!apply.isEmpty(), isWritten);
    for (const QString &cmdlet : {u"Set-SendConnector"_s, u"Set-ReceiveConnector"_s}) {
        QCOMPARE(apply.contains(cmdlet), isWritten);
        QCOMPARE(codeIn(certificate, u"undo.ps1"_s).contains(cmdlet), isWritten);
    }
    QCOMPARE(codeIn(certificate, u"verify.ps1"_s).contains("TlsCertificateName"_L1), isWritten);
}

/// The plan does not hold the name for clients, so nothing is set unless the administrator gives it.
void TestExchangeSnippets::tellsClientsOneName()
{
    for (const QString &service : {u"owa"_s, u"ecp"_s, u"ews"_s, u"activesync"_s, u"oab"_s, u"mapi-http"_s}) {
        const Snippet snippet =
            exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service), u"c"_s, u"tls-required"_s);
        QString apply = codeIn(snippet, u"apply.ps1"_s);
        apply.replace(QRegularExpression(u" `\\n *"_s), u" "_s);
        const qsizetype setting = apply.indexOf("-InternalUrl $address -ExternalUrl $address -WhatIf:$preview"_L1);
        QVERIFY2(apply.indexOf("if ($ClientName) {"_L1) < setting, qPrintable(apply));
        QVERIFY(apply.contains("$address = ('https://' + $ClientName + "_L1));
        QVERIFY(codeIn(snippet, u"undo.ps1"_s).contains("-InternalUrl $item.InternalUrl"_L1));
        QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("-notmatch '^http:'"_L1));
    }
    for (const QString &service : {u"autodiscover"_s, u"outlook-anywhere"_s}) {
        const Snippet snippet =
            exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service), u"c"_s, u"tls-required"_s);
        QVERIFY(!codeIn(snippet).contains("InternalUrl"_L1));
    }
}

void TestExchangeSnippets::keepsBrowsersAtHttps_data()
{
    QTest::addColumn<QString>("windows");
    QTest::addColumn<QString>("service");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("IIS just too old") << u"2016"_s << u"owa"_s << false;
    QTest::newRow("IIS just new enough") << u"2019"_s << u"owa"_s << true;
    QTest::newRow("a release nobody knows yet") << u"2031"_s << u"ecp"_s << true;
    QTest::newRow("no browsers") << u"2022"_s << u"ews"_s << false;
}

void TestExchangeSnippets::keepsBrowsersAtHttps()
{
    QFETCH(const QString, windows);
    QFETCH(const QString, service);
    QFETCH(const bool, isWritten);
    const Snippet snippet = exchangeSnippet(exchangePlan(u"2019-cu15"_s, windows, service), u"c"_s, u"tls-required"_s);
    for (const QString &name : {u"apply.ps1"_s, u"verify.ps1"_s, u"undo.ps1"_s})
        QCOMPARE(codeIn(snippet, name).contains("/hsts"_L1), isWritten);
    QCOMPARE(codeIn(snippet, u"apply.ps1"_s).contains("$seconds = 63072000"_L1), isWritten);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.exchange.remark.no-strict-transport"_s),
             !isWritten && service == "owa"_L1);
}

void TestExchangeSnippets::certificateKeysFollowTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("size");
    QTest::newRow("BSI wants 3000 bits") << u"bsi-tr-02102"_s << u"-KeySize 4096"_s;
    QTest::newRow("NIST wants 2048 bits") << u"nist-800-52"_s << u"-KeySize 2048"_s;
}

void TestExchangeSnippets::certificateKeysFollowTheProfile()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, size);
    const Snippets snippets = made(exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s), {u"c=tls-required"_s}, profile);
    const Snippet certificate = snippetOf(snippets, {}, u"ex"_s, u"exchange"_s);
    QVERIFY(codeIn(certificate, u"apply-1-request.ps1"_s).contains(size));
}

void TestExchangeSnippets::bindsConnectorsToAddresses()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"smtp-relay"_s, u"none"_s);
    const Snippet known = exchangeSnippet(plan, u"in"_s, u"tls-required"_s);
    QVERIFY(codeIn(known, u"apply.ps1"_s).contains("-RemoteIPRanges @('10.0.0.25')"_L1));
    for (System &system : plan.systems) {
        if (system.id == "mx"_L1)
            system.hosts.first().addresses.clear();
    }
    const Snippets without = made(plan, {u"in=tls-required"_s});
    QVERIFY(says(without, u"lacks-address"_s));
}

void TestExchangeSnippets::refusesNamesThatAreNone()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    plan.systems.first().hosts.first().name = u"ex'; Stop-Computer; '"_s;
    const Results<Snippets> snippets = tried(plan, {u"c=tls-required"_s});
    QVERIFY(!snippets);
    QCOMPARE(snippets.error().first().pointer, u"/systems/0/hosts/0/name"_s);
}

/// The vendor leaves the site Exchange Back End to setup (B30 of the facts).
void TestExchangeSnippets::neverTouchesTheBackEnd()
{
    for (const QString &service : {u"owa"_s, u"ecp"_s, u"ews"_s, u"activesync"_s, u"oab"_s, u"autodiscover"_s,
                                   u"mapi-http"_s, u"outlook-anywhere"_s}) {
        const Snippet snippet =
            exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service), u"c"_s, u"tls-required"_s);
        QVERIFY(!codeIn(snippet).contains("Back End"_L1));
        QVERIFY(!codeIn(snippet).contains("/PowerShell"_L1));
    }
}

/// Offering TLS must not take a demand away that stands there today, above all not from a partner's connector.
void TestExchangeSnippets::neverLoosensWhatIsDemanded()
{
    const Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"smtp-relay"_s);
    const Snippet sending = exchangeSnippet(plan, u"to-world"_s, u"tls-opportunistic"_s);
    QVERIFY(!codeIn(sending, u"apply.ps1"_s).contains("RequireTLS $false"_L1));
    const Plan users = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"smtp-submission"_s);
    const Snippet submission = exchangeSnippet(users, u"c"_s, u"tls-opportunistic"_s);
    QVERIFY(!codeIn(submission, u"apply.ps1"_s).contains("RequireTLS $false"_L1));
}

/// Until -Apply is given, nothing is written, not even old values.
void TestExchangeSnippets::showsWithoutLeavingTraces()
{
    static const QRegularExpression changing(u"^(Set|Restart|Stop|Start|Remove)-"_s);
    for (const QString &service : {u"owa"_s, u"imap"_s, u"smtp-submission"_s, u"outlook-anywhere"_s}) {
        const Snippet snippet =
            exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service), u"c"_s, u"tls-required"_s);
        QString apply = codeIn(snippet, u"apply.ps1"_s);
        apply.replace(QRegularExpression(u" `\\n *"_s), u" "_s);
        QCOMPARE(apply.count("-not (Test-Path -Path $old)"_L1),
                 apply.count("$Apply -and -not (Test-Path -Path $old)"_L1));
        for (const auto lines = apply.split(u'\n'); const QString &line : lines) {
            const QString code = line.trimmed();
            const bool isOwnFunction = code.startsWith("Set-SslFlags"_L1);
            QVERIFY2(isOwnFunction || !code.contains(changing) || code.endsWith("-WhatIf:$preview"_L1),
                     qPrintable(code));
        }
    }
}

/// Exchange 2010 runs in PowerShell 2: no [pscustomobject], no Where-Object that compares without a script block.
void TestExchangeSnippets::speaksThePowerShellOf2010()
{
    for (const QString &service :
         {u"owa"_s, u"imap"_s, u"smtp-relay"_s, u"smtp-submission"_s, u"exchange-replication"_s, u"mapi-rpc"_s}) {
        const Plan plan = exchangePlan(u"2010-sp3"_s, u"2008-r2"_s, service);
        const QStringList choices{u"c=tls-required"_s, u"in=tls-required"_s, u"out=tls-required"_s,
                                  u"to-bank=tls-required"_s, u"pair=product-native"_s};
        for (const auto snippets = ofTarget(made(plan, choices), u"exchange"_s); const Snippet &snippet : snippets) {
            for (const QLatin1StringView word :
                 {"[pscustomobject]"_L1, "Where-Object -Property"_L1, "Test-NetConnection"_L1})
                QVERIFY2(!codeIn(snippet).contains(word), word.data());
        }
    }
}

void TestExchangeSnippets::golden()
{
    const Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"pop3"_s, u"cleartext"_s);
    const Snippet snippet = exchangeSnippet(plan, u"c"_s, u"off"_s);
    QFile file(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/exchange-pop-off.ps1"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto apply = std::ranges::find(snippet.files, u"apply.ps1"_s, &SnippetFile::name);
    QVERIFY(apply != snippet.files.end());
    QCOMPARE(apply->text(knowledge().texts, u"en"_s), QString::fromUtf8(file.readAll()));
}

QTEST_APPLESS_MAIN(TestExchangeSnippets)
#include "test_exchange_snippets.moc"
