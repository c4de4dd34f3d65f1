// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/reportable_milestones.h"
#include "app/session/signing_run.h"
#include "app/session/token_run.h"

#include <QDialog>
#include <QFutureWatcher>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace safeconduct {

class CheckList;
class ReviewAnswersField;

/// Signs what happens to the stored dossier, and says in plain words what it proves now.
class SignDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    SignDialog(Session &session, Keychain &keychain, QWidget *parent = nullptr);

    /// Not while something is being signed: one wants to know how it ended. A keychain that has not answered is not waited for.
    void reject() override;

private:
    QLineEdit *addFile(QFormLayout &form, const QString &name, const QString &label, const QString &filter);
    void buildEvent(QFormLayout &form);
    void buildKey(QFormLayout &form);
    void addTokenButton();
    void orderFocus();
    void fillPeople();
    void takePerson(int index);
    void showEventFields();
    int rowOf(const QLineEdit &line) const;
    void lookForTokens();
    void takeToken(const QString &uri);
    void checkAnew();
    void showVerdict();
    void showMilestones(const Verification &verification);
    QList<ReachedMilestone> reachedMilestones() const;
    void showBusy();
    void sign();
    void takeSigned();
    void showWhereItFailed(const Problem &problem);
    EventDraft draft() const;
    SignerFiles signerFiles() const;
    Result<SigningRequest> request() const;
    void say(const QString &message);

    Session &m_session;
    QFormLayout *m_form;
    QComboBox *m_event;
    QComboBox *m_name;
    QComboBox *m_role;
    QPlainTextEdit *m_comment;
    QDateEdit *m_review;
    ReviewAnswersField *m_answers;
    CheckList *m_reached;
    QLineEdit *m_host;
    QLineEdit *m_output = nullptr;
    QLineEdit *m_supersedes = nullptr;
    QLineEdit *m_successor = nullptr;
    QLineEdit *m_certificate = nullptr;
    QPushButton *m_token = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QLineEdit *m_stampServer;
    QLineEdit *m_trust = nullptr;
    QPlainTextEdit *m_verdict;
    QLabel *m_message;
    QPushButton *m_sign;
    QFutureWatcher<Results<Verification>> m_checking;
    QFutureWatcher<Result<QList<TokenCertificate>>>
        m_tokens; ///< not signed meanwhile: a token's library serves one at a time
    SigningRun m_signing;
    QList<ReportableMilestone> m_milestones; ///< that are listed
    int m_unanswered = 0; ///< questions of the review that is being confirmed
};

} // namespace safeconduct
