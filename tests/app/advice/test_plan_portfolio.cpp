// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/portfolio/portfolio_advice.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_json.h"
#include "app/advice/portfolio/solve_portfolio.h"
#include "tests/app/advice/advised.h"
#include "tests/app/advice/portfolio_oracles.h"

using namespace Qt::StringLiterals;
using namespace safeconduct;

namespace {

Advice adviceWith(const Json &plan, bool withPortfolio)
{
    const Plan read = planFrom(plan);
    AdviceSettings settings = settingsOf(read);
    settings.withPortfolio = withPortfolio;
    settings.withRobustness = false;
    return advise(read, shippedKnowledge(), settings);
}

Advice together(const Json &plan)
{
    return adviceWith(plan, true);
}

Json withBudget(Json plan, const QByteArray &kind, const QString &budget)
{
    plan.set(u"/settings/budget"_s, jsonFrom("{'" + kind + "': " + budget.toUtf8() + "}"));
    return plan;
}

Json withInitialBudget(const Json &plan, const QString &budget)
{
    return withBudget(plan, "initial", budget);
}

/// Servers of two sites that can have IPsec between them, a proxy that ends TLS, and no connection.
Json sitesPlan()
{
    Json plan = smallPlan();
    for (const QString &system : {u"/systems/1"_s, u"/systems/2"_s, u"/systems/3"_s})
        plan.set(system + u"/os"_s, jsonFrom("{'product': 'debian', 'version': '13'}"));
    return plan;
}

constexpr auto across = "'from': 'server', 'to': 'other', 'path': ['lan', 'internet', 'branch']";

/// A connection that keeps IPsec between the two hosts that it leads between.
void addAssociation(Json &plan, const QByteArray &id, const QByteArray &service, const QByteArray &ends)
{
    addConnection(plan,
                  "{'id': '" + id + "', 'service': '" + service + "', " + ends
                      + ", 'exception': {'option': 'ipsec-host-host-psk', 'explanation': 'in use'}}");
}

/// The facilities of \a kind that the choice needs, by who shares each.
QList<QStringList> sharers(const PortfolioAdvice &portfolio, const QString &kind)
{
    QList<QStringList> found;
    for (const SharedFacility &facility : portfolio.facilities) {
        if (facility.kinds.contains(kind))
            found.append(facility.sharedBy);
    }
    return found;
}

QStringList said(const PortfolioAdvice &portfolio, const QString &language)
{
    QStringList notes;
    for (const Saying &note : portfolio.notes)
        notes.append(shippedKnowledge().texts.say(language, note));
    return notes;
}

/// Null where demands of \a kind rule nothing out.
const BindingDemands *bindingOf(const PortfolioAdvice &portfolio, const QString &kind)
{
    const auto found = std::ranges::find(portfolio.binding, kind, &BindingDemands::kind);
    return found == portfolio.binding.cend() ? nullptr : &*found;
}

/// What the recommended options cost, amounts with the same item, moment and key once.
Money paidOnce(const Advice &advice)
{
    QSet<QString> paid;
    Money sum;
    for (const ConnectionAdvice &connection : advice.connections) {
        const OptionAdvice *option = connection.option(connection.recommended);
        for (const CostLine &line : option ? option->cost.lines : QList<CostLine>()) {
            const QString key = line.item + u'/' + line.when + u'/' + line.driverKey;
            if (!paid.contains(key))
                sum += line.mean;
            paid.insert(key);
        }
    }
    return sum;
}

constexpr auto nothing = "{'min': 0, 'likely': 0, 'max': 0}";

/// A server with two connections that can have IPsec only. By certificates, `one` can take any own CA; `other`, which keeps to
/// them, is with a host outside the directory and can have the small CA's only. Running that would cost `one` more than all is
/// worth.
Json authoritiesPlan(const QByteArray &facilities)
{
    Json plan = smallPlan();
    plan.set(u"/systems/1/directory"_s, Json::from(u"active-directory"_s));
    plan.set(u"/systems/1/capabilities"_s, jsonFrom("{'ipsec': true, 'tls': 'none'}"));
    plan.set(u"/systems/-"_s,
             jsonFrom("{'id': 'desk', 'name': 'Desk', 'role': 'server', 'networks': ['lan'], 'directory': "
                      "'active-directory', 'capabilities': {'ipsec': true}}"));
    plan.set(u"/systems/-"_s,
             jsonFrom("{'id': 'plain', 'name': 'Plain', 'role': 'server', 'networks': ['lan'], 'capabilities': "
                      "{'ipsec': true}}"));
    addConnection(plan, "{'id': 'one', 'name': 'One', 'from': 'desk', 'service': 'directory'}");
    addConnection(plan,
                  "{'id': 'other', 'name': 'Other', 'from': 'plain', 'service': 'directory', 'exception': {'option': "
                  "'ipsec-host-host-pki', 'explanation': 'in use'}}");
    plan.insert(u"facilities"_s, jsonFrom(facilities));
    const QByteArray free = QByteArray("'amount': ") + nothing + ", 'explanation': 'done anyway'";
    plan.insert(u"costOverrides"_s,
                jsonFrom("[{'item': 'cert-renewal-manual', " + free + "}, {'item': 'cert-renewal-auto', " + free
                         + "}, {'item': 'own-ca-small-run', 'connection': 'one', 'amount': {'min': 1000000, 'likely': "
                           "1000000, 'max': 1000000}, 'explanation': 'nobody for it'}]"));
    return plan;
}

/// Two tunnels that end at one gateway: WireGuard, which none of the gateways can, and one that is there today.
Json gatewaysPlan()
{
    Json plan = smallPlan();
    plan.set(u"/networks/-"_s, jsonFrom("{'id': 'depot', 'name': 'Depot', 'kind': 'internal', 'site': 'C'}"));
    plan.set(u"/systems/-"_s,
             jsonFrom("{'id': 'third', 'name': 'Third server', 'role': 'server', 'networks': ['depot']}"));
    plan.set(u"/systems/-"_s,
             jsonFrom("{'id': 'gate-c', 'name': 'Gateway C', 'role': 'gateway', 'networks': ['depot', 'internet'], "
                      "'software': [{'product': 'strongswan', 'version': '6.0'}]}"));
    plan.insert(u"facilities"_s, jsonFrom("[{'kind': 'vpn-gateway'}]"));
    addConnection(
        plan,
        "{'id': 'wireguard', 'name': 'Wide, far', 'service': 'directory', 'exception': {'option': 'vpn-wireguard', "
        "'explanation': 'wanted'}, "
            + QByteArray(across) + "}");
    addConnection(plan,
                  "{'id': 'tunnel', 'name': 'Old tunnel', 'service': 'directory', 'from': 'server', 'to': 'third', "
                  "'path': ['lan', 'internet', 'depot'], 'existing': 'ipsec-site-site-psk', 'exception': {'option': "
                  "'ipsec-site-site-psk', 'explanation': 'in use'}}");
    return plan;
}

Json withReplacement(Json plan)
{
    plan.insert(u"costOverrides"_s,
                jsonFrom("[{'item': 'system-replacement', 'amount': {'min': 1000, 'likely': 1000, 'max': 1000}, "
                         "'explanation': 'offer'}]"));
    return plan;
}

/// What the choices cost, whether recommended or kept, amounts with the same item, moment and key once.
Money paidOfChoices(const Advice &advice)
{
    QSet<QString> paid;
    Money sum;
    for (const auto &[connection, choice] : advice.portfolio->choices.asKeyValueRange()) {
        for (const CostLine &line : advice.connection(connection)->option(choice)->cost.lines) {
            const QString key = line.item + u'/' + line.when + u'/' + line.driverKey;
            if (!paid.contains(key))
                sum += line.mean;
            paid.insert(key);
        }
    }
    return sum;
}

QStringList kindsOfClash(const PortfolioAdvice &portfolio)
{
    QStringList kinds;
    for (const ClashingDemand &demand : portfolio.clash)
        kinds.append(demand.kind);
    return kinds;
}

} // namespace

