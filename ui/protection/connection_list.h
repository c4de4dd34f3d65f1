// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/session.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace safeconduct {

/// All connections, each with how far its decision is: icon and words. A filter narrows them down; on request those that are alike
/// stand together.
class ConnectionList : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionList(Session &session, QWidget *parent = nullptr);

    QString current() const;
    void select(const QString &connection);
    void focusFilter();

signals:
    void currentChanged(const QString &connection);
    /// The user points at a connection, be it the one that is current already.
    void picked();

private:
    void showConnections();
    void showGroups();
    QList<QStringList> groups() const;
    void addGroup(const QStringList &connections, const QHash<QString, QString> &names, const QString &current);
    void showStates();
    static void showState(QListWidgetItem &entry, const Wording &words, const Choice *choice,
                          const ConnectionAdvice *advice);
    void applyFilter();

    Session &m_session;
    QLineEdit *m_filter;
    QCheckBox *m_grouped;
    QListWidget *m_list;
};

} // namespace safeconduct
