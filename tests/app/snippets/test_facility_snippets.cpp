// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/crl_plan.h"
#include "app/snippets/openssl_ca/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <openssl/conf.h>
#include <rapidcheck.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Configuration of facilities that decided connections use. That an authority works is shown by tests/interop.
class TestFacilitySnippets : public QObject {
    Q_OBJECT

private slots:
    void areMadeForWhatDecisionsUse_data();
    void areMadeForWhatDecisionsUse();
    void standWhereThePlanSays();
    void comeFirst();
    void canBeAskedForAlone();
    void needsAHostOfItsOwn();
    void listsFollowThePlan_data();
    void listsFollowThePlan();
    void filesCarryThePeriods();
    void enterpriseAuthorityCountsInHours();
    void rootsReachWindows();
    void acmeServesWhatEndsTls();
    void anyNameSurvivesOpenSsl();
    void longNamesAreLeftOut();
    void namesThatNoLineCanHoldAreRefused();
    void commentsStayComments();
    void everyTextStandsInBothLanguages();
};

namespace {

using Crl = CrlPublication;

Crl crl(std::optional<double> period, std::optional<double> overlap = {}, std::optional<double> wanted = {})
{
    return {.periodHours = period,
            .overlapHours = overlap,
            .clients = {},
            .listKilobytes = {},
            .wantedExposureHours = wanted};
}

Facility facility(const QString &kind, const std::optional<Crl> &lists = {})
{
    return {.kind = kind, .name = {}, .systems = {}, .crl = lists};
}

Plan planWith(const QList<Facility> &facilities)
{
    Plan plan = smallPlan();
    plan.facilities = facilities;
    return plan;
}

QStringList facilitiesOf(const Snippets &snippets)
{
    QStringList facilities;
    for (const Snippet &snippet : snippets.snippets) {
        if (!snippet.facility.isEmpty())
            facilities.append(snippet.facility + u'/' + snippet.target);
    }
    return facilities;
}

SnippetRequest request(const QString &connection, const QString &option, const QStringList &facilities = {})
{
    return {.choices = {{connection, option}}, .connection = {}, .target = {}, .profile = {}, .facilities = facilities};
}

Snippet authority(const Plan &plan)
{
    const Snippets snippets = made(plan, {u"imap=tls-required"_s});
    for (const Snippet &snippet : snippets.snippets) {
        if (snippet.target == "openssl-ca"_L1)
            return snippet;
    }
    QTest::qFail("no authority", __FILE__, __LINE__);
    return {};
}

/// `name` of the only section, as OpenSSL reads the file.
std::optional<QString> opensslValue(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(
        BIO_new_mem_buf(utf8.constData(), static_cast<int>(utf8.size())), &BIO_free);
    const std::unique_ptr<CONF, decltype(&NCONF_free)> read(NCONF_new(nullptr), &NCONF_free);
    long line = 0;
    if (NCONF_load_bio(read.get(), file.get(), &line) != 1)
        return std::nullopt;
    const STACK_OF(CONF_VALUE) *values = NCONF_get_section(read.get(), "name");
    if (sk_CONF_VALUE_num(values) != 1 || sk_CONF_VALUE_value(values, 0)->name != "commonName"_ba)
        return std::nullopt;
    return QString::fromUtf8(sk_CONF_VALUE_value(values, 0)->value);
}

void checkTexts(const Snippet &snippet)
{
    for (const QString &language : {u"en"_s, u"de"_s}) {
        QStringList said{knowledge().texts.say(language, snippet.title)};
        for (const Saying &remark : snippet.remarks)
            said.append(knowledge().texts.say(language, remark));
        for (const SnippetFile &file : snippet.files)
            said.append(file.text(knowledge().texts, language));
        for (const QString &text : std::as_const(said)) {
            for (const char *missing :
                 {"<snippet.", "{facility}", "{host}", "{worst}", "{period}", "{names}", "{wanted}", "{load}",
                  "{scheduled}", "{validity}", "{overlap}", "{mean}", "{systems}", "{folder}", "{system}"})
                QVERIFY2(!text.contains(QLatin1StringView(missing)), qPrintable(text));
        }
    }
}

} // namespace

