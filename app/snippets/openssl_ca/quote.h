// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

namespace safeconduct::openssl_ca {

/// \a value in double quotes, as OpenSSL reads configuration files (config(5)): backslashes, quotes and dollars stand escaped, so
/// nothing is expanded. Refused, with \a pointer, is what no line should hold (see acceptable()).
Result<QString> quoted(const QString &value, const QString &pointer);

} // namespace safeconduct::openssl_ca
