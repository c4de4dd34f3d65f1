// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"
#include "small_plan.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

PlanDocument documentFrom(const Json &json)
{
    return PlanDocument::read(writeJson(json), u"small.plan.json"_s).value();
}

Problems problemsOf(const Json &json)
{
    return documentFrom(json).problems();
}

QStringList linesOf(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.id + u' ' + problem.pointer + u' ' + problem.what);
    return lines;
}

} // namespace

class TestPlanValidation : public QObject {
    Q_OBJECT

private slots:
    void hasNothingToSayOfAGoodPlan();
    void saysWhatOneChangeBreaks_data();
    void saysWhatOneChangeBreaks();
    void acceptsUnusualPlans_data();
    void acceptsUnusualPlans();
    void saysEverythingAtOnceInOrder();
    void guessesWhatWasMeant();
    void namesLineAndColumn();
    void keepsSilentAboutPositionsAfterAnEdit();
    void survivesValuesOfTheWrongKindAnywhere();
};

void TestPlanValidation::hasNothingToSayOfAGoodPlan()
{
    QCOMPARE(linesOf(documentFrom(smallPlan()).problems()), QStringList());
}

void TestPlanValidation::saysWhatOneChangeBreaks_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("faultAt");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *name, const char *pointer, const char *value, const char *id,
                        const char *faultAt = nullptr, Severity severity = Severity::Error) {
        QTest::newRow(name) << QString::fromLatin1(pointer) << QByteArray(value) << QString::fromLatin1(id)
                            << QString::fromLatin1(faultAt ? faultAt : pointer) << severity;
    };
    constexpr Severity warning = Severity::Warning;
    constexpr Severity note = Severity::Note;

    row("unknown network of a system", "/systems/0/networks/0", R"("lam")", "plan.dangling-reference");
    row("unknown start", "/connections/0/from", R"("hom")", "plan.dangling-reference");
    row("unknown end", "/connections/0/to", R"("nobody")", "plan.dangling-reference");
    row("unknown network on the path", "/connections/0/path/1", R"("dmx")", "plan.dangling-reference");
    row("unknown system on the way", "/connections/0/via/0", R"("waf")", "plan.dangling-reference");
    row("unknown information", "/connections/0/information/1", R"("secrets")", "plan.dangling-reference");
    row("unknown system of a facility", "/facilities/0/systems/0", R"("ca")", "plan.dangling-reference");
    row("unknown connection of a cost", "/costOverrides/0/connection", R"("imap")", "plan.dangling-reference");
    row("unknown connection of an answer", "/answers/0/connection", R"("imap")", "plan.dangling-reference");
    row("unknown system of an answer", "/answers/0/system", R"("imap")", "plan.dangling-reference");
    row("a network's id twice", "/networks/2", R"({"id": "lan", "name": "Again", "kind": "internet"})",
        "plan.duplicate-id", "/networks/2/id");
    row("a connection's id twice", "/connections/1/id", R"("web")", "plan.duplicate-id");
    row("a scenario's id twice", "/scenarios/-", R"({"id": "more", "title": "x", "changes": []})", "plan.duplicate-id",
        "/scenarios/1/id");
    row("path starts elsewhere", "/connections/0/path", R"(["dmz", "lan"])", "plan.path-start",
        "/connections/0/path/0");
    row("path ends elsewhere", "/connections/0/path", R"(["internet", "dmz"])", "plan.path-end",
        "/connections/0/path/1");
    row("path steps twice", "/connections/0/path", R"(["internet", "dmz", "dmz", "lan"])", "plan.repeated-step",
        "/connections/0/path/2", warning);
    row("system off the path", "/connections/1/via", R"(["proxy"])", "plan.via-off-path", "/connections/1/via/0");
    row("end on the way", "/connections/0/via/0", R"("mail")", "plan.via-is-end", nullptr, warning);
    row("information twice", "/connections/0/information/1", R"("business")", "plan.repeated-reference", nullptr,
        warning);
    row("from one host to itself", "/connections/-",
        R"({"id": "x", "name": "x", "from": "proxy", "to": "proxy", "service": "other", "path": ["dmz"], "information": ["business"], "authentication": "none"})",
        "plan.same-ends", "/connections/2/to");
    row("the same connection again", "/connections/-",
        R"({"id": "x", "name": "x", "from": "mail", "to": "home", "service": "message-flow", "path": ["lan", "internet"], "information": ["personnel"], "authentication": "none"})",
        "plan.same-connection", "/connections/2", warning);
    row("unknown option", "/connections/0/existing", R"("tls-requird")", "plan.unknown-option");
    row("option in wrong order", "/connections/0/existing", R"("tls-required+vpn-other")", "plan.unknown-option");
    row("empty option", "/connections/0/existing", R"("")", "plan.unknown-option");
    row("unknown option of an exception", "/connections/0/exception",
        R"({"option": "tls-requird", "explanation": "as ever"})", "plan.unknown-option",
        "/connections/0/exception/option");
    row("flow with transport", "/connections/1/existing", R"("tls-required")", "plan.flow-option", nullptr, warning);
    row("flow with a login", "/connections/1/authentication", R"("basic")", "plan.flow-authentication", nullptr,
        warning);
    row("flow with a connector", "/connections/1/connector", R"("send")", "plan.flow-connector", nullptr, warning);
    row("override unexplained", "/connections/0/needOverride/integrity", R"({"level": "high", "reason": "other"})",
        "plan.override-without-explanation", nullptr, warning);
    row("not required but carrying", "/connections/1/required", "false", "plan.information-unneeded",
        "/connections/1/information", note);
    row("no protected share", "/connections/0/protectedShare", "0.0", "plan.no-protected-share", nullptr, warning);
    row("share above one", "/connections/0/protectedShare", "1.01", "schema.maximum");
    row("count 0", "/systems/2/count", "0", "schema.minimum");
    row("count of a half", "/systems/2/count", "1.5", "schema.type");
    row("count below the hosts", "/systems/0/count", "1", "plan.more-hosts-than-count", "/systems/0/hosts", note);
    row("impossible address", "/networks/0/addresses/0", R"("10.1.0.256/16")", "plan.impossible-address");
    row("host bits", "/networks/1/addresses/0", R"("192.0.2.1/26")", "plan.host-bits", nullptr, warning);
    row("network twice in a list", "/networks/1/addresses/-", R"("192.0.2.0/26")", "plan.repeated-reference",
        "/networks/1/addresses/1", warning);
    row("impossible host address", "/systems/0/hosts/0/addresses/0", R"("mail")", "plan.impossible-address");
    row("network for a host", "/systems/0/hosts/0/addresses/0", R"("10.1.0.0/24")", "plan.host-prefix");
    row("host outside", "/systems/0/hosts/0/addresses/0", R"("10.2.0.5")", "plan.address-outside", nullptr, note);
    row("host twice", "/systems/0/hosts/1/name", R"("MAIL1.example.org")", "plan.duplicate-host", nullptr, note);
    row("address twice", "/systems/0/hosts/1/addresses", R"(["10.1.0.5"])", "plan.duplicate-address",
        "/systems/0/hosts/1/addresses/0", note);
    row("name of a host", "/systems/0/hosts/0/name", R"("mail server")", "plan.host-name");
    row("rate out of order", "/settings/hourlyRates/user/likely", "20", "plan.range-out-of-order");
    row("rate beyond the maximum", "/settings/hourlyRates/user/max", "39.9999", "plan.range-out-of-order");
    row("rate too large", "/settings/hourlyRates/user/max", "1e300", "plan.amount-out-of-range");
    row("negative rate", "/settings/hourlyRates/user/min", "-1", "schema.minimum");
    row("budget too large", "/settings/budget/initial", "1e20", "plan.amount-out-of-range");
    row("negative budget", "/settings/budget/yearly", "-0.01", "schema.minimum");
    row("worth falls", "/settings/worth/high", R"({"min": 1, "likely": 1, "max": 1})", "plan.worth-descending", nullptr,
        warning);
    row("no such day", "/settings/asOf", R"("2026-02-30")", "schema.format");
    row("far future", "/settings/asOf", R"("2126-12-01")", "plan.implausible-date", nullptr, warning);
    row("currency", "/settings/currency", R"("Euro")", "schema.pattern");
    row("language", "/language", R"("fr")", "schema.enum");
    row("overlap above the period", "/facilities/0/crl/overlapHours", "25", "plan.crl-overlap", nullptr, warning);
    row("override of nothing", "/costOverrides/0", R"({"item": "tls-setup", "explanation": "?"})",
        "plan.empty-override");
    row("override twice", "/costOverrides/-",
        R"({"item": "tls-setup", "connection": "web", "amount": {"min": 1, "likely": 1, "max": 1}, "explanation": "?"})",
        "plan.duplicate-override", "/costOverrides/1");
    row("hours out of order", "/costOverrides/0/hours/min", "9", "plan.range-out-of-order",
        "/costOverrides/0/hours/likely");
    row("answered twice", "/answers/-", R"({"question": "C8-authenticated", "connection": "web", "answer": "no"})",
        "plan.duplicate-answer", "/answers/1");
    row("weights all 0", "/weights", R"({"users": 0, "transit": 0.0})", "plan.no-weight");
    row("weights of a role all 0", "/weights/head-of-it", R"({"users": 0})", "plan.no-weight");
    row("negative weight", "/weights/users", "-1", "plan.negative-weight");
    row("weight as text", "/weights/users", R"("25")", "plan.weight-kind");
    row("role without a name", "/roles/0", R"({"role": "auditor"})", "plan.role-without-name", nullptr, note);
    row("address of a role", "/roles/0/email", R"("head")", "plan.email", nullptr, warning);
    row("scenario leads nowhere", "/scenarios/0/changes/0/pointer", R"("/connections/9/users")", "plan.scenario-target",
        nullptr, warning);
    row("unknown member", "/systems/1/colour", R"("red")", "plan.unknown-member", nullptr, note);
    row("unknown member with a slash", "/x~1y", "{}", "plan.unknown-member", nullptr, note);
    row("id with a capital", "/networks/1/id", R"("DMZ")", "schema.pattern");
    row("direction override in a name", "/systems/1/name", R"("a\u202egnp.exe")", "plan.direction-override");
    row("isolate in an unknown member", "/note2", R"({"deep": ["\u2066"]})", "plan.direction-override",
        "/note2/deep/0");
    row("control character", "/connections/0/name", R"("a\u001b[31m")", "plan.control-character");
    row("control character in a name", "/systems/1/col\x7F", "1", "plan.control-character");
}

