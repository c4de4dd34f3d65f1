// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_vpn/element.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Remote access from Windows. Its PowerShell is judged by the checkers of tests/powershell, too.
class TestWindowsVpnSnippets : public QObject {
    Q_OBJECT

private slots:
    void profileIsWellFormedWithReasons();
    void noReasonEndsItsComment();
    void profileAndCmdletsSayTheSame();
    void reachesOnlyTheNetworksBehind();
    void xmlKeepsOrRefusesAnyText();
    void saysWhyNothingIsWritten_data();
    void saysWhyNothingIsWritten();
    void saysThatTheReleaseIsNotKnown();
};

namespace {

Plan plan(const QString &version = u"11"_s)
{
    Plan plan = smallPlan();
    systemIn(plan, "pcs"_L1).os = ProductUse{u"windows"_s, version};
    return plan;
}

Snippet written(const Plan &plan = ::plan())
{
    return snippetOf(made(plan, {u"branch-web=ipsec-host-site-pki"_s}), u"branch-web"_s, u"pcs"_s, u"windows-vpn"_s);
}

/// Texts by the names of the elements that hold them, as an independent reader of XML finds them.
QMultiMap<QString, QString> textsOf(const QString &xml)
{
    QXmlStreamReader reader(xml);
    QMultiMap<QString, QString> texts;
    QString text;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            texts.insert(reader.name().toString(), text);
            text.clear();
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        QTest::qFail(qPrintable(reader.errorString()), __FILE__, __LINE__);
    return texts;
}

} // namespace

void TestWindowsVpnSnippets::profileIsWellFormedWithReasons()
{
    for (const auto files = written().files; const SnippetFile &file : files) {
        if (file.language != "xml"_L1)
            continue;
        for (const QString &language : {u"en"_s, u"de"_s}) {
            const auto texts = textsOf(file.text(knowledge().texts, language));
            QCOMPARE(texts.value(u"NativeProtocolType"_s), u"IKEv2"_s);
            QCOMPARE(texts.value(u"AlwaysOn"_s), u"true"_s);
            QCOMPARE(texts.value(u"MachineMethod"_s), u"Certificate"_s);
        }
        return;
    }
    QFAIL("no XML");
}

void TestWindowsVpnSnippets::noReasonEndsItsComment()
{
    const Saying reason{u"snippet.windows-vpn.reason.suite"_s, {{u"profile"_s, {u"-- --> <B>2</B> <!-- ---"_s}}}};
    const SnippetFile file{Step::Apply, u"x.xml"_s, {}, u"xml"_s, {{u"<A>1</A>"_s, reason, {}, {}}}};
    const auto texts = textsOf(file.text(knowledge().texts, u"en"_s));
    QCOMPARE(texts.keys(), QStringList{u"A"_s});
    QVERIFY(file.text(knowledge().texts, u"en"_s).contains("<B>"_L1)); // it stands in the comment
}

void TestWindowsVpnSnippets::profileAndCmdletsSayTheSame()
{
    const Snippet snippet = written();
    const auto texts = textsOf(codeOf(snippet, u"ProfileXML.xml"_s));
    const QString apply = codeOf(snippet, u"apply.ps1"_s);
    for (const QString &name : {u"AuthenticationTransformConstants"_s, u"CipherTransformConstants"_s,
                                u"EncryptionMethod"_s, u"IntegrityCheckMethod"_s, u"DHGroup"_s, u"PfsGroup"_s}) {
        QVERIFY2(!texts.value(name).isEmpty(), qPrintable(name));
        QVERIFY2(apply.contains(u"-%1 '%2'"_s.arg(name, texts.value(name))), qPrintable(name));
    }
    QCOMPARE(texts.value(u"DHGroup"_s), u"ECP384"_s); // firewall rules would say DH20
    QCOMPARE(texts.value(u"CipherTransformConstants"_s), u"GCMAES256"_s);
    QVERIFY(apply.contains("$server = 'gw-a.example.org'"_L1));
    QCOMPARE(texts.value(u"Servers"_s), u"gw-a.example.org"_s);
}

void TestWindowsVpnSnippets::reachesOnlyTheNetworksBehind()
{
    const Snippet snippet = written();
    const auto texts = textsOf(codeOf(snippet, u"ProfileXML.xml"_s));
    QCOMPARE(texts.values(u"Address"_s), QStringList{u"10.1.0.0"_s});
    QCOMPARE(texts.values(u"PrefixSize"_s), QStringList{u"16"_s});
    QCOMPARE(texts.value(u"RoutingPolicyType"_s), u"SplitTunnel"_s);
    QVERIFY(codeOf(snippet, u"apply.ps1"_s).contains("$networks = @('10.1.0.0/16')"_L1));
}

void TestWindowsVpnSnippets::xmlKeepsOrRefusesAnyText()
{
    QVERIFY(rc::check("refused with its pointer, or read back by another reader", [] {
        const QString text = troublesomeText();
        Problems problems;
        const QList<SnippetLine> lines = windows_vpn::linesOf({u"Servers"_s, text, u"/x"_s, {}, {}}, problems);
        RC_ASSERT(lines.size() == 1);
        if (!problems.isEmpty()) {
            RC_ASSERT(problems.first().pointer == u"/x"_s);
            return;
        }
        QXmlStreamReader reader(lines.first().code);
        RC_ASSERT(reader.readNextStartElement());
        RC_ASSERT(reader.readElementText() == text);
    }));
}

void TestWindowsVpnSnippets::saysWhyNothingIsWritten_data()
{
    QTest::addColumn<QString>("windows");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("omission");
    QTest::newRow("just too old") << u"8.1"_s << u"ipsec-host-site-pki"_s << u"pcs: windows-vpn-old"_s;
    QTest::newRow("preshared key") << u"11"_s << u"ipsec-host-site-psk"_s << u"pcs: windows-vpn-psk"_s;
}

void TestWindowsVpnSnippets::saysWhyNothingIsWritten()
{
    QFETCH(const QString, windows);
    QFETCH(const QString, part);
    QFETCH(const QString, omission);
    const Snippets snippets = made(plan(windows), {u"branch-web="_s + part});
    QVERIFY2(omissionsOf(snippets, u"branch-web"_s).contains(omission),
             qPrintable(omissionsOf(snippets, u"branch-web"_s).join(u' ')));
}

/// A newer Windows gets what the newest known one gets, and its administrator is told.
void TestWindowsVpnSnippets::saysThatTheReleaseIsNotKnown()
{
    const QString remark = u"snippet.common.remark.assumed-version"_s;
    const Snippet newest = written(plan(u"11"_s));
    const Snippet newer = written(plan(u"13"_s));
    QVERIFY(!remarksOf(newest).contains(remark));
    QCOMPARE(remarksOf(newer).count(remark), 1);
    for (const SnippetFile &file : newest.files)
        QCOMPARE(codeOf(newer, file.name), codeOf(newest, file.name));
}

QTEST_APPLESS_MAIN(TestWindowsVpnSnippets)
#include "test_windows_vpn_snippets.moc"
