// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"
#include "app/plan/plan_index.h"
#include "app/support/file.h"
#include "small_plan.h"
#include "tests/common/plan_files.h"

#include <QTest>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype limit = 64 * 1024 * 1024;

/// Values that an editor may put anywhere.
rc::Gen<Json> edits()
{
    return rc::gen::elementOf(std::vector<Json>{Json::from(u"ex1"_s), Json::from(u"lan"_s), Json::from(3),
                                                Json::numberAsWritten(u"1.50"_s), Json::from(true), Json::null(),
                                                Json::array(), Json::object(), Json::from(u"very-high"_s)});
}

QStringList pointersIn(const Json &json, const QString &pointer = {})
{
    QStringList pointers;
    for (qsizetype index = 0; index < json.size(); ++index) {
        const QString inner = pointer + u'/' + (json.isObject() ? json.names().at(index) : QString::number(index));
        pointers += inner;
        pointers += pointersIn(json.items().at(index), inner);
    }
    return pointers;
}

} // namespace

class TestPlanDocument : public QObject {
    Q_OBJECT

private slots:
    void readsPublishedPlans_data();
    void readsPublishedPlans();
    void readsEveryMember();
    void defaultsAreThoseOfTheFormat();
    void keepsWhatItDoesNotKnow();
    void writesBackWhatItReadAfterAnyEdits();
    void hashesTheCompactForm();
    void refusesWhatIsNoPlan_data();
    void refusesWhatIsNoPlan();
    void showsANewerFormatOnly();
    void startsEmpty();
    void findsThingsByIdAtOnce();
};

void TestPlanDocument::readsPublishedPlans_data()
{
    QVERIFY(!test::planFiles().isEmpty());
    test::addPlanRows();
}

void TestPlanDocument::readsPublishedPlans()
{
    QFETCH(const QString, file);
    const QByteArray contents = readFile(file, limit).value();
    const auto document = PlanDocument::read(contents, file);
    QVERIFY2(document, qPrintable(document ? QString() : toLine(document.error())));
    for (const Problem &problem : document->problems()) {
        if (problem.severity != Severity::Note)
            qInfo("%s", qPrintable(toLine(problem)));
    }
    QVERIFY(document->isUsable());
    QVERIFY(!document->plan().connections.isEmpty());
    QCOMPARE(readJson(document->write()).value(), readJson(contents).value());
    const auto again = PlanDocument::read(document->write(), file);
    QCOMPARE(again.value().sha256(), document->sha256());
    QCOMPARE(again.value().write(), document->write());
}

