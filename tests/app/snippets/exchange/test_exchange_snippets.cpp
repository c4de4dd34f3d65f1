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
    void saysWhatEllipticCurvesNeed_data();
    void saysWhatEllipticCurvesNeed();
    void renewsConnectorsWithTheCertificate_data();
    void renewsConnectorsWithTheCertificate();
    void tellsClientsOneName();
    void namesOutlookAnywhere_data();
    void namesOutlookAnywhere();
    void tellsTheDomainWhereAutodiscoverIs_data();
    void tellsTheDomainWhereAutodiscoverIs();
    void loginsFollowThePlan_data();
    void loginsFollowThePlan();
    void loginsOfSwitchedOffConnectionsDoNotCount();
    void newerThanKnownIsTheNewest();
    void leavesRemotePowerShellWithoutTls();
    void makesNoSecondCertificate();
    void keepsWhatOwaTrusted();
    void keepsBrowsersAtHttps_data();
    void keepsBrowsersAtHttps();
    void certificateKeysFollowTheProfile_data();
    void certificateKeysFollowTheProfile();
    void bindsConnectorsToAddresses();
    void edgeServersHaveNoFrontEnd_data();
    void edgeServersHaveNoFrontEnd();
    void saysThatNoConnectorMatches_data();
    void saysThatNoConnectorMatches();
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

/// The code of a file, each call in one line.
QString unfolded(const Snippet &snippet, const QString &file)
{
    return codeIn(snippet, file).replace(QRegularExpression(u" `\\n *"_s), u" "_s);
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
               u"Get-Service -Name @('MSExchangeImap4', 'MSExchangeImap4BE')"_s, u"-StartupType Automatic"_s,
               u"Set-ImapSettings -Server $server -ExtendedProtectionPolicy 'Allow' -WhatIf:$preview"_s};
    QTest::newRow("IMAP back to no Extended Protection")
        << u"imap"_s << u"c"_s << u"tls-required"_s << u"undo.ps1"_s
        << QStringList{
               u"Set-ImapSettings -Server $server -ExtendedProtectionPolicy $item.ExtendedProtectionPolicy -WhatIf:$preview"_s};
    QTest::newRow("OWA off")
        << u"owa"_s << u"c"_s << u"off"_s << u"apply.ps1"_s
        << QStringList{
               u"Remove-OwaVirtualDirectory -Identity ([string]$item.Identity) -Confirm:$false -WhatIf:$preview"_s};
    QTest::newRow("OWA back on")
        << u"owa"_s << u"c"_s << u"off"_s << u"undo.ps1"_s
        << QStringList{
               u"New-OwaVirtualDirectory -Server $server -Role ClientAccess -WebSiteName 'Default Web Site' -InternalUrl $item.InternalUrl -ExternalUrl $item.ExternalUrl -WhatIf:$preview"_s};
    QTest::newRow("ActiveSync off")
        << u"activesync"_s << u"c"_s << u"off"_s << u"apply.ps1"_s
        << QStringList{
               u"Remove-ActiveSyncVirtualDirectory -Identity ([string]$item.Identity) -Confirm:$false -WhatIf:$preview"_s};
    QTest::newRow("ActiveSync back on") << u"activesync"_s << u"c"_s << u"off"_s << u"undo.ps1"_s
                                        << QStringList{u"New-ActiveSyncVirtualDirectory -Server $server"_s};
    QTest::newRow("ECP without administration")
        << u"ecp"_s << u"c"_s << u"off"_s << u"apply.ps1"_s
        << QStringList{
               u"Set-EcpVirtualDirectory -Identity ([string]$item.Identity) -AdminEnabled $false -WhatIf:$preview"_s};
    QTest::newRow("submission off")
        << u"smtp-submission"_s << u"c"_s << u"off"_s << u"apply.ps1"_s
        << QStringList{u"Set-ReceiveConnector -Identity ([string]$item.Identity) -Enabled $false -WhatIf:$preview"_s};
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
    const QString protection = u"ExtendedProtectionTokenChecking"_s;
    QTest::newRow("Extended Protection not yet in 2013 SP1") << u"2013-sp1"_s << u"owa"_s << protection << false;
    QTest::newRow("Extended Protection from 2013 CU23") << u"2013-cu23"_s << u"owa"_s << protection << true;
    QTest::newRow("not yet in 2016 CU21") << u"2016-cu21"_s << u"owa"_s << protection << false;
    QTest::newRow("from 2016 CU22") << u"2016-cu22"_s << u"owa"_s << protection << true;
    QTest::newRow("not yet in 2019 CU10") << u"2019-cu10"_s << u"owa"_s << protection << false;
    QTest::newRow("from 2019 CU11") << u"2019-cu11"_s << u"owa"_s << protection << true;
    QTest::newRow("newer than all that are known") << u"2019-cu99"_s << u"owa"_s << protection << true;
    QTest::newRow("build in 2013 CU23") << u"2013-cu23"_s << u"owa"_s << u"$build -lt '15.0.1497.38'"_s << true;
    QTest::newRow("build in 2016 CU22") << u"2016-cu22"_s << u"owa"_s << u"$build -lt '15.1.2375.30'"_s << true;
    QTest::newRow("another build in 2016 CU23") << u"2016-cu23"_s << u"owa"_s << u"$build -lt '15.1.2507.11'"_s << true;
    QTest::newRow("build in 2019 CU11") << u"2019-cu11"_s << u"owa"_s << u"$build -lt '15.2.986.28'"_s << true;
    QTest::newRow("another build in 2019 CU12") << u"2019-cu12"_s << u"owa"_s << u"$build -lt '15.2.1118.11'"_s << true;
    QTest::newRow("every build of 2019 CU13") << u"2019-cu13"_s << u"owa"_s << u"$build"_s << false;
    QTest::newRow("no build where nothing is set") << u"2019-cu12"_s << u"autodiscover"_s << u"$build"_s << false;
    QTest::newRow("no Extended Protection of IMAP in 2010")
        << u"2010-sp3"_s << u"imap"_s << u"ExtendedProtectionPolicy"_s << false;
    QTest::newRow("Extended Protection of IMAP from 2013")
        << u"2013"_s << u"imap"_s << u"ExtendedProtectionPolicy"_s << true;
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
    QTest::newRow("MAPI over HTTP not yet in 2013")
        << u"2013"_s << u"mapi-http"_s << u"c=tls-required"_s << u"exchange-has-not"_s;
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

