// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

Product product(const QString &id, const QString &kind, const QList<QStringList> &spellings)
{
    Product made;
    made.id = id;
    made.kind = kind;
    for (const QStringList &matches : spellings) {
        ProductVersion version;
        version.id = matches.constFirst();
        version.matches = matches;
        made.versions.append(version);
    }
    return made;
}

Knowledge sample()
{
    Knowledge knowledge;
    for (const Product &each : {
             product(u"postfix"_s, u"mail-server"_s, {{u"3.4"_s}, {u"3.7"_s}, {u"3.9"_s}, {u"3.10"_s}}),
             product(u"exchange"_s, u"mail-server"_s,
                     {{u"2016"_s, u"2016-rtm"_s, u"2016-cu1"_s},
                      {u"2016-cu23"_s},
                      {u"2019-cu14"_s},
                      {u"2019-cu15"_s},
                      {u"se-rtm"_s, u"se"_s}}),
             product(u"firefox"_s, u"browser"_s, {{u"128"_s, u"128-esr"_s}, {u"140"_s}, {u"current"_s}}),
             product(u"ubuntu"_s, u"operating-system"_s, {{u"20.04"_s}, {u"22.04"_s}, {u"24.04"_s}}),
             product(u"windows"_s, u"operating-system"_s,
                     {{u"xp"_s}, {u"10"_s, u"10-22h2"_s}, {u"11-24h2"_s}, {u"11"_s}}),
             product(u"load-balancer"_s, u"load-balancer"_s, {{u"layer-4"_s}, {u"tls-offloading"_s}}),
             product(u"mailcow"_s, u"mail-server"_s, {}),
             product(u"hosted-mail"_s, u"generic"_s, {}),
             product(u"generic-partner"_s, u"generic"_s, {}),
         })
        knowledge.products.insert(each.id, each);
    return knowledge;
}

} // namespace

class TestMatch : public QObject {
    Q_OBJECT

private slots:
    void findsTheVersion_data();
    void findsTheVersion();
    void knowsNothingOfUnknownProducts();
    void capabilitiesAreOfTheNearest();
    void findsGenericProducts();
};

void TestMatch::findsTheVersion_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("spelling");
    QTest::addColumn<QString>("version"); // empty: the product's own capabilities
    QTest::addColumn<bool>("isAssumed");

    QTest::newRow("id") << u"postfix"_s << u"3.7"_s << u"3.7"_s << false;
    QTest::newRow("other spelling") << u"exchange"_s << u"2016-cu1"_s << u"2016"_s << false;
    QTest::newRow("patch level by dotted prefix") << u"postfix"_s << u"3.7.11"_s << u"3.7"_s << false;
    QTest::newRow("prefix is not taken within a number") << u"postfix"_s << u"3.70"_s << u"3.10"_s << true;
    QTest::newRow("newer than all takes the newest") << u"postfix"_s << u"3.12"_s << u"3.10"_s << true;
    QTest::newRow("newer than all numbers takes the newest of all") << u"firefox"_s << u"151"_s << u"current"_s << true;
    QTest::newRow("much newer") << u"ubuntu"_s << u"30.04"_s << u"24.04"_s << true;
    QTest::newRow("between two takes the older") << u"postfix"_s << u"3.8"_s << u"3.7"_s << true;
    QTest::newRow("numbers are compared as numbers") << u"ubuntu"_s << u"22.10"_s << u"22.04"_s << true;
    QTest::newRow("cumulative update between two") << u"exchange"_s << u"2019-cu13"_s << u"2016-cu23"_s << true;
    QTest::newRow("older than all takes the oldest") << u"postfix"_s << u"2.11"_s << u"3.4"_s << true;
    QTest::newRow("family takes its oldest") << u"ubuntu"_s << u"22"_s << u"22.04"_s << true;
    QTest::newRow("service pack of a named version") << u"windows"_s << u"xp-sp1"_s << u"xp"_s << true;
    QTest::newRow("word nobody knows") << u"load-balancer"_s << u"f5"_s << QString() << true;
    QTest::newRow("no version named") << u"exchange"_s << QString() << QString() << true;
    QTest::newRow("product without versions") << u"mailcow"_s << u"2026-05"_s << QString() << false;
    QTest::newRow("kind of product") << u"hosted-mail"_s << QString() << QString() << true;
    QTest::newRow("very long number") << u"postfix"_s << QString(10'000, u'9') << u"3.10"_s << true;
    QTest::newRow("only separators") << u"postfix"_s << u"...---"_s << QString() << true;
}

void TestMatch::findsTheVersion()
{
    QFETCH(const QString, product);
    QFETCH(const QString, spelling);
    QFETCH(const QString, version);
    QFETCH(const bool, isAssumed);
    const Knowledge knowledge = sample();
    const ProductMatch match = knowledge.match({product, spelling});
    QVERIFY(match.product);
    QCOMPARE(match.product->id, product);
    QCOMPARE(match.version ? match.version->id : QString(), version);
    QCOMPARE(match.isAssumed, isAssumed);
}

void TestMatch::knowsNothingOfUnknownProducts()
{
    const Knowledge knowledge = sample();
    const ProductMatch match = knowledge.match({u"exchnge"_s, u"2019"_s});
    QVERIFY(!match.product);
    QVERIFY(!match.version);
    QVERIFY(match.isAssumed);
}

/// What the version can, else what the product can, else nothing.
void TestMatch::capabilitiesAreOfTheNearest()
{
    Product known;
    known.capabilities.insert(u"tls"_s, {u"1.2"_s});
    ProductVersion newest;
    newest.capabilities.insert(u"tls"_s, {u"1.3"_s});
    ProductMatch match;
    QVERIFY(match.capabilities().isEmpty());
    match.product = &known;
    QCOMPARE(match.capabilities(), known.capabilities);
    match.version = &newest;
    QCOMPARE(match.capabilities(), newest.capabilities);
}

void TestMatch::findsGenericProducts()
{
    const Knowledge knowledge = sample();
    QCOMPARE(knowledge.generic(SystemRole::Partner)->id, u"generic-partner"_s);
    QVERIFY(!knowledge.generic(SystemRole::Server));
}

QTEST_GUILESS_MAIN(TestMatch)
#include "test_match.moc"