/// The choice for all connections of a plan together.
class TestPlanPortfolio : public QObject {
    Q_OBJECT

private slots:
    void buildsWhatNoConnectionWouldPayAlone();
    void explainsTheGain();
    void recommendsItsChoices_data();
    void recommendsItsChoices();
    void countsEachOptionGivenWhatOthersPay_data();
    void countsEachOptionGivenWhatOthersPay();
    void staysWithinABudget();
    void staysWithinAYearlyBudget();
    void namesTheBudgetThatCannotHold();
    void isLeftOutWhereNotAskedFor();
    void paysAnAssociationOnceWhateverTheService();
    void needsAnAssociationOnEachSideOfAProxy();
    void keepsAnAcceptedException();
    void keepsAnExceptionThatRulesExclude();
    void saysWhereAnExceptionCannotBeHad();
    void completesIpsecOnTheRoutes();
    void takesOneAuthorityForBoth();
    void runsTheAuthoritiesThatThePlanLists();
    void namesTheAuthorityThatCannotHold();
    void replacesAGatewayForAllOverIt();
    void replacesOnlyWhatThePlanPrices();
    void saysHowFarTheSearchWasFromTheEnd();
};

void TestPlanPortfolio::buildsWhatNoConnectionWouldPayAlone()
{
    const Advice advice = together(example(u"two-offices"_s));
    QVERIFY(advice.portfolio);
    QVERIFY(advice.portfolio->isOptimal());
    for (const ConnectionAdvice &connection : advice.connections) {
        QCOMPARE(connection.recommended, u"tls-mutual"_s);
        QCOMPARE(connection.alone, u"ipsec-host-host-psk"_s);
        QCOMPARE(connection.option(connection.recommended)->rank, 1);
        QCOMPARE(connection.option(connection.alone)->alone->rank, 1);
        QCOMPARE(connection.option(connection.recommended)->facilities, QStringList(u"own-ca-small"_s));
    }
    const SharedFacility &authority = advice.portfolio->facilities.constFirst();
    QCOMPARE(authority.kinds, QStringList(u"own-ca-small"_s));
    QCOMPARE(authority.sharedBy.size(), advice.connections.size());
    QVERIFY(authority.worth && *authority.worth > Money());
    QCOMPARE(authority.without.size(), advice.connections.size());
}