void TestPlanValidation::saysWhatOneChangeBreaks()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, id);
    QFETCH(const QString, faultAt);
    QFETCH(const Severity, severity);
    Json json = smallPlan();
    QVERIFY(json.set(pointer, readJson(value).value()));
    const Problems problems = problemsOf(json);
    const auto found = std::ranges::find_if(
        problems, [&](const Problem &problem) { return problem.id == id && problem.pointer == faultAt; });
    QVERIFY2(found != problems.cend(), qPrintable(linesOf(problems).join(u'\n')));
    QCOMPARE(found->severity, severity);
    QVERIFY(!found->what.isEmpty() && !found->remedy.isEmpty());
    QVERIFY(found->position.line > 0);
    QCOMPARE(found->file, u"small.plan.json"_s);
    // Nothing else of the same weight: a fault is said once. What refers to a changed id dangles, rightly.
    const auto others =
        std::ranges::count_if(problems, [&](const Problem &problem) { return problem.severity == severity; });
    const bool changesReferences = pointer.endsWith("/id"_L1) || pointer == "/networks/2"_L1;
    QVERIFY2(others == 1 || changesReferences, qPrintable(linesOf(problems).join(u'\n')));
}

void TestPlanValidation::acceptsUnusualPlans_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("members of a group among themselves")
        << u"/connections/-"_s
        << R"({"id": "x", "name": "x", "from": "mail", "to": "mail", "service": "exchange-replication", "path": ["lan"], "information": ["business"], "authentication": "kerberos"})"_ba;
    QTest::newRow("there and back") << u"/connections/0/path"_s << R"(["internet", "dmz", "internet", "lan"])"_ba;
    QTest::newRow("one point three times")
        << u"/settings/hourlyRates/user"_s << R"({"min": 40, "likely": 40.0, "max": 4e1})"_ba;
    QTest::newRow("count with an exponent") << u"/systems/2/count"_s << "1e2"_ba;
    QTest::newRow("one weight above 0") << u"/weights"_s << R"({"users": 0, "transit": 1})"_ba;
    QTest::newRow("no weights") << u"/weights"_s << "{}"_ba;
    QTest::newRow("line breaks in a note") << u"/note"_s << R"("one\ntwo\tthree")"_ba;
    QTest::newRow("letters of all scripts") << u"/title"_s << R"("\u05d0\u0628\u4e2d\u00e4\ud83d\ude00")"_ba;
    QTest::newRow("host with a nine") << u"/systems/0/hosts/0/name"_s << R"("imap09.example.org")"_ba;
    QTest::newRow("no addresses to lie in") << u"/networks/0/addresses"_s << "[]"_ba;
}