void TestExchangeSnippets::saysWhatEllipticCurvesNeed_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("not yet in 2016 CU22") << u"2016-cu22"_s << false;
    QTest::newRow("from 2016 CU23") << u"2016-cu23"_s << true;
    QTest::newRow("not yet in 2019 CU12") << u"2019-cu12"_s << false;
    QTest::newRow("from 2019 CU13") << u"2019-cu13"_s << true;
    QTest::newRow("Subscription Edition") << u"se-rtm"_s << true;
    QTest::newRow("newer than all that are known") << u"2019-cu99"_s << true;
}

/// Exchange takes such a certificate and uses it only once its switch is on.
void TestExchangeSnippets::saysWhatEllipticCurvesNeed()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isSaid);
    const Snippet snippet =
        snippetOf(made(exchangePlan(version, u"2022"_s, u"owa"_s), {u"c=tls-required"_s}), {}, u"ex"_s, u"exchange"_s);
    const auto file = std::ranges::find(snippet.files, u"apply-2-install.ps1"_s, &SnippetFile::name);
    QVERIFY(file != snippet.files.end());
    const auto said = std::ranges::find(file->lines, u"snippet.exchange.reason.certificate-ecc"_s,
                                        [](const SnippetLine &line) { return line.reason.text; });
    QCOMPARE(said != file->lines.end(), isSaid);
    QVERIFY(!isSaid || said->source == "css-exchange-ecc"_L1);
    for (const QString &language : {u"en"_s, u"de"_s})
        QCOMPARE(file->text(knowledge().texts, language)
                     .contains(u"HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Diagnostics"_s),
                 isSaid);
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
}

