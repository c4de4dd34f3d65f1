// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/cms_pointer.h"

#include <openssl/pem.h>

namespace safeconduct {

QByteArray derOf(const CMS_ContentInfo *cms)
{
    const int size = i2d_CMS_ContentInfo(cms, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *place = reinterpret_cast<unsigned char *>(der.data());
    i2d_CMS_ContentInfo(cms, &place);
    return der;
}

QByteArray pemOf(const CMS_ContentInfo *cms)
{
    const BioPointer bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_CMS(bio.get(), cms) != 1)
        return {};
    return contentsOf(bio);
}

} // namespace safeconduct
