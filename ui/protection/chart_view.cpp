// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/chart_view.h"

#include "app/advice/cost_years.h"
#include "app/document/option_pictures.h"
#include "ui/common/labels.h"
#include "ui/common/svg_view.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_nothing(textLabel(tr("There is nothing to draw here."), this))
    , m_picture(new SvgView(u"chart"_s, this))
{
    m_choice->setObjectName("chartChoice"_L1);
    m_choice->setAccessibleName(tr("What to draw"));
    m_choice->addItems({tr("Cost against benefit"), tr("Cost by year"), tr("How often each option comes first"),
                        tr("What moves the lead most")});
    m_nothing->setObjectName("noChart"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_choice, 0, Qt::AlignLeft);
    layout->addWidget(m_nothing);
    layout->addWidget(m_picture, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ChartView::showPicture);
    showPicture();
}

void ChartView::showOption(const Wording &words, const Knowledge &knowledge, const Advice &all,
                           const ConnectionAdvice &connection, const OptionAdvice &option)
{
    m_pictures = {costBenefitPicture(words, connection, option.option.id()),
                  yearsPicture(words, u"picture.years"_s, costByYear(option.cost.lines, all.horizonYears)),
                  firstPlacesPicture(words, connection), tornadoPicture(words, knowledge, connection)};
    showPicture();
}

void ChartView::showPicture()
{
    const Picture picture = m_pictures.value(m_choice->currentIndex());
    m_nothing->setVisible(picture.svg.isEmpty());
    m_picture->setVisible(!picture.svg.isEmpty());
    m_picture->showPicture(picture.svg, picture.alternative);
}

} // namespace safeconduct