void TestExchangeSnippets::namesOutlookAnywhere_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("apply");
    QTest::addColumn<QString>("undo");
    QTest::newRow("one name in 2010")
        << u"2010-sp3"_s
        << u"Set-OutlookAnywhere -Identity ([string]$item.Identity) -ExternalHostname $ClientName -WhatIf:$preview"_s
        << u"-ExternalHostname $(if ([string]$item.ExternalHostname) { [string]$item.ExternalHostname }) -WhatIf:$preview"_s;
    QTest::newRow("two names from 2013, with TLS")
        << u"2013"_s
        << u"-ExternalHostname $ClientName -ExternalClientAuthenticationMethod ([string]$item.ExternalClientAuthenticationMethod) -InternalHostname $ClientName -ExternalClientsRequireSsl $true -InternalClientsRequireSsl $true -WhatIf:$preview"_s
        << u"-InternalHostname ([string]$item.InternalHostname) -ExternalClientsRequireSsl $item.ExternalClientsRequireSsl -InternalClientsRequireSsl $item.InternalClientsRequireSsl -WhatIf:$preview"_s;
}

void TestExchangeSnippets::namesOutlookAnywhere()
{
    QFETCH(const QString, version);
    QFETCH(const QString, apply);
    QFETCH(const QString, undo);
    const Snippet snippet =
        exchangeSnippet(exchangePlan(version, u"2016"_s, u"outlook-anywhere"_s), u"c"_s, u"tls-required"_s);
    const QString applied = unfolded(snippet, u"apply.ps1"_s);
    QVERIFY2(applied.contains(apply), qPrintable(applied));
    QVERIFY(applied.indexOf("if ($ClientName) {"_L1) < applied.indexOf(apply));
    QVERIFY2(unfolded(snippet, u"undo.ps1"_s).contains(undo), qPrintable(unfolded(snippet, u"undo.ps1"_s)));
    QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("'ExternalHostname'"_L1));
}

void TestExchangeSnippets::tellsTheDomainWhereAutodiscoverIs_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("noun");
    QTest::newRow("2010") << u"2010-sp3"_s << u"ClientAccessServer"_s;
    QTest::newRow("the last with the old name") << u"2013-cu23"_s << u"ClientAccessServer"_s;
    QTest::newRow("the first with the new name") << u"2016"_s << u"ClientAccessService"_s;
    QTest::newRow("a release nobody knows yet") << u"2031"_s << u"ClientAccessService"_s;
}

void TestExchangeSnippets::tellsTheDomainWhereAutodiscoverIs()
{
    QFETCH(const QString, version);
    QFETCH(const QString, noun);
    const Snippet snippet =
        exchangeSnippet(exchangePlan(version, u"2016"_s, u"autodiscover"_s), u"c"_s, u"tls-required"_s);
    const QString apply = unfolded(snippet, u"apply.ps1"_s);
    QVERIFY2(apply.contains(
                 u"Set-%1 -Identity $server -AutoDiscoverServiceInternalUri $address -WhatIf:$preview"_s.arg(noun)),
             qPrintable(apply));
    QVERIFY(apply.contains(u"Get-%1 -Identity $server"_s.arg(noun)));
    QVERIFY(unfolded(snippet, u"undo.ps1"_s)
                .contains(u"-AutoDiscoverServiceInternalUri $item.AutoDiscoverServiceInternalUri"_s));
    QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("AutoDiscoverServiceInternalUri -notmatch '^http:'"_L1));
}

