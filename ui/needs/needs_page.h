// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

namespace safeconduct {

class ListTable;
class NeedUsage;

/// What is sent and how much it needs protecting; where it is used, and which needs follow.
class NeedsPage : public Page {
    Q_OBJECT

public:
    NeedsPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;
    bool focusFilter() override;

private:
    void showUsage();

    Session &m_session;
    ListTable *m_information;
    NeedUsage *m_usage;
};

} // namespace safeconduct
