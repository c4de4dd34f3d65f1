// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openpgp/clients.h"
#include "app/snippets/openpgp/organisation_key.h"
#include "app/snippets/smime/clients.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Protection of messages: who gets which steps. That keys, certificates and directories work is shown by tests/interop.
class TestMessageSnippets : public QObject {
    Q_OBJECT

private slots:
    void givesStepsToTheEnds_data();
    void givesStepsToTheEnds();
    void saysWhyThereAreNone_data();
    void saysWhyThereAreNone();
    void eachClientHasItsFile_data();
    void eachClientHasItsFile();
    void everyProgramHasStepsOrAReason_data();
    void everyProgramHasStepsOrAReason();
    void writesForTheProgramWithSteps();
    void ownRootsGoOutByPolicy_data();
    void ownRootsGoOutByPolicy();
    void whatNobodyRanIsNotCalledProved_data();
    void whatNobodyRanIsNotCalledProved();
    void onePolicyServesAllConnections();
    void webmailSignsWithCurrentHashes();
    void partnerMustTrustTheOwnAuthority();
    void instructionsHaveReasonAndSource_data();
    void instructionsHaveReasonAndSource();
    void instructionsReadAsProse();
    void directoryIsServedByThePlansWebServer();
    void passwordIsMadeByTheToolAtHand_data();
    void passwordIsMadeByTheToolAtHand();
    void organisationNameStaysOneWord();
    void everyTextStandsInBothLanguages();
};

namespace {

/// The small plan with a message flow from its PCs to people at the bank, whose PCs are in the plan as well, and a gateway.
Plan flowPlan()
{
    Plan plan = smallPlan();
    plan.organisation = u"Example"_s;
    System people = systemIn(plan, "pcs"_L1);
    people.id = u"bankers"_s;
    people.name = u"Bankers"_s;
    people.role = SystemRole::Partner;
    plan.systems.append(people);
    Connection flow;
    flow.id = u"flow"_s;
    flow.name = u"Contracts"_s;
    flow.from = u"pcs"_s;
    flow.to = u"bankers"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    return plan;
}

Plan flowPlanWith(const QList<ProductUse> &software, const QString &directory = {})
{
    Plan plan = flowPlan();
    systemIn(plan, "pcs"_L1).software = software;
    systemIn(plan, "pcs"_L1).directory = directory;
    return plan;
}

Plan gatewayPlan()
{
    Plan plan = flowPlan();
    systemIn(plan, "gw-c"_L1).software = {ProductUse{u"mail-encryption-gateway"_s, {}}};
    return plan;
}

QStringList filesOf(const Snippet &snippet)
{
    QStringList names;
    for (const SnippetFile &file : snippet.files)
        names.append(file.name);
    return names;
}

} // namespace

void TestMessageSnippets::givesStepsToTheEnds_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("written"); // system/target
    QTest::newRow("S/MIME, own authority") << u"smime-enterprise-ca"_s << QStringList{u"pcs/smime"_s, u"ex/smime"_s};
    QTest::newRow("S/MIME, public authority") << u"smime-public-ca"_s << QStringList{u"pcs/smime"_s, u"ex/smime"_s};
    QTest::newRow("OpenPGP by hand") << u"openpgp-manual"_s << QStringList{u"pcs/openpgp"_s};
    QTest::newRow("OpenPGP by directory") << u"openpgp-wkd"_s << QStringList{u"pcs/openpgp"_s, u"proxy/openpgp"_s};
    QTest::newRow("files") << u"file-encryption"_s << QStringList{u"pcs/file-encryption"_s};
    QTest::newRow("S/MIME at a gateway") << u"smime-gateway"_s << QStringList{u"gw-c/message-gateway"_s};
    QTest::newRow("OpenPGP at a gateway") << u"openpgp-gateway"_s << QStringList{u"gw-c/message-gateway"_s};
}

