// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"
#include "app/advice/screening.h"
#include "tests/app/advice/advised.h"
#include "tests/app/advice/rule_plans.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestFacts : public QObject {
    Q_OBJECT
private slots:
    void computesExactlyTheFactsDeclared();
    void usesOnlyDeclaredWords_data();
    void usesOnlyDeclaredWords();
    void findsTheLegsOfAFlow();
    void namesHostsThatLackIpsec();
    void findsGatewaysOfThePath_data();
    void findsGatewaysOfThePath();
    void takesTheOwnersWordBeforeTheProducts();
    void limitsTlsByThePlatform();
    void knowsWhichProxiesSpeakStarttls_data();
    void knowsWhichProxiesSpeakStarttls();
    void knowsWhichGatewaysCanBeReplaced();
};

namespace {

template<typename View>
FactValue fact(const FactTable<View> &table, const QString &name, const View &view)
{
    return table.rows().at(table.indexOf(name)).value(view);
}

/// A plan with what follows from it, kept together: the deployment looks at the plan.
struct Deployed {
    Plan plan;
    Deployment deployment;
    explicit Deployed(const Json &json)
        : plan(planFrom(json))
        , deployment(plan, shippedKnowledge(), settingsOf(plan))
    {
    }
    const ConnectionView &connection(const QString &id) const
    {
        return *std::ranges::find_if(deployment.connections(),
                                     [&id](const ConnectionView &view) { return view.connection->id == id; });
    }
    QStringList words(const QString &connectionId, const QString &name) const
    {
        return wordsOf(fact(connectionFacts(), name, connection(connectionId)));
    }
};

/// Checks the values of all rows of \a table for \a view.
template<typename View>
QStringList undeclared(const FactTable<View> &table, const View &view)
{
    QStringList faults;
    for (const FactRow<View> &row : table.rows()) {
        const auto declared = std::ranges::find(shippedKnowledge().facts, row.name, &FactDeclaration::name);
        const FactValue value = row.value(view);
        const bool isNumber = std::holds_alternative<double>(value) || std::holds_alternative<std::monostate>(value);
        if ((declared->kind == FactKind::Number) != isNumber)
            faults.append(row.name + u": wrong kind"_s);
        if (declared->kind == FactKind::Words && !std::holds_alternative<QStringList>(value))
            faults.append(row.name + u": no list"_s);
        if (declared->values.isEmpty())
            continue;
        const QStringList words = wordsOf(value);
        for (const QString &word : words.isEmpty() ? QStringList(QString()) : words) {
            if (!declared->values.contains(word))
                faults.append(row.name + u": "_s + word);
        }
    }
    return faults;
}

} // namespace

void TestFacts::computesExactlyTheFactsDeclared()
{
    QStringList declared;
    for (const FactDeclaration &fact : shippedKnowledge().facts)
        declared.append(fact.name);
    QStringList computed = computedFacts();
    declared.sort();
    computed.sort();
    QCOMPARE(computed, declared);
}

void TestFacts::usesOnlyDeclaredWords_data()
{
    addPlanRows();
}

void TestFacts::usesOnlyDeclaredWords()
{
    QFETCH(const QString, file);
    const Plan plan = planFrom(planJson(file));
    Deployment deployment(plan, shippedKnowledge(), settingsOf(plan));
    const RuleBook rules(shippedKnowledge());
    Screening screening(deployment, rules);
    QStringList faults = undeclared(planFacts(), PlanFactsView{&deployment, {}});
    for (const SystemView &system : deployment.systems())
        faults += undeclared(systemFacts(), SystemFactsView{&deployment, &system});
    for (const Facility &facility : plan.facilities)
        faults += undeclared(facilityFacts(), FacilityFactsView{&deployment, &facility});
    for (ConnectionView &view : deployment.connections()) {
        screening.judgeParts(view);
        faults += undeclared(connectionFacts(), view);
        for (const PartView &part : deployment.method().parts) {
            if (part.layer() != Layer::Whole)
                faults += undeclared(partFacts(), PartFactsView{&view, &part});
        }
        for (const auto options = optionsOf(view); const Option &option : options) {
            const OptionParts parts = partsOf(option, deployment.method());
            faults += undeclared(optionFacts(), OptionFactsView{&view, option, parts, strengthOf(parts, view)});
        }
    }
    faults.removeDuplicates();
    QCOMPARE(faults, QStringList());
}

