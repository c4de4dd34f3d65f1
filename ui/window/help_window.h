// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QTextBrowser;
class QTextCursor;

namespace safeconduct {

/// The handbook: a chapter for each step. Opened by F1 at the page that is shown, and there at the field that has the focus.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// At \a heading, where it is given and the chapter has it, else from its beginning.
    void showChapter(const QString &id, const QString &heading = {});
    /// Goes to the entry on \a words among the fields of the chapter that is shown, else to where it first speaks of them; stays
    /// where it does neither.
    void showPlace(const QString &words);
    /// Goes to the entry on \a words among the fields of the chapter that is shown; false, and stays, where there is none.
    bool showEntry(const QString &words);

private:
    void addChapters();
    void readChapter(int row);
    void followLink(const QUrl &link);
    void scrollTo(const QString &heading);
    void mark(const QTextCursor &place);

    QListWidget *m_chapters;
    QTextBrowser *m_text;
};

/// Gives \a dialog a button in \a buttons and F1, which open the handbook at the \a heading of \a chapter: while a dialog is open,
/// the window's own F1 is not heard. Without a heading, F1 leads to the entry on the field that has the focus, else on the box around it.
void addHelp(QDialog &dialog, QDialogButtonBox &buttons, const QString &chapter, const QString &heading);

} // namespace safeconduct
