// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/service_names.h"

namespace safeconduct {

QString serviceOfPath(const Knowledge &knowledge, const QString &path)
{
    QString wanted = path;
    while (wanted.startsWith(u'/') || wanted.startsWith(u'^'))
        wanted.remove(0, 1);
    wanted = wanted.section(u'/', 0, 0);
    for (const Service &service : knowledge.services) {
        if (!service.virtualDirectory.isEmpty() && service.virtualDirectory.compare(wanted, Qt::CaseInsensitive) == 0)
            return service.id;
    }
    return {};
}

QString serviceOfPort(const Knowledge &knowledge, int port)
{
    QString found;
    for (const Service &service : knowledge.services) {
        const bool isUsual = service.ports.contains(port) && !service.isExchangeOnly;
        if (isUsual && !found.isEmpty())
            return {};
        if (isUsual)
            found = service.id;
    }
    return found;
}

} // namespace safeconduct
