// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/import_run.h"
#include "app/session/session.h"

#include <QDialog>
#include <QFutureWatcher>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace safeconduct {

class WorkFiles;

/// Imports what runs today: shows the commands that make the files, what was found in them with its origin, and what is open;
/// then makes a new plan of it or adds it to the open one.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Session &session, WorkFiles &files, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Reads \a paths in the background, and then shows what is in them.
    void read(const QStringList &paths);
    void accept() override;

private:
    QWidget *commandsPart();
    QWidget *resultPart();
    void chooseFiles();
    void takeFiles();
    void showCommands();
    void showResult();
    void showOpen(const Problems &problems);
    bool addsToPlan() const;

    Session &m_session;
    WorkFiles &m_files;
    QFutureWatcher<Results<ImportedFiles>> m_run;
    bool m_isReading = false; ///< until what the run found is taken over
    std::optional<ImportedFiles> m_imported;
    Problems m_faults;
    QComboBox *m_kind = nullptr;
    QPlainTextEdit *m_commands = nullptr;
    QTreeWidget *m_values = nullptr;
    QTreeWidget *m_open = nullptr;
    QRadioButton *m_asNew = nullptr;
    QRadioButton *m_into = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_ok = nullptr;
};

/// Asks what to import, beginning with \a paths; true where something was taken over.
bool importByDialog(Session &session, WorkFiles &files, QWidget *parent, const QStringList &paths = {});

} // namespace safeconduct