void TestMessageSnippets::givesStepsToTheEnds()
{
    QFETCH(const QString, part);
    const Snippets snippets = made(gatewayPlan(), {u"flow="_s + part});
    QStringList written;
    for (const Snippet &snippet : snippets.snippets) {
        written.append(snippet.system + u'/' + snippet.target);
        QCOMPARE(snippet.connection, u"flow"_s);
        for (const Step step : {Step::Prerequisites, Step::Apply, Step::Verify, Step::Undo})
            QVERIFY2(std::ranges::contains(snippet.files, step, &SnippetFile::step), qPrintable(word(step)));
        const QStringList names = filesOf(snippet);
        QCOMPARE(QSet(names.begin(), names.end()).size(), names.size());
    }
    QTEST(written, "written");
    const bool isGateway = part.endsWith("-gateway"_L1);
    QCOMPARE(omissionsOf(snippets, u"flow"_s), isGateway ? QStringList() : QStringList{u"bankers: others"_s});
}

void TestMessageSnippets::saysWhyThereAreNone_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("omissions");
    const QStringList others{u"bankers: others"_s};
    QTest::newRow("program without steps") << flowPlanWith({{u"outlook-mac"_s, u"16"_s}}) << u"flow=smime-public-ca"_s
                                           << QStringList{u"pcs: smime.outlook-mac"_s} + others;
    QTest::newRow("several without steps, one of them unable")
        << flowPlanWith({{u"outlook-new"_s, {}}, {u"k9-mail"_s, {}}, {u"gpg4win"_s, {}}}) << u"flow=smime-public-ca"_s
        << QStringList{u"pcs: smime.outlook-new"_s, u"pcs: smime.cannot"_s, u"pcs: smime.gpg4win"_s} + others;
    QTest::newRow("a tool that is no mail program") << flowPlanWith({{u"gnupg"_s, {}}}) << u"flow=openpgp-manual"_s
                                                    << QStringList{u"pcs: openpgp.gnupg"_s} + others;
    QTest::newRow("program that nobody names") << flowPlanWith({{u"generic-client"_s, {}}}) << u"flow=smime-public-ca"_s
                                               << QStringList{u"pcs: message.unnamed"_s} + others;
    QTest::newRow("Thunderbird just too old") << flowPlanWith({{u"thunderbird"_s, u"68"_s}}) << u"flow=openpgp-manual"_s
                                              << QStringList{u"pcs: openpgp.thunderbird-plug-in"_s} + others;
    QTest::newRow("Thunderbird just new enough")
        << flowPlanWith({{u"thunderbird"_s, u"78"_s}}) << u"flow=openpgp-manual"_s << others;
    QTest::newRow("no program named") << flowPlanWith({}) << u"flow=openpgp-manual"_s
                                      << QStringList{u"pcs: message.no-product"_s} + others;
    QTest::newRow("no gateway") << flowPlan() << u"flow=smime-gateway"_s << QStringList{u": message-gateway"_s};
    QTest::newRow("mail only passes") << flowPlan() << u"submit=smime-public-ca"_s << QStringList();
    Plan unserved = flowPlan();
    systemIn(unserved, "proxy"_L1).software = {ProductUse{u"haproxy"_s, u"3.0"_s}};
    QTest::newRow("no web server for keys")
        << unserved << u"flow=openpgp-wkd"_s << QStringList{u"pcs: no-key-directory-server"_s} + others;
    Plan unnamed = flowPlan();
    for (System &system : unnamed.systems)
        system.hosts.clear();
    QTest::newRow("no mail domain") << unnamed << u"flow=openpgp-manual"_s
                                    << QStringList{u"pcs: no-mail-domain"_s} + others;
}

void TestMessageSnippets::saysWhyThereAreNone()
{
    QFETCH(const Plan, plan);
    QFETCH(const QString, choice);
    QTEST(omissionsOf(made(plan, {choice}), choice.section(u'=', 0, 0)), "omissions");
}

