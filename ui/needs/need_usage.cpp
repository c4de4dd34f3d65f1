// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/needs/need_usage.h"

#include "ui/common/form_area.h"
#include "ui/common/labels.h"
#include "ui/common/override_field.h"
#include "ui/common/tool_tips.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array dimensions{u"confidentiality"_s, u"integrity"_s, u"availability"_s};

std::array<QString, 3> dimensionTexts()
{
    return {NeedUsage::tr("Confidentiality"), NeedUsage::tr("Integrity"), NeedUsage::tr("Availability")};
}

std::array<const NeedIn *, 3> needsOf(const ConnectionAdvice *advice)
{
    if (!advice)
        return {};
    return {&advice->need.confidentiality, &advice->need.integrity, &advice->need.availability};
}

QString levelText(const Knowledge &knowledge, Level level)
{
    return knowledge.texts.name(interfaceLanguage(), u"level"_s, word(level));
}

/// "high, from here" where \a information sets it; "high, set here" where the plan overrides it.
QString needText(const Knowledge &knowledge, const NeedIn *need, const QString &information)
{
    if (!need)
        return {};
    const QString level = levelText(knowledge, need->level);
    if (need->overrideReason)
        return NeedUsage::tr("%1, set by you").arg(level);
    return need->from.contains(information) ? NeedUsage::tr("%1, from this").arg(level) : level;
}

} // namespace

NeedUsage::NeedUsage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(headingLabel({}, this))
    , m_all(new QCheckBox(tr("Show all &connections"), this))
    , m_connections(new QTreeWidget(this))
    , m_overrideHeading(textLabel({}, this))
{
    m_all->setObjectName("allConnections"_L1);
    m_connections->setObjectName("usage"_L1);
    m_connections->setAccessibleName(tr("Connections and their needs"));
    m_connections->setRootIsDecorated(false);
    m_connections->setAlternatingRowColors(true);
    m_connections->setHeaderLabels({tr("Connection"), tr("Confidentiality"), tr("Integrity"), tr("Availability")});
    m_connections->header()->setStretchLastSection(false); // the names give way, the levels stay in sight
    m_connections->header()->setMinimumSectionSize(90);
    m_connections->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_connections->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    layout->addWidget(m_all);
    layout->addWidget(m_connections, 1);
    layout->addWidget(m_overrideHeading);
    auto *overrides = new FormArea(this);
    overrides->setFrameShape(QFrame::NoFrame);
    buildOverrides(overrides->fields());
    layout->addWidget(overrides, 1);
    connect(m_all, &QCheckBox::toggled, this, &NeedUsage::refresh);
    connect(m_connections, &QTreeWidget::currentItemChanged, this, &NeedUsage::showOverrides);
    connect(&m_session, &Session::planChanged, this, &NeedUsage::refresh);
    connect(&m_session, &Session::adviceChanged, this, &NeedUsage::refresh);
    refresh();
}

void NeedUsage::buildOverrides(QVBoxLayout &layout)
{
    const Knowledge &knowledge = m_session.knowledge();
    for (const auto &[dimension, text] : std::views::zip(dimensions, dimensionTexts())) {
        auto *field = new OverrideField(m_session, {u"override_"_s + dimension, text},
                                        {.usual = tr("as inherited"),
                                         .levels = [&knowledge] { return levelWords(knowledge); },
                                         .reasons = [&knowledge] { return needReasonWords(knowledge); },
                                         .explanation = tr("because…")},
                                        this);
        layout.addWidget(field);
        m_overrides.append(field);
    }
    layout.addStretch(1);
}

void NeedUsage::setInformation(const QString &information)
{
    m_information = information;
    refresh();
}

QString NeedUsage::currentConnection() const
{
    const QTreeWidgetItem *current = m_connections->currentItem();
    return current ? current->data(0, Qt::UserRole).toString() : QString();
}

void NeedUsage::addConnection(const Connection &connection)
{
    QStringList texts{connection.name};
    for (const NeedIn *need : needsOf(m_session.advice().connection(connection.id)))
        texts.append(needText(m_session.knowledge(), need, m_information));
    auto *item = new QTreeWidgetItem(m_connections, texts);
    item->setData(0, Qt::UserRole, connection.id);
    item->setToolTip(0, toolTipOf(connection.name));
}

void NeedUsage::refresh()
{
    const QString current = currentConnection();
    {
        const QSignalBlocker blocker(m_connections);
        m_connections->clear();
        for (const Connection &connection : m_session.plan().connections) {
            if (m_all->isChecked() || connection.information.contains(m_information))
                addConnection(connection);
            if (connection.id == current && m_connections->topLevelItemCount() > 0)
                m_connections->setCurrentItem(m_connections->topLevelItem(m_connections->topLevelItemCount() - 1));
        }
    }
    const Information *information = m_session.plan().informationOf(m_information);
    m_heading->setText(information ? tr("Where \"%1\" is sent").arg(information->name)
                                   : tr("Choose a piece of information"));
    showOverrides();
}

void NeedUsage::showOverrides()
{
    const QString id = currentConnection();
    const QList<Connection> &connections = m_session.plan().connections;
    const auto found = std::ranges::find(connections, id, &Connection::id);
    const bool isChosen = found != connections.cend();
    const QString pointer = u"/connections/%1/needOverride/"_s.arg(found - connections.cbegin());
    const auto needs = needsOf(m_session.advice().connection(id));
    for (std::size_t index = 0; index < dimensions.size(); ++index) {
        OverrideField *field = m_overrides.at(static_cast<qsizetype>(index));
        field->setPointer(isChosen ? pointer + dimensions[index] : QString());
        field->setUsual(needs[index]
                            ? tr("as inherited: %1").arg(levelText(m_session.knowledge(), needs[index]->inherited))
                            : tr("as inherited"));
    }
    m_overrideHeading->setText(isChosen ? tr("Need of \"%1\", where it differs from the information's").arg(found->name)
                                        : tr("Choose a connection to set its need otherwise."));
}

} // namespace safeconduct
