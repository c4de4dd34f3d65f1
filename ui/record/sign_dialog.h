// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/keychain.h"
#include "app/session/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace safeconduct {

/// Signs what happens to the stored dossier, and says in plain words what it proves now.
class SignDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    SignDialog(Session &session, Keychain &keychain, QWidget *parent = nullptr);

private:
    QLineEdit *addFile(QFormLayout &form, const QString &name, const QString &label, const QString &filter);
    void buildEvent(QFormLayout &form);
    void buildKey(QFormLayout &form);
    void fillPeople();
    void takePerson(int index);
    void showEventFields();
    void showVerdict();
    void sign();
    Results<EventDraft> draft() const;
    void say(const QString &message);

    Session &m_session;
    Keychain &m_keychain;
    QFormLayout *m_form;
    QComboBox *m_event;
    QComboBox *m_name;
    QComboBox *m_role;
    QPlainTextEdit *m_comment;
    QDateEdit *m_review;
    QLineEdit *m_host;
    QLineEdit *m_output = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QLineEdit *m_trust = nullptr;
    QPlainTextEdit *m_verdict;
    QLabel *m_message;
    QPushButton *m_sign;
};

} // namespace safeconduct
