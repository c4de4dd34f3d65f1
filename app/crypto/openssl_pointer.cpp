// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/openssl_pointer.h"

#include <openssl/err.h>

namespace safeconduct {

QString lastOpenSslError()
{
    const char *reason = ERR_reason_error_string(ERR_get_error());
    ERR_clear_error();
    return QString::fromUtf8(reason);
}

} // namespace safeconduct