void TestExchangeSnippets::loginsFollowThePlan_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code"); // empty: nothing is set
    QTest::addColumn<QString>("remark");
    const QString set = u"apply.ps1"_s;
    const QString look = u"verify.ps1"_s;
    const QString remark = u"snippet.exchange.remark.logins"_s;
    const QString left = u"snippet.exchange.remark.logins-left"_s;
    QTest::newRow("OWA by form")
        << u"owa"_s << u"basic"_s << set
        << u"-FormsAuthentication $true -BasicAuthentication $true -WindowsAuthentication $false"_s << remark;
    QTest::newRow("the form outside") << u"owa"_s << u"basic"_s << look
                                      << u"$item.ExternalAuthenticationMethods -match 'Fba'"_s << remark;
    QTest::newRow("ECP by Windows")
        << u"ecp"_s << u"kerberos"_s << set
        << u"-FormsAuthentication $false -BasicAuthentication $false -WindowsAuthentication $true"_s << remark;
    QTest::newRow("EWS without passwords")
        << u"ews"_s << u"ntlm"_s << set << u"-WindowsAuthentication $true -BasicAuthentication $false"_s << remark;
    QTest::newRow("EWS with passwords") << u"ews"_s << u"cleartext"_s << set
                                        << u"-WindowsAuthentication $true -BasicAuthentication $true"_s << remark;
    QTest::newRow("EWS by OAuth") << u"ews"_s << u"modern"_s << look << u"-Setting 'OAuthAuthentication'"_s << remark;
    QTest::newRow("phones with passwords")
        << u"activesync"_s << u"basic"_s << set << u"-BasicAuthEnabled $true -WindowsAuthEnabled $false"_s << remark;
    QTest::newRow("MAPI looked at") << u"mapi-http"_s << u"kerberos"_s << look
                                    << u"$item.IISAuthenticationMethods -match 'Basic')) -Wanted 'False'"_s
                                    << QString();
    QTest::newRow("OWA by modern authentication") << u"owa"_s << u"modern"_s << set << QString() << left;
    QTest::newRow("phones by certificate") << u"activesync"_s << u"certificate"_s << set << QString() << left;
    QTest::newRow("nobody logs in") << u"oab"_s << u"none"_s << set << QString() << QString();
}

void TestExchangeSnippets::loginsFollowThePlan()
{
    QFETCH(const QString, service);
    QFETCH(const QString, login);
    QFETCH(const QString, file);
    QFETCH(const QString, code);
    QFETCH(const QString, remark);
    const Snippet snippet =
        exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service, login), u"c"_s, u"tls-required"_s);
    const QString text = unfolded(snippet, file);
    QVERIFY2(text.contains(code), qPrintable(text));
    QCOMPARE(text.contains("-BasicAuth"_L1), file == "apply.ps1"_L1 && !code.isEmpty());
    QCOMPARE(unfolded(snippet, u"undo.ps1"_s).contains(" $item.BasicAuth"_L1),
             remark == "snippet.exchange.remark.logins"_L1);
    for (const QString &known : {u"snippet.exchange.remark.logins"_s, u"snippet.exchange.remark.logins-left"_s})
        QCOMPARE(remarksOf(snippet).contains(known), known == remark);
}

void TestExchangeSnippets::loginsOfSwitchedOffConnectionsDoNotCount()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"ews"_s, u"kerberos"_s);
    Connection old = *plan.connection(u"c"_s);
    old.id = u"old"_s;
    old.service = u"outlook-anywhere"_s;
    old.authentication = u"basic"_s;
    plan.connections.append(old);
    const auto basicWith = [&plan](const QString &option) {
        const Snippets snippets = made(plan, {u"c=tls-required"_s, u"old="_s + option});
        const QString apply = unfolded(snippetOf(snippets, u"c"_s, u"ex"_s, u"exchange"_s), u"apply.ps1"_s);
        return apply.contains("-BasicAuthentication $true"_L1);
    };
    QVERIFY(basicWith(u"tls-required"_s));
    QVERIFY(!basicWith(u"off"_s));
}

void TestExchangeSnippets::newerThanKnownIsTheNewest()
{
    for (const QString &version : {u"2031"_s, u"se-cu9"_s}) {
        const Plan plan = exchangePlan(version, u"2022"_s, u"owa"_s);
        const Snippet newer = exchangeSnippet(plan, u"c"_s, u"tls-required"_s);
        const Snippet newest =
            exchangeSnippet(exchangePlan(u"se-rtm"_s, u"2022"_s, u"owa"_s), u"c"_s, u"tls-required"_s);
        QCOMPARE(codeIn(newer), codeIn(newest));
        QVERIFY(remarksOf(newer).contains(u"snippet.exchange.remark.assumed"_s));
        QVERIFY(!remarksOf(newest).contains(u"snippet.exchange.remark.assumed"_s));
    }
}