void TestPlanPortfolio::explainsTheGain()
{
    const Advice advice = together(example(u"two-offices"_s));
    const PortfolioGain &gain = advice.portfolio->gain;
    QVERIFY(gain.amount > Money());
    QCOMPARE(gain.changes.size(), advice.connections.size());
    QCOMPARE(gain.because.constFirst().text, u"portfolio.gain.shared"_s);
    QCOMPARE(gain.aloneNetBenefit + gain.amount, advice.portfolio->netBenefit);
    const Texts &texts = shippedKnowledge().texts;
    const QString reason = texts.say(u"en"_s, advice.connections.constFirst().because);
    QVERIFY2(reason.contains("Copies to the archive"_L1) && reason.contains("Small own CA"_L1), qPrintable(reason));
    QVERIFY2(reason.contains("; "_L1), qPrintable(reason)); // between connections, whose names hold commas
    const QString shared = texts.say(u"en"_s, gain.because.constFirst());
    QVERIFY2(shared.contains("; "_L1), qPrintable(shared));
}

void TestPlanPortfolio::recommendsItsChoices_data()
{
    QTest::addColumn<QString>("file");
    for (const auto files = planFiles(); const QString &file : files)
        QTest::newRow(qPrintable(QFileInfo(file).fileName() + file.section(u'/', -3, -3))) << file;
}

void TestPlanPortfolio::recommendsItsChoices()
{
    QFETCH(const QString, file);
    const Advice advice = together(planJson(file));
    QVERIFY(advice.portfolio);
    QVERIFY(advice.portfolio->isOptimal());
    for (const ConnectionAdvice &connection : advice.connections) {
        QCOMPARE(advice.portfolio->choices.value(connection.id), connection.recommended);
        QCOMPARE(advice.portfolio->leftOut.contains(connection.id), connection.recommended.isEmpty());
    }
    QCOMPARE(advice.portfolio->cost.mean, paidOnce(advice));
    QCOMPARE(advice.portfolio->amounts.presentValue, paidOnce(advice));
    QVERIFY(advice.portfolio->gain.amount + advice.portfolio->claimsCost
            >= Money()); // alone may have what cannot go together
    Money before;
    for (const NextPortfolio &next : advice.portfolio->next) {
        QVERIFY(next.distance >= before);
        QVERIFY(!next.changes.isEmpty());
        before = next.distance;
    }
    QCOMPARE(advice.portfolio->next.size(), 5);
}

void TestPlanPortfolio::countsEachOptionGivenWhatOthersPay_data()
{
    recommendsItsChoices_data();
}

void TestPlanPortfolio::countsEachOptionGivenWhatOthersPay()
{
    QFETCH(const QString, file);
    const Advice advice = together(planJson(file));
    for (const ConnectionAdvice &connection : advice.connections) {
        for (const OptionAdvice &option : connection.options) {
            if (!option.isPermissible())
                continue;
            QVERIFY(option.alone);
            if (advice.portfolio->claims.isEmpty()) { // else an option may have to be had in a dearer way
                QVERIFY(option.cost.meanToPay <= option.alone->mean);
                QVERIFY(option.meanNetBenefit >= option.alone->meanNetBenefit);
            }
            Money toPay;
            for (const CostLine &line : option.cost.lines)
                toPay += line.isPaidByOthers ? Money() : line.mean;
            QCOMPARE(option.cost.meanToPay, toPay);
        }
    }
}

