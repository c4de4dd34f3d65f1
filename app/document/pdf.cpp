// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf.h"

#include "app/document/pdf_bookmarks.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double marginMillimetres = 16;
constexpr int dotsInAnInch = 600;

void setUpSheet(QPdfWriter &writer)
{
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                          QPageLayout::Millimeter);
    writer.setResolution(dotsInAnInch);
}

/// Pages with a paper of their own, on which nothing is ever written.
struct PagesToLookAt {
    PagesToLookAt(const Document &document, const QFont &font)
        : paper(&nowhere)
    {
        setUpSheet(paper);
        pages = std::make_unique<PagedDocument>(document, font, paper);
    }

    QBuffer nowhere;
    QPdfWriter paper;
    std::unique_ptr<PagedDocument> pages;
};

void print(const PagedDocument &pages, QPagedPaintDevice &paper)
{
    QPainter painter(&paper);
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0)
            paper.newPage();
        pages.draw(painter, page);
    }
}

QList<PdfBookmark> bookmarksOf(const PagedDocument &pages)
{
    QList<PdfBookmark> bookmarks;
    const double height = pages.sheet().height();
    for (const auto headings = pages.headings(); const PageHeading &heading : headings)
        bookmarks.append({heading.level, heading.text, heading.page, height - heading.top});
    return bookmarks;
}

} // namespace

QFont paperFont()
{
    return QFont(QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s});
}

void printDocument(const Document &document, const QFont &font, QPagedPaintDevice &paper)
{
    print(PagedDocument(document, font, paper), paper);
}

std::shared_ptr<const PagedDocument> pagesOfPdf(const Document &document, const QFont &font)
{
    const auto made = std::make_shared<PagesToLookAt>(document, font);
    return {made, made->pages.get()};
}

QByteArray toPdf(const Document &document, const QFont &font)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QList<PdfBookmark> bookmarks;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setTitle(document.title);
        writer.setCreator(u"Safeconduct"_s);
        setUpSheet(writer);
        const PagedDocument pages(document, font, writer);
        print(pages, writer);
        bookmarks = bookmarksOf(pages);
    }
    buffer.close();
    return withBookmarks(pdf, bookmarks, document.language);
}

} // namespace safeconduct