void TestMessageSnippets::eachClientHasItsFile_data()
{
    QTest::addColumn<QList<ProductUse>>("software");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("without"); // why others get no steps
    const QString smime = u"smime-public-ca"_s;
    const QString openpgp = u"openpgp-manual"_s;
    const QString keys = u"partner-keys.txt"_s;
    QTest::newRow("Outlook") << QList<ProductUse>{{u"outlook"_s, u"2021"_s}} << smime << QStringList{u"outlook.txt"_s}
                             << QStringList();
    QTest::newRow("Thunderbird and Outlook")
        << QList<ProductUse>{{u"thunderbird"_s, u"128"_s}, {u"outlook"_s, u"2021"_s}} << smime
        << QStringList{u"thunderbird.txt"_s, u"outlook.txt"_s} << QStringList();
    QTest::newRow("Apple") << QList<ProductUse>{{u"apple-mail"_s, u"16"_s}, {u"ios-mail"_s, {}}} << smime
                           << QStringList{u"apple-mail.txt"_s, u"ios-mail.txt"_s} << QStringList();
    QTest::newRow("one without steps") << QList<ProductUse>{{u"outlook-mac"_s, u"16"_s}, {u"apple-mail"_s, u"16"_s}}
                                       << smime << QStringList{u"apple-mail.txt"_s}
                                       << QStringList{u"smime.outlook-mac"_s};
    QTest::newRow("Linux") << QList<ProductUse>{{u"evolution"_s, u"3.56"_s}, {u"kmail"_s, {}}, {u"mutt"_s, {}}} << smime
                           << QStringList{u"evolution.txt"_s, u"kmail.txt"_s, u"mutt.txt"_s} << QStringList();
    QTest::newRow("phones") << QList<ProductUse>{{u"outlook-mobile"_s, {}}, {u"gmail-app"_s, {}}, {u"fairemail"_s, {}}}
                            << smime << QStringList{u"outlook-mobile.txt"_s, u"gmail-app.txt"_s, u"fairemail.txt"_s}
                            << QStringList();
    QTest::newRow("browsers, one of them unable")
        << QList<ProductUse>{{u"edge"_s, {}}, {u"chrome"_s, {}}, {u"firefox"_s, {}}} << smime
        << QStringList{u"edge.txt"_s, u"chrome.txt"_s} << QStringList{u"smime.cannot"_s};
    QTest::newRow("OpenPGP on Linux")
        << QList<ProductUse>{{u"evolution"_s, u"3.56"_s}, {u"kmail"_s, {}}, {u"claws-mail"_s, {}}, {u"gnupg"_s, {}}}
        << openpgp << QStringList{u"evolution.txt"_s, u"kmail.txt"_s, u"claws-mail.txt"_s, keys} << QStringList();
    QTest::newRow("OpenPGP on phones") << QList<ProductUse>{{u"k9-mail"_s, {}},
                                                            {u"thunderbird-mobile"_s, {}},
                                                            {u"ios-mail"_s, {}}}
                                       << openpgp << QStringList{u"k9-mail.txt"_s, u"thunderbird-mobile.txt"_s, keys}
                                       << QStringList{u"openpgp.cannot"_s};
}

void TestMessageSnippets::eachClientHasItsFile()
{
    QFETCH(const QList<ProductUse>, software);
    QFETCH(const QString, part);
    QFETCH(const QStringList, files);
    const Snippet snippet =
        snippetOf(made(flowPlanWith(software), {u"flow="_s + part}), u"flow"_s, u"pcs"_s, part.section(u'-', 0, 0));
    QStringList applied;
    for (const SnippetFile &file : snippet.files) {
        if (file.step == Step::Apply && file.language == "instructions"_L1)
            applied.append(file.name);
    }
    QCOMPARE(applied, files);
    QStringList without;
    for (const auto remarks = remarksOf(snippet); const QString &remark : remarks) {
        if (remark.startsWith("snippet.omission."_L1))
            without.append(remark.sliced(17));
    }
    QTEST(without, "without");
}

void TestMessageSnippets::everyProgramHasStepsOrAReason_data()
{
    QTest::addColumn<ClientSteps>("known");
    QTest::newRow("S/MIME") << smime::smimeClients();
    QTest::newRow("OpenPGP") << openpgp::openpgpClients();
}

