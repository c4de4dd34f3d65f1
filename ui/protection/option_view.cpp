// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/option_view.h"

#include "ui/protection/option_delegate.h"
#include "ui/protection/option_paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int optionRole = OptionDelegate::rowRole + 1;
constexpr int groupRole = OptionDelegate::rowRole + 2;

constexpr int leadingRanks = 8; ///< of often ninety combinations the first decide; the others are a click away

// What is shown however low the window is: fewer options cannot be held against each other.
constexpr int leastRows = 3;
constexpr int leastLines = 8; ///< that make up for rows of many lines

constexpr int changesAreNews = 6000; ///< ms
constexpr QChar risen(0x25B2); ///< before a number that has risen: seen without colours, too
constexpr QChar fallen(0x25BC);

bool isMarked(const QString &text)
{
    return text.startsWith(risen) || text.startsWith(fallen);
}

/// As a screen reader says it.
QString spoken(const QString &text)
{
    if (text.startsWith(risen))
        return OptionView::tr("%1, has risen").arg(text.sliced(1));
    return text.startsWith(fallen) ? OptionView::tr("%1, has fallen").arg(text.sliced(1)) : text;
}

bool isFurther(const OptionRow &row)
{
    return row.isPermissible && row.rank > leadingRanks && !row.isChosen;
}

bool isExcluded(const OptionRow &row)
{
    return !row.isPermissible && !row.isChosen;
}

QString coverageWords(const OptionRow &row)
{
    QStringList places;
    for (const CoverageMark &mark : row.coverage)
        places.append(u"%1: %2"_s.arg(mark.place, coverageLetter(mark.level)));
    return places.join(u"; "_s);
}

QString findingWords(const OptionRow &row)
{
    QStringList findings;
    for (const FindingRow &finding : row.findings)
        findings.append(u"%1 %2: %3"_s.arg(finding.rule, finding.effectName, finding.text));
    return findings.join(u'\n');
}

QStandardItem *readOnly(const QString &text, const QString &words)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(words, Qt::AccessibleTextRole);
    return item;
}

