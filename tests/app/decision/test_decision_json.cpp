// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision.h"
#include "app/plan/option_words.h"

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
    decision.consulted = {u"Mallory, of the archive"_s};
    decision.informed = {u"Eve"_s, u"Works \"council\""_s};
    decision.choices = {{u"web"_s, u"none"_s, u"replaced\nsoon"_s,
                         AcceptedRisk{.owner = u"Ada"_s,
                                      .until = QDate(2027, 3, 1),
                                      .explanation = u"until then"_s,
                                      .milestones = {{QDate(2027, 2, 1), u"ordered"_s}},
                                      .treatment = Treatment::Transfer},
                         true, u"Ada"_s, u"head-of-it"_s},
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
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void refusesWhatIsNoObject();
    void readsWhatIsStillOpen();
    void takesEveryTreatment();
    void takesEveryOption();
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
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QString &pointer, const QByteArray &value) {
        QTest::newRow(name) << pointer << value;
    };
    row("other format", u"/format"_s, "'safeconduct-decision/9'");
    row("no id", u"/plan"_s, "'My plan'");
    row("no list", u"/choices"_s, "{}");
    row("a connection that is a number", u"/choices/0/connection"_s, "7");
    row("a connection that leads out", u"/choices/0/connection"_s, "'../web'");
    row("an option of a wrong order", u"/choices/0/option"_s, "'tls-required+ipsec-host-host-pki'");
    row("an option of an unknown part", u"/choices/0/option"_s, "'tls-perfect'");
    row("an option twice", u"/choices/0/option"_s, "'tls-required+tls-mutual'");
    row("an option without text", u"/choices/0/option"_s, "''");
    row("a decision that is a text", u"/choices/0/decided"_s, "'yes'");
    row("an unknown role", u"/choices/0/role"_s, "'boss'");
    row("a reason without text", u"/choices/0/reason"_s, "''");
    row("impossible day", u"/choices/0/acceptedRisk/until"_s, "'2027-02-30'");
    row("a day with a time", u"/review"_s, "'2027-02-20T12:00:00'");
    row("unknown event", u"/events/0/event"_s, "'bless'");
    row("nobody consulted", u"/consulted"_s, "[]");
    row("unknown member", u"/colour"_s, "'red'");
    row("unknown member of a choice", u"/choices/1/colour"_s, "'red'");
    row("unknown member of a risk", u"/choices/0/acceptedRisk/colour"_s, "'red'");
    row("a milestone on an impossible day", u"/choices/0/acceptedRisk/milestones/0/day"_s, "'2027-02-30'");
    row("a milestone that says nothing", u"/choices/0/acceptedRisk/milestones/0/what"_s, "''");
    row("a milestone that never ends", u"/choices/0/acceptedRisk/milestones/0/what"_s,
        "'" + QByteArray(501, 'a') + "'");
    row("unknown member of a milestone", u"/choices/0/acceptedRisk/milestones/0/colour"_s, "'red'");
    row("no milestone", u"/choices/0/acceptedRisk/milestones"_s, "[]");
    row("a treatment that is none", u"/choices/0/acceptedRisk/treatment"_s, "'ignore'");
    row("a treatment that goes without saying", u"/choices/0/acceptedRisk/treatment"_s, "'accept'");
    row("unknown member of an event", u"/events/0/signature"_s, "''");
    row("an endless id", u"/choices/1/connection"_s, "'" + QByteArray(2'000'000, 'a') + "'");
    row("an endless option", u"/choices/1/option"_s, "'" + QByteArray(2'000'000, '+') + "'");
    row("an endless day", u"/decidedOn"_s, "'" + QByteArray(2'000'000, '1') + "'");
}

