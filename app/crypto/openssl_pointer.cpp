// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/openssl_pointer.h"

#include <QTimeZone>

#include <openssl/err.h>

#include <ctime>

namespace safeconduct {

QString lastOpenSslError()
{
    const char *reason = ERR_reason_error_string(ERR_get_error());
    ERR_clear_error();
    return QString::fromUtf8(reason);
}

QByteArray contentsOf(const BioPointer &memory)
{
    const char *bytes = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, length};
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC};
}

} // namespace safeconduct
