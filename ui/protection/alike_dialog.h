// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace safeconduct {

/// One choice, with one reason, for connections that are alike.
class AlikeDialog : public QDialog {
    Q_OBJECT

public:
    /// \a connections are alike (app/session/alike.h); \a option is proposed.
    AlikeDialog(Session &session, const QStringList &connections, const QString &option, QWidget *parent = nullptr);

    void accept() override;

private:
    void addConnections(const QStringList &connections);
    void addOptions(const ConnectionAdvice &advice, const QString &chosen);
    void showState();
    QStringList checkedConnections() const;
    bool deviates() const;

    Session &m_session;
    QString m_recommended;
    QListWidget *m_connections;
    QComboBox *m_option;
    QLineEdit *m_reason;
    QLabel *m_reasonHint;
    QPushButton *m_decide = nullptr;
};

} // namespace safeconduct
