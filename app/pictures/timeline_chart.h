// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/chart.h"

#include <QDate>

namespace safeconduct {

/// What happened on a line of years, each with its name; what lies ahead has a hollow sign.
struct TimelineChart {
    struct Event {
        QDate day;
        QString label; ///< with its day, as it is to be read
        Mark mark = Mark::Plain;
        bool isAhead = false;
    };
    QList<Event> events; ///< by day
    QDate today; ///< marked by an upright line
    QString todayLabel;
};

/// Empty where nothing has a day.
QByteArray drawTimeline(const TimelineChart &chart);

} // namespace safeconduct