QModelIndex indexOf(const QAbstractItemModel &model, const QString &option)
{
    const QModelIndexList found =
        model.match(model.index(0, 0), optionRole, option, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

} // namespace

OptionView::OptionView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
    , m_delegate(new OptionDelegate(this))
{
    setObjectName("options"_L1);
    setAccessibleName(tr("Options, best first"));
    setAccessibleDescription(tr("Return chooses the option in the current row."));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAlternatingRowColors(true);
    setIndentation(14);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    m_forget.setSingleShot(true);
    m_forget.setInterval(changesAreNews);
    connect(&m_forget, &QTimer::timeout, this, &OptionView::forgetChanges);
    connect(m_delegate, &OptionDelegate::ruleActivated, this, &OptionView::ruleActivated);
    connect(this, &QTreeView::expanded, this, &OptionView::keepFold);
    connect(this, &QTreeView::collapsed, this, &OptionView::keepFold);
}

void OptionView::showOptions(const OptionRows &rows, const QString &connection)
{
    m_latest = rows;
    if (connection != m_connection || m_before.isEmpty()) { // nothing to tell a change against
        m_connection = connection;
        forgetChanges();
        return;
    }
    const OptionRows shown = marked(rows);
    const bool hasMarks = std::ranges::any_of(
        shown.rows, [](const OptionRow &row) { return isMarked(row.benefitText) || isMarked(row.costText); });
    if (hasMarks)
        m_forget.start(); // robustness may follow and must not take the marks away
    fill(shown);
}

/// From now on changes are told against what is shown.
void OptionView::forgetChanges()
{
    m_forget.stop();
    m_before.clear();
    for (const OptionRow &row : std::as_const(m_latest.rows))
        m_before.insert(row.id, row);
    fill(m_latest);
}

OptionRows OptionView::marked(OptionRows rows) const
{
    for (OptionRow &row : rows.rows) {
        const auto before = m_before.constFind(row.id);
        if (before == m_before.cend())
            continue;
        if (row.benefitText != before->benefitText)
            row.benefitText.prepend(row.benefit < before->benefit ? fallen : risen);
        if (row.costText != before->costText)
            row.costText.prepend(row.cost.likely < before->cost.likely ? fallen : risen);
    }
    return rows;
}

void OptionView::fill(const OptionRows &rows)
{
    const QString before = current();
    const int scrolled = verticalScrollBar()->value();
    {
        const QScopedValueRollback guard(m_isShowing, true);
        m_delegate->setRows(rows);
        m_model->clear();
        m_model->setHorizontalHeaderLabels(
            {tr("Option"), QString(), tr("Benefit"), tr("Cost over the horizon"), tr("Coverage"), tr("Rules")});
        addLeading();
        addGroupOf(u"further"_s, &isFurther);
        addGroupOf(u"excluded"_s, &isExcluded);
        addImpossible();
        orderButtons();
        fitColumns();
        select(before);
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(scrolled);
        scrollTo(currentIndex());
    }
    emit currentOptionChanged(current());
}

QString OptionView::current() const
{
    return currentIndex().siblingAtColumn(0).data(optionRole).toString();
}

/// An option that is not there selects the chosen one, else the first.
void OptionView::select(const QString &option)
{
    const QList<OptionRow> &rows = m_delegate->rows().rows;
    const auto chosen = std::ranges::find_if(rows, &OptionRow::isChosen);
    QModelIndex index = indexOf(*m_model, option);
    if (!index.isValid() && chosen != rows.cend())
        index = indexOf(*m_model, chosen->id);
    if (index.parent().isValid())
        expand(index.parent());
    setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
}

void OptionView::addOption(QStandardItem *parent, qsizetype place)
{
    const OptionRow &row = m_delegate->rows().rows.at(place);
    const QString name = row.standing.isEmpty() ? row.name : row.name + u'\n' + row.standing;
    const QList<QStandardItem *> cells{readOnly(name, u"%1, %2"_s.arg(row.name, row.standing)),
                                       readOnly({}, {}),
                                       readOnly({}, tr("Benefit %1 of 100").arg(spoken(row.benefitText))),
                                       readOnly({}, spoken(row.costText)),
                                       readOnly({}, coverageWords(row)),
                                       readOnly({}, findingWords(row))};
    cells.first()->setData(row.id, optionRole);
    cells.first()->setData(place, OptionDelegate::rowRole);
    QFont font = this->font();
    font.setBold(row.isChosen);
    cells.first()->setFont(font);
    parent->appendRow(cells);
    if (parent == m_model->invisibleRootItem())
        addButton(cells.at(option_column::Choose)->index(), row);
}

/// Rows that are folded away get their buttons when they are first shown: there may be hundreds.
void OptionView::addButtons(const QModelIndex &group)
{
    for (int row = 0; row < m_model->rowCount(group); ++row) {
        const QModelIndex place = m_model->index(row, option_column::Choose, group);
        const OptionRow *option = m_delegate->rowAt(m_model->index(row, 0, group));
        if (option && !indexWidget(place))
            addButton(place, *option);
    }
    orderButtons();
}

/// Tab goes from the list to its buttons, from top to bottom: made late, they would come after all else in the window.
void OptionView::orderButtons()
{
    QWidget *before = this;
    const auto follow = [&](int row, const QModelIndex &group) {
        const QWidget *cell = indexWidget(m_model->index(row, option_column::Choose, group));
        auto *button = cell ? cell->findChild<QPushButton *>() : nullptr;
        if (!button)
            return;
        setTabOrder(before, button);
        before = button;
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        follow(row, {});
        const QModelIndex group = m_model->index(row, 0);
        for (int within = 0; within < m_model->rowCount(group); ++within)
            follow(within, group);
    }
}

/// Of its usual height in the middle of its cell, however many lines the row has.
void OptionView::addButton(const QModelIndex &index, const OptionRow &option)
{
    auto *cell = new QWidget(this);
    auto *button = new QPushButton(tr("Choose"), cell);
    button->setObjectName(u"choose_"_s + option.id);
    button->setAccessibleName(tr("Choose %1").arg(option.name));
    const QString id = option.id;
    connect(button, &QPushButton::clicked, this, [this, id] { emit chooseRequested(id); });
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(button);
    setIndexWidget(index, cell);
}

QStandardItem *OptionView::addGroup(const QString &key, const QString &title)
{
    QStandardItem *group = readOnly(title, title);
    group->setData(key, groupRole);
    m_model->appendRow(group);
    setFirstColumnSpanned(group->row(), {}, true);
    return group;
}

void OptionView::addLeading()
{
    const QList<OptionRow> &rows = m_delegate->rows().rows;
    for (qsizetype place = 0; place < rows.size(); ++place) {
        if (!isFurther(rows.at(place)) && !isExcluded(rows.at(place)))
            addOption(m_model->invisibleRootItem(), place);
    }
}

void OptionView::addGroupOf(const QString &key, bool (*belongs)(const OptionRow &))
{
    const QList<OptionRow> &rows = m_delegate->rows().rows;
    const auto count = static_cast<int>(std::ranges::count_if(rows, belongs));
    if (count == 0)
        return;
    QStandardItem *group = addGroup(key,
                                    key == "further"_L1 ? tr("%Ln more, ranked lower", nullptr, count)
                                                        : tr("Excluded by rules: %Ln option(s)", nullptr, count));
    for (qsizetype place = 0; place < rows.size(); ++place) {
        if (belongs(rows.at(place)))
            addOption(group, place);
    }
    setExpanded(group->index(), m_unfolded.contains(key));
}

void OptionView::addImpossible()
{
    const QList<ImpossibleRow> &rows = m_delegate->rows().impossible;
    if (rows.isEmpty())
        return;
    QStandardItem *group =
        addGroup(u"impossible"_s, tr("Cannot be had here: %Ln mechanism(s)", nullptr, static_cast<int>(rows.size())));
    for (const ImpossibleRow &row : rows) {
        const QString words = row.name + u'\n' + row.reasons.join(u'\n');
        group->appendRow(readOnly(words, words));
        setFirstColumnSpanned(group->rowCount() - 1, group->index(), true);
    }
    setExpanded(group->index(), m_unfolded.contains(u"impossible"_s));
}

void OptionView::keepFold(const QModelIndex &group)
{
    const QString key = group.data(groupRole).toString();
    if (isExpanded(group))
        addButtons(group);
    if (m_isShowing || key.isEmpty())
        return;
    if (isExpanded(group))
        m_unfolded.insert(key);
    else
        m_unfolded.remove(key);
}

void OptionView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !current().isEmpty())
        emit chooseRequested(current());
    else
        QTreeView::keyPressEvent(event);
}

