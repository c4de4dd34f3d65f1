// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/plan_field.h"

class QLineEdit;
class QPlainTextEdit;

namespace safeconduct {

/// A line of text.
class TextField : public PlanField {
    Q_OBJECT

public:
    /// What an emptied line means: the member is removed, or it is an empty text.
    enum class Emptied { Removed, Kept };

    explicit TextField(Session &session, const FieldTexts &texts, QWidget *parent = nullptr,
                       Emptied emptied = Emptied::Removed);
    void finishTyping() override;
    QLineEdit *line() { return m_line; }

protected:
    void showValue(const Json &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Between what is typed and what the plan has.
    virtual Json read(const QString &typed) const;
    virtual QString write(const Json &value) const;

private:
    void mendAtOnce();

    QLineEdit *m_line;
    Emptied m_emptied;
};

/// A number, with what holds where nothing is said as a placeholder.
class NumberField : public TextField {
    Q_OBJECT

public:
    NumberField(Session &session, const FieldTexts &texts, const QString &otherwise, QWidget *parent = nullptr);

protected:
    Json read(const QString &typed) const override;
    QString write(const Json &value) const override;
};

/// Several short texts in one line, with commas between them.
class LinesField : public TextField {
    Q_OBJECT

public:
    using TextField::TextField;

protected:
    Json read(const QString &typed) const override;
    QString write(const Json &value) const override;
};

/// A text of several lines.
class LongTextField : public PlanField {
    Q_OBJECT

public:
    LongTextField(Session &session, const FieldTexts &texts, QWidget *parent = nullptr);
    void finishTyping() override;

protected:
    void showValue(const Json &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mendAtOnce();

    QPlainTextEdit *m_text;
};

} // namespace safeconduct
