// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/check_list.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace safeconduct {

CheckList::CheckList(QWidget *parent)
    : QListWidget(parent)
{
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, &CheckList::passOn);
}

void CheckList::show(const QList<Word> &words, const QStringList &chosen)
{
    const QScopedValueRollback showing(m_isShowing, true);
    QList<Word> shown = words;
    for (const QString &id : chosen) {
        if (!std::ranges::contains(words, id, &Word::id))
            shown.append({id, id});
    }
    m_before = chosen;
    while (count() > shown.size())
        delete takeItem(count() - 1);
    while (count() < shown.size())
        addItem(QString());
    for (int row = 0; row < count(); ++row) { // items are kept, so that the current one stays current
        QListWidgetItem *entry = item(row);
        entry->setText(shown.at(row).text);
        entry->setData(Qt::UserRole, shown.at(row).id);
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
        entry->setCheckState(chosen.contains(shown.at(row).id) ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList CheckList::chosen() const
{
    QStringList added;
    QStringList kept = m_before;
    for (int row = 0; row < count(); ++row) {
        const QString id = item(row)->data(Qt::UserRole).toString();
        if (item(row)->checkState() == Qt::Unchecked)
            kept.removeAll(id);
        else if (!kept.contains(id))
            added.append(id);
    }
    return kept + added;
}

QSize CheckList::sizeHint() const
{
    const int rows = std::clamp(count(), 3, 7);
    const int height = rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * frameWidth();
    return {std::max(sizeHintForColumn(0) + 4 * frameWidth() + fontMetrics().height(), 160), height};
}

void CheckList::passOn()
{
    if (m_isShowing)
        return;
    m_before = chosen();
    emit chosenByUser(m_before);
}

} // namespace safeconduct