/// Whatever the knowledge says can do it has steps with sources, or a reason why there are none, and nothing else is in the list.
void TestMessageSnippets::everyProgramHasStepsOrAReason()
{
    QFETCH(const ClientSteps, known);
    const auto canDo = [&known](const Capabilities &capabilities) {
        const QString degree = capabilities.value(known.ability).value(0);
        return !degree.isEmpty() && degree != "none"_L1;
    };
    QStringList able;
    for (const Product &product : knowledge().products) {
        const auto versionCanDo = [&canDo](const ProductVersion &version) { return canDo(version.capabilities); };
        if (canDo(product.capabilities) || std::ranges::any_of(product.versions, versionCanDo))
            able.append(product.id);
    }
    QStringList listed = productsOf(known);
    able.sort();
    listed.sort();
    QCOMPARE(listed, able);
    for (const MailProgram &program : known.programs) {
        QStringList texts;
        if (!program.why.isEmpty())
            texts.append(u"snippet.omission."_s + program.why);
        for (const ClientStep &step : program.steps) {
            texts.append(step.text);
            QVERIFY2(knowledge().sources.contains(step.source), qPrintable(step.source));
        }
        QVERIFY2(!texts.isEmpty(), qPrintable(program.product));
        for (const QString &text : std::as_const(texts)) {
            QVERIFY2(knowledge().texts.contains(u"en"_s, text), qPrintable(text));
            QVERIFY2(knowledge().texts.contains(u"de"_s, text), qPrintable(text));
        }
    }
}

/// Not for the product that happens to stand first: a browser may have no steps, or fewer.
void TestMessageSnippets::writesForTheProgramWithSteps()
{
    const Plan openpgp = flowPlanWith({{u"firefox"_s, u"140"_s}, {u"thunderbird"_s, u"128"_s}});
    const Snippet first = snippetOf(made(openpgp, {u"flow=openpgp-manual"_s}), u"flow"_s, u"pcs"_s, u"openpgp"_s);
    QCOMPARE(first.version, u"128"_s);
    QCOMPARE(first.madeFor.product, u"thunderbird"_s);
    const Plan smime = flowPlanWith({{u"edge"_s, {}}, {u"thunderbird"_s, u"999"_s}});
    const Snippet second = snippetOf(made(smime, {u"flow=smime-public-ca"_s}), u"flow"_s, u"pcs"_s, u"smime"_s);
    QCOMPARE(second.madeFor.product, u"thunderbird"_s);
    QCOMPARE(remarksOf(second).count(u"snippet.common.remark.assumed-version"_s), 1);
}

void TestMessageSnippets::ownRootsGoOutByPolicy_data()
{
    QTest::addColumn<ProductUse>("client");
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("policies");
    const QStringList outlook{u"outlook-policy.ps1"_s, u"outlook-policy-verify.ps1"_s, u"outlook-policy-undo.ps1"_s};
    QTest::newRow("Thunderbird, own authority") << ProductUse{u"thunderbird"_s, u"128"_s} << QString()
                                                << u"smime-enterprise-ca"_s << QStringList{u"policies.json"_s};
    QTest::newRow("Thunderbird, public authority")
        << ProductUse{u"thunderbird"_s, u"128"_s} << QString() << u"smime-public-ca"_s << QStringList();
    QTest::newRow("Outlook 2016") << ProductUse{u"outlook"_s, u"2016"_s} << u"active-directory"_s
                                  << u"smime-public-ca"_s << outlook;
    QTest::newRow("Outlook 2013 has another branch")
        << ProductUse{u"outlook"_s, u"2013"_s} << u"active-directory"_s << u"smime-public-ca"_s << QStringList();
    QTest::newRow("Outlook nobody knows yet")
        << ProductUse{u"outlook"_s, u"2030"_s} << u"active-directory"_s << u"smime-public-ca"_s << outlook;
    QTest::newRow("Outlook without version")
        << ProductUse{u"outlook"_s, {}} << u"active-directory"_s << u"smime-public-ca"_s << QStringList();
    QTest::newRow("Outlook without directory")
        << ProductUse{u"outlook"_s, u"2021"_s} << u"none"_s << u"smime-public-ca"_s << QStringList();
}