void TestDecisionJson::refusesDamagedDecisions()
{
    QFETCH(const QString, pointer);
    QFETCH(QByteArray, value);
    Json json = decisionToJson(decided());
    QVERIFY(json.set(pointer, *readJson(value.replace('\'', '"'))));
    const Result<Decision> read = decisionFromJson(*readJson(writeJson(json)));
    QVERIFY(!read);
    QCOMPARE(read.error().pointer, pointer);
    QVERIFY(read.error().position.line > 0);
    QVERIFY(read.error().position.column > 0);
    QVERIFY(!read.error().what.isEmpty());
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestDecisionJson::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("member");
    for (const QString &member : {u"format"_s, u"plan"_s, u"choices"_s, u"events"_s})
        QTest::newRow(qPrintable(member)) << QString() << member;
    for (const QString &member : {u"connection"_s, u"option"_s, u"decided"_s})
        QTest::newRow(qPrintable(member)) << u"/choices/0"_s << member;
    QTest::newRow("event") << u"/events/0"_s << u"event"_s;
    for (const QString &member : {u"day"_s, u"what"_s})
        QTest::newRow(qPrintable(member)) << u"/choices/0/acceptedRisk/milestones/0"_s << member;
}

void TestDecisionJson::namesWhatIsMissing()
{
    QFETCH(const QString, object);
    QFETCH(const QString, member);
    Json json = decisionToJson(decided());
    QVERIFY(json.remove(object + u'/' + member));
    const Result<Decision> read = decisionFromJson(*readJson(writeJson(json)));
    QVERIFY(!read);
    QCOMPARE(read.error().pointer, object);
    QVERIFY(read.error().what.contains(u'"' + member + u'"'));
}

void TestDecisionJson::refusesWhatIsNoObject()
{
    for (const Json &json : {Json(), Json::null(), Json::array(), Json::from(u"decision"_s)})
        QVERIFY(!decisionFromJson(json));
}

void TestDecisionJson::readsWhatIsStillOpen()
{
    Decision open = decided();
    open.choices[0].by.clear(); // chosen before anybody named himself
    open.choices[0].role.clear();
    open.choices[0].acceptedRisk = AcceptedRisk{}; // an end date and an owner are still to come
    open.decidedBy.clear();
    open.decidedRole.clear();
    open.decidedOn = {};
    open.events.clear();
    const Result<Decision> read = decisionFromJson(decisionToJson(open));
    QVERIFY2(read, read ? "" : qPrintable(toLine(read.error())));
    QCOMPARE(*read, open);
}

void TestDecisionJson::takesEveryTreatment()
{
    Decision decision = decided();
    for (const auto words = treatmentWords(); const QString &word : words) {
        QVERIFY2(treatmentFrom(word), qPrintable(word));
        decision.choices[0].acceptedRisk->treatment = treatmentFrom(word).value_or(Treatment::Accept);
        const Result<Decision> read = decisionFromJson(decisionToJson(decision));
        QVERIFY2(read, qPrintable(word));
        QCOMPARE(*read, decision);
    }
    QVERIFY(!treatmentFrom(u"ignore"_s));
    decision.choices[0].acceptedRisk->treatment = Treatment::Accept; // as every decision from before has it
    QVERIFY(!decisionToJson(decision).at(u"/choices/0/acceptedRisk/treatment"_s).exists());
}

void TestDecisionJson::takesEveryOption()
{
    Json json = decisionToJson(decided());
    const auto withNothing = [](QStringList parts) { return parts << QString(); };
    for (const auto networks = withNothing(optionParts(OptionLayer::Network)); const QString &network : networks) {
        for (const auto transports = withNothing(optionParts(OptionLayer::Transport));
             const QString &transport : transports) {
            for (const auto messages = withNothing(optionParts(OptionLayer::Message));
                 const QString &message : messages) {
                QStringList parts{network, transport, message};
                parts.removeAll(QString());
                const QString option = parts.isEmpty() ? u"off"_s : parts.join(u'+');
                QVERIFY(json.set(u"/choices/0/option"_s, Json::from(option)));
                QVERIFY2(decisionFromJson(json), qPrintable(option));
            }
        }
    }
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
