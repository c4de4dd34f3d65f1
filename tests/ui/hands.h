// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;
class QMainWindow;
class QModelIndex;
class QWidget;

namespace safeconduct::test {

/// A person at the window, who sees only what is shown and uses either the keyboard or the mouse. Widgets are named by their
/// object names; what cannot be done makes the test fail where it is asked for.
class Hands {
public:
    explicit Hands(QMainWindow &window)
        : m_window(window)
    {
    }
    virtual ~Hands() = default;
    Hands(const Hands &) = delete;
    Hands &operator=(const Hands &) = delete;

    /// Goes to the page of \a step, counted from 1.
    virtual void showStep(int step) = 0;
    virtual void next() = 0;
    virtual void press(const QString &button) = 0;
    /// Makes the row at \a index current in the view of \a name.
    virtual void pickRow(const QString &name, const QModelIndex &index) = 0;
    /// Opens the current row of \a name, as a list of files would.
    virtual void openRow(const QString &name) = 0;
    virtual void pickInBox(const QString &box, const QString &text) = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;
    virtual void chooseOption(const QString &option) = 0;
    /// Types \a text into the field of \a name instead of what it holds. Words need the keyboard in either case.
    void type(const QString &field, const QString &text);
    /// Answers the file dialog that opens next: with \a path by keyboard; the mouse takes what is proposed.
    virtual void answerNextFileDialog(const QString &path) = 0;

protected:
    /// Puts the cursor into the widget of \a name.
    virtual void reach(const QString &name) = 0;
    /// The widget of \a name that is shown, in the dialog where one is open; the test fails where there is none.
    QWidget *shown(const QString &name) const;
    QAbstractItemView *view(const QString &name) const;
    QMainWindow &window() const { return m_window; }
    QWidget *top() const;
    void activateTop() const;

private:
    QMainWindow &m_window;
};

/// Tab, arrows, Space, Return and shortcuts.
class KeyboardHands : public Hands {
public:
    using Hands::Hands;
    void showStep(int step) override;
    void next() override;
    void press(const QString &button) override;
    void pickRow(const QString &name, const QModelIndex &index) override;
    void openRow(const QString &name) override;
    void pickInBox(const QString &box, const QString &text) override;
    void undo() override;
    void redo() override;
    void chooseOption(const QString &option) override;
    void answerNextFileDialog(const QString &path) override;

protected:
    void reach(const QString &name) override;
};

/// Clicks on what is shown, and on menus.
class MouseHands : public Hands {
public:
    using Hands::Hands;
    void showStep(int step) override;
    void next() override;
    void press(const QString &button) override;
    void pickRow(const QString &name, const QModelIndex &index) override;
    void openRow(const QString &name) override;
    void pickInBox(const QString &box, const QString &text) override;
    void undo() override;
    void redo() override;
    void chooseOption(const QString &option) override;
    void answerNextFileDialog(const QString &path) override;

protected:
    void reach(const QString &name) override;

private:
    void clickMenu(const QString &action) const;
    void click(const QAbstractItemView &view, const QModelIndex &index) const;
};

} // namespace safeconduct::test
