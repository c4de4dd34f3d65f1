// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/check_list.h"
#include "ui/common/plan_field.h"

#include <functional>

class QCheckBox;
class QComboBox;

namespace safeconduct {

using WordsSource = std::function<QList<Word>()>;

/// One of several words.
class ChoiceField : public PlanField {
    Q_OBJECT

public:
    /// \a notSaid is the text of a first entry that removes the member; empty: there is no such entry.
    ChoiceField(Session &session, const FieldTexts &texts, WordsSource words, QString notSaid,
                QWidget *parent = nullptr);

protected:
    void showValue(const Json &value) override;
    virtual Json read(const QString &id) const;
    virtual QString write(const Json &value) const;

private:
    void fill(const QString &current);
    void passOnChoice(int index);

    WordsSource m_words;
    QString m_notSaid;
    QComboBox *m_box;
};

/// Yes, no, or not said.
class YesNoField : public ChoiceField {
    Q_OBJECT

public:
    YesNoField(Session &session, const FieldTexts &texts, const QString &notSaid, QWidget *parent = nullptr);

protected:
    Json read(const QString &id) const override;
    QString write(const Json &value) const override;
};

/// A check box, where "not said" means the same as one of the two.
class CheckField : public PlanField {
    Q_OBJECT

public:
    CheckField(Session &session, const FieldTexts &texts, bool otherwise, QWidget *parent = nullptr);

protected:
    void showValue(const Json &value) override;

private:
    void passOnState(bool isChecked);

    bool m_otherwise;
    QCheckBox *m_box;
};

/// Several of the words, by check boxes.
class IdsField : public PlanField {
    Q_OBJECT

public:
    IdsField(Session &session, const FieldTexts &texts, WordsSource words, QWidget *parent = nullptr);

protected:
    void showValue(const Json &value) override;

private:
    void passOnChosen(const QStringList &chosen);

    WordsSource m_words;
    CheckList *m_list;
};

} // namespace safeconduct
