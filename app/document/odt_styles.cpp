// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/odt_styles.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using Attributes = QList<std::pair<QString, QString>>; ///< "fo:margin-top" → value

void write(QXmlStreamWriter &writer, const Attributes &attributes)
{
    for (const auto &[name, value] : attributes)
        writer.writeAttribute(name, value);
}

/// A style of \a family with \a paragraph and \a letters; either may be empty.
void writeStyle(QXmlStreamWriter &writer, const QString &name, const Attributes &more, const Attributes &paragraph,
                const Attributes &letters)
{
    writer.writeStartElement(odf::style, u"style"_s);
    writer.writeAttribute(odf::style, u"name"_s, name);
    writer.writeAttribute(odf::style, u"family"_s, u"paragraph"_s);
    write(writer, more);
    if (!paragraph.isEmpty()) {
        writer.writeEmptyElement(odf::style, u"paragraph-properties"_s);
        write(writer, paragraph);
    }
    if (!letters.isEmpty()) {
        writer.writeEmptyElement(odf::style, u"text-properties"_s);
        write(writer, letters);
    }
    writer.writeEndElement();
}

void writeDefaults(QXmlStreamWriter &writer, const Document &document)
{
    writer.writeStartElement(odf::style, u"default-style"_s);
    writer.writeAttribute(odf::style, u"family"_s, u"paragraph"_s);
    writer.writeEmptyElement(odf::style, u"text-properties"_s);
    write(writer,
          {{u"fo:font-family"_s, u"'Noto Sans', 'DejaVu Sans', sans-serif"_s},
           {u"fo:font-size"_s, u"10pt"_s},
           {u"fo:language"_s, document.language},
           {u"fo:country"_s, document.language == "de"_L1 ? u"DE"_s : u"GB"_s}});
    writer.writeEndElement();
}

void writeParagraphStyles(QXmlStreamWriter &writer)
{
    writeStyle(writer, u"Standard"_s, {{u"style:class"_s, u"text"_s}}, {}, {});
    writeStyle(writer, u"Text_20_body"_s,
               {{u"style:display-name"_s, u"Text body"_s}, {u"style:parent-style-name"_s, u"Standard"_s}},
               {{u"fo:margin-bottom"_s, u"0.2cm"_s}}, {});
    writeStyle(writer, u"Title"_s, {{u"style:parent-style-name"_s, u"Standard"_s}},
               {{u"fo:margin-bottom"_s, u"0.3cm"_s}},
               {{u"fo:font-size"_s, u"20pt"_s}, {u"fo:font-weight"_s, u"bold"_s}});
    writeStyle(
        writer, u"Status"_s, {{u"style:parent-style-name"_s, u"Standard"_s}},
        {{u"fo:background-color"_s, u"#eef2f6"_s}, {u"fo:padding"_s, u"0.15cm"_s}, {u"fo:margin-bottom"_s, u"0.3cm"_s}},
        {{u"fo:font-weight"_s, u"bold"_s}});
    constexpr int levels = 4;
    const QStringList sizes{u"16pt"_s, u"14pt"_s, u"12pt"_s, u"10.5pt"_s};
    for (int level = 1; level <= levels; ++level) {
        writeStyle(writer, u"Heading_20_%1"_s.arg(level),
                   {{u"style:display-name"_s, u"Heading %1"_s.arg(level)},
                    {u"style:parent-style-name"_s, u"Standard"_s},
                    {u"style:default-outline-level"_s, QString::number(level)}},
                   {{u"fo:margin-top"_s, level < 3 ? u"0.6cm"_s : u"0.4cm"_s},
                    {u"fo:margin-bottom"_s, u"0.15cm"_s},
                    {u"fo:keep-with-next"_s, u"always"_s}},
                   {{u"fo:font-size"_s, sizes.at(level - 1)}, {u"fo:font-weight"_s, u"bold"_s}});
    }
    writeStyle(writer, u"Caption"_s, {{u"style:parent-style-name"_s, u"Standard"_s}},
               {{u"fo:margin-top"_s, u"0.2cm"_s}, {u"fo:keep-with-next"_s, u"always"_s}},
               {{u"fo:font-weight"_s, u"bold"_s}, {u"fo:font-size"_s, u"9pt"_s}});
    // A picture's caption stands below it, a table's above.
    writeStyle(writer, u"PictureLine"_s, {{u"style:parent-style-name"_s, u"Standard"_s}},
               {{u"fo:keep-with-next"_s, u"always"_s}}, {});
    writeStyle(writer, u"PictureCaption"_s, {{u"style:parent-style-name"_s, u"Caption"_s}},
               {{u"fo:margin-bottom"_s, u"0.3cm"_s}, {u"fo:keep-with-next"_s, u"auto"_s}}, {});
    writeStyle(
        writer, u"Code"_s, {{u"style:parent-style-name"_s, u"Standard"_s}}, {{u"fo:background-color"_s, u"#eef2f6"_s}},
        {{u"fo:font-family"_s, u"'Noto Sans Mono', 'DejaVu Sans Mono', monospace"_s}, {u"fo:font-size"_s, u"8.5pt"_s}});
    writeStyle(writer, u"Table_20_Contents"_s,
               {{u"style:display-name"_s, u"Table Contents"_s}, {u"style:parent-style-name"_s, u"Standard"_s}}, {},
               {{u"fo:font-size"_s, u"8.5pt"_s}});
    writeStyle(writer, u"Table_20_Number"_s, {{u"style:parent-style-name"_s, u"Table_20_Contents"_s}},
               {{u"fo:text-align"_s, u"end"_s}}, {});
    writeStyle(writer, u"Table_20_Heading"_s,
               {{u"style:display-name"_s, u"Table Heading"_s}, {u"style:parent-style-name"_s, u"Table_20_Contents"_s}},
               {}, {{u"fo:font-weight"_s, u"bold"_s}});
    writeStyle(writer, u"PageHead"_s, {{u"style:parent-style-name"_s, u"Standard"_s}}, {},
               {{u"fo:font-size"_s, u"8pt"_s}});
    writeStyle(writer, u"PageFoot"_s, {{u"style:parent-style-name"_s, u"PageHead"_s}},
               {{u"fo:text-align"_s, u"center"_s}}, {});
}

