// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_paper.h"

#include "app/support/file.h"
#include "ui/record/record_text.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QtConcurrentRun>

namespace safeconduct {

namespace {

Result<void> writePdf(const Document &document, const QFont &font, const QString &path)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QPdfWriter writer(&file);
    writer.setTitle(document.title);
    printRecord(document, font, writer);
    return writeFile(path, file.data());
}

} // namespace

void printRecord(const Document &document, QFont font, QPagedPaintDevice &paper)
{
    QPalette inks;
    inks.setColor(QPalette::Text, Qt::black);
    inks.setColor(QPalette::AlternateBase, QColor(0xEE, 0xEE, 0xEE));
    inks.setColor(QPalette::Mid, QColor(0x88, 0x88, 0x88));
    constexpr double points = 9.5;
    font.setPointSizeF(points);
    recordText(document, {inks, font}).text->print(&paper);
}

QFuture<Result<void>> writePdfInBackground(Document document, const QFont &font, QString path)
{
    return QtConcurrent::run(&writePdf, std::move(document), font, std::move(path));
}

} // namespace safeconduct
