// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/option_delegate.h"

#include "ui/common/tool_tips.h"
#include "ui/protection/option_paint.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 4;

QRect inside(const QRect &cell)
{
    return cell.adjusted(margin, margin, -margin, -margin);
}

} // namespace

const OptionRow *OptionDelegate::rowAt(const QModelIndex &index) const
{
    const QVariant place = index.siblingAtColumn(0).data(rowRole);
    return place.isValid() ? &m_rows.rows.at(place.toLongLong()) : nullptr;
}

void OptionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const OptionRow *row = rowAt(index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString words = ground.text;
    ground.text.clear();
    const QStyle *style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const OptionInk ink{painter, option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text)};
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(ground.font);
    const QRect place = inside(option.rect);
    if (!row || index.column() == option_column::Option) {
        painter->setPen(ink.text);
        painter->drawText(place, Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft, words);
    } else if (index.column() == option_column::Benefit) {
        paintBenefit(ink, place, row->benefit / 100, row->benefitText);
    } else if (index.column() == option_column::Cost) {
        paintCost(ink, place, row->cost, m_rows.mostCost, row->costText);
    } else if (index.column() == option_column::Coverage) {
        paintCoverage(ink, place, row->coverage);
    } else if (index.column() == option_column::Findings) {
        paintChips(ink, place, row->findings);
    }
    painter->restore();
}

QSize OptionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const OptionRow *row = rowAt(index);
    if (!row || index.column() == option_column::Option)
        return WrapDelegate::sizeHint(option, index);
    const QFontMetrics metrics(option.font);
    const int width = roomForText(option, index);
    if (index.column() == option_column::Cost)
        return {width, 2 * metrics.height() + 2 * margin};
    if (index.column() == option_column::Findings && !row->findings.isEmpty())
        return {width, chipPlaces(metrics, row->findings, width).constLast().bottom() + 2 * margin};
    return {width, metrics.height() + 2 * margin};
}

const FindingRow *OptionDelegate::chipAt(const QPoint &position, const QStyleOptionViewItem &option,
                                         const OptionRow &row) const
{
    const QRect place = inside(option.rect);
    const QList<QRect> chips = chipPlaces(QFontMetrics(option.font), row.findings, place.width());
    for (qsizetype chip = 0; chip < chips.size(); ++chip) {
        if (chips.at(chip).translated(place.topLeft()).contains(position))
            return &row.findings.at(chip);
    }
    return nullptr;
}

QString OptionDelegate::toolTipAt(const QPoint &position, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const OptionRow *row = rowAt(index);
    if (row && index.column() == option_column::Coverage) {
        const QRect place = inside(option.rect);
        for (qsizetype mark = 0; mark < row->coverage.size(); ++mark) {
            if (coverageCell(place, mark, row->coverage.size()).contains(position))
                return row->coverage.at(mark).place + u'\n' + row->coverage.at(mark).words;
        }
    }
    if (row && index.column() == option_column::Findings) {
        if (const FindingRow *finding = chipAt(position, option, *row))
            return u"%1 %2: %3\n%4"_s.arg(finding->rule, finding->effectName, finding->text, finding->source);
    }
    return index.data(Qt::AccessibleTextRole).toString();
}

bool OptionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return WrapDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipOf(toolTipAt(event->pos(), option, index)), view);
    return true;
}

bool OptionDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const OptionRow *row = rowAt(index);
    if (row && event->type() == QEvent::MouseButtonRelease && index.column() == option_column::Findings) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (const FindingRow *finding = chipAt(mouse->position().toPoint(), option, *row))
            emit ruleActivated(row->id, finding->rule);
    }
    return WrapDelegate::editorEvent(event, model, option, index);
}

} // namespace safeconduct
