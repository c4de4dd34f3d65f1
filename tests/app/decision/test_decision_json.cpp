// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

Decision decided()
{
    Decision decision;
    decision.planId = u"p"_s;
    decision.decidedBy = u"Ada \"the\" Head"_s;
    decision.decidedRole = u"head-of-it"_s;
    decision.decidedOn = QDate(2026, 12, 1);
    decision.review = QDate(2027, 12, 1);
    decision.choices = {{u"web"_s, u"none"_s, u"replaced\nsoon"_s,
                         AcceptedRisk{u"Ada"_s, QDate(2027, 3, 1), u"until then"_s}, true, u"Ada"_s, u"head-of-it"_s},
                        {u"mail"_s, {}, {}, {}, false, {}, {}}};
    decision.events = {{u"create"_s, QDate(2026, 12, 1), u"Ada"_s, u"head-of-it"_s, u"first"_s}};
    return decision;
}

} // namespace

class TestDecisionJson : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void refusesDamagedDecisions_data();
    void refusesDamagedDecisions();
    void derivesTheStatusFromEvents_data();
    void derivesTheStatusFromEvents();
};

void TestDecisionJson::readsBackWhatItWrote()
{
    const Result<Decision> read = decisionFromJson(decisionToJson(decided()));
    QVERIFY2(read, read ? "" : qPrintable(toLine(read.error())));
    QCOMPARE(*read, decided());
}

void TestDecisionJson::refusesDamagedDecisions_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("other format") << u"/format"_s << u"\"safeconduct-decision/9\""_s;
    QTest::newRow("no connection") << u"/choices/0/connection"_s << u"7"_s;
    QTest::newRow("impossible day") << u"/choices/0/acceptedRisk/until"_s << u"\"2027-02-30\""_s;
    QTest::newRow("unknown member") << u"/choices/1/colour"_s << u"\"red\""_s;
    QTest::newRow("unknown member of an event") << u"/events/0/signature"_s << u"\"\""_s;
}

void TestDecisionJson::refusesDamagedDecisions()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, value);
    Json json = decisionToJson(decided());
    QVERIFY(json.set(pointer, *readJson(value.toUtf8())));
    const Result<Decision> read = decisionFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().pointer, pointer);
}

void TestDecisionJson::derivesTheStatusFromEvents_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("status");
    const QDate day(2026, 12, 1);
    QTest::newRow("new") << QStringList{u"create"_s} << day << u"draft"_s;
    QTest::newRow("proposed") << QStringList{u"create"_s, u"propose"_s} << day << u"proposed"_s;
    QTest::newRow("sent back") << QStringList{u"propose"_s, u"request-changes"_s} << day << u"draft"_s;
    QTest::newRow("accepted") << QStringList{u"propose"_s, u"accept"_s, u"implemented"_s} << day << u"accepted"_s;
    QTest::newRow("review passed") << QStringList{u"propose"_s, u"accept"_s} << QDate(2027, 12, 2)
                                   << u"review-required"_s;
    QTest::newRow("on the review day") << QStringList{u"propose"_s, u"accept"_s} << QDate(2027, 12, 1) << u"accepted"_s;
    QTest::newRow("superseded stays") << QStringList{u"accept"_s, u"supersede"_s} << QDate(2028, 1, 1)
                                      << u"superseded"_s;
}

void TestDecisionJson::derivesTheStatusFromEvents()
{
    QFETCH(const QStringList, events);
    QFETCH(const QDate, today);
    Decision decision = decided();
    decision.events.clear();
    for (const QString &event : events)
        decision.events.append({event, QDate(2026, 12, 1), {}, {}, {}});
    QTEST(word(statusOf(decision, today)), "status");
}

QTEST_GUILESS_MAIN(TestDecisionJson)
#include "test_decision_json.moc"