void TestPlanPortfolio::staysWithinABudget()
{
    const Json plan = paidInMoney(example(u"two-offices"_s));
    const Advice free = together(plan);
    const Money budget = free.portfolio->amounts.initial - Money::whole(1);
    const Advice advice = together(withInitialBudget(plan, budget.toLexeme()));
    QVERIFY(advice.portfolio->isOptimal());
    QVERIFY(advice.portfolio->amounts.initial <= budget);
    QVERIFY(advice.portfolio->netBenefit < free.portfolio->netBenefit);
    QVERIFY(!bindingOf(*free.portfolio, u"budget"_s));
    const BindingDemands *binding = bindingOf(*advice.portfolio, u"budget"_s);
    if (!binding)
        QFAIL("no budget is said to hold a better choice back");
    QVERIFY(binding->cost > Money());
    QCOMPARE(binding->amounts, free.portfolio->amounts);
    QCOMPARE(binding->broken.size(), 1);
    QCOMPARE(binding->broken.constFirst().text, u"portfolio.clash.initial-budget"_s);
    QVERIFY(!binding->changes.isEmpty());
    for (const ChangedChoice &change : binding->changes) {
        QCOMPARE(change.chosen, advice.portfolio->choices.value(change.connection));
        QCOMPARE(change.instead, free.portfolio->choices.value(change.connection));
    }
    const Json json = adviceToJson(advice, shippedKnowledge(), u"de"_s).value(u"portfolio"_s);
    const Json written = json.value(u"binding"_s).items().constFirst();
    QCOMPARE(written.value(u"kind"_s).text(), u"budget"_s);
    QCOMPARE(written.value(u"cost"_s).text(), binding->cost.toLexeme());
    QVERIFY(writeJson(written).contains("Im ersten Jahr wird nicht mehr als"));
}

/// What is paid in later years, not at first, is what it holds.
void TestPlanPortfolio::staysWithinAYearlyBudget()
{
    const Json plan = paidInMoney(example(u"two-offices"_s));
    const Advice free = together(plan);
    QVERIFY(free.portfolio->amounts.yearly > Money::whole(1));
    const Money budget = free.portfolio->amounts.yearly - Money::whole(1);
    const Advice advice = together(withBudget(plan, "yearly", budget.toLexeme()));
    QVERIFY(advice.portfolio->isOptimal());
    QCOMPARE(advice.portfolio->yearlyBudget, budget);
    QVERIFY(!advice.portfolio->initialBudget);
    QVERIFY(advice.portfolio->amounts.yearly <= budget);
    QVERIFY(advice.portfolio->netBenefit < free.portfolio->netBenefit);
    QVERIFY(advice.portfolio->choices != free.portfolio->choices);
    const Advice none = together(withBudget(plan, "yearly", u"0.0001"_s));
    QVERIFY(none.portfolio->status == PortfolioStatus::Infeasible);
    QVERIFY(kindsOfClash(*none.portfolio).contains(u"yearly-budget"_s));
}

void TestPlanPortfolio::namesTheBudgetThatCannotHold()
{
    const Advice advice = together(withInitialBudget(paidInMoney(example(u"two-offices"_s)), u"1"_s));
    QVERIFY(advice.portfolio->status == PortfolioStatus::Infeasible);
    QVERIFY(advice.portfolio->choices.isEmpty());
    const QStringList kinds = kindsOfClash(*advice.portfolio);
    QVERIFY(kinds.contains(u"initial-budget"_s) && kinds.contains(u"connection"_s));
    for (const ConnectionAdvice &connection : advice.connections)
        QCOMPARE(connection.recommended, connection.alone);
    const Json json = adviceToJson(advice, shippedKnowledge(), u"de"_s);
    QVERIFY(writeJson(json.value(u"portfolio"_s)).contains("wird nicht mehr als 1 ausgezahlt"));
}

void TestPlanPortfolio::isLeftOutWhereNotAskedFor()
{
    const Advice advice = adviceWith(example(u"two-offices"_s), false);
    QVERIFY(!advice.portfolio);
    for (const ConnectionAdvice &connection : advice.connections) {
        QCOMPARE(connection.recommended, connection.alone);
        QVERIFY(!connection.options.constFirst().alone);
    }
}

/// Mail, directory look-ups, the way back: one association between the two hosts serves them all, and costs what it costs one.
void TestPlanPortfolio::paysAnAssociationOnceWhateverTheService()
{
    Json plan = sitesPlan();
    addAssociation(plan, "mail", "smtp-relay", across);
    const Money one = together(plan).portfolio->amounts.presentValue;
    QVERIFY(one > Money());
    addAssociation(plan, "directory", "directory", across);
    addAssociation(plan, "back", "smtp-relay",
                   "'from': 'other', 'to': 'server', 'path': ['branch', 'internet', 'lan']");
    const Advice advice = together(plan);
    QCOMPARE(sharers(*advice.portfolio, u"ipsec-association"_s),
             QList<QStringList>{QStringList({u"mail"_s, u"directory"_s, u"back"_s})});
    QCOMPARE(advice.portfolio->amounts.presentValue, one);
}

