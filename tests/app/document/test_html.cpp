// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/block.h"

#include <QTest>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

QString htmlOf(const QList<Block> &blocks, const QString &title = u"T"_s)
{
    return QString::fromUtf8(toHtml({.title = title, .language = u"de"_s, .status = u"Draft"_s, .blocks = blocks}));
}

/// The page's own elements are closed as XML wants it, but for two void ones; so that an XML reader can tell whether a text
/// has become an element.
QStringList elementsOf(QString html)
{
    html.remove(u"<!DOCTYPE html>\n"_s);
    html.replace(u"<meta charset=\"utf-8\">"_s, u"<meta charset=\"utf-8\"/>"_s);
    html.replace(u"initial-scale=1\">"_s, u"initial-scale=1\"/>"_s);
    QXmlStreamReader reader(html);
    QStringList elements;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            elements.append(reader.name().toString());
    }
    return reader.hasError() ? QStringList{reader.errorString()} : elements;
}

} // namespace

class TestHtml : public QObject {
    Q_OBJECT

private slots:
    void isSelfContained();
    void linksToSections();
    void keepsTextsFromBecomingElements();
};

void TestHtml::isSelfContained()
{
    const QString html = htmlOf({Paragraph{u"x"_s}});
    QVERIFY(html.contains("<html lang=\"de\">"_L1));
    QVERIFY(!html.contains("<script"_L1));
    QVERIFY(!html.contains("http"_L1));
    QVERIFY(html.contains("@media print"_L1));
}

void TestHtml::linksToSections()
{
    const QString html = htmlOf(
        {Heading{2, u"Risks & more"_s, u"risks"_s}, Heading{3, u"Detail"_s, u"detail"_s}, Heading{3, u"Aside"_s, {}}});
    QVERIFY(html.contains("<a href=\"#risks\">Risks &amp; more</a>"_L1));
    QVERIFY(html.contains("<h2 id=\"risks\">"_L1));
    QVERIFY(html.contains("<ul><li><a href=\"#detail\">Detail</a></li></ul>"_L1)); // within its chapter's entry
    QVERIFY(!html.contains(">Aside</a>"_L1)); // nothing leads where there is no anchor
}

void TestHtml::keepsTextsFromBecomingElements()
{
    const QStringList plain =
        elementsOf(htmlOf({Paragraph{u"x"_s}, BulletList{{u"x"_s}}, Table{u"x"_s, {u"x"_s}, {{u"x"_s}}, {}},
                           CodeBlock{{}, u"x"_s, u"x"_s}}));
    QVERIFY(plain.contains("table"_L1));
    QVERIFY(rc::check("any text leaves the elements as they are", [&] {
        const auto letters = *rc::gen::container<std::string>(
            rc::gen::element('<', '>', '&', '"', '\'', '/', 'a', 'b', '!', '-', ' ', '\n'));
        const QString text = QString::fromStdString(letters);
        RC_PRE(!text.contains(u'\n'));
        const QList<Block> blocks{Paragraph{text}, BulletList{{text}}, Table{u"c"_s + text, {text}, {{text}}, {}},
                                  CodeBlock{{}, u"c"_s + text, text}};
        RC_ASSERT(elementsOf(htmlOf(blocks, text)) == plain);
    }));
}

QTEST_GUILESS_MAIN(TestHtml)
#include "test_html.moc"
