// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/advice_memory.h"
#include "app/advice/options.h"
#include "tests/app/advice/advised.h"

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

PlanDocument documentOf(const QString &exampleName)
{
    return PlanDocument::read(writeJson(example(exampleName))).value();
}

/// Connections that a message flow takes, the flow, and some others.
PlanDocument someOfRecplast()
{
    Json plan = example(u"recplast"_s);
    Json kept = Json::array();
    for (const Json &connection : plan.value(u"connections"_s).items()) {
        const QString service = connection.value(u"service"_s).text();
        const bool isFirstLeg = connection.value(u"id"_s).text() == "outlook-godesberg"_L1;
        if (isFirstLeg || service == "smtp-relay"_L1 || service == "message-flow"_L1 || service == "owa"_L1
            || service == "imap"_L1)
            kept.append(connection);
    }
    plan.insert(u"connections"_s, kept);
    return PlanDocument::read(writeJson(plan)).value();
}

AdviceSettings settings(bool withRobustness)
{
    return {.asOf = QDate(2026, 12, 1), .planSha256 = {}, .withAlternatives = false, .withRobustness = withRobustness};
}

QByteArray written(const Advice &advice)
{
    return writeJson(adviceToJson(advice, shippedKnowledge(), u"en"_s));
}

/// \a document with \a value at \a pointer; what is not there yet is added.
PlanDocument edited(const PlanDocument &document, const QString &pointer, const Json &value)
{
    Json json = document.json();
    if (!json.set(pointer, value))
        qFatal("the plan has no place %s", qPrintable(pointer));
    return document.with(json);
}

} // namespace

/// An advice with a memory must be the advice without.
class TestAdviceMemory : public QObject {
    Q_OBJECT

private slots:
    void advisesAsIfNewAfterEachEdit();
    void advisesAsIfNewAfterAnEditAround();
    void assessesAsIfNewAfterAnEdit();
    void saysBeforehandWhatStandsWithoutRobustness();
    void stopsBeforeRobustness();
    void choosesAsIfNewAfterEachEdit();
    void computesOnlyWhatAnEditChanges();
    void knowsWhatAnEditLeaves();
    void forgetsWhereSettingsDiffer();
    void outlivesItsKnowledge();
    void isTheSameOnAnyNumberOfThreads();
    void keepsTheMemoryOfACancelledRun();
};

