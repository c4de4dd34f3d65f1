// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int indexRole = Qt::UserRole;

/// Whether each word that was typed stands somewhere in \a text.
bool fits(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// What is called just so comes first, then what begins so.
int rank(const QString &text, const QString &typed)
{
    if (text.compare(typed, Qt::CaseInsensitive) == 0)
        return 0;
    return text.startsWith(typed, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

CommandPalette::CommandPalette(const QList<Command> &commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Search or command"));
    setObjectName("palette"_L1);
    m_field->setObjectName("paletteField"_L1);
    m_field->setAccessibleName(windowTitle());
    m_field->setPlaceholderText(tr("A page, a connection, a system, or something to do"));
    m_list->setObjectName("paletteList"_L1);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus); // arrow keys go there from the field
    m_field->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    resize(560, 380);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    narrow();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (const auto *key = static_cast<QKeyEvent *>(event); key->key()) { // KeyPress: nothing else has that type
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::narrow()
{
    const QStringList words = m_field->text().split(u' ', Qt::SkipEmptyParts);
    QList<qsizetype> fitting;
    for (qsizetype index = 0; index < m_commands.size(); ++index) {
        if (fits(m_commands.at(index).text, words))
            fitting.append(index);
    }
    const QString typed = m_field->text().trimmed();
    std::ranges::stable_sort(fitting, {}, [&](qsizetype index) { return rank(m_commands.at(index).text, typed); });
    m_list->clear();
    for (const qsizetype index : std::as_const(fitting)) {
        const Command &command = m_commands.at(index);
        auto *item = new QListWidgetItem(
            command.keys.isEmpty() ? command.text : u"%1   %2"_s.arg(command.text, command.keys), m_list);
        item->setData(indexRole, index);
    }
    m_list->setCurrentRow(0);
}

/// Closed first: what runs may open a dialog of its own.
void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> run = m_commands.at(item->data(indexRole).toLongLong()).run;
    accept();
    run();
}

} // namespace safeconduct
