// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to pictures: an SVG (Tiny 1.2, which Qt and LibreOffice draw) written shape by shape.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamWriter>

namespace safeconduct {

enum class SvgAnchor { Start, Middle, End };

/// White ground, one shape after the other; lengths in pixels, numbers with two places.
class SvgDrawing {
public:
    SvgDrawing(double width, double height);
    SvgDrawing(const SvgDrawing &) = delete;
    SvgDrawing &operator=(const SvgDrawing &) = delete;

    void line(double x1, double y1, double x2, double y2, const QString &colour, double thickness);
    void rectangle(double x, double y, double width, double height, const QString &fill, const QString &stroke);
    void circle(double x, double y, double radius, const QString &fill);
    void polygon(const QList<std::pair<double, double>> &corners, const QString &fill);
    void text(double x, double y, const QString &text, const QString &colour, SvgAnchor anchor, int size);
    /// From \a x, \a y upwards to the right.
    void slanted(double x, double y, const QString &text, const QString &colour, int size);
    /// Ends the drawing.
    QByteArray svg();

    /// About how wide \a text gets: no font is at hand.
    static double widthOf(const QString &text, int size);
    /// \a text, or its beginning with an ellipsis where it would be wider than \a width.
    static QString shortened(const QString &text, int size, double width);

private:
    void number(const QString &name, double value);

    QByteArray m_svg;
    QXmlStreamWriter m_writer;
};

} // namespace safeconduct
