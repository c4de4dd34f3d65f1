// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/informed_field.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const auto parts = text.split(u';', Qt::SkipEmptyParts); const QString &part : parts) {
        const QString name = part.simplified();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

InformedField::InformedField(Session &session, QWidget *parent)
    : QLineEdit(parent)
    , m_session(session)
{
    setObjectName("informed"_L1);
    setPlaceholderText(tr("Names, with ; between them"));
    setToolTip(tr("Who was told of this decision. The record names them."));
    connect(this, &QLineEdit::editingFinished, this, &InformedField::finishTyping);
    connect(&m_session, &Session::decisionChanged, this, &InformedField::showNames);
    showNames();
}

void InformedField::finishTyping()
{
    const QStringList names = namesIn(text());
    if (names != m_session.decision().informed)
        m_session.setInformed(names);
    else
        showNames();
}

void InformedField::showNames()
{
    const QStringList &names = m_session.decision().informed;
    if (namesIn(text()) != names || !hasFocus())
        setText(names.join("; "_L1));
}

} // namespace safeconduct