void writeListStyle(QXmlStreamWriter &writer)
{
    writer.writeStartElement(odf::text, u"list-style"_s);
    writer.writeAttribute(odf::style, u"name"_s, u"Bullets"_s);
    writer.writeStartElement(odf::text, u"list-level-style-bullet"_s);
    writer.writeAttribute(odf::text, u"level"_s, u"1"_s);
    writer.writeAttribute(odf::text, u"bullet-char"_s, u"•"_s);
    writer.writeStartElement(odf::style, u"list-level-properties"_s);
    writer.writeAttribute(odf::text, u"list-level-position-and-space-mode"_s, u"label-alignment"_s);
    writer.writeEmptyElement(odf::style, u"list-level-label-alignment"_s);
    writer.writeAttribute(odf::text, u"label-followed-by"_s, u"listtab"_s);
    write(writer, {{u"fo:text-indent"_s, u"-0.5cm"_s}, {u"fo:margin-left"_s, u"0.6cm"_s}});
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
}

void writePageLayout(QXmlStreamWriter &writer)
{
    writer.writeStartElement(odf::style, u"page-layout"_s);
    writer.writeAttribute(odf::style, u"name"_s, u"A4"_s);
    writer.writeEmptyElement(odf::style, u"page-layout-properties"_s);
    write(writer, {{u"fo:page-width"_s, u"21cm"_s}, {u"fo:page-height"_s, u"29.7cm"_s}, {u"fo:margin"_s, u"1.8cm"_s}});
    for (const QString &part : {u"header-style"_s, u"footer-style"_s}) {
        writer.writeStartElement(odf::style, part);
        writer.writeEmptyElement(odf::style, u"header-footer-properties"_s);
        write(writer, {{part.startsWith("header"_L1) ? u"fo:margin-bottom"_s : u"fo:margin-top"_s, u"0.4cm"_s}});
        writer.writeEndElement();
    }
    writer.writeEndElement();
}

void writeMasterPage(QXmlStreamWriter &writer, const Document &document)
{
    writer.writeStartElement(odf::style, u"master-page"_s);
    writer.writeAttribute(odf::style, u"name"_s, u"Standard"_s);
    writer.writeAttribute(odf::style, u"page-layout-name"_s, u"A4"_s);
    writer.writeStartElement(odf::style, u"header"_s);
    for (const QString &line : {document.title, document.status + u' ' + document.approval}) {
        writer.writeStartElement(odf::text, u"p"_s);
        writer.writeAttribute(odf::text, u"style-name"_s, u"PageHead"_s);
        writer.writeCharacters(line);
        writer.writeEndElement();
    }
    writer.writeEndElement();
    writer.writeStartElement(odf::style, u"footer"_s);
    writer.writeStartElement(odf::text, u"p"_s);
    writer.writeAttribute(odf::text, u"style-name"_s, u"PageFoot"_s);
    writer.writeTextElement(odf::text, u"page-number"_s, u"1"_s);
    writer.writeCharacters(u" / "_s);
    writer.writeTextElement(odf::text, u"page-count"_s, u"1"_s);
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
}

} // namespace

void beginOdf(QXmlStreamWriter &writer, const QString &root)
{
    writer.writeStartDocument();
    writer.writeNamespace(odf::office, u"office"_s);
    writer.writeNamespace(odf::style, u"style"_s);
    writer.writeNamespace(odf::text, u"text"_s);
    writer.writeNamespace(odf::table, u"table"_s);
    writer.writeNamespace(odf::draw, u"draw"_s);
    writer.writeNamespace(odf::fo, u"fo"_s);
    writer.writeNamespace(odf::svg, u"svg"_s);
    writer.writeNamespace(odf::xlink, u"xlink"_s);
    writer.writeNamespace(odf::dc, u"dc"_s);
    writer.writeNamespace(odf::meta, u"meta"_s);
    writer.writeStartElement(odf::office, root);
    writer.writeAttribute(odf::office, u"version"_s, u"1.3"_s);
}

QByteArray odtStyles(const Document &document)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    beginOdf(writer, u"document-styles"_s);
    writer.writeStartElement(odf::office, u"styles"_s);
    writeDefaults(writer, document);
    writeParagraphStyles(writer);
    writeListStyle(writer);
    writer.writeEndElement();
    writer.writeStartElement(odf::office, u"automatic-styles"_s);
    writePageLayout(writer);
    writer.writeEndElement();
    writer.writeStartElement(odf::office, u"master-styles"_s);
    writeMasterPage(writer, document);
    writer.writeEndElement();
    writer.writeEndDocument();
    return xml;
}

} // namespace safeconduct