void TestPlanValidation::acceptsUnusualPlans()
{
    QFETCH(const QString, pointer);
    QFETCH(const QByteArray, value);
    Json json = smallPlan();
    QVERIFY(json.set(pointer, readJson(value).value()));
    QCOMPARE(linesOf(problemsOf(json)), QStringList());
}

void TestPlanValidation::saysEverythingAtOnceInOrder()
{
    Json json = smallPlan();
    for (const auto &[pointer, value] :
         {std::pair("/answers/0/connection", R"("nowhere")"), std::pair("/connections/0/from", R"("nobody")"),
          std::pair("/systems/0/extra", "1"), std::pair("/networks/1/addresses/0", R"("192.0.2.1/26")"),
          std::pair("/language", R"("fr")"), std::pair("/roles/0/name", R"(" ")")})
        QVERIFY(json.set(QString::fromLatin1(pointer), readJson(value).value()));
    QStringList found;
    const Problems problems = problemsOf(json);
    for (const Problem &problem : problems)
        found.append(problem.pointer);
    QCOMPARE(found,
             (QStringList{u"/language"_s, u"/connections/0/from"_s, u"/answers/0/connection"_s,
                          u"/networks/1/addresses/0"_s, u"/roles/0"_s, u"/systems/0/extra"_s}));
    QVERIFY(!documentFrom(json).isUsable());
}

