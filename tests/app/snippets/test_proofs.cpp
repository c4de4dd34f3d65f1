// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/proofs.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;

/// What may be said of a snippet after tests with the real product.
class TestProofs : public QObject {
    Q_OBJECT

private slots:
    void badgeIsNeverBetterThanItsWeakestForm_data();
    void badgeIsNeverBetterThanItsWeakestForm();
    void comparesFamilies_data();
    void comparesFamilies();
    void writesWhatItReads();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

namespace {

Proofs someProofs()
{
    return Proofs(
        {{u"nginx"_s, u"proxy"_s, u"1.26.3"_s, Proof::Handshaken, u"2026-11-25"_s, u"a"_s, {u"TLS 1.3"_s}},
         {u"nginx"_s,
          u"back"_s,
          u"1.26.3"_s,
          Proof::Handshaken,
          u"2026-11-20"_s,
          u"a"_s,
          {u"name checked"_s, u"TLS 1.3"_s}},
         {u"nginx"_s, u"parsed"_s, u"1.26.3"_s, Proof::ParsedByProduct, u"2026-11-25"_s, u"a"_s, {u"nginx -t"_s}}});
}

} // namespace

void TestProofs::badgeIsNeverBetterThanItsWeakestForm_data()
{
    QTest::addColumn<QStringList>("forms");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("date");
    QTest::newRow("one form") << QStringList{u"proxy"_s} << u"1.26"_s << u"handshaken"_s << u"2026-11-25"_s;
    QTest::newRow("older day of two") << QStringList{u"proxy"_s, u"back"_s} << u"1.26.3"_s << u"handshaken"_s
                                      << u"2026-11-20"_s;
    QTest::newRow("only parsed") << QStringList{u"proxy"_s, u"parsed"_s} << u"1.26"_s << u"parsed-by-product"_s
                                 << u"2026-11-25"_s;
    QTest::newRow("form nobody proved") << QStringList{u"proxy"_s, u"mutual"_s} << u"1.26"_s << u"documentation-only"_s
                                        << QString();
    QTest::newRow("another version") << QStringList{u"proxy"_s} << u"1.22"_s << u"documentation-only"_s << QString();
    QTest::newRow("no version in the plan")
        << QStringList{u"proxy"_s} << QString() << u"documentation-only"_s << QString();
    QTest::newRow("no form") << QStringList() << u"1.26"_s << u"documentation-only"_s << QString();
}

void TestProofs::badgeIsNeverBetterThanItsWeakestForm()
{
    QFETCH(const QStringList, forms);
    QFETCH(const QString, version);
    const Badge badge = someProofs().badge(u"nginx"_s, forms, version);
    QTEST(word(badge.proof), "proof");
    QTEST(badge.date, "date");
    QCOMPARE(badge.productVersion.isEmpty(), badge.proof == Proof::DocumentationOnly);
}

void TestProofs::comparesFamilies_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("proved");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("shorter") << u"3.10"_s << u"3.10.13"_s << true;
    QTest::newRow("equal") << u"3.10.13"_s << u"3.10.13"_s << true;
    QTest::newRow("another patch") << u"3.10.1"_s << u"3.10.13"_s << false;
    QTest::newRow("one number says too little") << u"3"_s << u"3.10.13"_s << false;
    QTest::newRow("3.1 is not 3.10") << u"3.1"_s << u"3.10.13"_s << false;
    QTest::newRow("none") << QString() << u"3.10.13"_s << false;
}

void TestProofs::comparesFamilies()
{
    QFETCH(const QString, version);
    QFETCH(const QString, proved);
    QTEST(isSameFamily(version, proved), "isSame");
}

void TestProofs::writesWhatItReads()
{
    QList<ProofEntry> entries = someProofs().entries();
    entries.first().writtenSha256 = u"b"_s;
    const Result<Proofs> read = Proofs::read(writeProofs(entries));
    QVERIFY(read);
    QVERIFY(std::ranges::contains(read->entries(), u"b"_s, &ProofEntry::writtenSha256));
    QCOMPARE(read->entries().size(), 3);
    QCOMPARE(writeProofs(read->entries()), writeProofs(entries));
    QVERIFY(!Proofs::shipped().entries().isEmpty());
}

void TestProofs::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("another format") << QByteArray(R"({"format": "x", "proofs": []})") << QString();
    QTest::newRow("unknown kind of proof") << QByteArray(
        R"({"format": "safeconduct-proofs/1", "proofs": [{"target": "nginx", "form": "a", "productVersion": "1", "proof": "sure", "date": "d"}]})")
                                           << u"/proofs/0"_s;
    QTest::newRow("no day") << QByteArray(
        R"({"format": "safeconduct-proofs/1", "proofs": [{"target": "nginx", "form": "a", "productVersion": "1", "proof": "handshaken"}]})")
                            << u"/proofs/0"_s;
}

void TestProofs::saysWhatIsWrong()
{
    QFETCH(const QByteArray, json);
    const Result<Proofs> read = Proofs::read(json);
    QVERIFY(!read);
    QTEST(read.error().pointer, "pointer");
    QVERIFY(!read.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestProofs)
#include "test_proofs.moc"
