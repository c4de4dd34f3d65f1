// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/lint_run.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;

namespace safeconduct {

class ReadTable;
class Session;

/// What is wrong or weak in the stored dossier: errors first.
class FindingsDialog : public QDialog {
    Q_OBJECT

public:
    /// \a findings may still be under way; closing the dialog does not end them. \a session must outlive it.
    FindingsDialog(const QFuture<Results<QList<LintFinding>>> &findings, const Session &session,
                   QWidget *parent = nullptr);

private:
    void take();
    void showFindings(const QList<LintFinding> &findings);
    void say(const QString &message);

    const Session &m_session;
    QLabel *m_message;
    ReadTable *m_table;
    QFutureWatcher<Results<QList<LintFinding>>> m_findings;
};

} // namespace safeconduct