void TestMessageSnippets::ownRootsGoOutByPolicy()
{
    QFETCH(const ProductUse, client);
    QFETCH(const QString, directory);
    QFETCH(const QString, part);
    QStringList policies;
    for (const auto snippets = made(flowPlanWith({client}, directory), {u"flow="_s + part}).snippets;
         const Snippet &snippet : snippets) {
        if (snippet.system != "pcs"_L1)
            continue;
        for (const SnippetFile &file : snippet.files) {
            if (file.language == "powershell"_L1 || file.language == "json"_L1)
                policies.append(file.name);
            if (file.language == "json"_L1) // no comment would be JSON
                QCOMPARE(file.text(knowledge().texts, u"en"_s), codeOf(snippet, file.name));
        }
    }
    QTEST(policies, "policies");
}

void TestMessageSnippets::whatNobodyRanIsNotCalledProved_data()
{
    QTest::addColumn<ProductUse>("client");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("proofs"); // of the client's snippets
    const ProductUse thunderbird{u"thunderbird"_s, u"128"_s};
    const ProductUse outlook{u"outlook"_s, u"2021"_s};
    QTest::newRow("S/MIME in Thunderbird")
        << thunderbird << u"smime-enterprise-ca"_s << QStringList{u"flow/smime handshaken"_s};
    QTest::newRow("S/MIME in Outlook, and its policy")
        << outlook << u"smime-enterprise-ca"_s
        << QStringList{u"flow/smime handshaken"_s, u"/smime documentation-only"_s};
    QTest::newRow("OpenPGP in Thunderbird")
        << thunderbird << u"openpgp-manual"_s << QStringList{u"flow/openpgp handshaken"_s};
    QTest::newRow("OpenPGP in Evolution")
        << ProductUse{u"evolution"_s, u"3.56"_s} << u"openpgp-manual"_s << QStringList{u"flow/openpgp handshaken"_s};
    QTest::newRow("OpenPGP in K-9 Mail, by another app")
        << ProductUse{u"k9-mail"_s, {}} << u"openpgp-manual"_s << QStringList{u"flow/openpgp documentation-only"_s};
    QTest::newRow("OpenPGP in Outlook's plug-in")
        << outlook << u"openpgp-manual"_s << QStringList{u"flow/openpgp documentation-only"_s};
}

/// All forms count as proved here, as if the interop tests had just run.
void TestMessageSnippets::whatNobodyRanIsNotCalledProved()
{
    QFETCH(const ProductUse, client);
    QFETCH(const QString, part);
    QList<ProofEntry> entries;
    for (const auto &[target, form] : {std::pair{u"smime"_s, u"certificate"_s}, std::pair{u"smime"_s, u"message"_s},
                                       std::pair{u"openpgp"_s, u"organisation-key"_s}})
        entries.append({target, form, u"2.4.7"_s, Proof::Handshaken, u"2026-11-30"_s, u"a"_s, {u"seen"_s}});
    SnippetRequest request;
    request.choices.insert(u"flow"_s, part);
    const Plan plan = flowPlanWith({client}, u"active-directory"_s);
    const Results<Snippets> made = makeSnippets(plan, knowledge(), request, Proofs(entries));
    QVERIFY(made);
    QStringList proofs;
    for (const Snippet &snippet : made->snippets) {
        if (snippet.system != "pcs"_L1)
            continue;
        proofs.append(u"%1/%2 %3"_s.arg(snippet.connection, snippet.target, word(snippet.badge.proof)));
        if (std::ranges::contains(snippet.files, u"powershell"_s, &SnippetFile::language))
            QCOMPARE(snippet.badge.proof, Proof::DocumentationOnly);
    }
    QTEST(proofs, "proofs");
}