/// One connection after the other, legs of message flows among them, each edit on top of the last.
void TestAdviceMemory::advisesAsIfNewAfterEachEdit()
{
    PlanDocument document = someOfRecplast();
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const qsizetype count = document.plan().connections.size();
    QVERIFY(document.isUsable() && count == 7);
    const QList<std::pair<QString, Json>> edits{
        {u"name"_s, Json::from(u"Another name"_s)},
        {u"users"_s, Json::from(7)},
        {u"messagesPerDay"_s, Json::from(12'345)},
        {u"protectedShare"_s, jsonFrom("0.25")},
        {u"authentication"_s, Json::from(u"basic"_s)},
        {u"existing"_s, Json::from(u"tls-opportunistic"_s)},
        {u"exception"_s, jsonFrom("{'option': 'none', 'explanation': 'for now'}")},
        {u"required"_s, jsonFrom("false")},
        {u"information"_s, Json::array()}};
    int done = 0;
    for (qsizetype turn = 0; turn < 2 * edits.size(); ++turn) {
        const auto &[member, value] = edits.at(turn % edits.size());
        const QString pointer = u"/connections/%1/%2"_s.arg(turn * 3 % count).arg(member);
        const PlanDocument changed = edited(document, pointer, value);
        if (!changed.isUsable())
            continue;
        document = changed;
        ++done;
        const Advice again = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
        QVERIFY2(written(again) == written(advise(document.plan(), shippedKnowledge(), settings(false))),
                 qPrintable(pointer));
    }
    QVERIFY2(done >= 12, qPrintable(QString::number(done))); // not every connection may have everything
}

/// Whatever else of the plan changes: each edit on top of the last, so that what was kept comes from several runs.
void TestAdviceMemory::advisesAsIfNewAfterAnEditAround()
{
    PlanDocument document = someOfRecplast();
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const QList<std::pair<QString, Json>> edits{
        {u"/systems/3/name"_s, Json::from(u"Mail exchanger"_s)},
        {u"/systems/3/software"_s, jsonFrom("[{'product': 'exim', 'version': '4.96'}]")},
        {u"/systems/12/count"_s, Json::from(900)},
        {u"/systems/12/name"_s, Json::from(u"Telephones"_s)},
        {u"/systems/0/managed"_s, jsonFrom("false")},
        {u"/systems/4/software/0/version"_s, Json::from(u"1.22"_s)},
        {u"/systems/5/software"_s, jsonFrom("[]")},
        {u"/systems/16/capabilities"_s, jsonFrom("{'smime': true, 'explanation': 'They say so.'}")},
        {u"/systems/1/hosts"_s, jsonFrom("[{'name': 'ex2.lan'}]")},
        {u"/systems/3/os"_s, jsonFrom("{'product': 'debian', 'version': '12'}")},
        {u"/systems/1/software"_s, jsonFrom("[{'product': 'exchange', 'version': '2016-cu23'}]")},
        {u"/systems/1/capabilities"_s, jsonFrom("{'tls': '1.0', 'explanation': 'Seen.'}")},
        {u"/systems/13/role"_s, Json::from(u"appliance"_s)},
        {u"/networks/1/name"_s, Json::from(u"Perimeter"_s)},
        {u"/networks/0/exposure"_s, jsonFrom("{'level': 'untrusted', 'explanation': 'Open sockets.'}")},
        {u"/networks/1/site"_s, Json::from(u"Elsewhere"_s)},
        {u"/information/0/name"_s, Json::from(u"Letters"_s)},
        {u"/information/2/confidentiality"_s, Json::from(u"very-high"_s)},
        {u"/information/0/personal"_s, jsonFrom("true")},
        {u"/answers"_s,
         jsonFrom("[{'question': 'C6', 'connection': 'owa-travel', 'answer': 'yes'},"
                  " {'question': 'T1', 'answer': 'yes'}]")},
        {u"/costOverrides"_s,
         jsonFrom("[{'item': 'decision', 'hours': {'min': 1, 'likely': 2, 'max': 9},"
                  " 'explanation': 'Many ask.'}]")},
        {u"/costOverrides/-"_s,
         jsonFrom("{'item': 'system-replacement', 'hours': {'min': 1, 'likely': 2, 'max': 9},"
                  " 'explanation': 'Gateways can go.'}")},
        {u"/facilities"_s, jsonFrom("[{'kind': 'own-ca-small', 'name': 'Our own'}]")},
        {u"/settings/budget"_s, jsonFrom("{'initial': 900000}")},
        {u"/settings/hourlyRates/administrator"_s, jsonFrom("{'min': 10, 'likely': 15, 'max': 700}")},
        {u"/settings/discountRatePercent"_s, Json::from(7)},
        {u"/settings/worth"_s, jsonFrom("{'high': {'min': 1000, 'likely': 2000, 'max': 90000}}")},
        {u"/settings/horizonYears"_s, Json::from(3)},
        {u"/roles"_s, jsonFrom("[{'role': 'head-of-it', 'name': 'Ada'}]")},
        {u"/organisation"_s, Json::from(u"Another"_s)},
        {u"/connections/1/via"_s, jsonFrom("[]")},
        {u"/connections/2/from"_s, Json::from(u"dc"_s)}};
    int done = 0;
    for (const auto &[pointer, value] : edits) {
        const PlanDocument changed = edited(document, pointer, value);
        if (!changed.isUsable())
            qInfo() << "left out" << pointer << toLine(changed.problems().constFirst());
        else
            document = changed;
        done += changed.isUsable() ? 1 : 0;
        const Advice again = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
        QVERIFY2(written(again) == written(advise(document.plan(), shippedKnowledge(), settings(false))),
                 qPrintable(pointer));
    }
    QCOMPARE(done, edits.size());
}

void TestAdviceMemory::assessesAsIfNewAfterAnEdit()
{
    PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory);
    const QList<std::pair<QString, Json>> edits{
        {u"/connections/1/users"_s, Json::from(9)},
        {u"/systems/0/count"_s, Json::from(9)},
        {u"/title"_s, Json::from(u"Title"_s)},
        {u"/settings/hourlyRates"_s, jsonFrom("{'administrator': {'min': 10, 'likely': 15, 'max': 700}}")}};
    for (const auto &[pointer, value] : edits) {
        document = edited(document, pointer, value);
        const Advice again = adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory);
        QCOMPARE(written(again), written(advise(document.plan(), shippedKnowledge(), settings(true))));
    }
}

