// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextList>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace safeconduct {

namespace {

/// Positions at which a page begins within a paragraph, in their order.
QList<int> breaksWithin(const QTextDocument &text)
{
    constexpr qreal rounded = 1; // dots
    const qreal page = text.pageSize().height();
    QList<int> breaks;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const QRectF place = text.documentLayout()->blockBoundingRect(block);
        const QTextLayout &lines = *block.layout();
        const auto pageOf = [&](int line) {
            return std::floor((place.top() + lines.lineAt(line).y() - lines.lineAt(0).y() + rounded) / page);
        };
        for (int line = 1; line < lines.lineCount(); ++line) {
            if (pageOf(line) > pageOf(line - 1))
                breaks.append(block.position() + lines.lineAt(line).textStart());
        }
    }
    return breaks;
}

/// Of the part of a paragraph that begins a page: neither space above it nor a bullet.
QTextBlockFormat continued(const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    format.setTopMargin(0);
    format.setTextIndent(0);
    if (const QTextList *list = block.textList()) {
        format.setIndent(format.indent() + list->format().indent());
        format.setObjectIndex(-1);
    }
    return format;
}

void splitAt(QTextCursor &cursor, int position)
{
    cursor.setPosition(position);
    cursor.insertBlock(continued(cursor.block()));
    cursor.movePosition(QTextCursor::PreviousBlock);
    QTextBlockFormat ended;
    ended.setBottomMargin(0);
    cursor.mergeBlockFormat(ended);
}

} // namespace

void splitAtPageBreaks(RecordText &record)
{
    (void)record.text->pageCount(); // lays out all of it
    const QList<int> breaks = breaksWithin(*record.text);
    QTextCursor cursor(record.text.get());
    cursor.beginEditBlock(); // laid out once more, not for each
    for (const int position : std::views::reverse(breaks)) // those before stay where they are
        splitAt(cursor, position);
    cursor.endEditBlock();
    record.text->setPageSize(record.text->pageSize()); // anew from the beginning, as any text is laid out
    for (TextHeading &heading : record.headings)
        heading.position +=
            static_cast<int>(std::ranges::count_if(breaks, [&](int at) { return at < heading.position; }));
}

} // namespace safeconduct
