// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_facts.h"
#include "app/crypto/certificate_store.h"
#include "app/crypto/cms_pointer.h"
#include "app/crypto/signature.h"
#include "app/support/text.h"

#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestSignature = qsizetype{256} * 1024; // the largest of FIPS 205 has 49,856 bytes

using BindingPointer = std::unique_ptr<ESS_SIGNING_CERT_V2, FreeBy<ESS_SIGNING_CERT_V2_free>>;

Problem bad(const QString &id, const QString &what)
{
    ERR_clear_error();
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Fetch the file again from its owner, or have it signed anew."),
            .id = u"signature."_s + id};
}

BioPointer bioOf(const QByteArray &bytes)
{
    return BioPointer(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

Problem malformed()
{
    return bad(u"malformed"_s, Text::tr("This is no signature, or it is damaged."));
}

/// One signer, all in DER: nothing in it can be written otherwise and still mean the same.
Result<void> checkForm(CMS_ContentInfo *cms)
{
    if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed)
        return std::unexpected(malformed());
    const STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms);
    if (sk_CMS_SignerInfo_num(signers) != 1)
        return std::unexpected(bad(u"signers"_s, Text::tr("A signature must have exactly one signer.")));
    if (CMS_unsigned_get_attr_count(sk_CMS_SignerInfo_value(signers, 0)) > 0)
        return std::unexpected(
            bad(u"unsigned-attributes"_s, Text::tr("The signature holds parts that nobody signed.")));
    const CertificatesPointer certificates(CMS_get1_certs(cms));
    if (certificates && sk_X509_num(certificates.get()) > mostCertificates)
        return std::unexpected(
            bad(u"chain-too-long"_s, Text::tr("The signature holds more than %1 certificates.").arg(mostCertificates)));
    return {};
}

Result<CmsPointer> fromDer(const QByteArray &der)
{
    ERR_clear_error();
    if (der.size() > largestSignature)
        return std::unexpected(bad(u"too-large"_s, Text::tr("The signature is larger than 256 KiB.")));
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    CmsPointer cms(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(der.size())));
    if (!cms || derOf(cms.get()) != der)
        return std::unexpected(malformed());
    if (const Result<void> form = checkForm(cms.get()); !form)
        return std::unexpected(form.error());
    return cms;
}

/// The certificate that made the signature, once the library has found it.
X509 *signerOf(CMS_ContentInfo *cms)
{
    X509 *certificate = nullptr;
    CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0), nullptr, &certificate, nullptr,
                             nullptr);
    return certificate;
}

bool hasSoundDigest(CMS_SignerInfo *signer)
{
    X509_ALGOR *digest = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
    constexpr std::array sound{NID_sha256, NID_sha384, NID_sha512, NID_sha3_256, NID_sha3_384, NID_sha3_512};
    return digest && std::ranges::contains(sound, OBJ_obj2nid(digest->algorithm));
}

/// RFC 5035: the signed attributes name the certificate by its hash, so no other one of the same key can stand in for it.
bool isBoundTo(CMS_SignerInfo *signer, X509 *certificate)
{
    constexpr int onlyOne = -3;
    const auto *attribute = static_cast<const ASN1_STRING *>(CMS_signed_get0_data_by_OBJ(
        signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), onlyOne, V_ASN1_SEQUENCE));
    if (!attribute)
        return false;
    const unsigned char *bytes = ASN1_STRING_get0_data(attribute);
    const BindingPointer binding(d2i_ESS_SIGNING_CERT_V2(nullptr, &bytes, ASN1_STRING_length(attribute)));
    const LooseStackPointer chain(sk_X509_new_null());
    return binding && chain && sk_X509_push(chain.get(), certificate) > 0
        && OSSL_ESS_check_signing_certs(nullptr, binding.get(), chain.get(), 1) == 1;
}

