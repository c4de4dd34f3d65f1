// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/odt.h"

#include "app/archive/archive.h"
#include "app/document/odt_styles.h"

#include <QSizeF>
#include <QXmlStreamReader>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The size that an SVG says it has, in pixels, or nothing.
QSizeF sizeOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto length = [&](QLatin1StringView name) {
            QString value = reader.attributes().value(name).toString();
            const double points = 96.0 / 72.0;
            const double unit = value.endsWith("pt"_L1) ? points : 1;
            value.remove("pt"_L1).remove("px"_L1);
            return value.toDouble() * unit;
        };
        return {length("width"_L1), length("height"_L1)};
    }
    return {};
}

/// How much room each column wants: by its longest cell, within bounds.
QList<qsizetype> columnWeights(const Table &table)
{
    QList<qsizetype> weights;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        qsizetype longest = table.header.at(column).size();
        for (const QStringList &row : table.rows)
            longest = std::max(longest, row.value(column).size());
        weights.append(std::clamp<qsizetype>(longest, 7, 46));
    }
    return weights;
}

/// Writes blocks as the body of a text; the styles of tables come before it and are made first.
class OdtWriter {
public:
    explicit OdtWriter(QXmlStreamWriter &writer)
        : m_writer(writer)
    {
    }

    void paragraph(const QString &style, const QString &text);
    void operator()(const Heading &heading);
    void operator()(const Paragraph &paragraph) { this->paragraph(u"Text_20_body"_s, paragraph.text); }
    void operator()(const BulletList &list);
    void operator()(const Table &table);
    void operator()(const CodeBlock &code);
    void operator()(const Picture &picture);

    void tableStyles(const QList<Block> &blocks);
    void contents(const QList<Block> &blocks);
    const ArchiveEntries &pictures() const { return m_pictures; }

private:
    void lines(const QString &text);
    void cell(const QString &style, const QString &text);
    void styleOf(const QString &name, const QString &family, const QString &properties,
                 const QList<std::pair<QString, QString>> &attributes);

    QXmlStreamWriter &m_writer;
    int m_table = 0;
    ArchiveEntries m_pictures;
};

/// Text with its line breaks, tabs and runs of blanks (OpenDocument 1.3, part 3, 6.1.2: several blanks count as one).
void OdtWriter::lines(const QString &text)
{
    qsizetype blanks = 0;
    QString plain;
    const auto flush = [&] {
        m_writer.writeCharacters(plain);
        plain.clear();
    };
    for (const QChar letter : text) {
        blanks = letter == u' ' ? blanks + 1 : 0;
        if (blanks > 1 || letter == u'\n' || letter == u'\t') {
            flush();
            m_writer.writeEmptyElement(odf::text,
                                       letter == u'\n'       ? u"line-break"_s
                                           : letter == u'\t' ? u"tab"_s
                                                             : u"s"_s);
        } else if (letter != u'\r') {
            plain += letter;
        }
    }
    flush();
}

void OdtWriter::paragraph(const QString &style, const QString &text)
{
    m_writer.writeStartElement(odf::text, u"p"_s);
    m_writer.writeAttribute(odf::text, u"style-name"_s, style);
    lines(text);
    m_writer.writeEndElement();
}

void OdtWriter::operator()(const Heading &heading)
{
    const int level = std::clamp(heading.level, 1, 4);
    m_writer.writeStartElement(odf::text, u"h"_s);
    m_writer.writeAttribute(odf::text, u"style-name"_s, u"Heading_20_%1"_s.arg(level));
    m_writer.writeAttribute(odf::text, u"outline-level"_s, QString::number(level));
    if (!heading.anchor.isEmpty()) {
        m_writer.writeEmptyElement(odf::text, u"bookmark"_s);
        m_writer.writeAttribute(odf::text, u"name"_s, heading.anchor);
    }
    lines(heading.text);
    m_writer.writeEndElement();
}