/// What a proxy ends is no connection between the two hosts any more: it cannot have IPsec from end to end, and the stretches
/// before and behind the proxy need an association each, which the direct connection doesn't share.
void TestPlanPortfolio::needsAnAssociationOnEachSideOfAProxy()
{
    Json plan = sitesPlan();
    plan.set(u"/systems/3/capabilities"_s, jsonFrom("{'tlsTermination': 'bridge-other-certificate'}"));
    addAssociation(plan, "direct", "smtp-relay", across);
    addAssociation(plan, "through", "directory",
                   "'from': 'server', 'to': 'other', 'path': ['lan', 'dmz', 'internet', 'branch'], 'via': ['proxy']");
    addAssociation(plan, "before", "directory", "'from': 'server', 'to': 'proxy', 'path': ['lan', 'dmz']");
    addAssociation(plan, "behind", "directory",
                   "'from': 'proxy', 'to': 'other', 'path': ['dmz', 'internet', 'branch']");
    const Advice advice = together(plan);
    QVERIFY(!advice.connection(u"through"_s)->option(u"ipsec-host-host-psk"_s));
    for (const QString &id : {u"direct"_s, u"before"_s, u"behind"_s})
        QCOMPARE(advice.portfolio->choices.value(id), u"ipsec-host-host-psk"_s);
    for (const SharedFacility &facility : advice.portfolio->facilities)
        QVERIFY2(!facility.kinds.contains(u"ipsec-association"_s), qPrintable(facility.id)); // nobody shares one
    QSet<QString> pairs;
    for (const QString &id : {u"direct"_s, u"before"_s, u"behind"_s}) {
        for (const auto lines = advice.connection(id)->option(u"ipsec-host-host-psk"_s)->cost.lines;
             const CostLine &line : lines) {
            if (line.driver == "host-pair"_L1)
                pairs.insert(line.driverKey);
            QVERIFY(!line.isPaidByOthers);
        }
    }
    QCOMPARE(pairs, (QSet<QString>{u"hosts:other|server"_s, u"hosts:proxy|server"_s, u"hosts:other|proxy"_s}));
}

/// The others are chosen for around it, and the recommendation stands beside it.
void TestPlanPortfolio::keepsAnAcceptedException()
{
    Json plan = example(u"two-offices"_s);
    plan.set(u"/connections/1/exception"_s,
             jsonFrom("{'option': 'ipsec-host-host-psk', 'explanation': 'The archive is replaced in May.'}"));
    const Advice free = together(example(u"two-offices"_s));
    const Advice advice = together(plan);
    QVERIFY(advice.portfolio->isOptimal());
    QCOMPARE(free.portfolio->choices.value(u"archive-copy"_s), u"tls-mutual"_s);
    QCOMPARE(advice.portfolio->choices.value(u"archive-copy"_s), u"ipsec-host-host-psk"_s);
    QVERIFY(advice.portfolio->netBenefit < free.portfolio->netBenefit);
    for (const NextPortfolio &next : advice.portfolio->next) {
        QVERIFY(std::ranges::none_of(
            next.changes, [](const ChangedChoice &change) { return change.connection == "archive-copy"_L1; }));
    }
    const ConnectionAdvice *kept = advice.connection(u"archive-copy"_s);
    QCOMPARE(kept->recommended, kept->options.constFirst().option.id());
    const QString note = said(*advice.portfolio, u"en"_s).value(0);
    QVERIFY2(note.contains("Copies to the archive"_L1) && note.contains("The archive is replaced in May."_L1),
             qPrintable(note));
    QVERIFY(said(*advice.portfolio, u"de"_s).value(0).contains("akzeptierte Ausnahme"_L1));
    QVERIFY(said(*free.portfolio, u"en"_s).isEmpty());
}

/// Nothing else is left to be chosen, yet nothing of it is recommended.
void TestPlanPortfolio::keepsAnExceptionThatRulesExclude()
{
    Json plan = smallPlan();
    addConnection(
        plan,
        "{'id': 'open', 'path': ['internet', 'lan'], 'service': 'imap', 'authentication': 'cleartext', 'information': "
        "['secrets'], 'exception': {'option': 'none', 'explanation': 'until the scanner is gone'}}");
    const Advice advice = together(plan);
    const ConnectionAdvice &open = advice.connections.constFirst();
    QVERIFY(!open.option(u"none"_s)->isPermissible());
    QCOMPARE(advice.portfolio->choices.value(u"open"_s), u"none"_s);
    QVERIFY(!open.recommended.isEmpty() && open.recommended != "none"_L1);
    QCOMPARE(open.recommended, open.alone);
}

void TestPlanPortfolio::saysWhereAnExceptionCannotBeHad()
{
    Json plan = smallPlan();
    addConnection(plan, "{'exception': {'option': 'ipsec-site-site-psk', 'explanation': 'as ever'}}"); // one network
    const Advice advice = together(plan);
    QVERIFY(!advice.connections.constFirst().option(u"ipsec-site-site-psk"_s));
    QCOMPARE(advice.portfolio->choices.value(u"c"_s), advice.connections.constFirst().recommended);
    QCOMPARE(advice.portfolio->notes.constFirst().text, u"portfolio.note.exception-lost"_s);
}