/// Two flows of the same people would otherwise write the same group policy twice.
void TestMessageSnippets::onePolicyServesAllConnections()
{
    Plan plan = flowPlanWith({{u"outlook"_s, u"2021"_s}}, u"active-directory"_s);
    Connection other = plan.connections.constLast();
    other.id = u"offers"_s;
    plan.connections.append(other);
    const auto policiesOf = [&plan] {
        QList<Snippet> snippets = made(plan, {u"flow=smime-public-ca"_s, u"offers=smime-enterprise-ca"_s}).snippets;
        snippets.removeIf([](const Snippet &snippet) {
            return !std::ranges::contains(snippet.files, u"outlook-policy.ps1"_s, &SnippetFile::name);
        });
        return snippets;
    };
    const QList<Snippet> policies = policiesOf();
    QCOMPARE(policies.size(), 1);
    QVERIFY(policies.first().connection.isEmpty() && policies.first().option.isEmpty());
    QCOMPARE(policies.first().madeFor.product, u"outlook"_s);
    QVERIFY(!remarksOf(policies.first()).contains(u"snippet.common.remark.assumed-version"_s));
    systemIn(plan, "pcs"_L1).software.first().version = u"2030"_s;
    QCOMPARE(remarksOf(policiesOf().constFirst()).count(u"snippet.common.remark.assumed-version"_s), 1);
}

void TestMessageSnippets::webmailSignsWithCurrentHashes()
{
    Plan plan = flowPlan();
    const auto webmail = [&plan] {
        QStringList systems;
        const Snippets snippets = made(plan, {u"flow=smime-public-ca"_s});
        for (const Snippet &snippet : snippets.snippets) {
            if (codeOf(snippet, u"owa-smime.ps1"_s).contains("'800E;800D;800C'"_L1))
                systems.append(snippet.system);
        }
        return systems;
    };
    QCOMPARE(webmail(), QStringList{u"ex"_s});
    systemIn(plan, "ex"_L1).software = {ProductUse{u"exchange"_s, u"2010-sp3"_s}}; // has no such cmdlet
    QCOMPARE(webmail(), QStringList());
    systemIn(plan, "ex"_L1).software = {ProductUse{u"exchange"_s, u"2013-cu23"_s}};
    QCOMPARE(webmail(), QStringList{u"ex"_s});
    plan.connections.removeIf([](const Connection &connection) { return connection.service == "owa"_L1; });
    QCOMPARE(webmail(), QStringList());
}

void TestMessageSnippets::partnerMustTrustTheOwnAuthority()
{
    const auto says = [](const QString &part) {
        const Snippet snippet = snippetOf(made(flowPlan(), {u"flow="_s + part}), u"flow"_s, u"pcs"_s, u"smime"_s);
        return snippet.files.first().text(knowledge().texts, u"en"_s);
    };
    QVERIFY(says(u"smime-enterprise-ca"_s).contains("Bankers must trust your authority"_L1));
    QVERIFY(!says(u"smime-public-ca"_s).contains("must trust your authority"_L1));
    QVERIFY(says(u"smime-public-ca"_s).contains("825 days"_L1));
}

void TestMessageSnippets::instructionsHaveReasonAndSource_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"smime-enterprise-ca", "smime-public-ca", "smime-gateway", "openpgp-wkd", "openpgp-manual",
                             "openpgp-gateway", "file-encryption"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void TestMessageSnippets::instructionsHaveReasonAndSource()
{
    QFETCH(const QString, part);
    for (const auto snippets = made(gatewayPlan(), {u"flow="_s + part}).snippets; const Snippet &snippet : snippets) {
        for (const SnippetFile &file : snippet.files) {
            if (file.language != "instructions"_L1)
                continue;
            for (const SnippetLine &line : file.lines) {
                QVERIFY(!line.reason.text.isEmpty());
                QVERIFY2(!line.source.isEmpty(), qPrintable(line.reason.text));
                QVERIFY2(knowledge().sources.contains(line.source), qPrintable(line.source));
            }
        }
    }
}

void TestMessageSnippets::instructionsReadAsProse()
{
    const Snippet snippet =
        snippetOf(made(flowPlan(), {u"flow=file-encryption"_s}), u"flow"_s, u"pcs"_s, u"file-encryption"_s);
    const QString text = snippet.files.first().text(knowledge().texts, u"en"_s);
    QVERIFY2(!text.contains(u'#') && text.startsWith("A password from"_L1), qPrintable(text));
    QVERIFY(text.contains("\ngpg --gen-random --armor 1 18\n\nTell Bankers"_L1));
}

