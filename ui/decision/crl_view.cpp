// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/crl_view.h"

#include "app/session/crl_picture.h"
#include "app/snippets/crl_plan.h"
#include "ui/common/labels.h"
#include "ui/common/svg_view.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPeriod = 14 * 24; ///< hours that the slider goes up to
constexpr int mostOverlap = 7 * 24;

/// \a schedule in the plan's facility at \a pointer, whatever else stands there.
Json withSchedule(Json crl, const CrlSchedule &schedule)
{
    if (!crl.isObject())
        crl = Json::object();
    crl.insert(u"periodHours"_s, Json::from(static_cast<int>(schedule.period)));
    crl.insert(u"overlapHours"_s, Json::from(static_cast<int>(schedule.overlap)));
    return crl;
}

} // namespace

CrlView::CrlView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_authority(new QComboBox(this))
    , m_picture(new SvgView(u"crlPicture"_s, this))
    , m_said(textLabel({}, this))
    , m_take(new QPushButton(tr("Put these values &into the plan"), this))
{
    m_authority->setObjectName("crlAuthority"_L1);
    m_authority->setAccessibleName(tr("Certification authority"));
    m_said->setObjectName("crlSaid"_L1);
    constexpr int lines = 2;
    m_said->setMinimumHeight(lines * m_said->fontMetrics().lineSpacing());
    m_take->setObjectName("crlTake"_L1);
    auto *grid = new QGridLayout;
    addSlider(u"crlPeriod"_s, tr("A new list &every"), 1, mostPeriod, m_period, m_periodBox, *grid, 0);
    addSlider(u"crlOverlap"_s, tr("and valid &longer by"), 0, mostOverlap, m_overlap, m_overlapBox, *grid, 1);
    grid->setColumnStretch(1, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_authority, 1);
    row->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(textLabel(tr("Who holds a list of revoked certificates may believe it until it ends, whatever is "
                                   "published meanwhile."),
                                this));
    layout->addLayout(row);
    layout->addLayout(grid);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_said);
    connect(m_authority, &QComboBox::currentIndexChanged, this, &CrlView::showSchedule);
    connect(m_take, &QPushButton::clicked, this, &CrlView::passOn);
    connect(&m_session, &Session::planChanged, this, &CrlView::showAuthorities);
    connect(&m_session, &Session::opened, this, &CrlView::showAuthorities);
    showAuthorities();
}

void CrlView::addSlider(const QString &name, const QString &label, int least, int most, QSlider *&slider,
                        QSpinBox *&box, QGridLayout &grid, int row)
{
    slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(name);
    slider->setRange(least, most);
    slider->setPageStep(24);
    slider->setAccessibleName(withoutMnemonic(label));
    box = new QSpinBox(this);
    box->setObjectName(name + u"Hours"_s);
    box->setRange(least, most);
    box->setSuffix(tr(" h", "hours"));
    auto *text = new QLabel(label, this);
    text->setBuddy(box);
    grid.addWidget(text, row, 0);
    grid.addWidget(slider, row, 1);
    grid.addWidget(box, row, 2);
    connect(slider, &QSlider::valueChanged, box, &QSpinBox::setValue);
    connect(box, &QSpinBox::valueChanged, slider, &QSlider::setValue);
    connect(slider, &QSlider::valueChanged, this, &CrlView::showPicture);
}

void CrlView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPicture();
}

/// The place in the plan's facilities, or -1 where no authority of the plan is looked at.
int CrlView::current() const
{
    return m_authority->currentIndex() < 0 ? -1 : m_authority->currentData().toInt();
}

void CrlView::showAuthorities()
{
    const int before = current();
    const QSignalBlocker blocker(m_authority);
    const QList<Facility> &facilities = m_session.plan().facilities;
    m_authority->clear();
    for (int place = 0; place < facilities.size(); ++place) {
        const Facility &facility = facilities.at(place);
        if (publishesLists(facility))
            m_authority->addItem(facility.name.isEmpty() ? m_session.knowledge().texts.name(
                                                               interfaceLanguage(), u"facility"_s, facility.kind)
                                                         : facility.name,
                                 place);
    }
    if (m_authority->count() == 0)
        m_authority->addItem(tr("An authority of your own, which the plan does not name yet"), -1);
    m_authority->setCurrentIndex(std::max(0, m_authority->findData(before)));
    showSchedule();
}

void CrlView::showSchedule()
{
    const Facility facility = m_session.plan().facilities.value(current());
    const CrlSchedule schedule = scheduleOf(facility);
    const QSignalBlocker period(m_period);
    const QSignalBlocker overlap(m_overlap);
    m_period->setValue(static_cast<int>(schedule.period));
    m_overlap->setValue(static_cast<int>(schedule.overlap));
    m_periodBox->setValue(m_period->value());
    m_overlapBox->setValue(m_overlap->value());
    showPicture();
}

void CrlView::showPicture()
{
    const Facility facility = m_session.plan().facilities.value(current());
    const CrlSchedule stated = scheduleOf(facility);
    const bool isStated = facility.crl && facility.crl->periodHours && stated.period == tried().period
        && stated.overlap == tried().overlap;
    m_take->setEnabled(current() >= 0 && !isStated && !m_session.isReadOnly());
    if (!isVisible())
        return;
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    const Picture picture = crlPicture(tried(), words);
    m_picture->showPicture(picture.svg, picture.alternative);
    m_said->setText(picture.alternative + u'.');
}

CrlSchedule CrlView::tried() const
{
    return {.period = static_cast<double>(m_period->value()), .overlap = static_cast<double>(m_overlap->value())};
}

void CrlView::passOn()
{
    if (current() < 0)
        return;
    const QString pointer = u"/facilities/%1/crl"_s.arg(current());
    m_session.set(pointer, withSchedule(m_session.document().json().at(pointer), tried()),
                  tr("Set how lists of revoked certificates are published"));
}

} // namespace safeconduct