void OdtWriter::operator()(const BulletList &list)
{
    m_writer.writeStartElement(odf::text, u"list"_s);
    m_writer.writeAttribute(odf::text, u"style-name"_s, u"Bullets"_s);
    for (const QString &item : list.items) {
        m_writer.writeStartElement(odf::text, u"list-item"_s);
        paragraph(u"Text_20_body"_s, item);
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
}

void OdtWriter::cell(const QString &style, const QString &text)
{
    m_writer.writeStartElement(odf::table, u"table-cell"_s);
    m_writer.writeAttribute(odf::table, u"style-name"_s, style == "Table_20_Heading"_L1 ? u"HeadCell"_s : u"Cell"_s);
    m_writer.writeAttribute(odf::office, u"value-type"_s, u"string"_s);
    paragraph(style, text);
    m_writer.writeEndElement();
}

void OdtWriter::operator()(const Table &table)
{
    if (!table.caption.isEmpty())
        paragraph(u"Caption"_s, table.caption);
    const QString name = u"Table%1"_s.arg(++m_table);
    m_writer.writeStartElement(odf::table, u"table"_s);
    m_writer.writeAttribute(odf::table, u"name"_s, name);
    m_writer.writeAttribute(odf::table, u"style-name"_s, u"Grid"_s);
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        m_writer.writeEmptyElement(odf::table, u"table-column"_s);
        m_writer.writeAttribute(odf::table, u"style-name"_s, name + u".%1"_s.arg(column));
    }
    m_writer.writeStartElement(odf::table, u"table-header-rows"_s);
    m_writer.writeStartElement(odf::table, u"table-row"_s);
    for (const QString &title : table.header)
        cell(u"Table_20_Heading"_s, title);
    m_writer.writeEndElement();
    m_writer.writeEndElement();
    for (const QStringList &row : table.rows) {
        m_writer.writeStartElement(odf::table, u"table-row"_s);
        for (qsizetype column = 0; column < table.header.size(); ++column)
            cell(table.numberColumns.contains(column) ? u"Table_20_Number"_s : u"Table_20_Contents"_s,
                 row.value(column));
        m_writer.writeEndElement();
    }
    m_writer.writeEndElement();
}

void OdtWriter::operator()(const CodeBlock &code)
{
    if (!code.caption.isEmpty())
        paragraph(u"Caption"_s, code.caption);
    for (const auto texts = code.text.split(u'\n'); const QString &line : texts)
        paragraph(u"Code"_s, line);
}

void OdtWriter::operator()(const Picture &picture)
{
    constexpr double widest = 640; // pixels at 96 an inch: the width of the page's text
    constexpr double highest = 860;
    constexpr double pixelsInACentimetre = 96 / 2.54;
    QSizeF size = sizeOf(picture.svg);
    if (size.isEmpty())
        size = {widest, widest / 2};
    if (size.width() > widest || size.height() > highest)
        size.scale(widest, highest, Qt::KeepAspectRatio);
    const QString name = u"Pictures/%1.svg"_s.arg(m_pictures.size() + 1);
    m_pictures.insert(name, picture.svg);
    const auto centimetres = [&](double pixels) {
        return QString::number(pixels / pixelsInACentimetre, 'f', 2) + u"cm"_s;
    };
    m_writer.writeStartElement(odf::text, u"p"_s);
    m_writer.writeAttribute(odf::text, u"style-name"_s, u"PictureLine"_s);
    m_writer.writeStartElement(odf::draw, u"frame"_s);
    m_writer.writeAttribute(odf::draw, u"name"_s, u"Picture%1"_s.arg(m_pictures.size()));
    m_writer.writeAttribute(odf::draw, u"style-name"_s, u"Picture"_s);
    m_writer.writeAttribute(odf::text, u"anchor-type"_s, u"as-char"_s);
    m_writer.writeAttribute(odf::svg, u"width"_s, centimetres(size.width()));
    m_writer.writeAttribute(odf::svg, u"height"_s, centimetres(size.height()));
    m_writer.writeEmptyElement(odf::draw, u"image"_s);
    m_writer.writeAttribute(odf::xlink, u"href"_s, name);
    m_writer.writeAttribute(odf::xlink, u"type"_s, u"simple"_s);
    m_writer.writeAttribute(odf::draw, u"mime-type"_s, u"image/svg+xml"_s);
    m_writer.writeTextElement(odf::svg, u"title"_s, picture.caption);
    m_writer.writeTextElement(odf::svg, u"desc"_s, picture.alternative);
    m_writer.writeEndElement();
    m_writer.writeEndElement();
    paragraph(u"PictureCaption"_s, picture.caption);
}

void OdtWriter::styleOf(const QString &name, const QString &family, const QString &properties,
                        const QList<std::pair<QString, QString>> &attributes)
{
    m_writer.writeStartElement(odf::style, u"style"_s);
    m_writer.writeAttribute(odf::style, u"name"_s, name);
    m_writer.writeAttribute(odf::style, u"family"_s, family);
    m_writer.writeEmptyElement(odf::style, properties);
    for (const auto &[attribute, value] : attributes)
        m_writer.writeAttribute(attribute, value);
    m_writer.writeEndElement();
}

