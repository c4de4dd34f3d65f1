// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// In which order snippets are put in place, so that mail never stops.
class TestRollout : public QObject {
    Q_OBJECT

private slots:
    void ordersTheSteps_data();
    void ordersTheSteps();
    void whatIsThereAlreadyNeedsNoInterimState();
    void windowsAsksBeforeItDemands();
    void everySnippetHasItsPlace();
    void interimSnippetsTakeTheOldWay();
    void whatRefusesNothingAsksForNoMaintenance();
};

namespace {

/// "accept box/dovecot interim", in order, without those about prerequisites.
QStringList stepsOf(const Snippets &snippets)
{
    QStringList steps;
    for (const RolloutStep &step : snippets.rollout) {
        if (step.note.text == "rollout.note.prerequisites"_L1)
            continue;
        QString text = word(step.stage) + u' ' + step.system;
        if (!step.target.isEmpty())
            text += u'/' + step.target;
        steps.append(step.isInterim ? text + u" interim"_s : text);
    }
    return steps;
}

} // namespace

void TestRollout::ordersTheSteps_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("server, users, server again")
        << u"imap=tls-required"_s
        << QStringList{u"accept box/dovecot interim"_s, u"switch pcs"_s, u"enforce box/dovecot"_s};
    QTest::newRow("nothing to enforce") << u"imap=tls-opportunistic"_s
                                        << QStringList{u"accept box/dovecot"_s, u"switch pcs"_s};
    QTest::newRow("somebody else's end is agreed on first")
        << u"mx-bank=tls-required"_s << QStringList{u"prepare bank"_s, u"switch mx/postfix"_s};
    QTest::newRow("a tunnel's ends in one moment")
        << u"branch-web=ipsec-site-site-pki"_s
        << QStringList{u"enforce gw-b/strongswan"_s, u"enforce gw-a/strongswan"_s};
    QTest::newRow("what nobody needs ends last") << u"pop=off"_s << QStringList{u"enforce box/dovecot"_s};
}

void TestRollout::ordersTheSteps()
{
    QFETCH(const QString, choice);
    QTEST(stepsOf(made(smallPlan(), {choice})), "steps");
}

void TestRollout::whatIsThereAlreadyNeedsNoInterimState()
{
    Plan plan = smallPlan();
    for (Connection &connection : plan.connections)
        connection.existing = connection.id == "imap"_L1 ? u"tls-required"_s : QString();
    const Snippets snippets = made(plan, {u"imap=tls-required"_s});
    QCOMPARE(stepsOf(snippets), QStringList({u"accept box/dovecot"_s, u"switch pcs"_s}));
    QVERIFY(snippets.interim.isEmpty());
}

/// Connection security rules come in two steps: with the first at both ends nothing is refused yet.
void TestRollout::windowsAsksBeforeItDemands()
{
    Plan plan = smallPlan();
    systemIn(plan, "mx"_L1).os = ProductUse{u"windows-server"_s, u"2022"_s};
    const Snippets snippets = made(plan, {u"mx-ex=ipsec-host-host-pki"_s});
    QCOMPARE(stepsOf(snippets),
             QStringList({u"accept ex/windows-ipsec"_s, u"accept mx/windows-ipsec"_s, u"enforce mx/windows-ipsec"_s,
                          u"enforce ex/windows-ipsec"_s}));
    QVERIFY(snippets.interim.isEmpty());
    for (const RolloutStep &step : snippets.rollout) {
        if (step.stage == Stage::Prepare)
            continue;
        const bool asks = step.stage == Stage::Accept;
        const QString file = asks ? u"apply-1-request.ps1"_s : u"apply-2-require.ps1"_s;
        QVERIFY(std::ranges::contains(snippetOf(snippets, u"mx-ex"_s, step.system, step.target).files, file,
                                      &SnippetFile::name));
        for (const QString &language : {u"en"_s, u"de"_s}) {
            const QString said = knowledge().texts.say(language, step.note);
            QVERIFY2(said.contains(file) && !said.contains(u'{'), qPrintable(said));
        }
    }
}

/// The server behind goes before the proxy in front of it.
void TestRollout::everySnippetHasItsPlace()
{
    Plan plan = smallPlan();
    std::ranges::find(plan.connections, u"owa"_s, &Connection::id)->existing = u"tls-required"_s;
    const Snippets snippets = made(plan, {u"owa=tls-required"_s, u"submit=tls-required"_s, u"mx-ex=tls-required"_s});
    for (const Snippet &snippet : snippets.snippets) {
        const auto isOf = [&snippet](const RolloutStep &step) {
            return step.connection == snippet.connection && step.system == snippet.system
                && step.target == snippet.target && !step.isInterim
                && step.note.text != "rollout.note.prerequisites"_L1;
        };
        QCOMPARE(std::ranges::count_if(snippets.rollout, isOf), 1);
    }
    const auto place = [&snippets](const QString &system) {
        return std::ranges::find_if(snippets.rollout,
                                    [&system](const RolloutStep &step) {
                                        return step.stage == Stage::Accept && step.connection == "owa"_L1
                                            && step.system == system;
                                    })
            - snippets.rollout.begin();
    };
    QVERIFY(place(u"ex"_s) < place(u"proxy"_s));
    QVERIFY(place(u"proxy"_s) < snippets.rollout.size());
}

void TestRollout::interimSnippetsTakeTheOldWay()
{
    const Snippets snippets = made(smallPlan(), {u"imap=tls-required"_s});
    QCOMPARE(snippets.interim.size(), 1);
    const Snippet &interim = snippets.interim.constFirst();
    QCOMPARE(interim.option, u"tls-opportunistic"_s);
    const Snippet wanted =
        snippetOf(made(smallPlan(), {u"imap=tls-opportunistic"_s}), u"imap"_s, u"box"_s, u"dovecot"_s);
    for (qsizetype index = 0; index < wanted.files.size(); ++index)
        QCOMPARE(codeOf(interim, interim.files.at(index).name), codeOf(wanted, wanted.files.at(index).name));
}

/// Records beside a server tell others what it has been ready for; messages without protection are read as before.
void TestRollout::whatRefusesNothingAsksForNoMaintenance()
{
    Plan plan = smallPlan();
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"world"_s;
    flow.to = u"pcs"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    systemIn(plan, "pcs"_L1).software.append(ProductUse{u"outlook"_s, u"2021"_s}); // with a policy for all connections
    systemIn(plan, "pcs"_L1).directory = u"active-directory"_s;
    const Snippets snippets = made(plan, {u"world-mx=tls-required"_s, u"flow=smime-public-ca"_s});
    const auto stageOf = [&snippets](const QString &target) {
        QStringList stages;
        for (const RolloutStep &step : snippets.rollout) {
            if (step.target == target && step.note.text != "rollout.note.prerequisites"_L1)
                stages.append(word(step.stage) + u' ' + step.note.text);
        }
        stages.removeDuplicates();
        return stages;
    };
    QCOMPARE(stageOf(u"dns"_s), QStringList(u"enforce "_s));
    QCOMPARE(stageOf(u"smime"_s), QStringList(u"accept "_s));
}

QTEST_GUILESS_MAIN(TestRollout)
#include "test_rollout.moc"
