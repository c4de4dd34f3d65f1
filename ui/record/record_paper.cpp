// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_paper.h"

#include "app/document/pdf.h"
#include "app/support/file.h"

#include <QtConcurrentRun>

namespace safeconduct {

namespace {

Result<void> writePdf(const Document &document, const QFont &font, const QString &path)
{
    return writeFile(path, toPdf(document, font));
}

} // namespace

QFuture<Result<void>> writePdfInBackground(Document document, const QFont &font, QString path)
{
    return QtConcurrent::run(&writePdf, std::move(document), font, std::move(path));
}

} // namespace safeconduct
