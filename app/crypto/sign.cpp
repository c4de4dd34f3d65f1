// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_store.h"
#include "app/crypto/cms_pointer.h"
#include "app/crypto/signature.h"
#include "app/crypto/signer_key.h"
#include "app/support/text.h"

#include <openssl/err.h>

#include <string_view>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem notSigned(const QString &reason = lastOpenSslError())
{
    return {.pointer = {},
            .what = Text::tr("The signature cannot be made: %1.").arg(reason),
            .remedy = Text::tr("Sign with another key."),
            .id = u"signature.not-made"_s};
}

const EVP_MD *digestFor(const EVP_PKEY *key)
{
    constexpr int p256 = 256;
    constexpr int p384 = 384;
    const std::string_view kind = EVP_PKEY_get0_type_name(key);
    const int bits = EVP_PKEY_get_bits(key);
    if (kind.starts_with("RSA") || (kind == "EC" && bits <= p256))
        return EVP_sha256();
    return kind == "EC" && bits <= p384 ? EVP_sha384() : EVP_sha512();
}

/// Nobody could check it afterwards.
Problem chainTooLong(qsizetype count)
{
    return {.pointer = {},
            .what = Text::tr("There are %1 certificates with the key; a signature holds at most %2.")
                        .arg(count)
                        .arg(mostCertificates),
            .remedy = Text::tr("Give the signer's own certificate and those between it and the root, nothing else."),
            .id = u"signature.chain-too-long"_s};
}

Result<CmsPointer> sign(const QByteArray &content, const Signer::Key &key, unsigned int flags)
{
    ERR_clear_error();
    const auto count = static_cast<qsizetype>(key.authorities.size()) + 1;
    if (count > mostCertificates)
        return std::unexpected(chainTooLong(count));
    // Partial, because keys without a default digest (Ed25519, ML-DSA) cannot be given at once.
    CmsPointer cms(CMS_sign_ex(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL, key.context.get(), nullptr));
    if (!cms
        || !CMS_add1_signer(cms.get(), key.certificate.get(), key.privateKey.get(), digestFor(key.privateKey.get()),
                            flags | CMS_CADES))
        return std::unexpected(notSigned());
    for (const CertificatePointer &authority : key.authorities) {
        if (CMS_add1_cert(cms.get(), authority.get()) != 1)
            return std::unexpected(notSigned());
    }
    const BioPointer bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
    if (!bio || CMS_final(cms.get(), bio.get(), nullptr, flags) != 1)
        return std::unexpected(notSigned());
    return cms;
}

} // namespace

Result<QByteArray> signDetached(const QByteArray &content, const Signer &signer)
{
    const Result<CmsPointer> cms = sign(content, signer.key(), CMS_BINARY | CMS_DETACHED);
    if (!cms)
        return std::unexpected(cms.error());
    QByteArray signature = derOf(cms->get());
    // Some kinds of key sign what nobody can check afterwards (RSA-PSS keys in OpenSSL 3.5): better found today.
    if (const Result<CheckedSignature> checked = checkDetached(content, signature); !checked)
        return std::unexpected(notSigned(checked.error().what));
    return signature;
}

Result<QByteArray> signEnveloping(const QByteArray &content, const Signer &signer)
{
    return sign(content, signer.key(), CMS_BINARY).transform([](const CmsPointer &cms) { return pemOf(cms.get()); });
}

} // namespace safeconduct
