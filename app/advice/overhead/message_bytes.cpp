// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/overhead/message_bytes.h"

namespace safeconduct {

std::int64_t base64Bytes(std::int64_t bytes, int columns)
{
    const std::int64_t text = (bytes + 2) / 3 * 4;
    const std::int64_t lines = (text + columns - 1) / columns;
    return text + 2 * lines;
}

std::int64_t smimeEncryptionBytes(MessageKeys keys, int recipients)
{
    constexpr std::int64_t firstRsa = 582; // AES-256-GCM, one RSA-3072 recipient
    constexpr std::int64_t furtherRsa = 481;
    constexpr std::int64_t elliptic = 332; // one ECDH P-256 recipient, AES-256-GCM
    if (recipients < 1)
        return 0;
    return keys == MessageKeys::Rsa3072 ? firstRsa + (recipients - 1) * furtherRsa : elliptic * recipients;
}

std::int64_t smimeBytes(MessageKeys keys, int recipients)
{
    const std::int64_t signature = keys == MessageKeys::Rsa3072 ? 1'874 : 906;
    return smimeEncryptionBytes(keys, recipients) + signature;
}

std::int64_t openPgpBytes(MessageKeys keys)
{
    return keys == MessageKeys::Rsa3072 ? 936 : 315;
}

std::int64_t messageGrowth(std::int64_t body, std::int64_t added)
{
    return base64Bytes(body + added) - body;
}

std::int64_t largestAttachment(std::int64_t limit)
{
    const auto fits = [limit](std::int64_t file) { return base64Bytes(base64Bytes(file)) <= limit; };
    std::int64_t least = 0;
    std::int64_t most = limit;
    while (least < most) {
        const std::int64_t middle = (least + most + 1) / 2;
        (fits(middle) ? least : most) = fits(middle) ? middle : middle - 1;
    }
    return least;
}

std::int64_t certificateBytes(std::int64_t publicKey, std::int64_t signature)
{
    constexpr std::int64_t namesAndExtensions = 300;
    return publicKey + signature + namesAndExtensions;
}

} // namespace safeconduct
