// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace safeconduct {

/// Something that can be done or gone to, by its name.
struct Command {
    QString text;
    QString keys; ///< its shortcut, as people read it; may be empty
    std::function<void()> run;
};

/// One field for everything the window can do: typing narrows the list down, Enter does what is marked.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(const QList<Command> &commands, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void runCurrent();

    QList<Command> m_commands;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace safeconduct
