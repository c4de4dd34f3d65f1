// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/svg_drawing.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString rounded(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

QString word(SvgAnchor anchor)
{
    return anchor == SvgAnchor::Start ? u"start"_s : anchor == SvgAnchor::Middle ? u"middle"_s : u"end"_s;
}

} // namespace

SvgDrawing::SvgDrawing(double width, double height)
    : m_writer(&m_svg)
{
    m_writer.writeStartElement(u"svg"_s);
    m_writer.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    number(u"width"_s, width);
    number(u"height"_s, height);
    m_writer.writeAttribute(u"viewBox"_s, u"0 0 "_s + rounded(width) + u' ' + rounded(height));
    m_writer.writeAttribute(u"font-family"_s, u"Noto Sans, DejaVu Sans, sans-serif"_s);
    rectangle(0, 0, width, height, u"#ffffff"_s, u"none"_s);
}

void SvgDrawing::number(const QString &name, double value)
{
    m_writer.writeAttribute(name, rounded(value));
}

void SvgDrawing::line(double x1, double y1, double x2, double y2, const QString &colour, double thickness)
{
    m_writer.writeEmptyElement(u"line"_s);
    number(u"x1"_s, x1);
    number(u"y1"_s, y1);
    number(u"x2"_s, x2);
    number(u"y2"_s, y2);
    m_writer.writeAttribute(u"stroke"_s, colour);
    number(u"stroke-width"_s, thickness);
}

void SvgDrawing::rectangle(double x, double y, double width, double height, const QString &fill, const QString &stroke)
{
    m_writer.writeEmptyElement(u"rect"_s);
    number(u"x"_s, x);
    number(u"y"_s, y);
    number(u"width"_s, width);
    number(u"height"_s, height);
    m_writer.writeAttribute(u"fill"_s, fill);
    m_writer.writeAttribute(u"stroke"_s, stroke);
}

void SvgDrawing::circle(double x, double y, double radius, const QString &fill)
{
    m_writer.writeEmptyElement(u"circle"_s);
    number(u"cx"_s, x);
    number(u"cy"_s, y);
    number(u"r"_s, radius);
    m_writer.writeAttribute(u"fill"_s, fill);
}

void SvgDrawing::polygon(const QList<std::pair<double, double>> &corners, const QString &fill)
{
    QStringList points;
    for (const auto &[x, y] : corners)
        points.append(rounded(x) + u',' + rounded(y));
    m_writer.writeEmptyElement(u"polygon"_s);
    m_writer.writeAttribute(u"points"_s, points.join(u' '));
    m_writer.writeAttribute(u"fill"_s, fill);
}

void SvgDrawing::text(double x, double y, const QString &text, const QString &colour, SvgAnchor anchor, int size)
{
    m_writer.writeStartElement(u"text"_s);
    number(u"x"_s, x);
    number(u"y"_s, y);
    m_writer.writeAttribute(u"text-anchor"_s, word(anchor));
    number(u"font-size"_s, size);
    m_writer.writeAttribute(u"fill"_s, colour);
    m_writer.writeCharacters(text);
    m_writer.writeEndElement();
}

void SvgDrawing::slanted(double x, double y, const QString &text, const QString &colour, int size)
{
    m_writer.writeStartElement(u"g"_s);
    m_writer.writeAttribute(u"transform"_s, u"translate("_s + rounded(x) + u' ' + rounded(y) + u") rotate(-40)"_s);
    this->text(0, 0, text, colour, SvgAnchor::Start, size);
    m_writer.writeEndElement();
}

QByteArray SvgDrawing::svg()
{
    m_writer.writeEndElement();
    return m_svg;
}

double SvgDrawing::widthOf(const QString &text, int size)
{
    constexpr double letter = 0.56; // of the size, at the mean of the fonts named above
    return static_cast<double>(text.size()) * letter * size;
}

QString SvgDrawing::shortened(const QString &text, int size, double width)
{
    QString shown = text;
    while (shown.size() > 1 && widthOf(shown, size) > width)
        shown.chop(1);
    return shown.size() == text.size() ? text : shown.trimmed() + u'…';
}

} // namespace safeconduct
