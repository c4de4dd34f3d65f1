// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"
#include "zip_maker.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestHostileArchive : public QObject {
    Q_OBJECT

private slots:
    void readsWhatTheMakerMakes();
    void refusesHostileArchives_data();
    void refusesHostileArchives();
    void countsWhileUnpacking_data();
    void countsWhileUnpacking();
    void survivesAnyCut();
    void survivesAnyFlippedByte();
    void tellsSafeNames_data();
    void tellsSafeNames();
};

namespace {

/// A zip whose one entry is an archive of zeros, far smaller packed than unpacked.
QByteArray bomb(qsizetype size, qint64 claimed = -1)
{
    return makeZip(
        {{.name = "plan.json", .contents = QByteArray(size, '\0'), .isDeflated = true, .unpacked = claimed}});
}

QList<MadeEntry> many(int count)
{
    QList<MadeEntry> entries;
    for (int number = 0; number < count; ++number)
        entries.append({.name = "f" + QByteArray::number(number), .contents = {}});
    return entries;
}

} // namespace

/// What follows proves something only if the maker's honest archives are accepted.
void TestHostileArchive::readsWhatTheMakerMakes()
{
    const auto read = unpack(makeZip({{.name = "plan.json", .contents = "{}"},
                                      {.name = "snippets/", .contents = "", .mode = 040755},
                                      {.name = "snippets/Pr\xC3\xBC"
                                               "fung.txt",
                                       .contents = QByteArray(1000, 'x'),
                                       .isDeflated = true},
                                      {.name = "empty", .contents = "", .mode = 0}}));
    QVERIFY2(read, qPrintable(read ? QString() : toLine(read.error())));
    QCOMPARE(read->keys(), (QStringList{u"empty"_s, u"plan.json"_s, u"snippets/Prüfung.txt"_s}));
    QCOMPARE(read->value(u"plan.json"_s), "{}"_ba);
    QCOMPARE(read->value(u"snippets/Prüfung.txt"_s), QByteArray(1000, 'x'));
}

