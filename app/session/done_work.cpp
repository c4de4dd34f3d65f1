// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/done_work.h"

#include <QDate>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const ConfigurationStep &step)
{
    return u"done/"_s + step.mark;
}

QList<ConfigurationStep> stepsAt(const Configuration &configuration, qsizetype host, qsizetype item)
{
    QList<ConfigurationStep> steps = configuration.steps;
    steps.removeIf([&](const ConfigurationStep &step) { return step.host != host || step.item != item; });
    return steps;
}

} // namespace

bool DoneWork::isDone(const ConfigurationStep &step) const
{
    return m_settings.contains(keyOf(step));
}

void DoneWork::setDone(const ConfigurationStep &step, bool isDone)
{
    if (isDone)
        m_settings.setValue(keyOf(step), QDate::currentDate().toString(Qt::ISODate));
    else
        m_settings.remove(keyOf(step));
}

bool DoneWork::isDone(const Configuration &configuration, qsizetype host, qsizetype item) const
{
    const QList<ConfigurationStep> steps = stepsAt(configuration, host, item);
    return !steps.isEmpty()
        && std::ranges::all_of(steps, [this](const ConfigurationStep &step) { return isDone(step); });
}

void DoneWork::setDone(const Configuration &configuration, qsizetype host, qsizetype item, bool isDone)
{
    const QList<ConfigurationStep> steps = stepsAt(configuration, host, item);
    for (const ConfigurationStep &step : steps)
        setDone(step, isDone);
}

qsizetype DoneWork::countDone(const Configuration &configuration) const
{
    return std::ranges::count_if(configuration.steps, [this](const ConfigurationStep &step) { return isDone(step); });
}

bool hasWork(const ConfigurationItem &item)
{
    return std::ranges::any_of(item.files, [](const ConfigurationFile &file) { return !file.step.isEmpty(); });
}

} // namespace safeconduct