void OptionView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void OptionView::doItemsLayout()
{
    QTreeView::doItemsLayout();
    keepRoom();
}

void OptionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isShowing)
        emit currentOptionChanged(this->current());
}

/// Names and rules share what the other columns leave.
void OptionView::fitColumns()
{
    if (m_model->columnCount() < option_column::Count)
        return;
    const QFontMetrics metrics(font());
    const int letter = metrics.averageCharWidth();
    const QPushButton sample(tr("Choose"));
    setColumnWidth(option_column::Choose, sample.sizeHint().width() + 4);
    setColumnWidth(option_column::Benefit, 11 * letter);
    setColumnWidth(option_column::Cost, costWidth(metrics));
    setColumnWidth(option_column::Coverage, coverageWidth(metrics));
    int used = 0;
    for (const int column :
         {option_column::Choose, option_column::Benefit, option_column::Cost, option_column::Coverage})
        used += columnWidth(column);
    const int left = viewport()->width() - used;
    setColumnWidth(option_column::Option, std::max(20 * letter, left * 3 / 5));
    setColumnWidth(option_column::Findings, std::max(16 * letter, left - columnWidth(option_column::Option)));
    scheduleDelayedItemsLayout();
}

/// The page around scrolls where the window is too low for it.
void OptionView::keepRoom()
{
    int rows = 0;
    for (int row = 0; row < std::min(leastRows, m_model->rowCount()); ++row)
        rows += rowHeight(m_model->index(row, 0));
    int around = header()->sizeHint().height() + 2 * frameWidth();
    if (horizontalScrollBar()->maximum() > 0)
        around += horizontalScrollBar()->sizeHint().height();
    setMinimumHeight(around + std::min(rows, leastLines * fontMetrics().lineSpacing()));
}

int OptionView::costWidth(const QFontMetrics &metrics) const
{
    int width = metrics.horizontalAdvance(model()->headerData(option_column::Cost, Qt::Horizontal).toString());
    for (const OptionRow &row : m_delegate->rows().rows)
        width = std::max(width, metrics.horizontalAdvance(row.costText));
    constexpr int margins = 16;
    return width + margins + metrics.horizontalAdvance(risen); // marks take no room from anything
}

int OptionView::coverageWidth(const QFontMetrics &metrics) const
{
    constexpr qsizetype mostCells = 6;
    constexpr qsizetype cellWidth = 24;
    qsizetype cells = 0;
    for (const OptionRow &row : m_delegate->rows().rows)
        cells = std::max(cells, row.coverage.size());
    const int header =
        metrics.horizontalAdvance(model()->headerData(option_column::Coverage, Qt::Horizontal).toString());
    return std::max(header, static_cast<int>(std::min(cells, mostCells) * cellWidth)) + 16;
}

} // namespace safeconduct
