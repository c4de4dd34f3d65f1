// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_theme.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

namespace {

constexpr std::array colours{
    PictureColour{0xffffffff, 0xff1e2124, 0xff000000, ColourUse::Ground},
    PictureColour{0xffeef2f6, 0xff2b3036, 0xff101418, ColourUse::Ground}, // a network's area
    PictureColour{0xfff8fafc, 0xff25292e, 0xff0a0a0a, ColourUse::Ground}, // an empty cell
    PictureColour{0xffdcfce7, 0xff14492b, 0xff063d1c, ColourUse::Ground}, // cells: covered, partly, not
    PictureColour{0xfffef3c7, 0xff523c07, 0xff403000, ColourUse::Ground},
    PictureColour{0xfffee2e2, 0xff611c1c, 0xff5a0000, ColourUse::Ground},
    PictureColour{0xff1c1e21, 0xffeceef0, 0xffffffff, ColourUse::Text},
    PictureColour{0xff000000, 0xffeceef0, 0xffffffff, ColourUse::Text}, // what Graphviz writes with
    PictureColour{0xff166534, 0xff74e3a3, 0xff5cff9d, ColourUse::Text}, // good
    PictureColour{0xff1f5f99, 0xff85bff2, 0xff8fd0ff, ColourUse::Text}, // plain
    PictureColour{0xffb91c1c, 0xffffa19a, 0xffff9d94, ColourUse::Text}, // bad
    PictureColour{0xffb45309, 0xfffbbf6a, 0xffffcf5c, ColourUse::Line}, // between
    PictureColour{0xff6b7280, 0xffaab3be, 0xffd5dae0, ColourUse::Line}, // undecided
    PictureColour{0xff475569, 0xffa3afbd, 0xffffffff, ColourUse::Line}, // a system's border
    PictureColour{0xff94a3b8, 0xff64707f, 0xffc0c8d0, ColourUse::Faint},
    PictureColour{0xffe2e8f0, 0xff3a4048, 0xff606870, ColourUse::Faint},
    PictureColour{0xff9cc4ea, 0xff2c557a, 0xff124e80, ColourUse::Bar},
    PictureColour{0xfff3b0a5, 0xff7a352e, 0xff801a10, ColourUse::Bar},
};

constexpr int darkest = 8; ///< of 255: a ground that is as good as black is one of high contrast

/// The colour that \a name (`#rrggbb`, or black and white as Graphviz calls them) is in \a theme; empty where it is none.
QByteArray translated(const QByteArray &name, PictureTheme theme)
{
    QRgb known = 0;
    if (name == "white")
        known = 0xffffffff;
    else if (name == "black")
        known = 0xff000000;
    else if (name.size() == 7 && name.startsWith('#'))
        known = 0xff000000 | name.sliced(1).toUInt(nullptr, 16);
    const auto found = std::ranges::find(colours, known, &PictureColour::light);
    return known == 0 || found == colours.end() ? QByteArray() : QColor(found->in(theme)).name().toLatin1();
}

} // namespace

QRgb PictureColour::in(PictureTheme theme) const
{
    switch (theme) {
    case PictureTheme::Light:
        return light;
    case PictureTheme::Dark:
        return dark;
    case PictureTheme::HighContrast:
        return highContrast;
    }
    std::unreachable();
}

std::span<const PictureColour> pictureColours()
{
    return colours;
}

PictureTheme themeOn(QRgb ground)
{
    const int lightness = qGray(ground);
    if (lightness > 127)
        return PictureTheme::Light;
    return lightness <= darkest ? PictureTheme::HighContrast : PictureTheme::Dark;
}

QRgb groundIn(PictureTheme theme)
{
    return colours.front().in(theme);
}

/// Colours stand in attributes of their own in what we, Graphviz and Qt write: from quote to quote.
QByteArray inTheme(const QByteArray &svg, PictureTheme theme)
{
    if (theme == PictureTheme::Light)
        return svg;
    QByteArray themed;
    themed.reserve(svg.size());
    qsizetype from = 0;
    while (from < svg.size()) {
        const qsizetype open = svg.indexOf("=\"", from);
        const qsizetype close = open < 0 ? -1 : svg.indexOf('"', open + 2);
        if (close < 0)
            break;
        const QByteArray value = svg.mid(open + 2, close - open - 2);
        const QByteArray other = translated(value, theme);
        themed += QByteArrayView(svg).sliced(from, open + 2 - from);
        themed += other.isEmpty() ? value : other;
        from = close; // the closing quote goes with what follows
    }
    return themed + svg.mid(from);
}

} // namespace safeconduct
