// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/svg_object.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintDevice>
#include <QSvgRenderer>
#include <QTextDocument>

namespace safeconduct {

namespace {

constexpr int svgProperty = QTextFormat::UserProperty + 1;
constexpr int sizeProperty = QTextFormat::UserProperty + 2;
constexpr qreal highest = 860; // pixels at 96 an inch: what a page holds

} // namespace

SvgObject::SvgObject(QObject *parent)
    : QObject(parent)
{
}

QSizeF SvgObject::sizeOf(const QByteArray &svg, qreal width)
{
    const QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    const QSizeF size(renderer.defaultSize());
    return size.width() > width || size.height() > highest ? size.scaled(width, highest, Qt::KeepAspectRatio) : size;
}

QTextCharFormat SvgObject::format(const QByteArray &svg, const QSizeF &size)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(svgProperty, svg);
    format.setProperty(sizeProperty, size);
    return format;
}

QSizeF SvgObject::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    Q_UNUSED(position)
    constexpr qreal usual = 96; // dots an inch that sizes are meant in
    const QPaintDevice *device = document->documentLayout()->paintDevice();
    const qreal scale = device ? device->logicalDpiY() / usual : 1;
    return format.property(sizeProperty).toSizeF() * scale;
}

void SvgObject::drawObject(QPainter *painter, const QRectF &rectangle, QTextDocument *document, int position,
                           const QTextFormat &format)
{
    Q_UNUSED(document)
    Q_UNUSED(position)
    QSvgRenderer renderer(format.property(svgProperty).toByteArray());
    renderer.render(painter, rectangle);
}

} // namespace safeconduct