/// Rule I6: the relay's IPsec is complete only where the other leg of the route is encrypted by force, too; alone that leg would
/// take what encrypts where it happens to work.
void TestPlanPortfolio::completesIpsecOnTheRoutes()
{
    Json plan = example(u"two-offices"_s);
    const Json relay = plan.value(u"connections"_s).items().constFirst();
    Json spool = relay;
    for (const auto &[member, value] :
         {std::pair(u"id"_s, u"spool"_s), {u"from"_s, u"mail-harbour"_s}, {u"to"_s, u"archive"_s}})
        spool.insert(member, Json::from(value));
    spool.insert(u"path"_s, jsonFrom("['lan-harbour']"));
    plan.insert(u"connections"_s, jsonFrom("[]"));
    plan.set(u"/connections/-"_s, spool);
    QCOMPARE(together(plan).portfolio->choices.value(u"spool"_s), u"tls-opportunistic"_s);
    plan.set(u"/connections/-"_s, relay);
    const Advice advice = together(plan);
    const PortfolioAdvice &portfolio = *advice.portfolio;
    QVERIFY(portfolio.isOptimal());
    const QString taken = portfolio.choices.value(u"relay"_s);
    QVERIFY(advice.connection(u"relay"_s)->option(taken)->incompleteBy.contains(u"I6"_s));
    const ConnectionAdvice *leg = advice.connection(u"spool"_s);
    QCOMPARE(leg->alone, u"tls-opportunistic"_s);
    QCOMPARE(portfolio.choices.value(u"spool"_s), u"tls-unverified"_s);
    QCOMPARE(leg->because.text, u"portfolio.because.demands"_s);
    QVERIFY(std::ranges::contains(portfolio.gain.because, u"portfolio.gain.not-allowed"_s, &Saying::text));
    QVERIFY(portfolio.binding.isEmpty()); // what the leg takes is as good
    plan.set(u"/connections/0/exception"_s, jsonFrom("{'option': 'tls-opportunistic', 'explanation': 'as ever'}"));
    const Advice held = together(plan);
    const BindingDemands *binding = bindingOf(*held.portfolio, u"implication"_s);
    if (!binding)
        QFAIL("no requirement is said to hold a better choice back");
    QVERIFY(binding->cost > Money());
    QCOMPARE(binding->broken.constFirst().text, u"portfolio.clash.implication"_s);
    QCOMPARE(binding->changes.constFirst().connection, u"relay"_s);
    QCOMPARE(binding->changes.constFirst().instead, taken);
}

/// By itself `one` would have certificates of the Windows CA, whatever `other` has.
void TestPlanPortfolio::takesOneAuthorityForBoth()
{
    const Advice advice = together(authoritiesPlan("[{'kind': 'windows-enterprise-ca'}]"));
    const PortfolioAdvice &portfolio = *advice.portfolio;
    QVERIFY(portfolio.isOptimal());
    const ConnectionAdvice *one = advice.connection(u"one"_s);
    QCOMPARE(one->alone, u"ipsec-host-host-pki"_s);
    QCOMPARE(one->recommended, u"ipsec-host-host-psk"_s);
    QCOMPARE(one->option(one->alone)->alone->facilities,
             (QStringList{u"ipsec-association"_s, u"windows-enterprise-ca"_s}));
    QCOMPARE(advice.connection(u"other"_s)->option(u"ipsec-host-host-pki"_s)->facilities,
             (QStringList{u"ipsec-association"_s, u"own-ca-small"_s}));
    QCOMPARE(portfolio.claims.size(), 1);
    const BindingClaim &claim = portfolio.claims.constFirst();
    QCOMPARE(claim.thing, u"own-ca"_s);
    QCOMPARE(claim.system, u"server"_s);
    QCOMPARE(claim.choices, (QStringList{u"windows-enterprise-ca"_s, u"own-ca-small"_s}));
    QCOMPARE(claim.connections, (QStringList{u"one"_s, u"other"_s}));
    QCOMPARE(claim.taken, u"own-ca-small"_s);
    QVERIFY(portfolio.claimsCost > Money());
    const BindingDemands *binding = bindingOf(portfolio, u"claim"_s);
    if (!binding)
        QFAIL("what is had alike is not said to hold a better choice back");
    QCOMPARE(binding->cost, portfolio.claimsCost);
    QCOMPARE(binding->broken, QList<Saying>{claim.saying});
    QCOMPARE(one->because.text, u"claim.own-ca.because"_s);
    QVERIFY(std::ranges::contains(portfolio.gain.because, u"claim.own-ca.bound"_s, &Saying::text));
    QVERIFY(!std::ranges::contains(portfolio.gain.because, u"portfolio.gain.not-allowed"_s, &Saying::text));
    for (const NextPortfolio &next :
         portfolio.next) { // with both from the small CA, which costs `one` a million a year
        const bool hasBoth = std::ranges::any_of(
            next.changes, [](const ChangedChoice &change) { return change.instead == "ipsec-host-host-pki"_L1; });
        QVERIFY(!hasBoth || next.distance > Money::whole(1'000'000));
    }
    const Json json = adviceToJson(advice, shippedKnowledge(), u"de"_s).value(u"portfolio"_s);
    QCOMPARE(json.value(u"claims"_s).items().constFirst().value(u"taken"_s).text(), u"own-ca-small"_s);
    QCOMPARE(json.value(u"claimsCost"_s).text(), portfolio.claimsCost.toLexeme());
    QVERIFY(writeJson(json).contains("stammen von einer"));
}

