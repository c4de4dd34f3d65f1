// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"
#include "app/archive/crc32.h"

#include <QTest>

#include <rapidcheck.h>

#include <ctime>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestArchive : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatWasPacked();
    void packsTheSameBytesInEveryZone();
    void packsEmptyEntriesAndNone();
    void refusesToPackUnsafeNames_data();
    void refusesToPackUnsafeNames();
    void packsManyEntriesQuickly();
    void checksumIsThatOfTheStandard();
};

namespace {

rc::Gen<ArchiveEntries> entries()
{
    const auto letters =
        rc::gen::elementOf(std::vector<std::string>{"a", "b", "c", ".x", "-", " ", "\xC3\xBC", "\xE2\x82\xAC"});
    const auto part = rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letters)),
                                   [](const std::vector<std::string> &parts) {
                                       QString text;
                                       for (const std::string &one : parts)
                                           text += QString::fromStdString(one);
                                       return text.left(20);
                                   });
    const auto contents = rc::gen::map(rc::gen::arbitrary<std::string>(),
                                       [](const std::string &text) { return QByteArray::fromStdString(text); });
    const auto pairs =
        rc::gen::container<std::vector<std::tuple<QString, QString, QByteArray>>>(rc::gen::tuple(part, part, contents));
    return rc::gen::map(pairs, [](const std::vector<std::tuple<QString, QString, QByteArray>> &list) {
        ArchiveEntries made;
        for (const auto &[folder, name, data] : list)
            made.insert(u"folder-"_s + folder + u'/' + name, data);
        return made;
    });
}

} // namespace

void TestArchive::givesBackWhatWasPacked()
{
    QVERIFY(rc::check("unpacking gives what was packed, packing again the same bytes", [] {
        const ArchiveEntries given = *entries();
        const auto zip = pack(given);
        RC_ASSERT(zip.has_value());
        const auto read = unpack(*zip);
        if (!read)
            RC_FAIL(toLine(read.error()).toStdString());
        RC_ASSERT(*read == given);
        RC_ASSERT(pack(*read).value() == *zip);
    }));
}

void TestArchive::packsTheSameBytesInEveryZone()
{
    const ArchiveEntries given{{u"plan.json"_s, "{}"}, {u"snippets/Prüfung/apply.ps1"_s, QByteArray(5000, 'x')}};
    const QByteArray before = qgetenv("TZ");
    QByteArrayList zips;
    for (const char *zone : {"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
        qputenv("TZ", zone);
        ::tzset();
        zips.append(pack(given).value());
    }
    qputenv("TZ", before);
    ::tzset();
    QCOMPARE(zips.at(1), zips.at(0));
    QCOMPARE(zips.at(2), zips.at(0));
    QVERIFY(zips.at(0).contains(QByteArray(5000, 'x'))); // stored: no compressor's version can show
}

void TestArchive::packsEmptyEntriesAndNone()
{
    const ArchiveEntries given{{u"empty"_s, QByteArray()}, {u"zero"_s, QByteArray(1, '\0')}};
    QCOMPARE(unpack(pack(given).value()).value(), given);
    const auto none = pack({});
    QVERIFY(none);
    QCOMPARE(unpack(*none).value(), ArchiveEntries());
}

void TestArchive::refusesToPackUnsafeNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("id");
    QTest::newRow("leads out") << QStringList{u"a/../../b"_s} << u"archive.unsafe-name"_s;
    QTest::newRow("absolute") << QStringList{u"/a"_s} << u"archive.unsafe-name"_s;
    QTest::newRow("half a character") << QStringList{QString(QChar(0xD800))} << u"archive.unsafe-name"_s;
    QTest::newRow("case clash") << QStringList{u"a"_s, u"A"_s} << u"archive.case-clash"_s;
    QTest::newRow("file and folder") << QStringList{u"a"_s, u"a/b"_s} << u"archive.file-and-folder"_s;
}

void TestArchive::refusesToPackUnsafeNames()
{
    QFETCH(const QStringList, names);
    ArchiveEntries given;
    for (const QString &name : names)
        given.insert(name, "x");
    const auto zip = pack(given);
    QVERIFY(!zip);
    QTEST(zip.error().id, "id");
}

void TestArchive::packsManyEntriesQuickly()
{
    ArchiveEntries given;
    for (int number = 0; number < 5'000; ++number)
        given.insert(u"snippets/connection-%1/apply.ps1"_s.arg(number), QByteArray::number(number));
    QCOMPARE(unpack(pack(given).value()).value(), given); // a quadratic look-up would exceed the test's time
}

void TestArchive::checksumIsThatOfTheStandard()
{
    QCOMPARE(crc32("123456789"), 0xCBF43926U); // the check value of CRC-32/ISO-HDLC
    QCOMPARE(crc32(""), 0U);
}

QTEST_APPLESS_MAIN(TestArchive)
#include "test_archive.moc"
