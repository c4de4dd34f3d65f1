// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_fields.h"

#include "ui/common/column.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleLines = 3;

bool isUndoOrRedo(const QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &press = static_cast<const QKeyEvent &>(event);
    return press.matches(QKeySequence::Undo) || press.matches(QKeySequence::Redo);
}

} // namespace

TextField::TextField(Session &session, const FieldTexts &texts, QWidget *parent, Emptied emptied)
    : PlanField(session, texts, parent)
    , m_line(new QLineEdit(this))
    , m_emptied(emptied)
{
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::editingFinished, this, &TextField::finishTyping);
    connect(m_line, &QLineEdit::textEdited, this, &TextField::mendAtOnce);
    setEditor(m_line);
}

void TextField::showValue(const Json &value)
{
    const bool isBeingTyped = m_line->hasFocus() && m_line->isModified();
    if (isBeingTyped || read(m_line->text()) == value)
        return; // otherwise the cursor would jump while the user types
    m_line->setText(write(value));
    m_line->setModified(false);
    if (!m_line->hasFocus())
        m_line->setCursorPosition(0); // of a long text the beginning is seen
}

void TextField::finishTyping()
{
    if (!m_line->isModified())
        return;
    m_line->setModified(false);
    passOn(read(m_line->text()));
}

void TextField::mendAtOnce()
{
    if (!hasError())
        return;
    passOn(read(m_line->text()));
}

/// What is finished is undone by the session, not by the line, which knows only its own typing.
bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && isUndoOrRedo(*event) && !m_line->isModified()) {
        event->ignore();
        return true;
    }
    return PlanField::eventFilter(watched, event);
}

Json TextField::read(const QString &typed) const
{
    return typed.isEmpty() && m_emptied == Emptied::Removed ? Json() : Json::from(typed);
}

QString TextField::write(const Json &value) const
{
    return value.text();
}

NumberField::NumberField(Session &session, const FieldTexts &texts, const QString &otherwise, QWidget *parent)
    : TextField(session, texts, parent)
{
    line()->setPlaceholderText(otherwise);
}

Json NumberField::read(const QString &typed) const
{
    return numberValue(typed);
}

QString NumberField::write(const Json &value) const
{
    return numberText(value);
}

Json LinesField::read(const QString &typed) const
{
    const QStringList parts = splitList(typed);
    return parts.isEmpty() ? Json() : Json::from(parts);
}

QString LinesField::write(const Json &value) const
{
    return value.isText() ? value.text() : value.textList().join(u", "_s);
}

LongTextField::LongTextField(Session &session, const FieldTexts &texts, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(visibleLines * fontMetrics().lineSpacing() + 4 * m_text->frameWidth() + 8);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextField::mendAtOnce);
    setEditor(m_text);
}

void LongTextField::showValue(const Json &value)
{
    const bool isBeingTyped = m_text->hasFocus() && m_text->document()->isModified();
    if (isBeingTyped || m_text->toPlainText() == value.text())
        return;
    m_text->setPlainText(value.text());
    m_text->document()->setModified(false);
}

void LongTextField::finishTyping()
{
    if (!m_text->document()->isModified())
        return;
    m_text->document()->setModified(false);
    const QString typed = m_text->toPlainText();
    passOn(typed.isEmpty() ? Json() : Json::from(typed));
}

void LongTextField::mendAtOnce()
{
    if (hasError() && m_text->document()->isModified())
        passOn(m_text->toPlainText().isEmpty() ? Json() : Json::from(m_text->toPlainText()));
}

bool LongTextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut)
        finishTyping();
    if (watched == m_text && isUndoOrRedo(*event) && !m_text->document()->isModified()) {
        event->ignore();
        return true;
    }
    return PlanField::eventFilter(watched, event);
}

} // namespace safeconduct
