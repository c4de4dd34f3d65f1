// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRgb>

#include <span>

namespace safeconduct {

/// What a picture is looked at on: paper and light windows, dark windows, black ones of a desktop in high contrast.
enum class PictureTheme { Light, Dark, HighContrast };

/// What a colour of a picture is for, and so how far it must stand out (WCAG 2.2, 1.4.3 and 1.4.11).
enum class ColourUse {
    Ground, ///< behind texts: each text stands out 4.5 : 1 from each
    Text, ///< of texts; signs and lines in such a colour stand out by far
    Line, ///< of lines and borders that tell something: 3 : 1 from each ground that they cross
    Faint, ///< of grids and frames, which only divide
    Bar, ///< inside bars, which have a border that tells
};

/// One colour of pictures, as it is in each theme.
struct PictureColour {
    QRgb light = 0; ///< as pictures are drawn
    QRgb dark = 0;
    QRgb highContrast = 0;
    ColourUse use = ColourUse::Text;

    QRgb in(PictureTheme theme) const;
};

/// All colours that pictures are drawn with. A test reckons their contrast.
std::span<const PictureColour> pictureColours();

/// What fits a window whose texts stand on \a ground.
PictureTheme themeOn(QRgb ground);

/// The ground of a picture in \a theme.
QRgb groundIn(PictureTheme theme);

/// \a svg, drawn for paper, in the colours of \a theme. Colours that are none of the pictures' stay.
QByteArray inTheme(const QByteArray &svg, PictureTheme theme);

} // namespace safeconduct