void TestFacilitySnippets::areMadeForWhatDecisionsUse_data()
{
    QTest::addColumn<QList<Facility>>("facilities");
    QTest::addColumn<SnippetRequest>("request");
    QTest::addColumn<QStringList>("expected");
    const QStringList own{u"own-ca-small/openssl-ca"_s, u"own-ca-small/pki-site"_s, u"own-ca-small/trusted-roots"_s};
    QTest::newRow("the plan has one and TLS can use it")
        << QList{facility(u"own-ca-small"_s)} << request(u"imap"_s, u"tls-required"_s) << own;
    QTest::newRow("the advice takes one")
        << QList<Facility>() << request(u"imap"_s, u"tls-required"_s, {u"own-ca-small"_s}) << own;
    QTest::newRow("both: once") << QList{facility(u"own-ca-small"_s)}
                                << request(u"imap"_s, u"tls-required"_s, {u"own-ca-small"_s}) << own;
    QTest::newRow("IPsec by certificate")
        << QList<Facility>()
        << request(u"branch-web"_s, u"ipsec-site-site-pki"_s, {u"own-ca-small"_s, u"vpn-gateway"_s}) << own;
    QTest::newRow("Windows' own") << QList{facility(u"windows-enterprise-ca"_s)}
                                  << request(u"imap"_s, u"tls-required"_s)
                                  << QStringList{u"windows-enterprise-ca/ad-cs"_s, u"windows-enterprise-ca/pki-site"_s,
                                                 u"windows-enterprise-ca/trusted-roots"_s};
    QTest::newRow("a preshared key uses none")
        << QList{facility(u"own-ca-small"_s)} << request(u"branch-web"_s, u"ipsec-site-site-psk"_s) << QStringList();
    QTest::newRow("nothing is decided") << QList{facility(u"own-ca-small"_s)} << SnippetRequest() << QStringList();
    QTest::newRow("a service ends") << QList{facility(u"own-ca-small"_s)} << request(u"pop"_s, u"off"_s)
                                    << QStringList();
    QTest::newRow("nobody has one") << QList<Facility>() << request(u"imap"_s, u"tls-required"_s) << QStringList();
}

void TestFacilitySnippets::areMadeForWhatDecisionsUse()
{
    QFETCH(const QList<Facility>, facilities);
    QFETCH(const SnippetRequest, request);
    QFETCH(const QStringList, expected);
    const Results<Snippets> made = makeSnippets(planWith(facilities), knowledge(), request);
    QVERIFY(made);
    QCOMPARE(facilitiesOf(*made), expected);
}

void TestFacilitySnippets::standWhereThePlanSays()
{
    QCOMPARE(authority(planWith({facility(u"own-ca-small"_s)})).system, QString());
    Facility placed = facility(u"own-ca-small"_s);
    placed.systems = {u"app"_s};
    QCOMPARE(authority(planWith({placed})).system, u"app"_s);
    // The same one twice is one; two at different systems are two.
    QCOMPARE(
        facilitiesOf(made(planWith({placed, placed}), {u"imap=tls-required"_s})).count(u"own-ca-small/openssl-ca"_s),
        1);
    QCOMPARE(facilitiesOf(made(planWith({placed, facility(u"own-ca-small"_s)}), {u"imap=tls-required"_s}))
                 .count(u"own-ca-small/openssl-ca"_s),
             2);
}

void TestFacilitySnippets::comeFirst()
{
    const Snippets snippets = made(planWith({facility(u"own-ca-small"_s)}), {u"imap=tls-required"_s});
    QCOMPARE(snippets.snippets.constFirst().facility, u"own-ca-small"_s);
    QCOMPARE(snippets.rollout.constFirst().target, u"openssl-ca"_s);
    QCOMPARE(snippets.rollout.at(1).target, u"pki-site"_s);
    QCOMPARE(snippets.rollout.at(2).target, u"trusted-roots"_s);
    QCOMPARE(snippets.rollout.at(2).stage, Stage::Prepare);
    QCOMPARE(std::ranges::count(snippets.rollout, u"own-ca-small"_s, &RolloutStep::facility), 3);
    QVERIFY(std::ranges::none_of(snippets.interim, [](const Snippet &snippet) { return !snippet.facility.isEmpty(); }));
}

void TestFacilitySnippets::canBeAskedForAlone()
{
    SnippetRequest asked = request(u"imap"_s, u"tls-required"_s, {u"own-ca-small"_s});
    asked.target = u"openssl-ca"_s;
    const Results<Snippets> made = makeSnippets(smallPlan(), knowledge(), asked);
    QVERIFY(made);
    QCOMPARE(made->snippets.size(), 1);
    QVERIFY(targets().contains(u"openssl-ca"_s));
    asked.target = u"dovecot"_s;
    QCOMPARE(facilitiesOf(*makeSnippets(smallPlan(), knowledge(), asked)), QStringList());
    asked.target.clear();
    asked.choices.insert(u"pop"_s, u"off"_s);
    asked.connection = u"pop"_s;
    QCOMPARE(facilitiesOf(*makeSnippets(smallPlan(), knowledge(), asked)), QStringList());
}

