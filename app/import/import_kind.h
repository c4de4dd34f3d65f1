// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace safeconduct {

/// What a configuration is from: `import KIND`.
enum class ImportKind { Postfix, Dovecot, Nginx, Swanctl, Csv, Exchange, Iis };

/// postfix, dovecot, nginx, swanctl, csv, exchange, iis.
QString word(ImportKind kind);
QStringList importKindWords();
std::optional<ImportKind> importKindFrom(const QString &word);

} // namespace safeconduct
