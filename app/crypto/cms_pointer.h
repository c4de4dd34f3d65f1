// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/crypto/openssl_pointer.h"

#include <QByteArray>

// clang-format off: cms.h declares its PEM functions only after pem.h
#include <openssl/pem.h>
#include <openssl/cms.h>
// clang-format on

namespace safeconduct {

using CmsPointer = std::unique_ptr<CMS_ContentInfo, FreeBy<CMS_ContentInfo_free>>;

QByteArray derOf(const CMS_ContentInfo *cms);
QByteArray pemOf(const CMS_ContentInfo *cms);

} // namespace safeconduct
