// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_store.h"

#include "app/crypto/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

namespace safeconduct {

Result<StorePointer> storeOf(const QByteArray &anchors, const QDateTime &when)
{
    if (const Result<QList<CertificateFacts>> read = readCertificates(anchors); !read)
        return std::unexpected(read.error());
    constexpr auto refusePassword = [](char *, int, int, void *) { return -1; };
    StorePointer store(X509_STORE_new());
    const BioPointer bio(BIO_new_mem_buf(anchors.constData(), static_cast<int>(anchors.size())));
    while (const CertificatePointer anchor{PEM_read_bio_X509(bio.get(), nullptr, refusePassword, nullptr)})
        X509_STORE_add_cert(store.get(), anchor.get());
    ERR_clear_error(); // the end of the text
    constexpr int securityLevel = 2; // 112 bits, RSA from 2048
    X509_VERIFY_PARAM *how = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(how, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_depth(how, mostCertificates);
    X509_VERIFY_PARAM_set_auth_level(how, securityLevel);
    X509_VERIFY_PARAM_set_time(how, when.toSecsSinceEpoch());
    return store;
}

} // namespace safeconduct
