// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: an SVG within a text, drawn as lines and letters, not as dots.
#pragma once

#include <QTextCharFormat>
#include <QTextObjectInterface>

namespace safeconduct {

/// Draws the pictures of one text document, which owns it.
class SvgObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;

    explicit SvgObject(QObject *parent);

    /// The size of \a svg, made smaller to \a width pixels where it is wider; empty where it is no picture.
    static QSizeF sizeOf(const QByteArray &svg, qreal width);
    static QTextCharFormat format(const QByteArray &svg, const QSizeF &size);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rectangle, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

} // namespace safeconduct