void TestFacts::findsTheLegsOfAFlow()
{
    const Deployed recplast(example(u"recplast"_s));
    QCOMPARE(recplast.words(u"tax-adviser"_s, u"flow.legs"_s),
             (QStringList{u"Outlook in Bad Godesberg"_s, u"Outgoing mail to the gateway"_s,
                          u"Mail to and from customers and suppliers"_s}));
    QCOMPARE(recplast.words(u"tax-adviser"_s, u"flow.reaches"_s), QStringList{u"assumed"_s});
    QCOMPARE(recplast.words(u"tax-adviser"_s, u"flow.openLegs"_s),
             (QStringList{u"Outgoing mail to the gateway"_s, u"Mail to and from customers and suppliers"_s}));
    QCOMPARE(recplast.words(u"ex1-mx"_s, u"connection.usedByFlow"_s), QStringList{u"yes"_s});
    QCOMPARE(recplast.words(u"mx-ex1"_s, u"connection.usedByFlow"_s), QStringList{u"no"_s});
    QCOMPARE(recplast.words(u"mx-ex1"_s, u"flow.reaches"_s), QStringList());
}

void TestFacts::namesHostsThatLackIpsec()
{
    const Deployed recplast(example(u"recplast"_s));
    QCOMPARE(recplast.words(u"ex1-ex2"_s, u"route.hostsWithoutIpsec"_s),
             (QStringList{u"Mail gateway"_s, u"Customers and suppliers"_s}));
    QCOMPARE(recplast.words(u"ex1-ex2"_s, u"route.allIpsec"_s), QStringList{u"no"_s});
    QCOMPARE(recplast.words(u"admin"_s, u"route.hostsWithoutIpsec"_s), QStringList());
}

void TestFacts::findsGatewaysOfThePath_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QString>("siteToSite");
    QTest::addColumn<QString>("hostToSite");
    QTest::addColumn<QStringList>("gateways");
    const QStringList both{u"Gateway A"_s, u"Gateway B"_s};
    QTest::newRow("one network") << QByteArray("{}") << u"one-site"_s << u"one-site"_s << QStringList();
    QTest::newRow("two sites") << QByteArray("{'to': 'other', 'path': ['lan', 'internet', 'branch']}") << u"yes"_s
                               << u"yes"_s << both;
    QTest::newRow("from outside") << QByteArray("{'from': 'partner', 'path': ['internet', 'lan']}") << u"same-gateway"_s
                                  << u"yes"_s << QStringList{u"Gateway A"_s};
    QTest::newRow("from a perimeter") << QByteArray(
        "{'from': 'proxy', 'path': ['dmz', 'internet', 'branch'], 'to': 'other'}")
                                      << u"no-gateway-from"_s << u"yes"_s << QStringList{u"Gateway B"_s};
    QTest::newRow("to a perimeter") << QByteArray(
        "{'from': 'other', 'path': ['branch', 'internet', 'dmz'], 'to': 'proxy'}")
                                    << u"no-gateway-to"_s << u"no-gateway"_s << QStringList();
}

void TestFacts::findsGatewaysOfThePath()
{
    QFETCH(const QByteArray, connection);
    Json plan = smallPlan();
    addConnection(plan, connection);
    const Deployed deployed(plan);
    const auto words = [&deployed](const QString &name) { return deployed.words(u"c"_s, name); };
    QTEST(words(u"path.siteToSite"_s).constFirst(), "siteToSite");
    QTEST(words(u"path.hostToSite"_s).constFirst(), "hostToSite");
    QTEST(words(u"path.gatewayNames"_s), "gateways");
}

void TestFacts::takesTheOwnersWordBeforeTheProducts()
{
    Json plan = smallPlan();
    plan.set(u"/systems/1/software"_s, jsonFrom("[{'product': 'postfix', 'version': '3.10'}]"));
    addConnection(plan, "{}");
    QCOMPARE(Deployed(plan).words(u"c"_s, u"to.tls"_s), QStringList{u"1.3"_s});
    plan.set(u"/systems/1/capabilities"_s, jsonFrom("{'tls': '1.0', 'starttls': false}"));
    QCOMPARE(Deployed(plan).words(u"c"_s, u"to.tls"_s), QStringList{u"1.0"_s});
    QCOMPARE(Deployed(plan).words(u"c"_s, u"to.starttls"_s), QStringList{u"no"_s});
}

