// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pasted_lines.h"

#include <QTest>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

using Lines = QList<QStringList>;

class TestPastedLines : public QObject {
    Q_OBJECT

private slots:
    void splitsCellsAndLines_data();
    void splitsCellsAndLines();
    void readsWhatItWrites();
};

void TestPastedLines::splitsCellsAndLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Lines>("lines");
    QTest::newRow("nothing") << QString() << Lines();
    QTest::newRow("one cell") << u"a"_s << Lines{{u"a"_s}};
    QTest::newRow("Windows line ends") << u"a\tb\r\nc\td\r\n"_s << Lines{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("empty lines left out") << u"a\n\n\t\nb"_s << Lines{{u"a"_s}, {u"b"_s}};
    QTest::newRow("empty cells kept") << u"a\t\tb"_s << Lines{{u"a"_s, {}, u"b"_s}};
    QTest::newRow("line feed in quotes") << u"\"a\nb\"\tc"_s << Lines{{u"a\nb"_s, u"c"_s}};
    QTest::newRow("doubled quotes") << u"\"say \"\"so\"\"\""_s << Lines{{u"say \"so\""_s}};
    QTest::newRow("quote inside a cell") << u"19\" rack\tb"_s << Lines{{u"19\" rack"_s, u"b"_s}};
    QTest::newRow("quote never closed") << u"\"a\tb"_s << Lines{{u"a\tb"_s}};
}

void TestPastedLines::splitsCellsAndLines()
{
    QFETCH(const QString, text);
    QTEST(pastedLines(text), "lines");
}

void TestPastedLines::readsWhatItWrites()
{
    QVERIFY(rc::check("cells with tabulators, line feeds and quotes come back", [] {
        const auto cell = rc::gen::container<std::string>(rc::gen::element('a', '"', '\t', '\n'));
        const auto line = *rc::gen::container<std::vector<std::string>>(3, cell);
        QStringList cells{u"first"_s};
        for (const std::string &each : line)
            cells.append(QString::fromStdString(each).trimmed());
        RC_ASSERT(pastedLines(tabSeparated({cells})) == Lines{cells});
    }));
}

QTEST_APPLESS_MAIN(TestPastedLines)
#include "test_pasted_lines.moc"
