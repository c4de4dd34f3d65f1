// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/secret.h"

#include "app/crypto/openssl_pointer.h"
#include "app/support/text.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Problem> noSecret(const QString &id, const QString &what, const QString &remedy)
{
    return std::unexpected(Problem{.pointer = {}, .what = what, .remedy = remedy, .id = id});
}

} // namespace

Result<QByteArray> randomSecret(int bytes)
{
    constexpr int most = 1024;
    if (bytes < 1 || bytes > most) {
        return noSecret(u"secret.length"_s, Text::tr("A secret of %1 bytes cannot be made.").arg(bytes),
                        Text::tr("Ask for 1 to %1 bytes.").arg(most));
    }
    QByteArray secret(bytes, Qt::Uninitialized);
    if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(secret.data()), bytes) != 1) {
        return noSecret(u"secret.no-entropy"_s,
                        Text::tr("The system gives no random numbers: %1.").arg(lastOpenSslError()),
                        Text::tr("Try again later, or on another computer."));
    }
    return secret;
}

Result<QByteArray> randomPresharedKey(int bytes)
{
    if (bytes < presharedKeyBytes) {
        return noSecret(u"secret.too-short"_s, Text::tr("A preshared key of %1 bits is too short.").arg(bytes * 8),
                        Text::tr("Ask for at least %1 bits.").arg(presharedKeyBytes * 8));
    }
    auto secret = randomSecret(bytes);
    if (!secret)
        return secret;
    QByteArray key = secret->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    wipe(*secret);
    return key;
}

void wipe(QByteArray &secret)
{
    OPENSSL_cleanse(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

} // namespace safeconduct
