// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/option_paint.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 4;

QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

QString symbol(Effect effect)
{
    switch (effect) {
    case Effect::Exclude:
    case Effect::Impossible:
        return u"✕"_s;
    case Effect::AdviseAgainst:
        return u"!"_s;
    case Effect::Incomplete:
        return u"…"_s;
    case Effect::Require:
        return u"→"_s;
    case Effect::Recommend:
        return u"+"_s;
    case Effect::Ask:
        return u"?"_s;
    case Effect::Note:
        return u"i"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

int positionOf(Money amount, Money most, const QRect &place)
{
    const double share = most > Money() ? amount.toDouble() / most.toDouble() : 0;
    return place.left() + static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (place.width() - 1)));
}

Qt::BrushStyle patternOf(CoverageLevel level)
{
    switch (level) {
    case CoverageLevel::Covered:
        return Qt::SolidPattern;
    case CoverageLevel::Partly:
        return Qt::BDiagPattern;
    case CoverageLevel::Not:
        return Qt::Dense7Pattern;
    }
    Q_UNREACHABLE_RETURN({});
}

void paintMark(const OptionInk &ink, const QRect &cell, const CoverageMark &mark)
{
    QRect filled = cell;
    filled.setTop(cell.bottom() - static_cast<int>(std::lround(mark.stopped * (cell.height() - 1))));
    const float strength = mark.level == CoverageLevel::Covered ? 0.25F : 0.5F;
    ink.painter->fillRect(filled, QBrush(faint(ink.text, strength), patternOf(mark.level)));
    ink.painter->setPen(ink.text);
    ink.painter->setBrush(Qt::NoBrush);
    ink.painter->drawRect(cell.adjusted(0, 0, -1, -1));
    ink.painter->drawText(cell, Qt::AlignCenter, coverageLetter(mark.level));
}

} // namespace

void paintBenefit(const OptionInk &ink, const QRect &place, double share, const QString &number)
{
    const QFontMetrics metrics = ink.painter->fontMetrics();
    const int numberWidth = metrics.horizontalAdvance(u"100"_s) + gap;
    QRect bar(place.left(), place.center().y() - metrics.height() / 4, place.width() - numberWidth - gap,
              metrics.height() / 2);
    ink.painter->setPen(ink.text);
    ink.painter->drawRect(bar.adjusted(0, 0, -1, -1));
    bar.setWidth(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * bar.width())));
    ink.painter->fillRect(bar, faint(ink.text, 0.55F));
    ink.painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, number);
}

void paintCost(const OptionInk &ink, const QRect &place, const Range &cost, Money most, const QString &amounts)
{
    const int lineHeight = ink.painter->fontMetrics().height();
    const QRect textPlace(place.left(), place.center().y() - lineHeight, place.width(), lineHeight);
    const QRect scale(place.left() + gap, textPlace.bottom() + 2, place.width() - 2 * gap, lineHeight * 2 / 3);
    ink.painter->setPen(ink.text);
    ink.painter->drawText(textPlace, Qt::AlignLeft | Qt::AlignVCenter, amounts);
    ink.painter->setPen(faint(ink.text, 0.35F));
    ink.painter->drawLine(scale.left(), scale.center().y(), scale.right(), scale.center().y());
    const int left = positionOf(cost.min, most, scale);
    const int right = positionOf(cost.max, most, scale);
    const QRect bar(left, scale.top() + scale.height() / 4, std::max(right - left, 2), scale.height() / 2);
    ink.painter->fillRect(bar, QBrush(faint(ink.text, 0.8F), Qt::FDiagPattern));
    ink.painter->setPen(ink.text);
    ink.painter->drawRect(bar);
    const int likely = positionOf(cost.likely, most, scale);
    ink.painter->fillRect(QRect(likely - 1, scale.top(), 3, scale.height()), ink.text);
}

QRect coverageCell(const QRect &place, qsizetype index, qsizetype count)
{
    const int side =
        std::clamp(count > 0 ? place.width() / static_cast<int>(count) : 0, 10, std::min(26, place.height()));
    return {place.left() + static_cast<int>(index) * side, place.center().y() - side / 2, side, side};
}

QString coverageLetter(CoverageLevel level)
{
    switch (level) {
    case CoverageLevel::Covered:
        return QCoreApplication::translate("Coverage", "C", "covered");
    case CoverageLevel::Partly:
        return QCoreApplication::translate("Coverage", "P", "partly covered");
    case CoverageLevel::Not:
        return QCoreApplication::translate("Coverage", "N", "not covered");
    }
    Q_UNREACHABLE_RETURN({});
}

void paintCoverage(const OptionInk &ink, const QRect &place, const QList<CoverageMark> &marks)
{
    for (qsizetype index = 0; index < marks.size(); ++index)
        paintMark(ink, coverageCell(place, index, marks.size()), marks.at(index));
}

QString chipText(const FindingRow &finding)
{
    return symbol(finding.effect) + u' ' + finding.rule;
}

QList<QRect> chipPlaces(const QFontMetrics &metrics, const QList<FindingRow> &findings, int width)
{
    QList<QRect> places;
    const int height = metrics.height() + 2;
    int x = 0;
    int y = 0;
    for (const FindingRow &finding : findings) {
        const int chipWidth = metrics.horizontalAdvance(chipText(finding)) + 2 * gap + 2;
        if (x > 0 && x + chipWidth > width) {
            x = 0;
            y += height + gap / 2;
        }
        places.append(QRect(x, y, chipWidth, height));
        x += chipWidth + gap;
    }
    return places;
}

void paintChips(const OptionInk &ink, const QRect &place, const QList<FindingRow> &findings)
{
    const QList<QRect> places = chipPlaces(ink.painter->fontMetrics(), findings, place.width());
    for (qsizetype index = 0; index < findings.size(); ++index) {
        const QRect chip = places.at(index).translated(place.topLeft());
        ink.painter->setPen(faint(ink.text, 0.6F));
        ink.painter->setBrush(Qt::NoBrush);
        ink.painter->drawRoundedRect(chip.adjusted(0, 0, -1, -1), gap, gap);
        ink.painter->setPen(ink.text);
        ink.painter->drawText(chip, Qt::AlignCenter, chipText(findings.at(index)));
    }
}

} // namespace safeconduct