void TestPlanValidation::guessesWhatWasMeant()
{
    Json json = smallPlan();
    QVERIFY(json.set(u"/connections/0/information/1"_s, Json::from(u"personel"_s)));
    QVERIFY(json.set(u"/systems/0/softwares"_s, Json::array()));
    QVERIFY(json.set(u"/connections/0/existing"_s, Json::from(u"tls-requird"_s)));
    QStringList remedies;
    const Problems problems = problemsOf(json);
    for (const Problem &problem : problems)
        remedies.append(problem.remedy);
    QCOMPARE(remedies,
             (QStringList{u"Did you mean \"personnel\"?"_s, u"Did you mean \"tls-required\"?"_s,
                          u"Did you mean \"software\"?"_s}));
}

void TestPlanValidation::namesLineAndColumn()
{
    const auto document = PlanDocument::read(
        "{ \"format\": \"safeconduct-plan/1\",\n  \"id\": \"a\", \"title\": \"T\",\n  \"networks\": [],\n"
        "  \"systems\": [ { \"id\": \"s\", \"name\": \"S\", \"role\": \"server\",\n    \"networks\": [\"lan\"] } ],\n"
        "  \"information\": [], \"connections\": [] }",
        u"a.plan.json"_s);
    QVERIFY(document);
    QCOMPARE(document->problems().size(), 1);
    QCOMPARE(toLine(document->problems().first()),
             u"a.plan.json:5:18: /systems/0/networks/0: There is no network \"lan\".: "
             "Add it to the plan, or name one that is there."_s);
}

void TestPlanValidation::keepsSilentAboutPositionsAfterAnEdit()
{
    const PlanDocument document = documentFrom(smallPlan());
    Json json = document.json();
    QVERIFY(json.set(u"/connections/0/from"_s, Json::from(u"nobody"_s)));
    const Problems problems = document.with(json).problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().position, Position{});
    QCOMPARE(problems.first().pointer, u"/connections/0/from"_s);
    QVERIFY(document.problems().isEmpty());
}

/// Every value of the plan is replaced in turn by each kind of JSON value: always problems or none, never a crash.
void TestPlanValidation::survivesValuesOfTheWrongKindAnywhere()
{
    const Json good = smallPlan();
    const QList<Json> replacements{Json::null(),
                                   Json::from(true),
                                   Json::from(-1),
                                   Json::from(QString()),
                                   Json::array(),
                                   Json::object(),
                                   Json::array({Json::null(), Json::from(1), Json::object()})};
    QStringList pointers{QString()};
    for (qsizetype next = 0; next < pointers.size(); ++next) {
        const QString pointer = pointers.at(next);
        const Json &value = good.at(pointer);
        for (qsizetype index = 0; index < value.size(); ++index)
            pointers.append(pointer + u'/' + (value.isObject() ? value.names().at(index) : QString::number(index)));
    }
    QVERIFY(pointers.size() > 150);
    int faulty = 0;
    for (const QString &pointer : std::as_const(pointers)) {
        for (const Json &replacement : replacements) {
            Json json = good;
            QVERIFY(json.set(pointer, replacement));
            const auto document = PlanDocument::read(writeJsonCompact(json));
            faulty += !document || !document->isUsable() ? 1 : 0;
            if (document)
                QCOMPARE(document->json(), json);
        }
    }
    QVERIFY(faulty > 700);
}

QTEST_APPLESS_MAIN(TestPlanValidation)
#include "test_plan_validation.moc"
