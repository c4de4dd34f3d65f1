// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace safeconduct {

/// Asks for the password of the server that a register lies on.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    explicit PasswordDialog(const QString &address, QWidget *parent = nullptr);

    void accept() override;

signals:
    void given(const QByteArray &password, bool shallBeKept);

private:
    QLineEdit *m_password;
    QCheckBox *m_keep;
};

} // namespace safeconduct