void TestPlanPortfolio::runsTheAuthoritiesThatThePlanLists()
{
    const Advice advice = together(authoritiesPlan("[{'kind': 'windows-enterprise-ca'}, {'kind': 'own-ca-small'}]"));
    QVERIFY(advice.portfolio->isOptimal());
    QCOMPARE(advice.portfolio->choices.value(u"one"_s), u"ipsec-host-host-pki"_s);
    QVERIFY(advice.portfolio->claims.isEmpty());
    const Json json = adviceToJson(advice, shippedKnowledge(), u"en"_s).value(u"portfolio"_s);
    QVERIFY(!json.value(u"claims"_s).exists());
}

/// S/MIME of the Windows CA and IPsec of the small one for the same computers, both kept whatever else is better.
void TestPlanPortfolio::namesTheAuthorityThatCannotHold()
{
    Json plan = smallPlan();
    plan.set(u"/systems/0/capabilities"_s, jsonFrom("{'ipsec': true}"));
    plan.set(u"/systems/1/capabilities"_s, jsonFrom("{'ipsec': true}"));
    addConnection(
        plan,
        "{'id': 'flow', 'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'exception': "
        "{'option': 'smime-enterprise-ca', 'explanation': 'in use'}}");
    addConnection(plan,
                  "{'id': 'read', 'service': 'imap', 'exception': {'option': 'ipsec-host-host-pki', 'explanation': 'in "
                  "use'}}");
    const Advice advice = together(plan);
    QVERIFY(advice.portfolio->status == PortfolioStatus::Infeasible);
    QStringList kinds = kindsOfClash(*advice.portfolio);
    kinds.sort();
    QCOMPARE(kinds, (QStringList{u"claim"_s, u"fixed"_s, u"fixed"_s}));
    for (const ClashingDemand &demand : advice.portfolio->clash)
        QCOMPARE(demand.couldGiveWay, demand.kind == "claim"_L1);
    const Json json = adviceToJson(advice, shippedKnowledge(), u"en"_s).value(u"portfolio"_s);
    const QByteArray written = writeJson(json);
    QVERIFY2(written.contains("Certificates of an own CA by which") && written.contains("Computers"),
             written.constData());
    for (const Json &demand : json.value(u"demands"_s).items()) {
        const bool isClaim = demand.value(u"kind"_s).text() == "claim"_L1;
        QCOMPARE(demand.value(u"thing"_s).text(), isClaim ? u"own-ca"_s : QString());
        QCOMPARE(demand.value(u"system"_s).text(), isClaim ? u"pc"_s : QString());
    }
    plan.insert(u"facilities"_s, jsonFrom("[{'kind': 'windows-enterprise-ca'}, {'kind': 'own-ca-small'}]"));
    QVERIFY(together(plan).portfolio->isOptimal());
}

