// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/register/register.h"

#include <QObject>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLayout;
class QLineEdit;

namespace safeconduct {

class Session;

/// The fields that say which records of a register are looked for.
class RegisterFilters : public QObject {
    Q_OBJECT

public:
    /// Adds its rows to \a form, which owns the fields from then on. \a session must outlive them.
    RegisterFilters(const Session &session, QFormLayout &form, QObject *parent);

    RegisterFilter filter() const;
    /// Only what is due for a review.
    void showDue();
    /// Takes every filter away, which is no change by the person.
    void clear();
    /// Those to choose from; without \a isSameRegister none of before is meant any more. This is no change by the person, either.
    void setOrganisations(const QStringList &names, bool isSameRegister);

signals:
    /// By the person: at once by what is chosen, by words and days when typing pauses.
    void changed();

private:
    QLayout *buildWords();
    QLayout *buildOrigin();
    void connectFields();

    const Session &m_session;
    QLineEdit *m_words;
    QComboBox *m_status;
    QCheckBox *m_due;
    QComboBox *m_organisation;
    QCheckBox *m_decided;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QTimer m_typing;
};

} // namespace safeconduct
