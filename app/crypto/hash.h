// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace safeconduct {

/// SHA-256 in lower-case hexadecimal.
QString sha256Hex(const QByteArray &contents);

} // namespace safeconduct
