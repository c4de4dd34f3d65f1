// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QFutureWatcher>
#include <QStackedWidget>

class QTabWidget;

namespace safeconduct {

class BudgetSlider;
class DocumentView;
class ReadTable;

/// What is said of all connections at once, as the record says it: the best choice for all, what it shares, the next best
/// ones, and scenarios. They are computed when this is first looked at, and told in the background. A slider says what may be
/// spent at the start, and a table what is paid once for all.
class TogetherView : public QStackedWidget {
    Q_OBJECT

public:
    explicit TogetherView(Session &session, QWidget *parent = nullptr);
    ~TogetherView() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void writeAnew();
    void write();
    void takeDocument();

    Session &m_session;
    BudgetSlider *m_budget;
    QTabWidget *m_tabs;
    DocumentView *m_view;
    ReadTable *m_facilities;
    QFutureWatcher<Document> m_run;
    bool m_isStale = true; ///< something changed since it was written
};

} // namespace safeconduct
