// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/option_rows.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace safeconduct {

class OptionDelegate;

/// The options of one connection, best first; what rules exclude and what cannot be had is folded below, with reasons.
class OptionView : public QTreeView {
    Q_OBJECT

public:
    explicit OptionView(QWidget *parent = nullptr);

    /// Of \a connection. Where its benefits and costs differ from those shown before, up or down is marked for a moment.
    void showOptions(const OptionRows &rows, const QString &connection);
    /// Id of the option in the current row, or empty.
    QString current() const;
    void select(const QString &option);
    /// Asks for the room that the first rows take, too.
    void doItemsLayout() override;

signals:
    void currentOptionChanged(const QString &option);
    void chooseRequested(const QString &option);
    void ruleActivated(const QString &option, const QString &rule);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    OptionRows marked(OptionRows rows) const;
    void forgetChanges();
    void fill(const OptionRows &rows);
    QStandardItem *addGroup(const QString &key, const QString &title);
    void addOption(QStandardItem *parent, qsizetype place);
    void addButton(const QModelIndex &index, const OptionRow &option);
    void addButtons(const QModelIndex &group);
    void orderButtons();
    void addLeading();
    void addGroupOf(const QString &key, bool (*belongs)(const OptionRow &));
    void addImpossible();
    void keepFold(const QModelIndex &group);
    void fitColumns();
    void keepRoom();
    int costWidth(const QFontMetrics &metrics) const;
    int coverageWidth(const QFontMetrics &metrics) const;

    QStandardItemModel *m_model;
    OptionDelegate *m_delegate;
    QSet<QString> m_unfolded; ///< groups that the user has opened
    bool m_isShowing = false;
    QString m_connection;
    OptionRows m_latest; ///< as they are, without marks
    QHash<QString, OptionRow> m_before; ///< by id: what changes are told against
    QTimer m_forget; ///< after a moment what changed is no news any more
};

} // namespace safeconduct
