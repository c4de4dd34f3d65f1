// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_paper.h"

#include "app/document/pdf.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QtConcurrentRun>

#include <utility>

namespace safeconduct {

namespace {

void printAll(const Document &document, const std::shared_ptr<QPrinter> &printer)
{
    printDocument(document, paperFont(), *printer);
}

std::shared_ptr<const PagedDocument> layOutPages(const Document &document)
{
    std::shared_ptr<const PagedDocument> pages = pagesOfPdf(document, paperFont());
    pages->moveToThread(QCoreApplication::instance()->thread());
    return pages;
}

} // namespace

QFuture<void> printInBackground(Document document, std::shared_ptr<QPrinter> printer)
{
    return QtConcurrent::run(&printAll, std::move(document), std::move(printer));
}

QFuture<std::shared_ptr<const PagedDocument>> pagesInBackground(QThreadPool &pool, Document document)
{
    return QtConcurrent::run(&pool, &layOutPages, std::move(document));
}

} // namespace safeconduct
