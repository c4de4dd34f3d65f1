// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// From which version on something is written stands in products/*.json. Every such threshold is walked: with the version below and
/// with the one at it, what is written differs, and it is this capability that makes the difference. What is right on either side
/// is for the tests of each dialect; a threshold that is new in the knowledge fails here until somebody says what it changes.
class TestVersionThresholds : public QObject {
    Q_OBJECT

private slots:
    void everyThresholdIsWatched();
    void writesSomethingElseFromTheThresholdOn_data();
    void writesSomethingElseFromTheThresholdOn();
};

namespace {

/// Plans with a product in some version, and what is chosen for them.
struct Probe {
    QString product;
    QStringList watched; ///< the capabilities by which dialects tell its versions apart
    QList<Plan> (*plansWith)(const ProductUse &use) = nullptr;
    QList<QStringList> choices; ///< tried one after the other
    QString profile = {}; ///< instead of the plans'
};

struct Threshold {
    QString product;
    QString below; ///< id of the last version before
    QString at; ///< id of the first version that differs
    QString capability;
};

/// Judged by rules before anything is chosen, or said in advice only: no dialect asks for them by version.
const QStringList &judgedBefore()
{
    static const QStringList names{u"uses"_s,        u"serves"_s,        u"native"_s,    u"smime"_s,
                                   u"openpgp"_s,     u"tls"_s,           u"vpnClient"_s, u"hybridGroups"_s,
                                   u"ipsecPki"_s,    u"ipsecPsk"_s,      u"wireguard"_s, u"clientCertificates"_s,
                                   u"daneInbound"_s, u"mtaStsInbound"_s, u"otherVpn"_s,  u"tlsTermination"_s};
    return names;
}

/// Where a change means the same to all dialects: a build of what is not there, and on by itself instead of by script.
bool isOneToDialects(const Threshold &threshold)
{
    const QString name = u"%1 %2 %3"_s.arg(threshold.product, threshold.at, threshold.capability);
    return QStringList{u"exchange 2016 extendedProtectionBuild"_s, u"exchange 2019 extendedProtectionBuild"_s,
                       u"exchange 2019-cu14 extendedProtection"_s}
        .contains(name);
}

Plan withSoftware(QLatin1StringView system, const ProductUse &use)
{
    Plan plan = smallPlan();
    systemIn(plan, system).software = {use};
    return plan;
}

QList<Plan> onMailExchanger(const ProductUse &use)
{
    return {withSoftware("mx"_L1, use)};
}

QList<Plan> onMailboxes(const ProductUse &use)
{
    return {withSoftware("box"_L1, use)};
}

QList<Plan> onProxy(const ProductUse &use)
{
    return {withSoftware("proxy"_L1, use)};
}

QList<Plan> onGateway(const ProductUse &use)
{
    return {withSoftware("gw-b"_L1, use)};
}

QList<Plan> asSystemOfLinux(const ProductUse &use)
{
    Plan plan = smallPlan();
    for (const QLatin1StringView system : {"proxy"_L1, "gw-a"_L1, "gw-b"_L1})
        systemIn(plan, system).os = use;
    return {plan};
}

QList<Plan> asExchange(const ProductUse &use)
{
    QList<Plan> plans;
    for (const QString &service : {u"owa"_s, u"imap"_s, u"autodiscover"_s})
        plans.append(exchangePlan(use.version, u"2022"_s, service));
    return plans;
}

QList<Plan> asIis(const ProductUse &use)
{
    return {iisPlan(use.version, u"2022"_s, u"webmail"_s)};
}

QList<Plan> underIis(const ProductUse &use)
{
    return {iisPlan(u"10"_s, use.version, u"webmail"_s)};
}

QList<Plan> underOutlook(const ProductUse &use)
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    systemIn(plan, "pc"_L1).os = use;
    return {plan};
}

QList<Plan> withMessages(const ProductUse &use)
{
    Plan plan = withSoftware("pcs"_L1, use);
    systemIn(plan, "pcs"_L1).directory = u"active-directory"_s;
    plan.organisation = u"Example"_s;
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pcs"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    return {plan};
}

const QList<Probe> &probes()
{
    const QString required = u"c=tls-required"_s;
    static const QList<Probe> all{
        {u"postfix"_s,
         {u"protocolFloor"_s, u"tlsConfigFile"_s, u"noFiniteFieldGroups"_s},
         &onMailExchanger,
         {{u"world-mx=tls-required"_s}}},
        {u"dovecot"_s, {u"settingsOf23"_s, u"settingsOf24"_s}, &onMailboxes, {{u"imap=tls-required"_s}}},
        {u"nginx"_s, {u"tlsCommands"_s}, &onProxy, {{u"owa=tls-required"_s}}},
        {u"haproxy"_s, {u"groupsBehind"_s}, &onProxy, {{u"owa=tls-required"_s}}},
        {u"apache"_s, {u"tls"_s}, &onProxy, {{u"owa=tls-required"_s}}},
        {u"libreswan"_s, {u"commandsOf5"_s}, &onGateway, {{u"branch-web=ipsec-site-site-psk"_s}}},
        {u"debian"_s,
         {u"openssl"_s, u"strongswanPlugins"_s, u"wireguard"_s},
         &asSystemOfLinux,
         {{u"owa=tls-required"_s, u"branch-web=ipsec-site-site-psk"_s}, {u"branch-web=vpn-wireguard"_s}},
         u"tlsref-intermediate"_s},
        {u"ubuntu"_s, {u"openssl"_s}, &asSystemOfLinux, {{u"owa=tls-required"_s}}, u"tlsref-intermediate"_s},
        {u"windows-server"_s, {u"platformTls"_s, u"securityCmdlets"_s, u"strictTransport"_s}, &underIis, {{required}}},
        {u"windows"_s, {u"platformTls"_s, u"securityCmdlets"_s}, &underOutlook, {{required}}},
        {u"iis"_s, {u"siteCmdlets"_s}, &asIis, {{required}}},
        {u"exchange"_s,
         {u"tls"_s, u"shell"_s, u"extendedProtection"_s, u"extendedProtectionBuild"_s, u"eccCertificates"_s},
         &asExchange,
         {{required}}},
        {u"outlook"_s, {u"outlookPolicies"_s}, &withMessages, {{u"flow=smime-public-ca"_s}}},
        {u"thunderbird"_s, {u"openpgp"_s}, &withMessages, {{u"flow=openpgp-manual"_s}}},
    };
    return all;
}

