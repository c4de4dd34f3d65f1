// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace safeconduct {

/// The words of one field.
struct FieldTexts {
    QString objectName; ///< of the editor
    QString label; ///< with a mnemonic where there is room for one
    QString hint = {};
};

/// One value of the plan in a form: label, editor, hint and error belong together, on the screen and for screen readers. An
/// error waits until the user has finished typing, and goes at once when it is mended.
///
/// A field shows the value at its pointer and passes on what the user makes of it; the session keeps it.
class PlanField : public QWidget {
    Q_OBJECT

public:
    /// JSON pointer of the value; empty: there is none, and the field is disabled.
    void setPointer(const QString &pointer);
    QString pointer() const { return m_pointer; }

    /// Passes on what is typed but not finished, before something is done with the plan.
    virtual void finishTyping() { }

protected:
    PlanField(Session &session, FieldTexts texts, QWidget *parent);
    Session &session() const { return m_session; }
    const FieldTexts &texts() const { return m_texts; }
    /// Puts \a editor into its place; called once, by the constructor of each kind of field.
    void setEditor(QWidget *editor);
    const Json &value() const;
    /// Missing removes the member.
    void passOn(const Json &value);
    bool hasError() const;

    virtual void showValue(const Json &value) = 0;
    /// Where the problems stand that this field shows.
    virtual QString problemPointer() const { return m_pointer; }

private:
    void refresh();
    void showProblems();

    Session &m_session;
    QString m_pointer;
    FieldTexts m_texts;
    QWidget *m_editor = nullptr;
    QVBoxLayout *m_layout;
    QLabel *m_errorIcon;
    QLabel *m_error;
    QWidget *m_errorRow;
};

/// Tells every field inside \a widget to pass on what is typed.
void finishTypingIn(const QWidget &widget);

} // namespace safeconduct
