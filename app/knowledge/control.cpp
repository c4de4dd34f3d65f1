// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/control.h"

namespace safeconduct {

namespace {

QString titleIn(const QMap<QString, QString> &titles, const QString &language)
{
    const auto found = titles.constFind(language);
    if (found != titles.cend())
        return *found;
    return titles.isEmpty() ? QString() : titles.first();
}

} // namespace

QString Control::title(const QString &language) const
{
    return titleIn(titles, language);
}

QString ControlScheme::title(const QString &language) const
{
    return titleIn(titles, language);
}

} // namespace safeconduct
