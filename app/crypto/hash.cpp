// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/hash.h"

#include <QLatin1StringView>

#include <openssl/evp.h>

#include <array>

namespace safeconduct {

QString sha256Hex(const QByteArray &contents)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const auto bytes = static_cast<std::size_t>(contents.size());
    if (EVP_Digest(contents.constData(), bytes, digest.data(), &size, EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL has no SHA-256"); // no provider loaded: nothing this program says could be relied on
    const QByteArrayView view(digest.data(), static_cast<qsizetype>(size));
    return QString::fromLatin1(view.toByteArray().toHex());
}

} // namespace safeconduct
