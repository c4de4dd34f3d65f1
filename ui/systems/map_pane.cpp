// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/map_pane.h"

#include "app/pictures/pictures.h"
#include "app/session/map_edits.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/systems/map_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QtConcurrentRun>

#include <chrono>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto drawAfter = 300ms;

template<typename Thing>
QStringList idsOf(const QList<Thing> &things)
{
    QStringList ids;
    for (const Thing &thing : things)
        ids.append(thing.id);
    return ids;
}

QToolButton *addButton(QHBoxLayout &row, const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    row.addWidget(button);
    return button;
}

} // namespace

MapPane::MapPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_picture(new MapView(this))
    , m_message(textLabel({}, this))
{
    m_picture->setObjectName("map"_L1);
    m_picture->setAccessibleName(tr("Map of networks and systems"));
    m_message->setObjectName("mapMessage"_L1);
    m_message->hide();
    auto *bar = new QHBoxLayout;
    connect(addButton(*bar, u"zoomIn"_s, u"zoom-in"_s, tr("Larger (+)")), &QToolButton::clicked, m_picture,
            &MapView::zoomIn);
    connect(addButton(*bar, u"zoomOut"_s, u"zoom-out"_s, tr("Smaller (-)")), &QToolButton::clicked, m_picture,
            &MapView::zoomOut);
    connect(addButton(*bar, u"zoomFit"_s, u"zoom-fit-best"_s, tr("All of it (0)")), &QToolButton::clicked, m_picture,
            &MapView::fit);
    bar->addWidget(
        hintLabel(tr("Drag a system onto another one to connect them, or into another network to move it."), this), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_message);
    layout->addWidget(m_picture, 1);
    connect(m_picture, &MapView::connectionDrawn, this, &MapPane::connectSystems);
    connect(m_picture, &MapView::systemMoved, this, &MapPane::move);
    connect(m_picture, &MapView::systemPicked, this, &MapPane::systemPicked);
    m_soon.setSingleShot(true);
    m_soon.setInterval(drawAfter);
    connect(&m_soon, &QTimer::timeout, this, &MapPane::draw);
    connect(&m_run, &QFutureWatcherBase::finished, this, &MapPane::showPicture);
    connect(&m_session, &Session::planChanged, this, &MapPane::drawSoon);
    connect(&m_session, &Session::adviceChanged, this, &MapPane::drawSoon);
    connect(&m_session, &Session::decisionChanged, this, &MapPane::drawSoon);
}

MapPane::~MapPane()
{
    m_run.cancel(); // what is being drawn has what it needs, and nobody waits for it
}

void MapPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        draw();
}

void MapPane::drawSoon()
{
    m_isStale = true;
    if (isVisible())
        m_soon.start();
}

void MapPane::draw()
{
    if (m_run.isRunning()) {
        m_soon.start();
        return;
    }
    m_isStale = false;
    const QString tables =
        tr("The tables of networks, systems and connections say the same in words, and do the same.");
    m_picture->setAccessibleDescription(
        (QStringList{tables} + coverageInWords(m_session, interfaceLanguage())).join(u'\n'));
    m_run.setFuture(QtConcurrent::run(
        [plan = m_session.plan(), knowledge = m_session.sharedKnowledge(), decided = decidedCoverage(m_session),
         language = interfaceLanguage()] { return coverageMap(plan, *knowledge, decided, language); }));
}

void MapPane::showPicture()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    const Result<QByteArray> picture = m_run.result();
    m_message->setVisible(!picture);
    m_picture->setVisible(picture.has_value());
    if (picture)
        m_picture->showMap(*picture, idsOf(m_session.plan().systems), idsOf(m_session.plan().networks));
    else
        m_message->setText(u"%1 %2"_s.arg(picture.error().what, picture.error().remedy));
}

void MapPane::connectSystems(const QString &from, const QString &to)
{
    if (m_session.isReadOnly())
        return;
    auto *dialog = new AddConnectionDialog(m_session, {from, to, {}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MapPane::move(const QString &system, const QString &network)
{
    moveSystem(m_session, system, network);
}

} // namespace safeconduct
