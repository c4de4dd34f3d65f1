// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/together_view.h"

#include "app/document/record.h"
#include "ui/common/document_view.h"
#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/protection/budget_slider.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

TogetherView::TogetherView(Session &session, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_budget(new BudgetSlider(session))
    , m_view(new DocumentView(u"togetherText"_s, tr("All connections together"), this))
{
    QLabel *waiting = textLabel(tr("Other choices for all together and scenarios are being computed…"), this);
    waiting->setAlignment(Qt::AlignCenter);
    addWidget(waiting);
    auto *shown = new QWidget(this);
    auto *layout = new QVBoxLayout(shown);
    layout->setContentsMargins({});
    layout->addWidget(m_budget);
    layout->addWidget(m_view, 1);
    addWidget(shown);
    connect(&m_session, &Session::planChanged, this, &TogetherView::writeAnew);
    connect(&m_session, &Session::adviceChanged, this, &TogetherView::writeAnew);
    connect(&m_session, &Session::depthChanged, this, &TogetherView::writeAnew);
    connect(&m_session, &Session::decisionChanged, this, &TogetherView::writeAnew);
}

void TogetherView::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    write();
}

void TogetherView::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        writeAnew();
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
    if (!m_session.hasDepth()) { // comes back once it is there
        setCurrentIndex(0);
        m_session.wantDepth();
        return;
    }
    m_isStale = false;
    const DecidedWork work = m_session.decidedWork();
    const Snippets none; // nothing here tells of configuration
    const Document document = togetherDocument({.plan = work.plan,
                                                .knowledge = *work.knowledge,
                                                .advice = work.advice,
                                                .decision = work.decision,
                                                .snippets = none,
                                                .programVersion = work.programVersion,
                                                .today = work.today},
                                               interfaceLanguage());
    m_view->showDocument(document);
    m_budget->showBudget();
    setCurrentIndex(1);
}

} // namespace safeconduct