void TestMessageSnippets::directoryIsServedByThePlansWebServer()
{
    const Snippet snippet = snippetOf(made(flowPlan(), {u"flow=openpgp-wkd"_s}), u"flow"_s, u"proxy"_s, u"openpgp"_s);
    QVERIFY(codeOf(snippet, u"safeconduct-openpgpkey.conf"_s).contains("server_name openpgpkey.example.org;"_L1));
    QCOMPARE(linesOf(snippet, u"example.org.zone"_s).constLast(), u"openpgpkey 3600 IN CNAME mail.example.org."_s);
}

void TestMessageSnippets::passwordIsMadeByTheToolAtHand_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("command");
    QTest::newRow("7-Zip") << u"7-zip"_s << u"7z a -p -mhe=on FILE.7z FILE"_s;
    QTest::newRow("age") << u"age"_s << u"age -p -o FILE.age FILE"_s;
    QTest::newRow("none of them") << u"firefox"_s << u"gpg --symmetric --cipher-algo AES256 --output FILE.gpg FILE"_s;
}

void TestMessageSnippets::passwordIsMadeByTheToolAtHand()
{
    QFETCH(const QString, tool);
    const Plan plan = flowPlanWith({{u"thunderbird"_s, u"128"_s}, {tool, {}}});
    const Snippet snippet =
        snippetOf(made(plan, {u"flow=file-encryption"_s}), u"flow"_s, u"pcs"_s, u"file-encryption"_s);
    QTEST(linesOf(snippet, u"encrypt.txt"_s).value(0), "command");
}

void TestMessageSnippets::organisationNameStaysOneWord()
{
    QVERIFY(rc::check("refused with its pointer, or one word of the shell", [] {
        Plan plan;
        plan.organisation = troublesomeText();
        const Result<QString> userId = openpgp::organisationUserId(plan, u"example.org"_s);
        const QString name = plan.organisation.trimmed();
        const QString meant = name.isEmpty() ? u"openpgp@example.org"_s : name + u" <openpgp@example.org>"_s;
        const std::optional<QStringList> words = shellWords(userId.value_or(QString()));
        RC_ASSERT(isRefusedOrUnchanged(userId, meant, u"/organisation"_s,
                                       words && words->size() == 1 ? std::optional(words->first()) : std::nullopt));
    }));
    for (const QString &name : {u"Evil <boss@bank.example>"_s, u"$(reboot)"_s, u"-o"_s, u"A\nB"_s, u"a\"b"_s}) {
        Plan plan = flowPlan();
        plan.organisation = name;
        const Results<Snippets> result = tried(plan, {u"flow=openpgp-manual"_s});
        QVERIFY2(!result, qPrintable(name));
        QCOMPARE(result.error().first().pointer, u"/organisation"_s);
    }
}

void TestMessageSnippets::everyTextStandsInBothLanguages()
{
    const Plan plan = gatewayPlan();
    for (const char *part : {"smime-enterprise-ca", "smime-public-ca", "smime-gateway", "openpgp-wkd", "openpgp-manual",
                             "openpgp-gateway", "file-encryption"}) {
        for (const auto snippets = made(plan, {u"flow="_s + QLatin1StringView(part)}).snippets;
             const Snippet &snippet : snippets) {
            for (const QString &language : {u"en"_s, u"de"_s}) {
                QStringList said{knowledge().texts.say(language, snippet.title)};
                for (const Saying &remark : snippet.remarks)
                    said.append(knowledge().texts.say(language, remark));
                for (const SnippetFile &file : snippet.files)
                    said.append(file.text(knowledge().texts, language));
                for (const QString &text : std::as_const(said))
                    QVERIFY2(!text.contains("<snippet."_L1) && !text.contains("{peer}"_L1)
                                 && !text.contains("{system}"_L1),
                             qPrintable(text));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestMessageSnippets)
#include "test_message_snippets.moc"
