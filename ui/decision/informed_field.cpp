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
    setNames();
}

/// Where somebody is typing the same names, the text stays as it is.
void InformedField::showNames()
{
    if (!hasFocus() || namesIn(text()) != m_session.decision().informed)
        setNames();
}

void InformedField::setNames()
{
    setText(m_session.decision().informed.join("; "_L1));
}

} // namespace safeconduct
