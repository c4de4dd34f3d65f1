// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/together_view.h"

#include "app/document/record.h"
#include "app/session/facility_table.h"
#include "ui/common/document_view.h"
#include "ui/common/labels.h"
#include "ui/common/read_table.h"
#include "ui/common/words.h"
#include "ui/protection/budget_slider.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Document writeTogether(const DecidedWork &work, const QString &language)
{
    const Snippets none; // nothing here tells of configuration
    return togetherDocument({.plan = work.plan,
                             .knowledge = *work.knowledge,
                             .advice = work.advice,
                             .decision = work.decision,
                             .snippets = none,
                             .programVersion = work.programVersion,
                             .today = work.today},
                            language);
}

} // namespace

TogetherView::TogetherView(Session &session, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_budget(new BudgetSlider(session))
    , m_tabs(new QTabWidget)
    , m_view(new DocumentView(u"togetherText"_s, tr("All connections together"), this))
    , m_facilities(new ReadTable(u"facilities"_s, tr("Shared investments")))
{
    QLabel *waiting = textLabel(tr("Other choices for all together and scenarios are being computed…"), this);
    waiting->setAlignment(Qt::AlignCenter);
    addWidget(waiting);
    auto *shown = new QWidget(this);
    auto *layout = new QVBoxLayout(shown);
    layout->setContentsMargins({});
    layout->addWidget(m_budget);
    m_tabs->setObjectName("togetherTabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_view, tr("O&verview"));
    m_tabs->addTab(m_facilities, tr("Shared &investments"));
    layout->addWidget(m_tabs, 1);
    addWidget(shown);
    connect(&m_session, &Session::planChanged, this, &TogetherView::writeAnew);
    connect(&m_session, &Session::adviceChanged, this, &TogetherView::writeAnew);
    connect(&m_session, &Session::depthChanged, this, &TogetherView::writeAnew);
    connect(&m_session, &Session::decisionChanged, this, &TogetherView::writeAnew);
    connect(&m_run, &QFutureWatcherBase::finished, this, &TogetherView::takeDocument);
}

TogetherView::~TogetherView()
{
    m_run.cancel(); // a watcher that goes away does not stop its work
}

void TogetherView::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    write();
}

void TogetherView::writeAnew()
{
    m_isStale = true;
    if (isVisible())
        write();
}

void TogetherView::write()
{
    if (!m_isStale)
        return;
    m_run.cancel();
    if (!m_session.hasDepth()) { // comes back once it is there
        setCurrentIndex(0);
        m_session.wantDepth();
        return;
    }
    m_isStale = false;
    m_run.setFuture(QtConcurrent::run(&writeTogether, m_session.decidedWork(), interfaceLanguage()));
}

void TogetherView::takeDocument()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    m_view->showDocument(m_run.result());
    m_facilities->showTable(facilityTable(
        m_session, Wording(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency)));
    m_budget->showBudget();
    setCurrentIndex(1);
}

} // namespace safeconduct
