// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plain_text.h"

#include <QTest>
#include <QTextDocument>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

QString markdownOf(const Block &block)
{
    return QString::fromUtf8(toMarkdown({.title = u"T"_s, .language = u"en"_s, .status = {}, .blocks = {block}}))
        .section(u"# T\n\n"_s, 1);
}

/// What a reader of Markdown other than ours makes of it.
QString readByQt(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    return document.toPlainText();
}

} // namespace

class TestMarkdown : public QObject {
    Q_OBJECT

private slots:
    void writesEachBlock_data();
    void writesEachBlock();
    void keepsTextsFromBecomingMarkup();
    void fencesCodeThatHoldsFences();
    void setsEachRowApartOnATerminal();
};

void TestMarkdown::writesEachBlock_data()
{
    QTest::addColumn<Block>("block");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("heading") << Block(Heading{3, u"Where *stars* are"_s, {}}) << u"### Where \\*stars\\* are\n"_s;
    QTest::newRow("paragraph like a list") << Block(Paragraph{u"- no list"_s}) << u"\\- no list\n"_s;
    QTest::newRow("paragraph like a number") << Block(Paragraph{u"1. no list"_s}) << u"1\\. no list\n"_s;
    QTest::newRow("paragraph with a tag") << Block(Paragraph{u"<script>&amp;"_s}) << u"\\<script\\>\\&amp;\n"_s;
    QTest::newRow("list") << Block(BulletList{{u"a"_s, u"# b"_s}}) << u"- a\n- \\# b\n"_s;
    QTest::newRow("table") << Block(Table{u"C"_s, {u"a"_s, u"n"_s}, {{u"x|y"_s, u"1"_s}}, {1}})
                           << u"**C**\n\n| a | n |\n| --- | ---: |\n| x\\|y | 1 |\n"_s;
    QTest::newRow("table with line breaks")
        << Block(Table{{}, {u"a"_s}, {{u"x\ny"_s}}, {}}) << u"| a |\n| --- |\n| x y |\n"_s;
}

void TestMarkdown::writesEachBlock()
{
    QFETCH(const Block, block);
    QTEST(markdownOf(block), "markdown");
}

void TestMarkdown::keepsTextsFromBecomingMarkup()
{
    QVERIFY(rc::check("a paragraph reads back as it was written", [] {
        const auto letters = *rc::gen::container<std::string>(
            rc::gen::element('a', 'b', ' ', '*', '_', '#', '-', '+', '=', '>', '<', '|', '`', '[', ']', '(', ')', '!',
                             '\\', '~', '&', ';', '1', '.', ')'));
        const QString text = QString::fromStdString(letters).simplified();
        RC_PRE(!text.isEmpty());
        RC_ASSERT(readByQt(markdownOf(Paragraph{text})) == text);
    }));
}

void TestMarkdown::fencesCodeThatHoldsFences()
{
    const QString markdown = markdownOf(CodeBlock{u"text"_s, {}, u"```\n# no heading\n````"_s});
    QCOMPARE(markdown, u"`````text\n```\n# no heading\n````\n`````\n"_s);
}

/// There a table has no columns.
void TestMarkdown::setsEachRowApartOnATerminal()
{
    const QStringList header{u"Name"_s, u"Cost"_s, u"Note"_s};
    const QList<QStringList> costs{QStringList{u"A"_s, u"5"_s, u"–"_s}};
    const QList<QStringList> notes{QStringList{u"B"_s, QString(), u"late"_s}};
    const QList<Block> blocks{Heading{2, u"All"_s, {}},
                              Paragraph{u"Said."_s},
                              BulletList{QStringList{u"One"_s, u"Two"_s}},
                              Heading{2, u"More"_s, {}},
                              Table{u"Costs"_s, header, costs, {1}},
                              Table{{}, header, notes, {}}};
    QCOMPARE(toPlainText(blocks),
             u"All\n  Said.\n  - One\n  - Two\n\nMore\n  Costs\n    A\n       Cost: 5\n  B\n     Note: late\n"_s);
}

QTEST_MAIN(TestMarkdown)
#include "test_markdown.moc"
