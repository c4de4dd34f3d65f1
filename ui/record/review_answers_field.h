// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/review_answers.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace safeconduct {

class WrappingTree;

/// The questions of a review in a list; the current one is answered below it.
class ReviewAnswersField : public QWidget {
    Q_OBJECT

public:
    explicit ReviewAnswersField(const Knowledge &knowledge, QWidget *parent = nullptr);

    /// With what is answered so far.
    const QList<ReviewQuestion> &questions() const { return m_questions; }

private:
    void fillList();
    void showCurrent();
    void takeAnswer();
    void takeExplanation(const QString &explanation);

    QList<ReviewQuestion> m_questions;
    WrappingTree *m_list;
    QComboBox *m_answer;
    QLineEdit *m_explanation;
};

} // namespace safeconduct