void OdtWriter::tableStyles(const QList<Block> &blocks)
{
    styleOf(u"Grid"_s, u"table"_s, u"table-properties"_s,
            {{u"style:width"_s, u"17.4cm"_s}, {u"table:align"_s, u"margins"_s}, {u"fo:margin-bottom"_s, u"0.4cm"_s}});
    styleOf(u"Cell"_s, u"table-cell"_s, u"table-cell-properties"_s,
            {{u"fo:border"_s, u"0.5pt solid #94a3b8"_s}, {u"fo:padding"_s, u"0.08cm"_s}});
    styleOf(u"HeadCell"_s, u"table-cell"_s, u"table-cell-properties"_s,
            {{u"fo:border"_s, u"0.5pt solid #94a3b8"_s},
             {u"fo:padding"_s, u"0.08cm"_s},
             {u"fo:background-color"_s, u"#eef2f6"_s}});
    styleOf(u"Picture"_s, u"graphic"_s, u"graphic-properties"_s, {{u"style:vertical-pos"_s, u"top"_s}});
    int number = 0;
    for (const Block &block : blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (!table)
            continue;
        ++number;
        const QList<qsizetype> weights = columnWeights(*table);
        for (qsizetype column = 0; column < weights.size(); ++column)
            styleOf(u"Table%1.%2"_s.arg(number).arg(column), u"table-column"_s, u"table-column-properties"_s,
                    {{u"style:rel-column-width"_s, QString::number(weights.at(column)) + u'*'}});
    }
}

void OdtWriter::contents(const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        const auto *heading = std::get_if<Heading>(&block);
        if (!heading || heading->anchor.isEmpty() || heading->level != 2)
            continue;
        m_writer.writeStartElement(odf::text, u"p"_s);
        m_writer.writeAttribute(odf::text, u"style-name"_s, u"Standard"_s);
        m_writer.writeStartElement(odf::text, u"a"_s);
        m_writer.writeAttribute(odf::xlink, u"type"_s, u"simple"_s);
        m_writer.writeAttribute(odf::xlink, u"href"_s, u'#' + heading->anchor);
        m_writer.writeCharacters(heading->text);
        m_writer.writeEndElement();
        m_writer.writeEndElement();
    }
}

QByteArray metaOf(const Document &document)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    beginOdf(writer, u"document-meta"_s);
    writer.writeStartElement(odf::office, u"meta"_s);
    writer.writeTextElement(odf::meta, u"generator"_s, u"Safeconduct"_s);
    writer.writeTextElement(odf::dc, u"title"_s, document.title);
    writer.writeTextElement(odf::dc, u"description"_s, document.status + u' ' + document.approval);
    writer.writeTextElement(odf::dc, u"language"_s, document.language);
    writer.writeEndDocument();
    return xml;
}

QByteArray manifestOf(const ArchiveEntries &entries)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writer.writeStartDocument();
    writer.writeNamespace(odf::manifest, u"manifest"_s);
    writer.writeStartElement(odf::manifest, u"manifest"_s);
    writer.writeAttribute(odf::manifest, u"version"_s, u"1.3"_s);
    const auto add = [&](const QString &path, const QString &type) {
        writer.writeEmptyElement(odf::manifest, u"file-entry"_s);
        writer.writeAttribute(odf::manifest, u"full-path"_s, path);
        writer.writeAttribute(odf::manifest, u"media-type"_s, type);
    };
    add(u"/"_s, u"application/vnd.oasis.opendocument.text"_s);
    for (auto name = entries.keyBegin(); name != entries.keyEnd(); ++name)
        add(*name, name->endsWith(".svg"_L1) ? u"image/svg+xml"_s : u"text/xml"_s);
    writer.writeEndDocument();
    return xml;
}

} // namespace

Result<QByteArray> toOdt(const Document &document)
{
    ArchiveEntries entries;
    QByteArray content;
    QXmlStreamWriter writer(&content);
    beginOdf(writer, u"document-content"_s);
    OdtWriter odt(writer);
    writer.writeStartElement(odf::office, u"automatic-styles"_s);
    odt.tableStyles(document.blocks);
    writer.writeEndElement();
    writer.writeStartElement(odf::office, u"body"_s);
    writer.writeStartElement(odf::office, u"text"_s);
    odt.paragraph(u"Title"_s, document.title);
    odt.paragraph(u"Status"_s, document.status + u'\n' + document.approval);
    odt.contents(document.blocks);
    for (const Block &block : document.blocks)
        std::visit(odt, block);
    writer.writeEndDocument();
    entries.insert(u"content.xml"_s, content);
    entries.insert(u"styles.xml"_s, odtStyles(document));
    entries.insert(u"meta.xml"_s, metaOf(document));
    entries.insert(odt.pictures());
    entries.insert(u"META-INF/manifest.xml"_s, manifestOf(entries));
    entries.insert(u"mimetype"_s, "application/vnd.oasis.opendocument.text");
    return pack(entries, u"mimetype"_s);
}

} // namespace safeconduct
