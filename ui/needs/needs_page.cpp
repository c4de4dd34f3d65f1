// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/needs_page.h"

#include "ui/common/list_table.h"
#include "ui/needs/need_usage.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Column levelColumn(const Knowledge &knowledge, const QString &member, const QString &header, const QString &hint)
{
    return {.member = member,
            .header = header,
            .hint = hint,
            .kind = CellKind::Choice,
            .isRequired = true,
            .words = [&knowledge] { return levelWords(knowledge); },
            .width = 14};
}

Json newInformation()
{
    Json item = Json::object();
    for (const QString &dimension : {u"confidentiality"_s, u"integrity"_s, u"availability"_s})
        item.insert(dimension, Json::from(u"normal"_s));
    return item;
}

ListDescription informationDescription(const Knowledge &knowledge)
{
    return {
        .objectName = u"informationTable"_s,
        .name = NeedsPage::tr("Information"),
        .columns = {{.member = u"name"_s, .header = NeedsPage::tr("Information"), .isRequired = true, .width = 26},
                    levelColumn(knowledge, u"confidentiality"_s, NeedsPage::tr("Confidentiality"),
                                NeedsPage::tr("How bad it is if others read it")),
                    levelColumn(knowledge, u"integrity"_s, NeedsPage::tr("Integrity"),
                                NeedsPage::tr("How bad it is if it is changed unnoticed")),
                    levelColumn(knowledge, u"availability"_s, NeedsPage::tr("Availability"),
                                NeedsPage::tr("How bad it is if it does not arrive in time")),
                    {.member = u"personal"_s,
                     .header = NeedsPage::tr("Personal"),
                     .hint = NeedsPage::tr("Personal data: data protection law applies"),
                     .kind = CellKind::YesNo},
                    {.member = u"credentials"_s,
                     .header = NeedsPage::tr("Credentials"),
                     .hint = NeedsPage::tr("Passwords, tickets, tokens"),
                     .kind = CellKind::YesNo},
                    {.member = u"reason"_s,
                     .header = NeedsPage::tr("Reason"),
                     .hint = NeedsPage::tr("Why these levels: goes into the record"),
                     .width = 30}},
        .newItem = newInformation(),
        .idStem = u"new-information"_s,
        .newName = NeedsPage::tr("New information"),
        .addText = NeedsPage::tr("Add information"),
        .removeText = NeedsPage::tr("Remove information"),
        .empty = {NeedsPage::tr("What is sent?"),
                  NeedsPage::tr("List the kinds of information in your mail and say for each how bad it would be if it "
                                "were read, changed or late. A connection "
                                "needs as much protection as the most sensitive thing it carries."),
                  NeedsPage::tr(
                      "general business mail (normal), personnel matters (confidentiality high), credentials (high)")}};
}

} // namespace

NeedsPage::NeedsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_session(context.session)
    , m_information(new ListTable(m_session, u"/information"_s, informationDescription(m_session.knowledge())))
    , m_usage(new NeedUsage(m_session))
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName("needsParts"_L1);
    splitter->addWidget(m_information);
    splitter->addWidget(m_usage);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    connect(m_information, &ListTable::currentRowChanged, this, &NeedsPage::showUsage);
    connect(&m_session, &Session::planChanged, this, &NeedsPage::showUsage);
    showUsage();
}

QString NeedsPage::title() const
{
    return tr("Information and needs");
}

StepState NeedsPage::state() const
{
    return planStepState(m_session, {u"/information"_s});
}

bool NeedsPage::focusFilter()
{
    m_information->focusFilter();
    return true;
}

void NeedsPage::showUsage()
{
    const int row = m_information->currentRow();
    m_usage->setInformation(row < 0 ? QString() : m_information->model()->item(row).value(u"id"_s).text());
}

} // namespace safeconduct
