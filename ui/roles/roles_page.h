// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

class QGridLayout;

namespace safeconduct {

class FoldedGroup;

/// Whose plan it is, who answers for it, and what it is reckoned with.
class RolesPage : public Page {
    Q_OBJECT

public:
    RolesPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;

private:
    QWidget *organisation();
    QWidget *people();
    QWidget *allRoles();
    void showSummary();

    Session &m_session;
    FoldedGroup *m_settings = nullptr;
};

} // namespace safeconduct