/// Remote shells come over HTTP with Kerberos; a directory that demands TLS locks administrators out.
void TestExchangeSnippets::leavesRemotePowerShellWithoutTls()
{
    const Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"remote-powershell"_s, u"kerberos"_s);
    const Snippet snippet = exchangeSnippet(plan, u"c"_s, u"product-native"_s);
    QVERIFY(codeIn(snippet, u"apply.ps1"_s).isEmpty());
    const QString verify = unfolded(snippet, u"verify.ps1"_s);
    for (const QString &setting : {u"RequireSSL"_s, u"BasicAuthentication"_s})
        QVERIFY2(verify.contains(u"-Setting '%1' -Found ([string]$item.%1) -Wanted 'False'"_s.arg(setting)),
                 qPrintable(verify));
}

/// A second run finds the file of the request, and the certificate in the store with its services.
void TestExchangeSnippets::makesNoSecondCertificate()
{
    const Snippet snippet = snippetOf(made(exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s), {u"c=tls-required"_s}),
                                      {}, u"ex"_s, u"exchange"_s);
    const auto stands = [](const QString &text, QLatin1StringView guard, QLatin1StringView command) {
        const qsizetype at = text.indexOf(guard);
        return at >= 0 && at < text.indexOf(command);
    };
    QVERIFY(stands(unfolded(snippet, u"apply-1-request.ps1"_s), "if (-not (Test-Path -Path $RequestFile)) {"_L1,
                   "New-ExchangeCertificate"_L1));
    const QString install = unfolded(snippet, u"apply-2-install.ps1"_s);
    QVERIFY(stands(install, "if (-not $certificate) {"_L1, "Import-ExchangeCertificate"_L1));
    QVERIFY(stands(install, "if ($certificate -and $missing) {"_L1, "Enable-ExchangeCertificate"_L1));
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

void TestExchangeSnippets::edgeServersHaveNoFrontEnd_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("onEdge");
    QTest::addColumn<QString>("elsewhere");
    const QString anyRole = u"($edge -or [string]$_.TransportRole -eq 'FrontendTransport')"_s;
    QTest::newRow("anybody's mail") << u"2019-cu15"_s << u"smtp-relay"_s << u"from-bank"_s << anyRole << anyRole;
    QTest::newRow("users' mail") << u"2013"_s << u"smtp-submission"_s << u"c"_s << anyRole << anyRole;
    QTest::newRow("a connector of its own")
        << u"2019-cu15"_s << u"smtp-relay"_s << u"in"_s
        << u"if ($edge) {\n        New-ReceiveConnector -Name 'Safeconduct in' -Server $server -Custom "_s
        << u"-TransportRole FrontendTransport -WhatIf:$preview"_s;
    QTest::newRow("sending to a smart host")
        << u"2019-cu15"_s << u"smtp-relay"_s << u"out"_s
        << u"-TlsAuthLevel 'DomainValidation' -TlsDomain 'mx.example.org' -WhatIf:$preview"_s
        << u"-TlsDomain 'mx.example.org' -SourceTransportServers $hosts -WhatIf:$preview"_s;
    QTest::newRow("sending to a partner, before there were roles")
        << u"2010-sp3"_s << u"smtp-relay"_s << u"to-bank"_s << u"-TlsDomain $CertificateName -WhatIf:$preview"_s
        << u"-TlsDomain $CertificateName -SourceTransportServers $hosts -WhatIf:$preview"_s;
}

/// The plan does not say whether a server is an Edge Transport server; the scripts find out.
void TestExchangeSnippets::edgeServersHaveNoFrontEnd()
{
    QFETCH(const QString, version);
    QFETCH(const QString, service);
    QFETCH(const QString, connection);
    QFETCH(const QString, onEdge);
    QFETCH(const QString, elsewhere);
    const Snippet snippet = exchangeSnippet(exchangePlan(version, u"2022"_s, service), connection, u"tls-required"_s);
    const QString apply = unfolded(snippet, u"apply.ps1"_s);
    const qsizetype asked = apply.indexOf("$edge = (Get-ExchangeServer -Identity $server).IsEdgeServer"_L1);
    QVERIFY2(asked >= 0 && asked < apply.indexOf(onEdge), qPrintable(apply));
    QVERIFY2(asked < apply.indexOf(elsewhere), qPrintable(apply));
    const QString verify = unfolded(snippet, u"verify.ps1"_s);
    QVERIFY2(verify.indexOf("$edge ="_L1) <= verify.indexOf("$edge -or"_L1), qPrintable(verify));
}

