// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_kind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

namespace {

constexpr std::array kindWords{
    std::pair{ImportKind::Postfix, "postfix"}, std::pair{ImportKind::Dovecot, "dovecot"},
    std::pair{ImportKind::Nginx, "nginx"},     std::pair{ImportKind::Swanctl, "swanctl"},
    std::pair{ImportKind::Csv, "csv"},         std::pair{ImportKind::Exchange, "exchange"},
    std::pair{ImportKind::Iis, "iis"},
};

} // namespace

QString word(ImportKind kind)
{
    const auto found = std::ranges::find(kindWords, kind, &std::pair<ImportKind, const char *>::first);
    return QString::fromLatin1(found->second);
}

QStringList importKindWords()
{
    QStringList all;
    for (const auto &[kind, name] : kindWords)
        all.append(QString::fromLatin1(name));
    return all;
}

std::optional<ImportKind> importKindFrom(const QString &word)
{
    for (const auto &[kind, name] : kindWords) {
        if (word == QLatin1StringView(name))
            return kind;
    }
    return {};
}

} // namespace safeconduct
