// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace safeconduct {

class ReadTable;

/// How sure it is that the recommended option is the best: the verdict in words, and one of the tables behind it at a time.
class RobustnessView : public QWidget {
    Q_OBJECT

public:
    explicit RobustnessView(QWidget *parent = nullptr);

    /// \a isToCome: what \a advice lacks is being computed.
    void showRobustness(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice,
                        bool isToCome);

private:
    void showTable();

    QLabel *m_verdict;
    QComboBox *m_choice;
    QLabel *m_caption;
    ReadTable *m_table;
    QList<Table> m_tables;
};

} // namespace safeconduct
