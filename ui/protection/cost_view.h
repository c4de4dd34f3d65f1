// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace safeconduct {

class ReadTable;

/// What an option costs, item by item; each can be changed, with a reason.
class CostView : public QWidget {
    Q_OBJECT

public:
    explicit CostView(Session &session, QWidget *parent = nullptr);

    void showCost(const Wording &words, const QString &connection, const OptionAdvice &option);

private:
    void addKeys();
    void markOwnFigures();
    void fillMore(const Wording &words, const OptionAdvice &option);
    const CostLine *current() const;
    void showButtons();
    void change();
    void makeUsual();
    void ask(const QString &item, bool isShared);

    Session &m_session;
    QString m_connection;
    QList<CostLine> m_lines;
    QLabel *m_note;
    ReadTable *m_table;
    QPushButton *m_change;
    QPushButton *m_usual;
    QPushButton *m_more;
    QMenu *m_items; ///< that count only with a figure
};

} // namespace safeconduct