void TestFacilitySnippets::needsAHostOfItsOwn()
{
    Plan plan = planWith({facility(u"own-ca-small"_s)});
    for (System &system : plan.systems) {
        if (system.role == SystemRole::Server)
            system.hosts.clear();
    }
    const Snippets snippets = made(plan, {u"branch-web=ipsec-site-site-pki"_s});
    QCOMPARE(facilitiesOf(snippets), QStringList{u"own-ca-small/trusted-roots"_s}); // needs no name
    QCOMPARE(std::ranges::count(snippets.omissions, u"own-ca-small"_s, &Omission::facility), 1);
    QVERIFY(omissionsOf(snippets, {}).contains(u": no-own-host"_s));
}

void TestFacilitySnippets::listsFollowThePlan_data()
{
    QTest::addColumn<std::optional<Crl>>("given");
    QTest::addColumn<double>("period");
    QTest::addColumn<double>("worst");
    QTest::addColumn<double>("mean");
    QTest::addColumn<QStringList>("remarks");
    const QString always = u"exposure"_s;
    QTest::newRow("nothing said: start values")
        << std::optional<Crl>() << 24.0 << 36.0 << 24.0 << QStringList{always, u"start-values"_s};
    QTest::newRow("oracle D") << std::optional(crl(24, 12)) << 24.0 << 36.0 << 24.0 << QStringList{always};
    QTest::newRow("a week without overlap") << std::optional(crl(168)) << 168.0 << 168.0 << 84.0 << QStringList{always};
    QTest::newRow("within what is wanted")
        << std::optional(crl(24, 12, 36)) << 24.0 << 36.0 << 24.0 << QStringList{always};
    QTest::newRow("longer than wanted") << std::optional(crl(168, 12, 48)) << 36.0 << 48.0 << 30.0
                                        << QStringList{always, u"shortened"_s};
    QTest::newRow("only what is wanted") << std::optional(crl({}, {}, 20)) << 8.0 << 20.0 << 16.0
                                         << QStringList{always, u"start-values"_s};
    QTest::newRow("the overlap alone is longer") << std::optional(crl(24, 12, 6)) << 1.0 << 13.0 << 12.5
                                                 << QStringList{always, u"shortened"_s, u"beyond-wanted"_s};
    QTest::newRow("never lengthened") << std::optional(crl(0.5, 0, 0.25)) << 0.5 << 0.5 << 0.25
                                      << QStringList{always, u"beyond-wanted"_s};
    QTest::newRow("whole minutes") << std::optional(crl(0.001, 1)) << 1.0 / 60 << 61.0 / 60 << 1 + 0.5 / 60
                                   << QStringList{always};
    Crl busy = crl(24, 12);
    busy.clients = 10'000;
    busy.listKilobytes = 50;
    QTest::newRow("with load") << std::optional(busy) << 24.0 << 36.0 << 24.0 << QStringList{always, u"load"_s};
}

void TestFacilitySnippets::listsFollowThePlan()
{
    QFETCH(const std::optional<Crl>, given);
    QFETCH(const double, period);
    QFETCH(const double, worst);
    QFETCH(const double, mean);
    QFETCH(const QStringList, remarks);
    const CrlPlan lists = crlPlanOf(facility(u"own-ca-small"_s, given));
    QCOMPARE(lists.schedule.period, period);
    QCOMPARE(exposureOf(lists.schedule).worstHeld, worst);
    QCOMPARE(exposureOf(lists.schedule).meanHeld, mean);
    QStringList said;
    const QList<Saying> all = crlRemarks(lists);
    for (const Saying &remark : all)
        said.append(remark.text.section(u'.', -1));
    QCOMPARE(said, remarks);
    if (lists.bytesPerSecond) {
        QCOMPARE(*lists.bytesPerSecond, 3858.0); // oracle D: 3.86 kB/s
    }
}

void TestFacilitySnippets::filesCarryThePeriods()
{
    const Snippet snippet = authority(planWith({facility(u"own-ca-small"_s, crl(6, 1.5))}));
    QVERIFY(linesOf(snippet, u"safeconduct-crl.timer"_s).contains(u"OnUnitActiveSec=360min"_s));
    QVERIFY(codeOf(snippet, u"publish-list.sh"_s).contains(" -crlsec 27000 "_L1));
    const auto runbook = std::ranges::find(snippet.files, u"runbook.txt"_s, &SnippetFile::name);
    QVERIFY(runbook != snippet.files.end());
    QVERIFY(runbook->text(knowledge().texts, u"en"_s).contains("up to 7.50 more hours"_L1));
    QVERIFY(runbook->text(knowledge().texts, u"de"_s).contains("bis zu 7,50 Stunden"_L1));
}