/// Where others decide what a connection pays: each renamed, made dearer and changed back, so that what was said earlier is said
/// again, or said anew because the choice of the others has changed.
void TestAdviceMemory::choosesAsIfNewAfterEachEdit()
{
    PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    const Advice first = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    QVERIFY(std::ranges::any_of(first.connections,
                                [](const ConnectionAdvice &one) { return one.recommended != one.alone; }));
    const QList<std::pair<QString, Json>> edits{{u"name"_s, Json::from(u"Renamed"_s)},
                                                {u"users"_s, Json::from(5'000)},
                                                {u"messagesPerDay"_s, Json::from(500'000)},
                                                {u"users"_s, Json::from(1)}};
    for (qsizetype index = 0; index < document.plan().connections.size(); index += 2) {
        for (const auto &[member, value] : edits) {
            document = edited(document, u"/connections/%1/%2"_s.arg(index).arg(member), value);
            QVERIFY(document.isUsable());
            const Advice again = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
            QCOMPARE(written(again), written(advise(document.plan(), shippedKnowledge(), settings(false))));
        }
    }
    document = documentOf(u"two-offices"_s);
    const Advice back = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    QCOMPARE(written(back), written(first));
}

void TestAdviceMemory::computesOnlyWhatAnEditChanges()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    const Advice before = adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const auto portfolio = memory->portfolios.constLast();
    const auto rules = memory->rules;
    const auto isKept = [&before](const Advice &now, qsizetype index) {
        return now.connections.at(index).options.constData() == before.connections.at(index).options.constData();
    };
    const PlanDocument titled = edited(document, u"/title"_s, Json::from(u"Title"_s));
    const Advice retitled = adviseAnew(titled.plan(), shippedKnowledge(), settings(false), memory);
    QCOMPARE(memory->portfolios.constLast(), portfolio);
    QVERIFY(rules && memory->rules == rules);
    for (qsizetype index = 0; index < before.connections.size(); ++index)
        QVERIFY(isKept(retitled, index));
    const PlanDocument busier = edited(titled, u"/connections/3/messagesPerDay"_s, Json::from(61));
    const Advice changed = adviseAnew(busier.plan(), shippedKnowledge(), settings(false), memory);
    QVERIFY(!isKept(changed, 3));
    for (qsizetype index = 0; index < 3; ++index)
        QVERIFY(isKept(changed, index));
}

void TestAdviceMemory::knowsWhatAnEditLeaves()
{
    const PlanDocument document = someOfRecplast();
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const auto knownAfter = [&](const QString &pointer, const Json &value) {
        const PlanDocument changed = edited(document, pointer, value);
        const Deployment deployment(changed.plan(), shippedKnowledge(), settings(false));
        QStringList known;
        if (commonGroundOf(deployment, RuleBook(shippedKnowledge())) != memory->ground)
            return known;
        for (const ConnectionView &view : deployment.connections()) {
            const LegsLeft legs = memory->connections.value(view.connection->id).constFirst().legs;
            if (memory->connection(lookedAtBy(view), legs, routesOf(deployment) == memory->routes))
                known.append(view.connection->id);
        }
        return known;
    };
    QStringList all;
    for (const Connection &connection : document.plan().connections)
        all.append(connection.id);
    const auto without = [&all](const QStringList &changed) {
        QStringList rest = all;
        rest.removeIf([&changed](const QString &id) { return changed.contains(id); });
        return rest;
    };
    QCOMPARE(knownAfter(u"/title"_s, Json::from(u"Title"_s)), all);
    QCOMPARE(knownAfter(u"/connections/0/users"_s, Json::from(4)), without({u"outlook-godesberg"_s})); // a leg
    QCOMPARE(knownAfter(u"/connections/0/service"_s, Json::from(u"ews"_s)),
             without({u"outlook-godesberg"_s, u"tax-adviser"_s}));
    QCOMPARE(knownAfter(u"/systems/4/name"_s, Json::from(u"Name"_s)), without({u"owa-travel"_s})); // its proxy
    QCOMPARE(knownAfter(u"/systems/13/count"_s, Json::from(7)), without({u"erp-imap"_s}));
    QCOMPARE(knownAfter(u"/systems/3/name"_s, Json::from(u"Name"_s)), // at two legs, and on the mail's routes
             without({u"ex1-mx"_s, u"mx-ex1"_s, u"mx-customers"_s, u"tax-adviser"_s}));
    QCOMPARE(knownAfter(u"/connections/2/name"_s, Json::from(u"Name"_s)), without({u"ex1-mx"_s, u"tax-adviser"_s}));
    QCOMPARE(knownAfter(u"/facilities"_s, Json::array()), QStringList());
}

/// What is shown first is the advice but for robustness; the rest comes with the whole.
void TestAdviceMemory::saysBeforehandWhatStandsWithoutRobustness()
{
    PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    QList<Advice> beforehand;
    const auto show = [&beforehand](const Advice &advice, const std::shared_ptr<const AdviceMemory> &) {
        beforehand.append(advice);
    };
    const Advice whole = adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory, {}, show);
    QCOMPARE(beforehand.size(), 1);
    QVERIFY(std::ranges::none_of(beforehand.constFirst().connections,
                                 [](const ConnectionAdvice &one) { return one.robustness.has_value(); }));
    QCOMPARE(written(beforehand.constFirst()),
             written(advise(document.plan(), shippedKnowledge(), settings(false)))); // as without being asked for it
    QVERIFY(
        std::ranges::all_of(whole.connections, [](const ConnectionAdvice &one) { return one.robustness.has_value(); }));
    document = edited(document, u"/title"_s, Json::from(u"Title"_s));
    adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory, {}, show);
    QCOMPARE(beforehand.size(), 1); // all of it is known
    document = edited(document, u"/systems/4/count"_s, Json::from(9));
    adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory, {}, show);
    QCOMPARE(beforehand.size(), 2);
}

