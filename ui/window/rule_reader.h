// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"

#include <QDialog>

class QTextBrowser;

namespace safeconduct {

/// What the knowledge says about one of its entries: a rule with all its cases, and the sources it rests on, as links.
class RuleReader : public QDialog {
    Q_OBJECT

public:
    explicit RuleReader(const Knowledge &knowledge, QWidget *parent = nullptr);

    /// Shows \a id, such as "T5".
    void read(const QString &id);

private:
    const Knowledge &m_knowledge;
    QTextBrowser *m_text;
};

/// Opens the reader that belongs to \a parent's window at \a id. \a knowledge must outlive the window.
void readRule(const Knowledge &knowledge, const QString &id, QWidget *parent);

} // namespace safeconduct
