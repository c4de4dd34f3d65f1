// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace safeconduct {

/// The handbook: a chapter for each step. Opened by F1 at the page that is shown.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    void showChapter(const QString &id);

private:
    void addChapters();
    void readChapter(int row);
    void followLink(const QUrl &link);

    QListWidget *m_chapters;
    QTextBrowser *m_text;
};

} // namespace safeconduct