void TestPlanDocument::readsEveryMember()
{
    const PlanDocument document = PlanDocument::read(writeJson(smallPlan())).value();
    const Plan &plan = document.plan();
    QCOMPARE(plan.personInRole(u"head-of-it"_s), u"Head"_s);
    QCOMPARE(plan.settings.discountRatePercent, Decimal::whole(3));
    QCOMPARE(plan.settings.seed, 7U);
    QCOMPARE(plan.settings.asOf, QDate(2026, 12, 1));
    QCOMPARE(plan.settings.hourlyRates.value(u"user"_s).max, Decimal::whole(55));
    QCOMPARE(plan.settings.budget.yearly, Decimal::tenThousandths(90'005'000));
    QCOMPARE(plan.settings.worth.size(), 2);
    QCOMPARE(plan.networks.at(2).exposure.value().level, u"untrusted"_s);
    QVERIFY(plan.systems.at(0).runs(u"postfix"_s) && !plan.systems.at(0).runs(u"exim"_s));
    QCOMPARE(plan.systems.at(0).os.value(), (ProductUse{u"debian"_s, u"13"_s}));
    QCOMPARE(plan.systems.at(0).hosts.at(0).addresses.size(), 2);
    QCOMPARE(plan.systems.at(0).capabilities.ipsec, true);
    QVERIFY(!plan.systems.at(0).capabilities.smime);
    QCOMPARE(plan.information.at(1).confidentiality, Level::VeryHigh);
    QVERIFY(plan.information.at(1).personal);
    const Connection &web = plan.connections.at(0);
    QCOMPARE(web.path, (QStringList{u"internet"_s, u"dmz"_s, u"lan"_s}));
    QCOMPARE(web.messagesPerDay, Decimal::tenThousandths(15'000));
    QCOMPARE(web.integrity.value().level, Level::High);
    QVERIFY(!web.confidentiality && web.required && web.hasLogin() && !web.isMessageFlow());
    QVERIFY(plan.connections.at(1).isMessageFlow());
    QCOMPARE(plan.facilities.at(0).crl.value().overlapHours, 12.0);
    QCOMPARE(plan.weights.size(), 2);
    QCOMPARE(plan.weightsByRole.value(u"head-of-it"_s).value(u"users"_s), 10.0);
    QCOMPARE(plan.costOverrides.at(0).hours.value().likely, Decimal::whole(2));
    QVERIFY(!plan.costOverrides.at(0).amount);
    QCOMPARE(plan.answers.at(0).answer, u"yes"_s);
}

void TestPlanDocument::defaultsAreThoseOfTheFormat()
{
    const PlanDocument document =
        PlanDocument::read(R"({"format": "safeconduct-plan/1", "systems": [{}], "connections": [{}]})").value();
    QVERIFY(!document.isUsable());
    const Plan &plan = document.plan();
    QCOMPARE(plan.language, u"en"_s);
    QCOMPARE(plan.systems.at(0).count, 1);
    QVERIFY(plan.systems.at(0).managed);
    QVERIFY(plan.connections.at(0).required);
    QVERIFY(!plan.connections.at(0).protectedShare);
    QVERIFY(!plan.settings.horizonYears);
}

void TestPlanDocument::keepsWhatItDoesNotKnow()
{
    Json json = smallPlan();
    QVERIFY(json.set(u"/x-tool"_s, readJson(R"({"b": 1.50, "a": [1e2, null, {"deep": "é"}]})").value()));
    QVERIFY(json.set(u"/systems/0/rack"_s, Json::numberAsWritten(u"3.0"_s)));
    const PlanDocument document = PlanDocument::read(writeJson(json)).value();
    QVERIFY(document.isUsable());
    QCOMPARE(document.problems().size(), 2);
    Json edited = document.json();
    QVERIFY(edited.set(u"/systems/0/name"_s, Json::from(u"New name"_s)));
    const QByteArray written = document.with(edited).write();
    QCOMPARE(written.count("1.50"), 2); // messagesPerDay has it too
    QVERIFY(written.contains("1e2") && written.contains("\"rack\": 3.0"));
    QVERIFY(json.set(u"/systems/0/name"_s, Json::from(u"New name"_s)));
    QCOMPARE(readJson(written).value(), json);
}

void TestPlanDocument::writesBackWhatItReadAfterAnyEdits()
{
    QVERIFY(rc::check("an edited plan is read back equal, whatever was put where", [] {
        const PlanDocument document = PlanDocument::read(writeJson(smallPlan())).value();
        Json json = document.json();
        const int count = *rc::gen::inRange(1, 6);
        for (int edit = 0; edit < count; ++edit) {
            const QStringList pointers = pointersIn(json);
            const QString pointer = pointers.at(*rc::gen::inRange<qsizetype>(1, pointers.size())); // not the format
            if (*rc::gen::arbitrary<bool>())
                RC_ASSERT(json.set(pointer, *edits()));
            else
                RC_ASSERT(json.remove(pointer));
        }
        const PlanDocument edited = document.with(json);
        const auto again = PlanDocument::read(edited.write());
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->json() == json);
        RC_ASSERT(again->write() == edited.write());
        RC_ASSERT(again->sha256() == edited.sha256());
        RC_ASSERT(again->isUsable() == edited.isUsable());
        RC_ASSERT(again->problems().size() == edited.problems().size());
    }));
}

void TestPlanDocument::hashesTheCompactForm()
{
    const PlanDocument spaced = PlanDocument::read("{ \"format\" : \"safeconduct-plan/1\" }\n").value();
    const PlanDocument tight = PlanDocument::read(R"({"format":"safeconduct-plan/1"})").value();
    QCOMPARE(spaced.sha256(), tight.sha256());
    // printf '%s' '{"format":"safeconduct-plan/1"}' | sha256sum
    QCOMPARE(tight.sha256(), u"6cb1be58d8078e30133f4833982c31ff9be60a50c3115c968612bc105dcc82f8"_s);
    QVERIFY(PlanDocument::read(R"({"format":"safeconduct-plan/1","id":"a"})").value().sha256() != tight.sha256());
}

void TestPlanDocument::refusesWhatIsNoPlan_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("empty file") << ""_ba << u"json.malformed"_s << u""_s;
    QTest::newRow("a list") << "[]"_ba << u"plan.format"_s << u""_s;
    QTest::newRow("null") << "null"_ba << u"plan.format"_s << u""_s;
    QTest::newRow("a text") << R"("safeconduct-plan/1")"_ba << u"plan.format"_s << u""_s;
    QTest::newRow("empty object") << "{}"_ba << u"plan.format"_s << u""_s;
    QTest::newRow("format of another kind") << R"({"format": 1})"_ba << u"plan.format"_s << u"/format"_s;
    QTest::newRow("another format") << R"({"format": "safeconduct-advice/1"})"_ba << u"plan.format"_s << u"/format"_s;
    QTest::newRow("format 0") << R"({"format": "safeconduct-plan/0"})"_ba << u"plan.format"_s << u"/format"_s;
    QTest::newRow("format with a tail") << R"({"format": "safeconduct-plan/1\n"})"_ba << u"plan.format"_s
                                        << u"/format"_s;
    QTest::newRow("endless format") << R"({"format": "safeconduct-plan/)" + QByteArray(5'000'000, '1') + R"("})"
                                    << u"plan.format"_s << u"/format"_s;
    QTest::newRow("trailing garbage") << R"({"format": "safeconduct-plan/1"} x)"_ba << u"json.malformed"_s << u""_s;
    QTest::newRow("duplicate member") << R"({"format": "safeconduct-plan/1", "id": "a", "id": "b"})"_ba
                                      << u"json.malformed"_s << u"/id"_s;
}

