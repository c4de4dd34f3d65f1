// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace safeconduct {

/// A part of a page that is folded away under its title, with a sentence that says what is inside meanwhile.
class FoldedGroup : public QWidget {
    Q_OBJECT

public:
    FoldedGroup(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *contents() { return m_layout; }
    void setSummary(const QString &summary);
    void setUnfolded(bool isUnfolded);

private:
    QToolButton *m_button;
    QLabel *m_summary;
    QWidget *m_contents;
    QVBoxLayout *m_layout;
};

} // namespace safeconduct
