// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"
#include "small_plan.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// A plan of \a count connections between as many clients and a hundred servers, on one line.
QByteArray largePlan(int count)
{
    Json plan = smallPlan();
    for (const char *member : {"scenarios", "answers", "costOverrides"})
        plan.remove(u'/' + QString::fromLatin1(member));
    QList<Json> systems = plan.value(u"systems"_s).items();
    QList<Json> connections;
    for (int number = 0; number < count; ++number) {
        Json system = systems.at(2);
        system.insert(u"id"_s, Json::from(u"client-%1"_s.arg(number)));
        systems.append(system);
        Json connection = plan.at(u"/connections/0"_s);
        connection.insert(u"id"_s, Json::from(u"connection-%1"_s.arg(number)));
        connection.insert(u"from"_s, Json::from(u"client-%1"_s.arg(number)));
        connections.append(connection);
    }
    plan.insert(u"systems"_s, Json::array(systems));
    plan.insert(u"connections"_s, Json::array(connections));
    return writeJsonCompact(plan);
}

} // namespace

class TestPlanLimits : public QObject {
    Q_OBJECT

private slots:
    void readsFiftyThousandConnectionsInSeconds();
    void refusesMoreConnections();
    void staysQuickOnHostilePlans_data();
    void staysQuickOnHostilePlans();
};

void TestPlanLimits::readsFiftyThousandConnectionsInSeconds()
{
    const QByteArray text = largePlan(maximumConnections);
    QElapsedTimer timer;
    timer.start();
    const auto document = PlanDocument::read(text);
    const qint64 elapsed = timer.elapsed();
    qInfo("%lld MiB read and validated in %lld ms", text.size() / 1024 / 1024, elapsed);
    QVERIFY(document);
    QVERIFY2(document->problems().isEmpty(),
             document->problems().isEmpty() ? "" : qPrintable(toLine(document->problems().first())));
    QCOMPARE(document->plan().connections.size(), maximumConnections);
    QVERIFY(elapsed
            < 200'000); // seconds on a quiet machine, more under sanitizers; quadratic look-ups would take hours
}

void TestPlanLimits::refusesMoreConnections()
{
    QLocale::setDefault(QLocale(QLocale::German)); // by it messages write their counts
    const auto document = PlanDocument::read(R"({"format": "safeconduct-plan/1", "connections": [{})"
                                             + QByteArray(",{}").repeated(maximumConnections) + "]}");
    QVERIFY(document);
    QVERIFY(!document->isUsable());
    QCOMPARE(document->problems().size(), 1);
    QCOMPARE(document->problems().first().id, u"plan.too-many-connections"_s);
    QVERIFY(document->problems().first().what.contains("50.001"_L1));
}

void TestPlanLimits::staysQuickOnHostilePlans_data()
{
    QTest::addColumn<QByteArray>("member");
    const auto repeated = [](const QByteArray &item, int count) {
        return "[" + item + QByteArray("," + item).repeated(count - 1) + "]";
    };
    QTest::newRow("a hundred thousand nulls for systems") << "\"systems\": " + repeated("null", 100'000);
    QTest::newRow("a hundred thousand empty networks") << "\"networks\": " + repeated("{}", 100'000);
    QTest::newRow("the same id again and again")
        << "\"networks\": " + repeated(R"({"id": "a", "name": "a", "kind": "dmz"})", 50'000);
    QTest::newRow("a system in countless networks")
        << R"("systems": [{"id": "s", "name": "s", "role": "server", "networks": )" + repeated("\"n\"", 200'000) + "}]";
    QTest::newRow("an endless path") << R"("connections": [{"id": "c", "from": "s", "to": "s", "path": )"
            + repeated("\"n\"", 200'000) + ", \"via\": " + repeated("\"s\"", 200'000) + "}]";
    QTest::newRow("countless dangling references") << "\"connections\": "
            + repeated(R"({"id": "c", "from": "x", "to": "y", "path": ["p", "q"], "information": ["i"]})", 50'000);
    QTest::newRow("an endless id") << R"("networks": [{"id": ")" + QByteArray(5'000'000, 'a')
            + R"(", "name": "a", "kind": "dmz"}])";
    QTest::newRow("an endless name of a host")
        << R"("systems": [{"id": "s", "hosts": [{"name": ")" + QByteArray(2'000'000, 'a') + R"("}]}])";
    QTest::newRow("an endless currency") << R"("settings": {"currency": ")" + QByteArray(2'000'000, 'A') + R"("})";
    QTest::newRow("an endless address") << R"("networks": [{"id": "a", "addresses": [")" + QByteArray(2'000'000, '1')
            + R"("]}])";
    QTest::newRow("countless overrides of direction") << "\"note\": " + repeated(R"("\u202e")", 100'000);
    QByteArray members;
    for (int number = 0; number < 100'000; ++number)
        members += "\"m" + QByteArray::number(number) + "\": 0,";
    QTest::newRow("countless unknown members") << members + "\"last\": 0";
    QTest::newRow("countless weights") << "\"weights\": {" + members + "\"last\": -1}";
}

void TestPlanLimits::staysQuickOnHostilePlans()
{
    QFETCH(const QByteArray, member);
    QElapsedTimer timer;
    timer.start();
    const auto document = PlanDocument::read(R"({"format": "safeconduct-plan/1", )" + member + "}");
    QVERIFY(document);
    QVERIFY(!document->isUsable());
    QVERIFY(document->problems().size() <= 5 * maximumProblems);
    for (const Problem &problem : document->problems())
        QVERIFY2(problem.what.size() < 500, qPrintable(problem.what.left(600)));
    QVERIFY2(timer.elapsed() < 60'000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_APPLESS_MAIN(TestPlanLimits)
#include "test_plan_limits.moc"
