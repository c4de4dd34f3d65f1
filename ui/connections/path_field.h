// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/choice_fields.h"

class QListWidget;
class QToolButton;

namespace safeconduct {

/// Ids in an order that matters, such as the networks of a path from the one end to the other: add, remove, move.
class PathField : public PlanField {
    Q_OBJECT

public:
    PathField(Session &session, const FieldTexts &texts, WordsSource words, const QString &addText,
              QWidget *parent = nullptr);

protected:
    void showValue(const Json &value) override;

private:
    QToolButton *button(const QString &name, const QString &iconName, const QString &text);
    void add();
    void removeCurrent();
    void move(int by);
    void showButtons();
    void passOnIds(const QStringList &ids, int current);

    WordsSource m_words;
    QString m_addText;
    QListWidget *m_list;
    QComboBox *m_add;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace safeconduct
