// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tour.h"

#include "ui/common/labels.h"
#include "ui/window/main_window.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// One stop: the page, the widget on it (object name), and what is said; the texts are looked up in the translation.
struct TourStop {
    const char *page;
    const char *widget;
    const char *title;
    const char *text;
};

constexpr std::array stops{
    TourStop{"start", "steps", QT_TRANSLATE_NOOP("safeconduct::Tour", "The steps"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "The work goes from top to bottom, and each step says what is still open in it. You may "
                               "look ahead at any time; nothing is blocked.")},
    TourStop{"systems", "tabs", QT_TRANSLATE_NOOP("safeconduct::Tour", "What you run"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "Networks, the systems in them and their versions. The map draws the same. What you can "
                               "protect follows from what your products can do.")},
    TourStop{"needs", "table", QT_TRANSLATE_NOOP("safeconduct::Tour", "What is worth protecting"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "Each kind of information with the protection it needs. A connection inherits the "
                               "highest need of what it carries.")},
    TourStop{"connections", "table", QT_TRANSLATE_NOOP("safeconduct::Tour", "Who talks to whom"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "Every connection is decided for itself. Path, login and information are proposed when "
                               "you add one; connections that plans like this usually have are suggested below.")},
    TourStop{"protection", "options", QT_TRANSLATE_NOOP("safeconduct::Tour", "What can protect a connection"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "The ways to protect the connection at the left, best first, with benefit, cost and how "
                               "far each stretch is covered. Choose one, or differ from the advice and say why.")},
    TourStop{"protection", "optionTabs", QT_TRANSLATE_NOOP("safeconduct::Tour", "Why"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "Every number can be traced: which threats are covered, what it costs in which year, "
                               "which rules say what, and how sure the advice is.")},
    TourStop{"decision", "openTasks", QT_TRANSLATE_NOOP("safeconduct::Tour", "What is still open"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "A list to work off: undecided connections, missing reasons, risks that somebody must "
                               "accept, questions. When it is empty, the decision can be proposed.")},
    TourStop{"configuration", "configuration", QT_TRANSLATE_NOOP("safeconduct::Tour", "The configuration"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "What to change on which host, in the order in which mail keeps flowing. Each line says "
                               "why it is there.")},
    TourStop{"record", "record", QT_TRANSLATE_NOOP("safeconduct::Tour", "The record"),
             QT_TRANSLATE_NOOP("safeconduct::Tour",
                               "What somebody needs who asks in three years why it was decided so. Sign it, export it, "
                               "and keep it in the register.")},
};

constexpr int gap = 12; ///< between the window's edge and the panel

/// What \a target scrolls in, from within.
QList<QScrollArea *> areasAround(const QWidget &target)
{
    QList<QScrollArea *> areas;
    for (QWidget *around = target.parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            areas.append(area);
    }
    return areas;
}

} // namespace

TourFrame::TourFrame(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("tourFrame"_L1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void TourFrame::surround(QWidget *target)
{
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = target;
    setVisible(target != nullptr);
    if (!target)
        return;
    target->installEventFilter(this);
    for (const auto areas = areasAround(*target); QScrollArea * area : areas) {
        area->ensureWidgetVisible(target);
        connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &TourFrame::follow, Qt::UniqueConnection);
    }
    follow();
}

void TourFrame::follow()
{
    if (!m_target)
        return;
    const QRect around(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
    setGeometry(around.adjusted(-3, -3, 3, 3) & parentWidget()->rect());
    raise();
}

bool TourFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        follow();
    return QWidget::eventFilter(watched, event);
}

void TourFrame::paintEvent(QPaintEvent *)
{
    constexpr int thickness = 3;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), thickness));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
}

Tour::Tour(MainWindow &window)
    : QDialog(&window, Qt::Tool)
    , m_window(window)
    , m_title(headingLabel({}, this))
    , m_text(textLabel({}, this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(this))
    , m_frame(new TourFrame(window.centralWidget()))
{
    setObjectName("tour"_L1);
    setWindowTitle(tr("Guided tour"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName("tourTitle"_L1);
    m_text->setObjectName("tourText"_L1);
    m_back->setObjectName("tourBack"_L1);
    m_next->setObjectName("tourNext"_L1);
    m_next->setDefault(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *end = buttons->addButton(tr("&End"), QDialogButtonBox::RejectRole);
    end->setObjectName("tourEnd"_L1);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    buttons->addButton(m_next, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    setFixedWidth(380);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &Tour::back);
    connect(m_next, &QPushButton::clicked, this, &Tour::next);
}

Tour::~Tour()
{
    delete m_frame; // unless it went with the pages
}

int Tour::stepCount()
{
    return static_cast<int>(stops.size());
}

void Tour::begin()
{
    m_step = 0;
    show();
    showStep();
}

void Tour::back()
{
    m_step = std::max(0, m_step - 1);
    showStep();
}

void Tour::next()
{
    if (m_step + 1 >= stepCount()) {
        accept();
        return;
    }
    ++m_step;
    showStep();
}

void Tour::showStep()
{
    const TourStop &stop = stops[static_cast<std::size_t>(m_step)];
    m_window.showStepNamed(QString::fromLatin1(stop.page));
    const QList<QWidget *> all = m_window.findChildren<QWidget *>(QString::fromLatin1(stop.widget));
    const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
    m_target = shown == all.cend() ? nullptr : *shown;
    m_frame->surround(m_target);
    m_title->setText(tr("%1 (%2 of %3)", "title of a stop, its number, how many there are")
                         .arg(tr(stop.title))
                         .arg(m_step + 1)
                         .arg(stepCount()));
    m_text->setText(tr(stop.text));
    setAccessibleDescription(m_text->text()); // heard when the panel becomes active
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 == stepCount() ? tr("&Done") : tr("&Next"));
    place();
    raise();
    activateWindow();
    m_next->setFocus();
}

/// At the right edge of the window: high up where what it speaks of is low, else low.
void Tour::place()
{
    adjustSize();
    const QRect window(m_window.mapToGlobal(QPoint()), m_window.size());
    const bool isLow = m_target && m_target->mapTo(&m_window, m_target->rect().center()).y() > m_window.height() / 2;
    const int top = isLow ? window.top() + 3 * gap : window.bottom() - height() - 5 * gap;
    move(window.right() - width() - gap, top);
}

} // namespace safeconduct
