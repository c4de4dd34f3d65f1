// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record_text.h"

#include <QFont>
#include <QSizeF>

#include <vector>

class QPagedPaintDevice;
class QPainter;
class QThread;

namespace safeconduct {

/// Where a heading stands on paper.
struct PageHeading {
    int level = 2; ///< 2 or 3
    QString text;
    int page = 0; ///< from 0
    double top = 0; ///< points from the upper edge of the paper
};

/// A document laid out on pages with room for a head and a foot. Papers of the same size, margins and resolution give the same
/// pages. One of more than about a hundred pages is laid out in parts, each from a page of its own on: as one text it may be longer
/// than Qt counts.
class PagedDocument {
public:
    /// \a paper says these; it has to outlive the pages.
    PagedDocument(const Document &document, const QFont &font, QPagedPaintDevice &paper);

    int pageCount() const;
    /// The whole sheet, in points.
    QSizeF sheet() const;
    QList<PageHeading> headings() const; ///< in their order

    /// Draws \a page (from 0) in dots of the paper from the corner within its margins, as a painter on the paper has them.
    void draw(QPainter &painter, int page) const;
    /// Draws the same in points from the corner of the sheet, on any device.
    void drawSheet(QPainter &painter, int page) const;

    /// From where it was made, once it is to be drawn in another \a thread.
    void moveToThread(QThread *thread) const;

private:
    struct Part {
        RecordText text;
        int firstPage = 0;
    };

    void layOut(const Document &part, const QFont &font);
    const Part &partOf(int page) const;
    void drawEdges(QPainter &painter, int page) const;
    QFont edgeFontOn(const QPainter &painter) const;
    QString elided(const QString &text) const;

    QString m_title;
    QString m_standing; ///< status and approval
    QPagedPaintDevice &m_paper;
    QFont m_edgeFont;
    QSizeF m_page; ///< dots within the margins
    qreal m_dots = 1; ///< to a point
    qreal m_head = 0;
    qreal m_foot = 0;
    std::vector<Part> m_parts;
    int m_pageCount = 0;
};

} // namespace safeconduct
