// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

namespace safeconduct {

class ConnectionDetail;
class ListTable;
class SuggestionList;
struct ConnectionEnds;

/// Who talks to whom by which service: the units of decision.
class ConnectionsPage : public Page {
    Q_OBJECT

public:
    ConnectionsPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;
    bool focusFilter() override;

private:
    void showDetail(int row);
    void addConnection();
    void addSuggested(const ConnectionEnds &ends);
    void selectLast();

    Session &m_session;
    ListTable *m_table;
    ConnectionDetail *m_detail;
    SuggestionList *m_suggestions;
};

} // namespace safeconduct
