// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record_text.h"

#include "app/document/svg_object.h"
#include "app/pictures/picture_theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>
#include <QThread>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array headingSizes{1.7, 1.35, 1.15, 1.0};

/// Writes block after block at the end of a text.
class TextWriter {
public:
    TextWriter(RecordText &record, const RecordStyle &style)
        : m_record(record)
        , m_style(style)
        , m_cursor(record.text.get())
    {
        m_plain.setForeground(style.palette.color(QPalette::Text));
    }

    void title(const Document &document);
    void operator()(const Heading &heading);
    void operator()(const Paragraph &paragraph);
    void operator()(const BulletList &list);
    void operator()(const Table &table);
    void operator()(const CodeBlock &code);
    void operator()(const Picture &picture);

private:
    void line(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &letters);
    QTextCharFormat sized(double factor, bool isBold) const;
    QTextTableFormat tableFormat(const Table &table) const;
    void cell(QTextTable &shown, int row, int column, const QString &text, const QTextCharFormat &letters,
              bool isNumber) const;

    RecordText &m_record;
    const RecordStyle &m_style;
    QTextCursor m_cursor;
    QTextCharFormat m_plain;
    bool m_isFirst = true; ///< the cursor stands in a line of its own
};

QTextBlockFormat spaced(qreal before, qreal after)
{
    QTextBlockFormat format;
    format.setTopMargin(before);
    format.setBottomMargin(after);
    return format;
}

QTextCharFormat TextWriter::sized(double factor, bool isBold) const
{
    QTextCharFormat letters = m_plain;
    letters.setFontPointSize(m_style.font.pointSizeF() * factor);
    letters.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
    return letters;
}

void TextWriter::line(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &letters)
{
    if (m_isFirst)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block);
    m_isFirst = false;
    m_cursor.insertText(text, letters);
}

void TextWriter::title(const Document &document)
{
    line(document.title, spaced(0, 8), sized(headingSizes.front(), true));
    if (document.status.isEmpty())
        return;
    QTextBlockFormat status = spaced(4, 12);
    status.setBackground(m_style.palette.color(QPalette::AlternateBase));
    line(document.status, status, sized(1, true));
}

void TextWriter::operator()(const Heading &heading)
{
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4));
    QTextBlockFormat block = spaced(level < 3 ? 22 : 14, 6);
    block.setHeadingLevel(static_cast<int>(level));
    line(heading.text, block, sized(headingSizes.at(level - 1), true));
    if (level == 2 || level == 3)
        m_record.headings.append({static_cast<int>(level), heading.text, m_cursor.block().position()});
}

void TextWriter::operator()(const Paragraph &paragraph)
{
    line(paragraph.text, spaced(0, 7), m_plain);
}

void TextWriter::operator()(const BulletList &list)
{
    QTextListFormat format;
    format.setStyle(QTextListFormat::ListDisc);
    QTextList *shown = nullptr;
    for (const QString &item : list.items) {
        line(item, spaced(0, 3), m_plain);
        if (shown)
            shown->add(m_cursor.block());
        else
            shown = m_cursor.createList(format);
    }
}

QTextTableFormat TextWriter::tableFormat(const Table &table) const
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_style.palette.color(QPalette::Mid));
    format.setBorderCollapse(true);
    format.setCellPadding(4);
    format.setHeaderRowCount(table.header.isEmpty() ? 0 : 1);
    format.setTopMargin(4);
    format.setBottomMargin(10);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 99)); // its collapsed border counts on top
    return format;
}

/// A table is at least as wide as its longest words: an address may be broken behind its slashes.
QString breakable(const QString &text)
{
    constexpr qsizetype longest = 30;
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (word.size() > longest)
            word.replace(u'/', u"/\u200B"_s);
    }
    return words.join(u' ');
}

void TextWriter::cell(QTextTable &shown, int row, int column, const QString &text, const QTextCharFormat &letters,
                      bool isNumber) const
{
    QTextCursor place = shown.cellAt(row, column).firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(isNumber ? Qt::AlignRight : Qt::AlignLeft);
    place.setBlockFormat(block);
    place.insertText(breakable(text), letters);
}

void TextWriter::operator()(const Table &table)
{
    if (!table.caption.isEmpty())
        line(table.caption, spaced(8, 2), sized(1, true));
    m_cursor.movePosition(QTextCursor::End);
    QTextTable *shown = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1,
                                             static_cast<int>(table.header.size()), tableFormat(table));
    QTextCharFormat bold = m_plain;
    bold.setFontWeight(QFont::Bold);
    for (int column = 0; column < table.header.size(); ++column) {
        QTextTableCell head = shown->cellAt(0, column);
        QTextCharFormat ground = head.format();
        ground.setBackground(m_style.palette.color(QPalette::AlternateBase));
        head.setFormat(ground);
        cell(*shown, 0, column, table.header.at(column), bold, table.numberColumns.contains(column));
        for (int row = 0; row < table.rows.size(); ++row)
            cell(*shown, row + 1, column, table.rows.at(row).value(column), m_plain,
                 table.numberColumns.contains(column));
    }
    m_cursor.movePosition(QTextCursor::End);
    m_isFirst = true; // a table leaves an empty line behind it, which the next block takes
}

void TextWriter::operator()(const CodeBlock &code)
{
    if (!code.caption.isEmpty())
        line(code.caption, spaced(6, 2), sized(1, true));
    QTextCharFormat letters = m_plain;
    letters.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QTextBlockFormat block = spaced(0, 0);
    block.setBackground(m_style.palette.color(QPalette::AlternateBase));
    for (const auto texts = code.text.split(u'\n'); const QString &text : texts)
        line(text, block, letters);
}

void TextWriter::operator()(const Picture &picture)
{
    const QByteArray svg = inTheme(picture.svg, themeOn(m_style.palette.color(QPalette::Base).rgb()));
    const QSizeF size = SvgObject::sizeOf(svg, m_style.pictureWidth);
    if (size.isEmpty()) {
        line(picture.alternative, spaced(4, 4), m_plain);
        return;
    }
    line({}, spaced(8, 2), m_plain);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), SvgObject::format(svg, size));
    line(picture.caption, spaced(0, 8), sized(0.9, true));
}

} // namespace

void TextDeleter::operator()(QTextDocument *text) const
{
    if (text->thread() == QThread::currentThread())
        delete text;
    else
        text->deleteLater();
}

RecordText recordText(const Document &document, const RecordStyle &style)
{
    RecordText record{.text = {new QTextDocument, TextDeleter()}, .headings = {}};
    record.text->setUndoRedoEnabled(false);
    record.text->setDefaultFont(style.font);
    record.text->setDocumentMargin(16);
    record.text->setMetaInformation(QTextDocument::DocumentTitle, document.title);
    TextWriter writer(record, style);
    if (!document.title.isEmpty()) // the later parts of a long one have none
        writer.title(document);
    for (const Block &block : document.blocks)
        std::visit(writer, block);
    // Last: a text with a layout is laid out anew after each word that is added.
    record.text->documentLayout()->registerHandler(SvgObject::type, new SvgObject(record.text.get()));
    return record;
}

} // namespace safeconduct
