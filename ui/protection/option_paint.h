// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/option_rows.h"

#include <QColor>
#include <QList>
#include <QRect>

class QFontMetrics;
class QPainter;

namespace safeconduct {

/// Drawings in the rows of options, all in the colour of the text: length, pattern and letter say what is meant.

/// What is drawn with.
struct OptionInk {
    QPainter *painter = nullptr;
    QColor text; ///< on the row's ground, selected or not
};

/// A bar of \a share (0–1) with its number.
void paintBenefit(const OptionInk &ink, const QRect &place, double share, const QString &number);

/// The range from least to most on a scale that ends at \a most, with a mark at the likely value; the amounts above it.
void paintCost(const OptionInk &ink, const QRect &place, const Range &cost, Money most, const QString &amounts);

/// Where the cell of the mark with \a index stands in \a place.
QRect coverageCell(const QRect &place, qsizetype index, qsizetype count);
/// One cell for each mark: filled from below as far as it protects, with pattern and letter for its level.
void paintCoverage(const OptionInk &ink, const QRect &place, const QList<CoverageMark> &marks);
QString coverageLetter(CoverageLevel level);

/// "✕ T5": what a chip says.
QString chipText(const FindingRow &finding);
/// Where the chips stand in a column of \a width, line by line, from the origin.
QList<QRect> chipPlaces(const QFontMetrics &metrics, const QList<FindingRow> &findings, int width);
void paintChips(const OptionInk &ink, const QRect &place, const QList<FindingRow> &findings);

} // namespace safeconduct
