// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/option_rows.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace safeconduct {

class ReadTable;

/// What rules say about an option, and beside it the explanation of the rule in the current row.
class FindingView : public QWidget {
    Q_OBJECT

public:
    explicit FindingView(QWidget *parent = nullptr);

    void showFindings(const QList<FindingRow> &findings, const Wording &words);
    void select(const QString &rule);

signals:
    /// Please show the rule with all its cases and its sources.
    void ruleRequested(const QString &rule);

private:
    void explainCurrent();
    void requestCurrent();

    ReadTable *m_table;
    QLabel *m_title;
    QLabel *m_explanation;
    QScrollArea *m_area; ///< that the explanation scrolls in
    QPushButton *m_read;
    QList<FindingRow> m_findings;
    QStringList m_titles;
    QStringList m_explanations;
};

} // namespace safeconduct