void TestFacts::limitsTlsByThePlatform()
{
    Json plan = smallPlan();
    plan.set(u"/systems/1/software"_s, jsonFrom("[{'product': 'exchange', 'version': '2019-cu15'}]"));
    plan.set(u"/systems/1/os"_s, jsonFrom("{'product': 'windows-server', 'version': '2022'}"));
    addConnection(plan, "{}");
    QCOMPARE(Deployed(plan).words(u"c"_s, u"to.tls"_s), QStringList{u"1.3"_s});
    plan.set(u"/systems/1/os"_s, jsonFrom("{'product': 'windows-server', 'version': '2019'}"));
    QCOMPARE(Deployed(plan).words(u"c"_s, u"to.tls"_s), QStringList{u"1.2"_s});
}

void TestFacts::knowsWhichProxiesSpeakStarttls_data()
{
    QTest::addColumn<QByteArray>("proxy");
    QTest::addColumn<QString>("speaks");
    QTest::newRow("nginx") << QByteArray("{}") << u"yes"_s;
    QTest::newRow("nginx, not so by the plan") << QByteArray("{'capabilities': {'starttls': false}}") << u"no"_s;
    QTest::newRow("HAProxy") << QByteArray("{'software': [{'product': 'haproxy', 'version': '3.0'}]}") << u"no"_s;
    QTest::newRow("HAProxy that lets TLS pass")
        << QByteArray("{'software': [{'product': 'haproxy'}], 'capabilities': {'tlsTermination': 'passthrough'}}")
        << u"yes"_s;
    QTest::newRow("of which nobody says it")
        << QByteArray("{'software': [{'product': 'load-balancer', 'version': 'tls-offloading'}]}") << u"yes"_s;
}

/// TLS that begins with STARTTLS cannot end at a proxy that does not speak it.
void TestFacts::knowsWhichProxiesSpeakStarttls()
{
    QFETCH(const QByteArray, proxy);
    Json plan = smallPlan();
    setSystem(plan, u"proxy"_s, proxy);
    addConnection(plan,
                  "{'service': 'smtp-relay', 'from': 'partner', 'path': ['internet', 'dmz', 'lan'], 'via': ['proxy']}");
    QTEST(Deployed(plan).words(u"c"_s, u"connection.proxyStarttls"_s).constFirst(), "speaks");
}

/// strongSwan has no WireGuard. Another gateway can stand in the place of an own one, where the plan says what that costs.
void TestFacts::knowsWhichGatewaysCanBeReplaced()
{
    Json plan = smallPlan();
    addConnection(plan, "{'from': 'server', 'to': 'other', 'path': ['lan', 'internet', 'branch']}");
    const auto found = [&plan] { return Deployed(plan).words(u"c"_s, u"path.gatewayWireguard"_s); };
    QCOMPARE(found(), QStringList{u"no"_s});
    plan.insert(
        u"costOverrides"_s,
        jsonFrom("[{'item': 'system-replacement', 'connection': 'c', 'hours': {'min': 1, 'likely': 2, 'max': 3}, "
                 "'explanation': 'done before'}]"));
    QCOMPARE(found(), QStringList{u"replaceable"_s});
    QCOMPARE(Deployed(plan).words(u"c"_s, u"path.gatewayOtherVpn"_s), QStringList{u"replaceable"_s});
    plan.set(u"/systems/5/managed"_s, jsonFrom("false"));
    QCOMPARE(found(), QStringList{u"no"_s});
    plan.set(u"/systems/5/managed"_s, jsonFrom("true"));
    for (const QString &gateway : {u"/systems/4"_s, u"/systems/5"_s})
        plan.set(gateway + u"/software/-"_s, jsonFrom("{'product': 'wireguard'}"));
    QCOMPARE(found(), QStringList{u"yes"_s});
}

QTEST_APPLESS_MAIN(TestFacts)
#include "test_facts.moc"