/// Each capability that changes from one version of \a product to the next.
QList<Threshold> thresholdsOf(const Product &product)
{
    QList<Threshold> thresholds;
    for (qsizetype i = 1; i < product.versions.size(); ++i) {
        const ProductVersion &below = product.versions.at(i - 1);
        const ProductVersion &at = product.versions.at(i);
        std::set<QString> names(below.capabilities.keyBegin(), below.capabilities.keyEnd());
        names.insert(at.capabilities.keyBegin(), at.capabilities.keyEnd());
        for (const QString &name : names) {
            if (below.capabilities.value(name) != at.capabilities.value(name))
                thresholds.append({product.id, below.id, at.id, name});
        }
    }
    return thresholds;
}

QStringList saidBy(const Snippet &snippet)
{
    QStringList said = remarksOf(snippet);
    for (const SnippetFile &file : snippet.files) {
        said.append(file.name);
        for (const SnippetLine &line : file.lines)
            said.append(line.code + line.reason.text);
    }
    return said;
}

/// All that is written for \a version, and all that is said to be left out.
QStringList writtenFor(const Probe &probe, const QString &version, const Knowledge &known)
{
    QStringList all;
    for (const auto plans = probe.plansWith({probe.product, version}); const Plan &plan : plans) {
        for (const QStringList &choices : probe.choices) {
            SnippetRequest request;
            request.profile = probe.profile;
            for (const QString &choice : choices)
                request.choices.insert(choice.section(u'=', 0, 0), choice.section(u'=', 1));
            const Results<Snippets> made = makeSnippets(plan, known, request);
            if (!made) {
                all.append(toLine(made.error().first()));
                continue;
            }
            for (const Snippet &snippet : made->snippets)
                all.append(saidBy(snippet));
            for (const Omission &omission : made->omissions)
                all.append(omission.system + omission.reason.text);
        }
    }
    return all;
}

/// The shipped knowledge, but for the version at \a threshold that can do what the one below can.
Knowledge withoutTheStep(const Threshold &threshold)
{
    Knowledge known = knowledge();
    QList<ProductVersion> &versions = known.products[threshold.product].versions;
    const auto below = std::ranges::find(versions, threshold.below, &ProductVersion::id);
    const auto at = std::ranges::find(versions, threshold.at, &ProductVersion::id);
    if (below->capabilities.contains(threshold.capability))
        at->capabilities.insert(threshold.capability, below->capabilities.value(threshold.capability));
    else
        at->capabilities.remove(threshold.capability);
    return known;
}

bool isWatched(const Threshold &threshold)
{
    const auto probe = std::ranges::find(probes(), threshold.product, &Probe::product);
    return probe != probes().end() && probe->watched.contains(threshold.capability);
}

} // namespace

void TestVersionThresholds::everyThresholdIsWatched()
{
    QStringList unseen;
    QStringList idle;
    for (const Probe &probe : probes()) {
        for (const QString &capability : probe.watched)
            idle.append(probe.product + u' ' + capability);
    }
    for (const Product &product : knowledge().products) {
        for (const auto thresholds = thresholdsOf(product); const Threshold &threshold : thresholds) {
            idle.removeAll(threshold.product + u' ' + threshold.capability);
            if (!isWatched(threshold) && !judgedBefore().contains(threshold.capability))
                unseen.append(u"%1 %2: %3"_s.arg(threshold.product, threshold.at, threshold.capability));
        }
    }
    QCOMPARE(unseen, QStringList());
    QCOMPARE(idle, QStringList()); // nothing changes there
}

void TestVersionThresholds::writesSomethingElseFromTheThresholdOn_data()
{
    QTest::addColumn<Threshold>("threshold");
    for (const Product &product : knowledge().products) {
        for (const auto thresholds = thresholdsOf(product); const Threshold &threshold : thresholds) {
            if (isWatched(threshold) && !isOneToDialects(threshold))
                QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(threshold.product, threshold.at, threshold.capability)))
                    << threshold;
        }
    }
}

void TestVersionThresholds::writesSomethingElseFromTheThresholdOn()
{
    QFETCH(const Threshold, threshold);
    const auto probe = std::ranges::find(probes(), threshold.product, &Probe::product);
    QVERIFY(probe != probes().end());
    const QStringList at = writtenFor(*probe, threshold.at, knowledge());
    QVERIFY(!at.isEmpty());
    QVERIFY2(writtenFor(*probe, threshold.below, knowledge()) != at, qPrintable(threshold.below));
    QVERIFY2(writtenFor(*probe, threshold.at, withoutTheStep(threshold)) != at, qPrintable(threshold.capability));
}

QTEST_GUILESS_MAIN(TestVersionThresholds)
#include "test_version_thresholds.moc"
