// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_run.h"

#include "ui/common/fitted_browser.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace safeconduct {

namespace {

constexpr int edges = 40; ///< pixels beside a picture: of the text, and of the picture within it
constexpr qreal narrowest = 200; ///< picture

std::shared_ptr<RecordText> fittedText(const Document &document, const RecordStyle &style, int width)
{
    std::shared_ptr<RecordText> record;
    for (const double factor : letterFactors) {
        RecordStyle fitted = style;
        fitted.pictureWidth = std::clamp<qreal>(width - edges, narrowest, style.pictureWidth);
        fitted.font.setPointSizeF(style.font.pointSizeF() * factor);
        record = std::make_shared<RecordText>(recordText(document, fitted));
        record->text->setTextWidth(width);
        if (record->text->documentLayout()->documentSize().width() <= width)
            break;
    }
    record->text->moveToThread(QCoreApplication::instance()->thread());
    return record;
}

} // namespace

QFuture<std::shared_ptr<RecordText>> textInBackground(Document document, RecordStyle style, int width)
{
    return QtConcurrent::run(&fittedText, std::move(document), std::move(style), width);
}

} // namespace safeconduct
