// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/overhead/byte_range.h"

namespace safeconduct {

/// Length of \a bytes in base64 with a line end of two after every \a columns (RFC 2045: 76 at most).
std::int64_t base64Bytes(std::int64_t bytes, int columns = 76);

/// Keys for encryption and signature.
enum class MessageKeys { Rsa3072, Elliptic };

/// Bytes that encrypting and signing adds to a body before it is written in base64: S/MIME with AES-GCM and the signer's
/// certificate without its chain. Measured with OpenSSL 3.0 at a body of 9,998 bytes.
std::int64_t smimeBytes(MessageKeys keys, int recipients);

/// The same without a signature.
std::int64_t smimeEncryptionBytes(MessageKeys keys, int recipients);

/// The same for OpenPGP, encrypted and signed for one recipient without compression. Measured with GnuPG 2.2.
std::int64_t openPgpBytes(MessageKeys keys);

/// What a message of \a body bytes grows by where \a added are put on and all is written in base64.
std::int64_t messageGrowth(std::int64_t body, std::int64_t added);

/// The largest file that fits into a message of at most \a limit bytes where the file is written in base64 within the protected part
/// and that in base64 again.
std::int64_t largestAttachment(std::int64_t limit);

/// A certificate from its key and signature, with about 300 bytes of names and extensions.
std::int64_t certificateBytes(std::int64_t publicKey, std::int64_t signature);

} // namespace safeconduct