void TestHostileArchive::refusesHostileArchives_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *title, const QList<MadeEntry> &entries, const QString &id, const QString &names) {
        QTest::newRow(title) << makeZip(entries) << id << names;
    };
    const MadeEntry plan{.name = "plan.json", .contents = "{}"};
    row("traversal", {plan, {.name = "../x", .contents = "x"}}, u"archive.unsafe-name"_s, u"../x"_s);
    row("traversal within", {{.name = "a/../../b", .contents = "x"}}, u"archive.unsafe-name"_s, u"a/../../b"_s);
    row("a part that is here", {{.name = "./plan.json", .contents = "x"}}, u"archive.unsafe-name"_s, u"./plan.json"_s);
    row("absolute", {{.name = "/etc/passwd", .contents = "x"}}, u"archive.unsafe-name"_s, u"/etc/passwd"_s);
    row("backslash", {{.name = "..\\x", .contents = "x"}}, u"archive.unsafe-name"_s, u"..\\x"_s);
    row("drive letter", {{.name = "C:x", .contents = "x"}}, u"archive.unsafe-name"_s, u"C:x"_s);
    row("empty name", {{.name = "", .contents = "x"}}, u"archive.unsafe-name"_s, u""_s);
    row("double slash", {{.name = "a//b", .contents = "x"}}, u"archive.unsafe-name"_s, u"a//b"_s);
    row("NUL in the name", {{.name = QByteArray("plan.json\0.exe", 14), .contents = "x"}}, u"archive.unsafe-name"_s,
        u"plan.json"_s);
    row("control character", {{.name = "a\x1B[2J", .contents = "x"}}, u"archive.unsafe-name"_s, u"a"_s);
    row("direction override", {{.name = "a\xE2\x80\xAEgnp.exe", .contents = "x"}}, u"archive.unsafe-name"_s,
        u"gnp.exe"_s);
    row("folder that leads out", {{.name = "../", .contents = "", .mode = 040755}}, u"archive.unsafe-name"_s, u"../"_s);
    row("folder with contents", {{.name = "a/", .contents = "x"}}, u"archive.special-entry"_s, u"a/"_s);
    row("name not in UTF-8", {{.name = "a\xFF", .contents = "x"}}, u"archive.name-encoding"_s, u"a"_s);
    row("long name", {{.name = QByteArray(241, 'a'), .contents = "x"}}, u"archive.long-name"_s, QString(80, u'a'));
    row("link", {{.name = "plan.json", .contents = "/etc/passwd", .mode = 0120777}}, u"archive.special-entry"_s,
        u"plan.json"_s);
    row("device", {{.name = "plan.json", .contents = "", .mode = 0020666}}, u"archive.special-entry"_s, u"plan.json"_s);
    row("pipe", {{.name = "plan.json", .contents = "", .mode = 0010666}}, u"archive.special-entry"_s, u"plan.json"_s);
    row("duplicate", {plan, plan}, u"archive.duplicate"_s, u"plan.json"_s);
    row("case clash", {plan, {.name = "Plan.json", .contents = "[]"}}, u"archive.case-clash"_s, u"Plan.json"_s);
    row("case clash of folders", {{.name = "a/x", .contents = "x"}, {.name = "A/y", .contents = "y"}},
        u"archive.case-clash"_s, u"A/y"_s);
    row("composed and decomposed", {{.name = "\xC3\xBC", .contents = "x"}, {.name = "u\xCC\x88", .contents = "y"}},
        u"archive.case-clash"_s, u"u\u0308"_s);
    row("file and folder", {{.name = "a", .contents = "x"}, {.name = "a/b", .contents = "y"}},
        u"archive.file-and-folder"_s, u"a/b"_s);
    row("folder and file", {{.name = "a/b", .contents = "x"}, {.name = "A", .contents = "y"}},
        u"archive.file-and-folder"_s, u"A"_s);
    row("encrypted", {{.name = "plan.json", .contents = "x", .flags = 0x0801}}, u"archive.encrypted"_s, u"plan.json"_s);
    row("strongly encrypted", {{.name = "plan.json", .contents = "x", .flags = 0x0841}}, u"archive.encrypted"_s,
        u"plan.json"_s);
    row("unknown method", {{.name = "plan.json", .contents = "x", .method = 93}}, u"archive.method"_s, u"plan.json"_s);
    row("wrong checksum", {{.name = "plan.json", .contents = "x", .breaksChecksum = true}}, u"archive.damaged"_s,
        u"plan.json"_s);
    row("deflated garbage", {{.name = "plan.json", .contents = "this is not deflated", .method = 8}},
        u"archive.damaged"_s, u"plan.json"_s);
    row("two names in two places", {{.name = "plan.json", .contents = "x", .localName = "evil.json"}},
        u"archive.damaged"_s, u""_s);
    row("two entries at one place", {plan, {.name = "plan.json", .contents = "{}", .sharesPlaceOf = 0}},
        u"archive.duplicate"_s, u"plan.json"_s);
    row("thousands of entries", many(20'001), u"archive.too-many-entries"_s, u"20,001"_s);
    QTest::newRow("bomb that says so") << bomb(65 * 1024 * 1024) << u"archive.entry-too-large"_s << u"plan.json"_s;
    QTest::newRow("bomb that claims ten bytes")
        << bomb(80 * 1024 * 1024, 10) << u"archive.entry-too-large"_s << u"plan.json"_s;
    QTest::newRow("more than claimed") << bomb(1000, 10) << u"archive.damaged"_s << u"plan.json"_s;
    QTest::newRow("less than claimed") << bomb(1000, 1001) << u"archive.damaged"_s << u"plan.json"_s;
    QTest::newRow("empty") << ""_ba << u"archive.damaged"_s << u""_s;
    QTest::newRow("no zip") << QByteArray(1000, 'x') << u"archive.damaged"_s << u""_s;
    QTest::newRow("truncated") << makeZip({plan}).chopped(1) << u"archive.damaged"_s << u""_s;
    QTest::newRow("something after the end") << makeZip({plan}) + "x" << u"archive.damaged"_s << u""_s;
    QTest::newRow("something before the start") << "x" + makeZip({plan}) << u"archive.damaged"_s << u""_s;
    QTest::newRow("directory beyond the end") << makeEnd(1, 46, 0xFFFFFF00) << u"archive.damaged"_s << u""_s;
    QTest::newRow("zip64") << makeEnd(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF) << u"archive.damaged"_s << u""_s;
    QTest::newRow("entries without a directory") << makeEnd(3, 0, 0) << u"archive.damaged"_s << u""_s;
    QTest::newRow("larger than allowed") << QByteArray(64 * 1024 * 1024 + 1, '\0') << u"archive.too-large"_s << u""_s;
}

void TestHostileArchive::refusesHostileArchives()
{
    QFETCH(const QByteArray, zip);
    QFETCH(const QString, names);
    QLocale::setDefault(QLocale(QLocale::English)); // by it messages write their counts
    QElapsedTimer timer;
    timer.start();
    const auto read = unpack(zip);
    QVERIFY(!read);
    QTEST(read.error().id, "id");
    QVERIFY2(read.error().what.contains(names), qPrintable(read.error().what));
    QVERIFY(!read.error().remedy.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, QByteArray::number(timer.elapsed()).constData());
}

void TestHostileArchive::countsWhileUnpacking_data()
{
    QTest::addColumn<ArchiveLimits>("limits");
    QTest::addColumn<QString>("id"); // empty: accepted
    QTest::newRow("all at the limits") << ArchiveLimits{.entry = 1000, .unpacked = 3000, .entries = 3, .nameLength = 2}
                                       << u""_s;
    QTest::newRow("one entry over") << ArchiveLimits{.entry = 999} << u"archive.entry-too-large"_s;
    QTest::newRow("all together over") << ArchiveLimits{.unpacked = 2999} << u"archive.too-large"_s;
    QTest::newRow("one entry too many") << ArchiveLimits{.entries = 2} << u"archive.too-many-entries"_s;
    QTest::newRow("names too long") << ArchiveLimits{.nameLength = 1} << u"archive.long-name"_s;
    QTest::newRow("archive too large") << ArchiveLimits{.bytes = 100} << u"archive.too-large"_s;
}

void TestHostileArchive::countsWhileUnpacking()
{
    QFETCH(const ArchiveLimits, limits);
    QFETCH(const QString, id);
    const QByteArray contents(1000, 'x');
    const QByteArray zip = makeZip({{.name = "f1", .contents = contents, .isDeflated = true},
                                    {.name = "f2", .contents = contents, .isDeflated = true},
                                    {.name = "f3", .contents = contents}});
    const auto read = unpack(zip, limits);
    QCOMPARE(read ? QString() : read.error().id, id);
}

void TestHostileArchive::survivesAnyCut()
{
    const QByteArray zip = makeZip(
        {{.name = "a/b", .contents = "one"}, {.name = "c", .contents = QByteArray(50, 'x'), .isDeflated = true}});
    QVERIFY(unpack(zip));
    for (qsizetype size = 0; size < zip.size(); ++size)
        QVERIFY2(!unpack(zip.first(size)), QByteArray::number(size).constData());
}

void TestHostileArchive::survivesAnyFlippedByte()
{
    const QByteArray zip = makeZip(
        {{.name = "a/b", .contents = "one"}, {.name = "c", .contents = QByteArray(50, 'x'), .isDeflated = true}});
    const ArchiveEntries whole = unpack(zip).value();
    int refused = 0;
    for (qsizetype at = 0; at < zip.size(); ++at) {
        for (const int flip : {0x01, 0x80, 0xFF}) {
            QByteArray changed = zip;
            changed[at] = static_cast<char>(changed.at(at) ^ flip);
            const auto read = unpack(changed);
            refused += read ? 0 : 1;
            // What is accepted has all entries with their contents: the change was in a time or another unused field.
            if (read)
                QCOMPARE(read->values(), whole.values());
        }
    }
    QVERIFY(refused > zip.size());
}

void TestHostileArchive::tellsSafeNames_data()
{
    QTest::addColumn<bool>("isSafe");
    for (const char *name : {"plan.json", "a/b/c.txt", "..a", "a..", "...", "a b", "-rf",
                             "snippets/owa-travel/apply.ps1", ".hidden", "ü/€"})
        QTest::newRow(name) << true;
    for (const char *name : {"", "/", "/a", "a/", "a//b", ".", "..", "a/.", "a/..", "../a", "./a", "a\\b", "C:", "c:a",
                             "a\nb", "a\tb", "a\x7F"})
        QTest::newRow(name) << false;
}

void TestHostileArchive::tellsSafeNames()
{
    QTEST(isSafeEntryName(QString::fromUtf8(QTest::currentDataTag())), "isSafe");
}

QTEST_APPLESS_MAIN(TestHostileArchive)
#include "test_hostile_archive.moc"
