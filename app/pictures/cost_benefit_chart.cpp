// SPDX-License-Identifier: GPL-3.0-or-later
// The plot library is a heavy header and a widget: it is seen only here.
#include "app/pictures/pictures.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <qcustomplot.h>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int width = 640;
constexpr int height = 400;

/// One kind of points: what its symbol means, and which options it shows.
struct Series {
    QLatin1StringView meaning;
    QCPScatterStyle::ScatterShape shape = QCPScatterStyle::ssNone;
    QRgb colour = 0;
    bool (*shows)(const OptionAdvice &, const ConnectionAdvice &) = nullptr;
};

constexpr std::array series{
    Series{"picture.chart.recommended"_L1, QCPScatterStyle::ssStar, 0xff166534,
           [](const OptionAdvice &option, const ConnectionAdvice &advice) {
               return option.option.id() == advice.recommended;
           }},
    Series{"picture.chart.permissible"_L1, QCPScatterStyle::ssCircle, 0xff1f5f99,
           [](const OptionAdvice &option, const ConnectionAdvice &advice) {
               return option.isPermissible() && option.option.id() != advice.recommended;
           }},
    Series{"picture.chart.excluded"_L1, QCPScatterStyle::ssCross, 0xffb91c1c,
           [](const OptionAdvice &option, const ConnectionAdvice &) { return !option.isPermissible(); }},
};

void addSeries(QCustomPlot &plot, const Series &kind, const ConnectionAdvice &advice, const Texts &texts,
               const QString &language)
{
    QCPGraph *graph = plot.addGraph();
    graph->setName(texts.say(language, kind.meaning));
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(QCPScatterStyle(kind.shape, kind.colour, 9));
    for (const OptionAdvice &option : advice.options) {
        if (kind.shows(option, advice))
            graph->addData(option.cost.presentValue.mean().toDouble(), option.benefit.total * 100);
    }
}

void nameAxes(QCustomPlot &plot, const ConnectionAdvice &advice, const Texts &texts, const QString &currency,
              const QString &language)
{
    plot.xAxis->setLabel(texts.say(language, u"picture.chart.cost"_s, {{u"currency"_s, {currency}}}));
    plot.yAxis->setLabel(texts.say(language, u"picture.chart.benefit"_s));
    double most = 1;
    for (const OptionAdvice &option : advice.options)
        most = std::max(most, option.cost.presentValue.mean().toDouble());
    plot.xAxis->setRange(-most * 0.04, most * 1.08);
    plot.yAxis->setRange(0, 100);
    plot.setLocale(QLocale(language));
    plot.xAxis->setNumberFormat(u"f"_s);
    plot.xAxis->setNumberPrecision(0);
    plot.legend->setVisible(true);
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignBottom);
}

} // namespace

QByteArray costBenefitChart(const ConnectionAdvice &advice, const Knowledge &knowledge, const QString &currency,
                            const QString &language)
{
    QCustomPlot plot;
    plot.setAntialiasedElements(QCP::aeAll);
    for (const Series &kind : series)
        addSeries(plot, kind, advice, knowledge.texts, language);
    nameAxes(plot, advice, knowledge.texts, currency, language);

    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({width, height});
    generator.setViewBox(QRect(0, 0, width, height));
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, width, height);
    painter.end();
    return svg;
}

} // namespace safeconduct
