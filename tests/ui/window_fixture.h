// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/work.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QComboBox;
class QProgressDialog;
class QTableView;
class QMessageBox;

namespace safeconduct::test {

/// A window on a session of its own, with settings and files in a temporary folder. Widgets are found by object name.
class WindowFixture {
public:
    /// Ends the program where the shipped knowledge cannot be read.
    explicit WindowFixture(const QString &language = QStringLiteral("en"));
    ~WindowFixture();

    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    Session &session() { return *m_session; }
    MainWindow &window() { return *m_window; }
    QSettings &settings() { return *m_settings; }
    const Json &json() const { return m_session->document().json(); }
    QString textAt(const QString &pointer) const { return json().at(pointer).text(); }

    /// Shows the step \a id and returns its page.
    QWidget *show(const QString &id);
    template<typename Widget = QWidget>
    Widget *find(const QString &name, const QWidget *within = nullptr) const
    {
        return (within ? within : m_window.get())->findChild<Widget *>(name);
    }
    /// The view of the list table \a name, on the tab that is shown.
    QTableView *table(const QString &name) const;
    /// Types \a text over the cell, by keyboard, and finishes with Enter.
    static void typeIntoCell(QTableView &view, int row, int column, const QString &text);
    /// Chooses \a text in the list of the combo box that edits the cell, by keyboard.
    static void chooseInCell(QTableView &view, int row, int column, const QString &text);
    /// Opens the list of \a box and picks the entry \a text, by keyboard.
    static void pick(QComboBox &box, const QString &text);
    /// Lets item views take over what an editor has; they do so only when the loop goes round.
    static void finishEditing();
    /// Starts a plan with a network, a system of each kind and one piece of information.
    void startSmallPlan();
    void openExample(const QString &name);
    /// As if an earlier run had ended unexpectedly: with the small plan, called "Left behind".
    void leaveWorkBehind() const;

    /// As soon as a message box of \a name opens, presses the button of \a text in it.
    static void pressInNextBox(const QString &name, const QString &text);
    /// As soon as a dialog tells of work that takes long, does \a what with it.
    static void whenBusyIsSeen(const std::function<void(QProgressDialog &)> &what);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

/// The knowledge that comes with the program, read once a test binary.
const ShippedKnowledge &shippedKnowledge();

/// A plan of two networks, two systems and one piece of information that has no faults.
Json smallPlan();

} // namespace safeconduct::test
