// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/block.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

// System fonts, readable measure, light and dark by the reader's choice; tables repeat their head on each printed page.
constexpr auto style =
    R"(:root{color-scheme:light dark;--ink:#1c1e21;--paper:#fff;--line:#c5c9cf;--shade:#f1f3f5;--accent:#1f5f99}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8ea;--paper:#17191c;--line:#4a4f57;--shade:#23272c;--accent:#8cc1f2}}
body{font:16px/1.5 system-ui,"Noto Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper);max-width:72rem;margin:0 auto;padding:1.5rem}
h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em}h1{margin-top:0}h2{border-bottom:2px solid var(--accent);padding-bottom:.15em}
.status{border-left:.4rem solid var(--accent);background:var(--shade);padding:.6rem 1rem;font-weight:600}
p,li{max-width:56rem}nav ol{columns:20rem;padding-left:1.4rem}nav ul{padding-left:1rem}a{color:var(--accent)}
figure{margin:1rem 0;overflow-x:auto}figcaption,caption{font-weight:600;text-align:left;padding:.3rem 0}
table{border-collapse:collapse;margin:1rem 0;font-size:.94em}th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
th{background:var(--shade)}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
pre{background:var(--shade);border:1px solid var(--line);padding:.7rem;overflow-x:auto;font-size:.88em}
@page{size:A4;margin:15mm}@media print{body{max-width:none;padding:0;font-size:9pt}h2,h3,h4,caption{break-after:avoid}tr,img{break-inside:avoid}figure{overflow:visible}thead{display:table-header-group}pre{white-space:pre-wrap}}
)"_L1;

QString quoted(const QString &text)
{
    return text.toHtmlEscaped();
}

QString anchorAttribute(const QString &anchor)
{
    return anchor.isEmpty() ? QString() : u" id=\""_s + quoted(anchor) + u'"';
}

struct HtmlWriter {
    QString operator()(const Heading &heading) const
    {
        const QString tag = u"h%1"_s.arg(heading.level);
        return u'<' + tag + anchorAttribute(heading.anchor) + u'>' + quoted(heading.text) + u"</"_s + tag + u">\n"_s;
    }

    QString operator()(const Paragraph &paragraph) const
    {
        return u"<p>"_s + quoted(paragraph.text).replace(u'\n', u"<br>\n"_s) + u"</p>\n"_s;
    }

    QString operator()(const BulletList &list) const
    {
        QString text = u"<ul>\n"_s;
        for (const QString &item : list.items)
            text += u"<li>"_s + quoted(item) + u"</li>\n"_s;
        return text + u"</ul>\n"_s;
    }

    QString operator()(const Table &table) const
    {
        QString text = u"<figure><table>\n"_s;
        if (!table.caption.isEmpty())
            text += u"<caption>"_s + quoted(table.caption) + u"</caption>\n"_s;
        text += u"<thead>"_s + row(table.header, u"th scope=\"col\""_s, u"th"_s, table) + u"</thead>\n<tbody>\n"_s;
        for (const QStringList &cells : table.rows)
            text += row(cells, u"td"_s, u"td"_s, table);
        return text + u"</tbody></table></figure>\n"_s;
    }

    QString operator()(const CodeBlock &code) const
    {
        const QString caption = code.caption.isEmpty() ? QString() : u"<p>"_s + quoted(code.caption) + u"</p>\n"_s;
        return caption + u"<pre><code>"_s + quoted(code.text) + u"</code></pre>\n"_s;
    }

    QString operator()(const Picture &picture) const
    {
        const QString source = u"data:image/svg+xml;base64,"_s + QString::fromLatin1(picture.svg.toBase64());
        return u"<figure><img src=\""_s + source + u"\" alt=\""_s + quoted(picture.alternative)
            + u"\" style=\"max-width:100%\"><figcaption>"_s + quoted(picture.caption) + u"</figcaption></figure>\n"_s;
    }

    static QString row(const QStringList &cells, const QString &open, const QString &close, const Table &table)
    {
        QString text = u"<tr>"_s;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const bool isNumber = table.numberColumns.contains(column);
            text += u'<' + open + (isNumber ? u" class=\"number\""_s : QString()) + u'>' + quoted(cells.at(column))
                + u"</"_s + close + u'>';
        }
        return text + u"</tr>\n"_s;
    }
};

QString link(const Heading &heading)
{
    return u"<a href=\"#"_s + quoted(heading.anchor) + u"\">"_s + quoted(heading.text) + u"</a>"_s;
}

/// Links to the chapters, each with those to its parts (the connections).
QString contents(const Document &document)
{
    QList<QStringList> chapters; // its own link first
    for (const Block &block : document.blocks) {
        const auto *heading = std::get_if<Heading>(&block);
        if (!heading || heading->anchor.isEmpty())
            continue;
        if (heading->level == 2)
            chapters.append(QStringList{link(*heading)});
        else if (heading->level == 3 && !chapters.isEmpty())
            chapters.last().append(link(*heading));
    }
    QString items;
    for (const QStringList &chapter : std::as_const(chapters)) {
        items += u"<li>"_s + chapter.first();
        if (chapter.size() > 1)
            items += u"\n<ul><li>"_s + chapter.sliced(1).join(u"</li>\n<li>"_s) + u"</li></ul>"_s;
        items += u"</li>\n"_s;
    }
    return items.isEmpty() ? QString() : u"<nav><ol>\n"_s + items + u"</ol></nav>\n"_s;
}

} // namespace

QByteArray toHtml(const Document &document)
{
    QString text = u"<!DOCTYPE html>\n<html lang=\""_s + quoted(document.language)
        + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s
        + u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s
        + quoted(document.title) + u"</title>\n<style>\n"_s + style + u"</style>\n</head>\n<body>\n<h1>"_s
        + quoted(document.title) + u"</h1>\n"_s;
    if (const QString head = headOf(document); !head.isEmpty())
        text += u"<p class=\"status\">"_s + quoted(head) + u"</p>\n"_s;
    text += contents(document);
    for (const Block &block : document.blocks)
        text += std::visit(HtmlWriter{}, block);
    return (text + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace safeconduct
