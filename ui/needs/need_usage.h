// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeWidget;
class QVBoxLayout;

namespace safeconduct {

class OverrideField;

/// Where a piece of information is used, which connections have their need from it, and where a connection's need is set
/// otherwise, with a reason.
class NeedUsage : public QWidget {
    Q_OBJECT

public:
    explicit NeedUsage(Session &session, QWidget *parent = nullptr);

    /// \a information is an id, or empty.
    void setInformation(const QString &information);

private:
    void buildOverrides(QVBoxLayout &layout);
    void refresh();
    void addConnection(const Connection &connection);
    void showOverrides();
    QString currentConnection() const;

    Session &m_session;
    QString m_information;
    QLabel *m_heading;
    QCheckBox *m_all;
    QTreeWidget *m_connections;
    QLabel *m_overrideHeading;
    QList<OverrideField *> m_overrides;
};

} // namespace safeconduct
