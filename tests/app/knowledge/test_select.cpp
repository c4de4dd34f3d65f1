// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge_file.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestSelect : public QObject {
    Q_OBJECT

private slots:
    void follows_data();
    void follows();
};

void TestSelect::follows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("found"); // pointer=text
    QTest::newRow("member") << u"title"_s << QStringList(u"/title=t"_s);
    QTest::newRow("items") << u"parts/*/id"_s << QStringList({u"/parts/0/id=a"_s, u"/parts/1/id=b"_s});
    QTest::newRow("values of members") << u"parts/*/effect/*"_s
                                       << QStringList({u"/parts/0/effect/x~1y=0.5"_s, u"/parts/0/effect/z=1"_s});
    QTest::newRow("names of members") << u"parts/*/effect/{}"_s
                                      << QStringList({u"/parts/0/effect/x~1y=x/y"_s, u"/parts/0/effect/z=z"_s});
    QTest::newRow("at any depth") << u"**/id"_s
                                  << QStringList({u"/parts/0/id=a"_s, u"/parts/1/id=b"_s, u"/deep/er/id=c"_s});
    QTest::newRow("nothing there") << u"parts/*/colour"_s << QStringList();
    QTest::newRow("into a text") << u"title/*/id"_s << QStringList();
}

void TestSelect::follows()
{
    QFETCH(const QString, path);
    QFETCH(const QStringList, found);
    const auto document = readJson(
        R"({"title": "t", "parts": [{"id": "a", "effect": {"x/y": 0.5, "z": 1}}, {"id": "b"}, 3], "deep": {"er": {"id": "c"}}})");
    QVERIFY(document.has_value());
    QStringList lines;
    for (const auto places = select(*document, path); const Found &each : places)
        lines.append(each.pointer + u'=' + each.text);
    QCOMPARE(lines, found);
}

QTEST_GUILESS_MAIN(TestSelect)
#include "test_select.moc"
