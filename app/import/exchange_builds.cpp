// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/exchange_builds.h"

#include "app/support/file.h"
#include "app/support/json.h"

#include <QRegularExpression>
#include <QVersionNumber>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tableLimit = 1024 * 1024;

const Json &builds()
{
    static const Json all = readFile(u":/safeconduct/import/exchange-builds.json"_s, tableLimit)
                                .and_then([](const QByteArray &text) { return readJson(text); })
                                .value_or(Json());
    return all;
}

} // namespace

QString exchangeVersion(const QString &displayVersion)
{
    static const QRegularExpression words(uR"((\d+)\.(\d+) \(Build (\d+)\.(\d+)\))"_s);
    const QRegularExpressionMatch match = words.match(displayVersion);
    if (!match.hasMatch())
        return {};
    const QString series = match.captured(1) + u'.' + match.captured(2);
    const QVersionNumber build =
        QVersionNumber::fromString(series + u'.' + match.captured(3) + u'.' + match.captured(4));
    const Json &table = builds();
    QString version;
    for (const Json &entry : table.value(u"series"_s).items()) {
        if (entry.value(u"series"_s).text() == series)
            version = entry.value(u"version"_s).text();
    }
    for (const Json &entry : table.value(u"builds"_s).items()) {
        const QString from = entry.value(u"from"_s).text();
        if (from.startsWith(series + u'.') && QVersionNumber::fromString(from) <= build)
            version = entry.value(u"version"_s).text();
    }
    return version;
}

} // namespace safeconduct