/// What was known beforehand serves the next run, which says the same as a new one.
void TestAdviceMemory::stopsBeforeRobustness()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    std::shared_ptr<const AdviceMemory> known;
    const auto show = [&known](const Advice &, const std::shared_ptr<const AdviceMemory> &sofar) { known = sofar; };
    const auto goesOn = [&known](qsizetype, qsizetype) { return known == nullptr; };
    QVERIFY(
        adviseAnew(document.plan(), shippedKnowledge(), settings(true), memory, goesOn, show).connections.isEmpty());
    QVERIFY(!memory && known);
    const Advice next = adviseAnew(document.plan(), shippedKnowledge(), settings(true), known);
    QCOMPARE(written(next), written(advise(document.plan(), shippedKnowledge(), settings(true))));
}

void TestAdviceMemory::forgetsWhereSettingsDiffer()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    AdviceSettings later = settings(false);
    later.asOf = QDate(2027, 12, 1);
    QVERIFY(!memory->isOf(shippedKnowledge(), later));
    QVERIFY(memory->isOf(shippedKnowledge(), settings(false)));
    Knowledge other = shippedKnowledge();
    other.sha256 = u"other"_s;
    QVERIFY(!memory->isOf(other, settings(false)));
}

/// It must look at nothing of a knowledge that is gone, equal as that may be.
void TestAdviceMemory::outlivesItsKnowledge()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    auto other = std::make_unique<Knowledge>(shippedKnowledge());
    other->rules.detach();
    other->products.detach();
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), *other, settings(false), memory);
    const auto rules = memory->rules;
    other.reset();
    const PlanDocument changed = edited(document, u"/systems/0/count"_s, Json::from(9));
    const Advice again = adviseAnew(changed.plan(), shippedKnowledge(), settings(false), memory);
    QCOMPARE(written(again), written(advise(changed.plan(), shippedKnowledge(), settings(false))));
    QVERIFY(memory->rules != rules && memory->rules->isOf(shippedKnowledge()));
}

void TestAdviceMemory::isTheSameOnAnyNumberOfThreads()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    AdviceSettings one = settings(true);
    one.threads = 1;
    AdviceSettings several = settings(true);
    several.threads = 5;
    QCOMPARE(written(advise(document.plan(), shippedKnowledge(), several)),
             written(advise(document.plan(), shippedKnowledge(), one)));
}

void TestAdviceMemory::keepsTheMemoryOfACancelledRun()
{
    const PlanDocument document = documentOf(u"two-offices"_s);
    std::shared_ptr<const AdviceMemory> memory;
    adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory);
    const auto before = memory;
    const auto stop = [](qsizetype done, qsizetype) { return done < 2; };
    QVERIFY(adviseAnew(document.plan(), shippedKnowledge(), settings(false), memory, stop).connections.isEmpty());
    QCOMPARE(memory, before);
}

QTEST_GUILESS_MAIN(TestAdviceMemory)
#include "test_advice_memory.moc"