Result<CertificateFacts> check(CMS_ContentInfo *cms, BIO *content, BIO *out)
{
    constexpr unsigned int flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    if (CMS_verify(cms, nullptr, nullptr, content, out, flags) != 1)
        return std::unexpected(bad(u"does-not-match"_s, Text::tr("The signature does not match what it stands for.")));
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    X509 *certificate = signerOf(cms);
    if (!certificate || !isBoundTo(signer, certificate))
        return std::unexpected(bad(u"unbound"_s, Text::tr("The signature is not bound to its certificate.")));
    if (!hasSoundDigest(signer))
        return std::unexpected(bad(u"weak"_s, Text::tr("The signature rests on a digest that is broken.")));
    if (const Result<void> allowed = checkMaySign(certificate); !allowed)
        return std::unexpected(allowed.error());
    return factsOf(certificate);
}

/// OpenSSL's reason in the user's words, where people meet it; else as the library says it.
QString chainFault(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Text::tr("A certificate had expired at the time of signing.");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Text::tr("A certificate was not yet valid at the time of signing.");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return Text::tr("The certificate does not come from one of the certificates that you trust.");
    default:
        return Text::tr("The chain of certificates does not hold: %1.")
            .arg(QString::fromUtf8(X509_verify_cert_error_string(error)));
    }
}

} // namespace

Result<CheckedSignature> checkDetached(const QByteArray &content, const QByteArray &signature)
{
    const Result<CmsPointer> cms = fromDer(signature);
    if (!cms)
        return std::unexpected(cms.error());
    ASN1_OCTET_STRING **inside = CMS_get0_content(cms->get());
    if (inside && *inside)
        return std::unexpected(malformed()); // brings its own content along: which one was signed?
    const BioPointer bio = bioOf(content);
    return check(cms->get(), bio.get(), nullptr).transform([](const CertificateFacts &facts) {
        return CheckedSignature{facts};
    });
}

Result<OpenedEnvelope> openEnvelope(const QByteArray &pem)
{
    ERR_clear_error();
    constexpr qsizetype largestEnvelope = qsizetype{4} * 1024 * 1024;
    if (pem.size() > largestEnvelope)
        return std::unexpected(bad(u"too-large"_s, Text::tr("The signed file is larger than 4 MiB.")));
    constexpr auto refusePassword = [](char *, int, int, void *) { return -1; };
    const BioPointer bio = bioOf(pem);
    const CmsPointer cms(PEM_read_bio_CMS(bio.get(), nullptr, refusePassword, nullptr));
    if (!cms)
        return std::unexpected(malformed());
    if (const Result<void> form = checkForm(cms.get()); !form)
        return std::unexpected(form.error());
    const BioPointer out(BIO_new(BIO_s_mem()));
    const Result<CertificateFacts> checked = check(cms.get(), nullptr, out.get());
    if (!checked)
        return std::unexpected(checked.error());
    return OpenedEnvelope{.content = contentsOf(out), .certificate = *checked};
}

Result<void> checkChain(const QByteArray &signature, const QByteArray &anchors, const QDateTime &when)
{
    const Result<CmsPointer> cms = fromDer(signature);
    if (!cms)
        return std::unexpected(cms.error());
    const Result<StorePointer> store = storeOf(anchors, when);
    if (!store)
        return std::unexpected(store.error());
    CMS_set1_signers_certs(cms->get(), nullptr, 0);
    X509 *signer = signerOf(cms->get());
    const CertificatesPointer untrusted(CMS_get1_certs(cms->get()));
    const ContextPointer context(X509_STORE_CTX_new());
    if (!signer || !context || X509_STORE_CTX_init(context.get(), store->get(), signer, untrusted.get()) != 1)
        return std::unexpected(malformed());
    if (X509_verify_cert(context.get()) != 1)
        return std::unexpected(bad(u"chain"_s, chainFault(X509_STORE_CTX_get_error(context.get()))));
    return {};
}

} // namespace safeconduct