void TestFacilitySnippets::enterpriseAuthorityCountsInHours()
{
    const auto lists = [](const Crl &given) {
        return inWholeHours(crlPlanOf(facility(u"windows-enterprise-ca"_s, given))).schedule;
    };
    QCOMPARE(lists(crl(24, 12)).validity(), 36.0);
    QCOMPARE(lists(crl(6.75, 1.5)).validity(), 7.5);
    QCOMPARE(lists(crl(0.5, 0)).validity(), 1 + 1.0 / 60);
    QCOMPARE(lists(crl(4, 12)).validity(), 8.0); // the overlap cannot be longer than the period
    const Snippets snippets =
        made(planWith({facility(u"windows-enterprise-ca"_s, crl(6.75, 1.5))}), {u"imap=tls-required"_s});
    const Snippet snippet = snippetOf(snippets, {}, {}, u"ad-cs"_s);
    const QString apply = codeOf(snippet, u"apply.ps1"_s);
    QVERIFY2(apply.contains("Name = 'CRLPeriodUnits'; Type = 'DWord'; Value = 6 "_L1), qPrintable(apply));
    QVERIFY2(apply.contains("Name = 'CRLOverlapUnits'; Type = 'DWord'; Value = 90 "_L1), qPrintable(apply));
    QVERIFY2(apply.contains("'http://pki.example.org/<CaName><CRLNameSuffix><DeltaCRLAllowed>.crl'"_L1),
             qPrintable(apply));
    QCOMPARE(snippet.badge.proof, Proof::DocumentationOnly);
}

void TestFacilitySnippets::rootsReachWindows()
{
    Plan plan = planWith({facility(u"own-ca-small"_s)});
    const auto filesOf = [&plan] {
        QStringList names;
        const Snippet snippet = snippetOf(made(plan, {u"imap=tls-required"_s}), {}, {}, u"trusted-roots"_s);
        for (const SnippetFile &file : snippet.files)
            names.append(file.name);
        return names;
    };
    QVERIFY(!filesOf().contains(u"directory.ps1"_s)); // Exchange stands in no directory that the plan names
    systemIn(plan, "ex"_L1).directory = u"active-directory"_s;
    QVERIFY(filesOf().contains(u"directory.ps1"_s) && filesOf().contains(u"group-policy.txt"_s));
    systemIn(plan, "ex"_L1).os = ProductUse{u"debian"_s, u"13"_s};
    QCOMPARE(facilitiesOf(made(plan, {u"imap=tls-required"_s})),
             (QStringList{u"own-ca-small/openssl-ca"_s, u"own-ca-small/pki-site"_s}));
}

