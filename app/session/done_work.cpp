// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/done_work.h"

#include "app/crypto/hash.h"

#include <QDate>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Says nothing of the plan to whoever reads the settings.
QString keyOf(const Plan &plan, const ConfigurationHost &host, const ConfigurationItem &item)
{
    QStringList parts{plan.id, host.system, host.facility, item.connectionId};
    for (const ConfigurationFile &file : item.files)
        parts.append({file.name, file.place, file.text});
    return u"done/"_s + sha256Hex(parts.join(QChar::Null).toUtf8());
}

} // namespace

bool DoneWork::isDone(const Plan &plan, const ConfigurationHost &host, const ConfigurationItem &item) const
{
    return m_settings.contains(keyOf(plan, host, item));
}

void DoneWork::setDone(const Plan &plan, const ConfigurationHost &host, const ConfigurationItem &item, bool isDone)
{
    const QString key = keyOf(plan, host, item);
    if (isDone)
        m_settings.setValue(key, QDate::currentDate().toString(Qt::ISODate));
    else
        m_settings.remove(key);
}

bool hasWork(const ConfigurationItem &item)
{
    return std::ranges::any_of(item.files, [](const ConfigurationFile &file) { return !file.step.isEmpty(); });
}

} // namespace safeconduct
