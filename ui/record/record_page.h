// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record_text.h"
#include "app/session/keychain.h"
#include "app/session/record_run.h"
#include "ui/window/pages.h"

#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTextBrowser;
class QTreeWidgetItem;

namespace safeconduct {

class PlanProblems;
class WrappingTree;

/// The record as its readers will have it, written in the background when the page is shown and after changes.
class RecordPage : public Page {
    Q_OBJECT

public:
    RecordPage(const PageContext &context, QWidget *parent);
    ~RecordPage() override;

    QString title() const override;
    StepState state() const override;

    /// Writes the record to \a path, as Markdown or PDF where it ends in `.md` or `.pdf`; what went wrong is said on the page.
    void saveTo(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildContents();
    void writeAnew();
    void writeIfShown();
    void takeDocument();
    void takeText();
    void showHeadings();
    void goToHeading(const QTreeWidgetItem *heading);
    void say(const QString &message);
    void save(const QString &suffix, const QString &filter);
    void saveHtml();
    void saveMarkdown();
    void savePdf();
    void takePdf();
    void print();
    /// Asks to store the dossier first where it is not, as only that can be signed.
    void sign();
    void sayWhetherSaved(const Result<void> &saved, const QString &path);

    Session &m_session;
    WorkFiles &m_files;
    std::unique_ptr<Keychain> m_keychain;
    QFutureWatcher<Document> m_run;
    QFutureWatcher<std::shared_ptr<RecordText>> m_layout;
    QFutureWatcher<Result<void>> m_pdf;
    QString m_pdfPath;
    Document m_document;
    std::shared_ptr<RecordText> m_text;
    QTimer m_waiting;
    bool m_isStale = true;
    QStackedWidget *m_stack;
    PlanProblems *m_problems;
    QLabel *m_status;
    QProgressBar *m_busy;
    WrappingTree *m_headings;
    QTextBrowser *m_view;
    QLabel *m_message;
};

} // namespace safeconduct
