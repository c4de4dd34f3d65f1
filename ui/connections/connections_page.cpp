// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connections_page.h"

#include "app/session/propose_connection.h"
#include "ui/common/list_table.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/connection_detail.h"
#include "ui/connections/connections_description.h"
#include "ui/connections/suggestion_list.h"

#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

ConnectionsPage::ConnectionsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_table(new ListTable(m_session, u"/connections"_s, connectionsDescription(m_session)))
    , m_detail(new ConnectionDetail(m_session))
    , m_suggestions(new SuggestionList(m_session))
{
    m_table->setAddsItself(false);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->addWidget(m_table, 1);
    leftLayout->addWidget(m_suggestions);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName("connectionsParts"_L1);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    connect(m_table, &ListTable::currentRowChanged, this, &ConnectionsPage::showDetail);
    connect(m_table, &ListTable::addRequested, this, &ConnectionsPage::addConnection);
    connect(m_suggestions, &SuggestionList::addRequested, this, &ConnectionsPage::addSuggested);
    showDetail(m_table->currentRow());
}

QString ConnectionsPage::title() const
{
    return tr("Connections");
}

StepState ConnectionsPage::state() const
{
    return planStepState(m_session, {u"/connections"_s});
}

bool ConnectionsPage::focusFilter()
{
    m_table->focusFilter();
    return true;
}

void ConnectionsPage::showDetail(int row)
{
    m_detail->setPointer(row < 0 ? QString() : m_table->model()->itemPointer(row));
}

void ConnectionsPage::addConnection()
{
    addSuggested({});
}

void ConnectionsPage::addSuggested(const ConnectionEnds &ends)
{
    auto *dialog = new AddConnectionDialog(m_session, ends, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ConnectionsPage::selectLast);
    dialog->open();
}

void ConnectionsPage::selectLast()
{
    m_table->selectRow(m_table->model()->rowCount() - 1);
    m_table->view()->setFocus();
}

} // namespace safeconduct