void TestExchangeSnippets::saysThatNoConnectorMatches_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("option");
    const QString relay = u"smtp-relay"_s;
    QTest::newRow("from anybody, offered") << relay << u"from-bank"_s << u"tls-opportunistic"_s;
    QTest::newRow("from anybody, demanded") << relay << u"from-bank"_s << u"tls-required"_s;
    QTest::newRow("from those who are known") << relay << u"in"_s << u"tls-required"_s;
    QTest::newRow("from users") << u"smtp-submission"_s << u"c"_s << u"tls-required"_s;
    QTest::newRow("to a smart host") << relay << u"out"_s << u"tls-required"_s;
    QTest::newRow("to a partner") << relay << u"to-bank"_s << u"tls-required"_s;
    QTest::newRow("to anybody") << relay << u"to-world"_s << u"tls-opportunistic"_s;
    QTest::newRow("to the cloud") << u"hybrid"_s << u"hybrid"_s << u"tls-required"_s;
}

/// What checks connectors one by one would say nothing where there is none.
void TestExchangeSnippets::saysThatNoConnectorMatches()
{
    QFETCH(const QString, service);
    QFETCH(const QString, connection);
    QFETCH(const QString, option);
    const Snippet snippet = exchangeSnippet(exchangePlan(u"2019-cu15"_s, u"2022"_s, service), connection, option);
    const QString verify = unfolded(snippet, u"verify.ps1"_s);
    QCOMPARE(verify.count("-Setting 'ConnectorFound' -Found ([string]($found.Count -gt 0)) -Wanted 'True'"_L1), 1);
    QVERIFY2(verify.indexOf("ConnectorFound"_L1) < verify.indexOf("foreach ($item in "_L1), qPrintable(verify));
}

void TestExchangeSnippets::refusesNamesThatAreNone()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    plan.systems.first().hosts.first().name = u"ex'; Stop-Computer; '"_s;
    const Results<Snippets> snippets = tried(plan, {u"c=tls-required"_s});
    QVERIFY(!snippets);
    QCOMPARE(snippets.error().first().pointer, u"/systems/0/hosts/0/name"_s);
}

/// The authorities that Outlook on the web trusts for S/MIME are compared, kept and written back.
void TestExchangeSnippets::keepsWhatOwaTrusted()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pc"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    const auto written = [&plan] {
        QList<Snippet> snippets = ofTarget(made(plan, {u"flow=smime-enterprise-ca"_s}), u"smime"_s);
        snippets.removeIf([](const Snippet &snippet) { return snippet.system != "ex"_L1; });
        return snippets;
    };
    const QList<Snippet> snippets = written();
    QCOMPARE(snippets.size(), 1);
    const QString apply = codeIn(snippets.first(), u"owa-smime.ps1"_s);
    QVERIFY2(apply.contains("'SMIMECertificateIssuingCA' | Export-Clixml -Path $old"_L1), qPrintable(apply));
    QVERIFY(apply.contains("if ((ConvertTo-StoreText -Store $item.SMIMECertificateIssuingCA) -ne "_L1));
    const QString undo = codeIn(snippets.first(), u"owa-smime-undo.ps1"_s);
    QVERIFY2(
        undo.contains("Set-SmimeConfig -SMIMECertificateIssuingCA ([System.Convert]::FromBase64String($store))"_L1),
        qPrintable(undo));
    systemIn(plan, "ex"_L1).software = {{u"exchange"_s, u"2010-sp3"_s}}; // the cmdlet came with 2013
    QVERIFY(written().isEmpty());
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
