// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/propose_connection.h"
#include "app/session/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace safeconduct {

/// Asks from, to and service; shows what is proposed for the rest; adds the connection when accepted.
class AddConnectionDialog : public QDialog {
    Q_OBJECT

public:
    /// \a ends is where it begins; empty members are open.
    AddConnectionDialog(Session &session, const ConnectionEnds &ends, QWidget *parent = nullptr);

    void accept() override;

private:
    QComboBox *addSystems(const QString &objectName, const QString &chosen);
    void fillServices(const QString &chosen);
    void endsChanged();
    void showProposal();
    ConnectionEnds ends() const;

    Session &m_session;
    QComboBox *m_from;
    QComboBox *m_to;
    QComboBox *m_service;
    QLabel *m_name;
    QLabel *m_path;
    QLabel *m_login;
    QLabel *m_information;
    QPushButton *m_add;
};

} // namespace safeconduct
