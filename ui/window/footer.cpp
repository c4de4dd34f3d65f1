// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/footer.h"

#include "app/session/remaining_time.h"
#include "app/session/step_state.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDigits = 99; // of minutes: what the bar has room for

} // namespace

QString progressText(int done, int all, std::chrono::milliseconds elapsed)
{
    constexpr int mostSeconds = 90;
    const std::optional<std::chrono::seconds> left = remainingTime(done, all, elapsed);
    if (!left)
        return Footer::tr("Computing %p %");
    if (left->count() <= mostSeconds)
        return Footer::tr("%p %, about %1 s left").arg(left->count());
    return Footer::tr("%p %, about %1 min left").arg(std::chrono::ceil<std::chrono::minutes>(*left).count());
}

Footer::Footer(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_missing(textLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_back(new QPushButton(icon(u"go-previous"_s), tr("&Back"), this))
    , m_next(new QPushButton(icon(u"go-next"_s), tr("&Next"), this))
{
    m_missing->setObjectName("missing"_L1);
    m_progress->setObjectName("progress"_L1);
    m_progress->setAccessibleName(tr("Computing the advice"));
    m_progress->setFormat(tr("Computing %p %"));
    const int widest = std::max(fontMetrics().horizontalAdvance(tr("Computing %p %")),
                                fontMetrics().horizontalAdvance(tr("%p %, about %1 min left").arg(mostDigits)));
    m_progress->setFixedWidth(widest + 40);
    m_cancel->setObjectName("cancelComputing"_L1);
    m_cancel->setIcon(icon(u"process-stop"_s));
    m_cancel->setToolTip(tr("Stop computing the advice"));
    m_cancel->setAccessibleName(tr("Stop computing"));
    m_back->setObjectName("back"_L1);
    m_next->setObjectName("next"_L1);
    m_missing->setMinimumHeight(2
                                * fontMetrics().lineSpacing()); // room for a long line, so that nothing jumps or is cut
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(layout->contentsMargins().left(), 4, layout->contentsMargins().right(), 4);
    layout->addWidget(m_missing, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel),
                            static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_next)})
        layout->addWidget(widget);
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // nothing jumps
        widget->setSizePolicy(policy);
    }
    connect(m_back, &QPushButton::clicked, this, &Footer::backRequested);
    connect(m_next, &QPushButton::clicked, this, &Footer::nextRequested);
    connect(m_cancel, &QToolButton::clicked, &m_session, &Session::cancelComputing);
    connect(&m_session, &Session::computingChanged, this, &Footer::showComputing);
    connect(&m_session, &Session::progressChanged, this, &Footer::showProgress);
    showComputing();
    showMissing();
}

void Footer::showMissing()
{
    m_missing->setText(missingLine(m_session));
}

void Footer::setEnds(bool isFirst, bool isLast)
{
    m_back->setEnabled(!isFirst);
    m_next->setEnabled(!isLast);
}

void Footer::showComputing()
{
    if (m_session.isComputing()) {
        m_since.start();
        m_progress->setFormat(progressText(0, 0, {}));
    }
    m_progress->setVisible(m_session.isComputing());
    m_cancel->setVisible(m_session.isComputing());
}

void Footer::showProgress(int done, int all)
{
    m_progress->setRange(0, all);
    m_progress->setValue(done);
    m_progress->setFormat(
        progressText(done, all, std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0)));
}

} // namespace safeconduct