void TestPlanDocument::refusesWhatIsNoPlan()
{
    QFETCH(const QByteArray, text);
    const auto document = PlanDocument::read(text, u"x.plan.json"_s);
    QVERIFY(!document);
    QTEST(document.error().id, "id");
    QTEST(document.error().pointer, "pointer");
    QCOMPARE(document.error().file, u"x.plan.json"_s);
    QVERIFY(!document.error().remedy.isEmpty());
    QVERIFY(document.error().what.size() < 300);
}

void TestPlanDocument::showsANewerFormatOnly()
{
    Json json = smallPlan();
    QVERIFY(json.set(u"/format"_s, Json::from(u"safeconduct-plan/2"_s)));
    QVERIFY(json.set(u"/connections/0/authentication"_s, Json::from(u"passkey"_s)));
    const PlanDocument document = PlanDocument::read(writeJson(json)).value();
    QVERIFY(document.isNewerFormat());
    QVERIFY(!document.isUsable());
    QCOMPARE(document.problems().size(), 1);
    QCOMPARE(document.problems().first().id, u"plan.newer-format"_s);
    QCOMPARE(document.plan().connections.size(), 2);
}

void TestPlanDocument::startsEmpty()
{
    const PlanDocument document = PlanDocument::empty(u"new"_s, u"A new plan"_s, u"de"_s);
    QVERIFY2(document.problems().isEmpty(),
             qPrintable(document.problems().isEmpty() ? QString() : toLine(document.problems().first())));
    QCOMPARE(document.plan().title, u"A new plan"_s);
    QCOMPARE(document.plan().language, u"de"_s);
    QCOMPARE(PlanDocument::read(document.write()).value().json(), document.json());
}

void TestPlanDocument::findsThingsByIdAtOnce()
{
    const PlanDocument document = PlanDocument::read(writeJson(smallPlan())).value();
    const PlanIndex index(document.plan());
    QCOMPARE(index.system(u"proxy"_s), document.plan().system(u"proxy"_s));
    QCOMPARE(index.network(u"dmz"_s), document.plan().network(u"dmz"_s));
    QCOMPARE(index.informationOf(u"business"_s), document.plan().informationOf(u"business"_s));
    QCOMPARE(index.connection(u"flow"_s), &document.plan().connections.at(1));
    QVERIFY(!index.system(u"lan"_s));
}

QTEST_APPLESS_MAIN(TestPlanDocument)
#include "test_plan_document.moc"