void TestFacilitySnippets::acmeServesWhatEndsTls()
{
    Plan plan = planWith({facility(u"acme"_s)});
    plan.systems.first().hosts.first().name = u"ex.example.org"_s;
    const auto systemsOf = [](const Snippets &snippets) {
        QStringList systems;
        for (const Snippet &snippet : snippets.snippets) {
            if (snippet.target == "acme"_L1)
                systems.append(snippet.system);
        }
        return systems;
    };
    // Exchange behind the proxy renews in its own way; what sends only, and what is switched off, needs none.
    QCOMPARE(systemsOf(made(plan, {u"imap=tls-required"_s, u"owa=tls-required"_s, u"app-imap=tls-required"_s})),
             (QStringList{u"box"_s, u"proxy"_s}));
    QCOMPARE(systemsOf(made(plan, {u"mx-bank=tls-required"_s, u"pop=off"_s})), QStringList());
    const Snippets snippets = made(plan, {u"imap=tls-required"_s, u"owa=tls-required"_s});
    const QStringList mailboxes = linesOf(snippetOf(snippets, {}, u"box"_s, u"acme"_s), u"safeconduct.sh"_s);
    QVERIFY(mailboxes.contains(u"cat \"$RENEWED_LINEAGE/privkey.pem\" > /etc/ssl/private/imap.example.org.key"_s));
    QVERIFY(mailboxes.endsWith(u"doveadm reload"_s) && !mailboxes.contains(u"nginx -t"_s));
    const Snippet proxy = snippetOf(snippets, {}, u"proxy"_s, u"acme"_s);
    QVERIFY(linesOf(proxy, u"safeconduct.sh"_s).endsWith(u"systemctl reload nginx"_s));
    QVERIFY(codeOf(proxy, u"apply.sh"_s).contains(" --webroot -w /var/www/html -d mail.example.org"_L1));
    QVERIFY(codeOf(snippetOf(snippets, {}, u"box"_s, u"acme"_s), u"apply.sh"_s)
                .contains(" --standalone -d imap.example.org"_L1));
    systemIn(plan, "box"_L1).hosts.append(Host{u"$(reboot)"_s, {}});
    const Results<Snippets> refused = tried(plan, {u"imap=tls-required"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().constFirst().pointer, u"/systems/2/hosts/1/name"_s);
}

void TestFacilitySnippets::anyNameSurvivesOpenSsl()
{
    QVERIFY(rc::check("refused with its pointer, or read back by OpenSSL", [] {
        const QString text = troublesomeText();
        const Result<QString> quoted = openssl_ca::quoted(text, u"/organisation"_s);
        RC_ASSERT(isRefusedOrUnchanged(quoted, text, u"/organisation"_s,
                                       opensslValue(u"[name]\ncommonName = "_s + quoted.value_or(QString()) + u'\n')));
    }));
}

void TestFacilitySnippets::longNamesAreLeftOut()
{
    Plan plan = planWith({facility(u"own-ca-small"_s)});
    plan.organisation = u"Ö"_s.repeated(64);
    QVERIFY(linesOf(authority(plan), u"root.cnf"_s).contains(u"organizationName = \"%1\""_s.arg(plan.organisation)));
    QVERIFY(linesOf(authority(plan), u"root.cnf"_s).contains(u"commonName = \"example.org Root CA\""_s));
    plan.organisation.append(u'Ö');
    QVERIFY(!codeOf(authority(plan), u"root.cnf"_s).contains("organizationName = \""_L1));
    plan.organisation = u"Short"_s;
    QVERIFY(linesOf(authority(plan), u"issuing.cnf"_s).contains(u"commonName = \"Short Issuing CA\""_s));
    plan.facilities.first().name = u"Mail CA"_s;
    QVERIFY(linesOf(authority(plan), u"issuing.cnf"_s).contains(u"commonName = \"Mail CA Issuing CA\""_s));
}

void TestFacilitySnippets::namesThatNoLineCanHoldAreRefused()
{
    Plan plan = planWith({facility(u"acme"_s), facility(u"own-ca-small"_s)});
    plan.facilities.last().name = u"Mail\nCA"_s;
    const Results<Snippets> byName = tried(plan, {u"imap=tls-required"_s});
    QVERIFY(!byName);
    QCOMPARE(byName.error().constFirst().pointer, u"/facilities/1/name"_s);
    plan.facilities.last().name.clear();
    plan.organisation = u"A\u202Eb"_s;
    const Results<Snippets> byOrganisation = tried(plan, {u"imap=tls-required"_s});
    QVERIFY(!byOrganisation);
    QCOMPARE(byOrganisation.error().constFirst().pointer, u"/organisation"_s);
}

void TestFacilitySnippets::commentsStayComments()
{
    Plan plan = planWith({facility(u"own-ca-small"_s)});
    for (System &system : plan.systems)
        system.name = u"$(reboot)\n`reboot` \\"_s;
    const Snippet snippet = authority(plan);
    for (const SnippetFile &file : snippet.files) {
        if (file.language != "instructions"_L1 && file.language != "bash"_L1) {
            QVERIFY2(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), linesOf(snippet, file.name)),
                     qPrintable(file.name));
        }
    }
}

void TestFacilitySnippets::everyTextStandsInBothLanguages()
{
    Crl all = crl(168, 12, 6);
    all.clients = 100;
    all.listKilobytes = 20;
    for (const std::optional<Crl> &lists : {std::optional<Crl>(), std::optional(all)}) {
        Plan plan = planWith(
            {facility(u"own-ca-small"_s, lists), facility(u"windows-enterprise-ca"_s, lists), facility(u"acme"_s)});
        System workstation = systemIn(plan, "ex"_L1);
        workstation.id = u"joined"_s;
        workstation.directory = u"active-directory"_s;
        plan.systems.append(workstation);
        const Snippets snippets = made(plan, {u"imap=tls-required"_s});
        for (const Snippet &snippet : snippets.snippets) {
            if (!snippet.facility.isEmpty())
                checkTexts(snippet);
        }
    }
}

QTEST_GUILESS_MAIN(TestFacilitySnippets)
#include "test_facility_snippets.moc"
