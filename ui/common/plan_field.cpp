// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plan_field.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/problem_texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

PlanField::PlanField(Session &session, FieldTexts texts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_texts(std::move(texts))
    , m_layout(new QVBoxLayout(this))
    , m_errorIcon(new QLabel)
    , m_error(textLabel({}, nullptr))
    , m_errorRow(new QWidget(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing) / 2);
    m_error->setObjectName(m_texts.objectName + u"Error"_s);
    auto *row = new QHBoxLayout(m_errorRow);
    row->setContentsMargins({});
    row->addWidget(m_errorIcon, 0, Qt::AlignTop);
    row->addWidget(m_error, 1);
    connect(&m_session, &Session::planChanged, this, &PlanField::refresh);
}

void PlanField::setEditor(QWidget *editor)
{
    m_editor = editor;
    editor->setObjectName(m_texts.objectName);
    editor->setAccessibleName(withoutMnemonic(m_texts.label));
    if (!m_texts.label.isEmpty()) {
        auto *label = new QLabel(m_texts.label, this);
        label->setBuddy(editor);
        m_layout->addWidget(label);
    }
    m_layout->addWidget(editor);
    if (!m_texts.hint.isEmpty())
        m_layout->addWidget(hintLabel(m_texts.hint, this));
    m_layout->addWidget(m_errorRow);
    setEnabled(false);
    showProblems();
}

const Json &PlanField::value() const
{
    return m_session.document().json().at(m_pointer);
}

void PlanField::setPointer(const QString &pointer)
{
    if (pointer == m_pointer)
        return;
    finishTyping();
    m_pointer = pointer;
    refresh();
}

void PlanField::passOn(const Json &value)
{
    if (!m_pointer.isEmpty())
        m_session.set(m_pointer, value,
                      tr("Change %1", "a step of undo; %1 is a field").arg(m_editor->accessibleName()));
}

bool PlanField::hasError() const
{
    return !m_error->text().isEmpty();
}

void PlanField::refresh()
{
    setEnabled(!m_pointer.isEmpty() && !m_session.isReadOnly());
    showValue(m_pointer.isEmpty() ? Json() : value());
    showProblems();
}

void PlanField::showProblems()
{
    const Problems problems = m_pointer.isEmpty() ? Problems() : problemsWithin(m_session, problemPointer());
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_errorIcon->setPixmap(problemIcon(problems).pixmap(size, size));
    m_error->setText(problemTexts(problems));
    m_errorRow->setVisible(!problems.isEmpty());
    const QString description = u"%1 %2"_s.arg(m_texts.hint, m_error->text()).trimmed();
    m_editor->setAccessibleDescription(description);
    if (QWidget *first = m_editor->focusProxy()) // of several widgets the first tells it
        first->setAccessibleDescription(description);
}

void finishTypingIn(const QWidget &widget)
{
    const auto fields = widget.findChildren<PlanField *>();
    for (PlanField *field : fields)
        field->finishTyping();
}

} // namespace safeconduct