/// The old tunnel has to be set up again on the new gateway, which is paid once; the gateway at its other end stays.
void TestPlanPortfolio::replacesAGatewayForAllOverIt()
{
    const Advice advice = together(withReplacement(gatewaysPlan()));
    const PortfolioAdvice &portfolio = *advice.portfolio;
    QVERIFY(portfolio.isOptimal());
    QCOMPARE(portfolio.choices.value(u"wireguard"_s), u"vpn-wireguard"_s);
    QCOMPARE(portfolio.choices.value(u"tunnel"_s), u"ipsec-site-site-psk"_s);
    const OptionAdvice *wide = advice.connection(u"wireguard"_s)->option(u"vpn-wireguard"_s);
    QCOMPARE(wide->facilities, (QStringList{u"gateway-replacement"_s, u"ipsec-tunnel"_s}));
    const OptionAdvice *old = advice.connection(u"tunnel"_s)->option(u"ipsec-site-site-psk"_s);
    QCOMPARE(old->alone->facilities, (QStringList{u"vpn-gateway"_s, u"ipsec-tunnel"_s}));
    QCOMPARE(old->facilities, (QStringList{u"gateway-replacement"_s, u"vpn-gateway"_s, u"ipsec-tunnel"_s}));
    QStringList replaced;
    bool isSetUpAgain = false;
    for (const CostLine &line : old->cost.lines) {
        if (line.item == "system-replacement"_L1)
            replaced.append(line.driverKey + (line.isPaidByOthers ? u" shared"_s : QString()));
        isSetUpAgain = isSetUpAgain || line.item == "ipsec-site-site"_L1;
    }
    QCOMPARE(replaced, QStringList(u"system:gate-a shared"_s));
    QVERIFY(isSetUpAgain);
    QCOMPARE(sharers(portfolio, u"gateway-replacement"_s),
             QList<QStringList>{QStringList({u"wireguard"_s, u"tunnel"_s})});
    QCOMPARE(portfolio.amounts.presentValue, paidOfChoices(advice));
    QCOMPARE(portfolio.claims.size(), 1);
    const BindingClaim &claim = portfolio.claims.constFirst();
    QCOMPARE(claim.thing, u"gateway"_s);
    QCOMPARE(claim.system, u"gate-a"_s);
    QCOMPARE(claim.connections, (QStringList{u"wireguard"_s, u"tunnel"_s}));
    QCOMPARE(claim.taken, u"gateway-replacement"_s);
    QVERIFY(portfolio.claimsCost > Money());
    const QString said = shippedKnowledge().texts.say(u"en"_s, claim.saying);
    QVERIFY2(said.contains(u"“Gateway A” is replaced for all"_s) && said.contains("Wide, far; Old tunnel would"_L1),
             qPrintable(said));
}

void TestPlanPortfolio::replacesOnlyWhatThePlanPrices()
{
    const Advice advice = together(gatewaysPlan());
    QVERIFY(!advice.connection(u"wireguard"_s)->option(u"vpn-wireguard"_s));
    QCOMPARE(advice.portfolio->notes.constFirst().text, u"portfolio.note.exception-lost"_s);
    QVERIFY(advice.portfolio->claims.isEmpty());
    const OptionAdvice *old = advice.connection(u"tunnel"_s)->option(u"ipsec-site-site-psk"_s);
    QCOMPARE(old->facilities, (QStringList{u"vpn-gateway"_s, u"ipsec-tunnel"_s}));
}

/// Words for a search that ended too early: every connection of the knapsack has a line for each of its two amounts.
void TestPlanPortfolio::saysHowFarTheSearchWasFromTheEnd()
{
    const PortfolioProblem numbers = knapsack(1, 10);
    QList<PricedConnection> priced;
    for (const PortfolioConnection &connection : numbers.connections) {
        const Amounts &cost = connection.options.at(1).ways.constFirst().own;
        CostLine line;
        line.presentValue = Range::exactly(cost.presentValue);
        line.initial = Range::exactly(cost.initial);
        line.mean = cost.presentValue;
        line.isPaidOut = true;
        PricedConnection one{connection.id, u"none"_s, {line}, {}};
        for (const PortfolioOption &option : connection.options) {
            const bool isFree = option.id == "none"_L1;
            one.options.append({.id = option.id,
                                .worth = option.worth,
                                .isCandidate = true,
                                .ways = {{{}, isFree ? QList<qsizetype>() : QList<qsizetype>{0}}}});
        }
        priced.append(one);
    }
    PortfolioTerms terms;
    terms.initialBudget = numbers.initialBudget;
    terms.yearlyBudget = numbers.yearlyBudget;
    terms.yearlyOf = [](const Range &presentValue) { return presentValue; };
    terms.next = 0;
    const PlanPortfolio portfolio(priced, terms);
    SolvedPortfolio early{solvePortfolio(portfolio.problem(), {.next = 0, .nodes = 1}), portfolio.alone()};
    QVERIFY(early.solution.best);
    early.sharers = sharersOf(portfolio.problem(), *early.solution.best);
    const PortfolioAdvice advice = describe(early, portfolio, terms, Plan());
    QVERIFY(advice.isSolved() && !advice.isOptimal());
    const Json json = portfolioToJson(advice, shippedKnowledge().texts, u"en"_s);
    QCOMPARE(json.value(u"status"_s).text(), u"limit"_s);
    QVERIFY(!json.value(u"optimal"_s).boolean(true));
    const Money best = solvePortfolio(numbers).best->objective();
    QVERIFY(advice.gap && *advice.gap > Money() && advice.netBenefit + *advice.gap >= best);
    QCOMPARE(json.value(u"gap"_s).text(), advice.gap->toLexeme());
}

QTEST_APPLESS_MAIN(TestPlanPortfolio)
#include "test_plan_portfolio.moc"
