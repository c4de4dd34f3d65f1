// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/words.h"

#include <QListWidget>

namespace safeconduct {

/// Several of many, by check boxes. What is chosen keeps the order in which the plan has it; newly chosen goes last.
class CheckList : public QListWidget {
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    /// Words that are chosen but unknown are shown too, as they are written, so that they can be taken out.
    void show(const QList<Word> &words, const QStringList &chosen);
    QStringList chosen() const;

    QSize sizeHint() const override;

signals:
    void chosenByUser(const QStringList &chosen);

private:
    void passOn();

    QStringList m_before;
    bool m_isShowing = false;
};

} // namespace safeconduct
