// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/revocation.h"

#include "app/crypto/certificate_store.h"
#include "app/crypto/cms_pointer.h"
#include "app/crypto/revocation_material.h"
#include "app/support/text.h"

#include <openssl/err.h>
#include <openssl/ts.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using State = RevocationStatus::State;
using BasicPointer = std::unique_ptr<OCSP_BASICRESP, FreeBy<OCSP_BASICRESP_free>>;
using CertIdPointer = std::unique_ptr<OCSP_CERTID, FreeBy<OCSP_CERTID_free>>;
using RequestPointer = std::unique_ptr<OCSP_REQUEST, FreeBy<OCSP_REQUEST_free>>;
using ReplyPointer = std::unique_ptr<TS_RESP, FreeBy<TS_RESP_free>>;
using TimePointer = std::unique_ptr<ASN1_GENERALIZEDTIME, FreeBy<ASN1_GENERALIZEDTIME_free>>;

Problem bad(const QString &id, const QString &what)
{
    ERR_clear_error();
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Add the certificate of the issuer to the data about revocation."),
            .id = u"revocation."_s + id};
}

CertificatePointer shared(X509 *certificate)
{
    X509_up_ref(certificate);
    return CertificatePointer(certificate);
}

/// Who made something, the certificates it may come from, and the data about their revocation.
struct Evidence {
    CertificatePointer signer;
    std::vector<CertificatePointer> issuers;
    RevocationMaterial material;
};

void addIssuers(Evidence &evidence, const STACK_OF(X509) * more)
{
    for (int index = 0; index < sk_X509_num(more); ++index)
        evidence.issuers.push_back(shared(sk_X509_value(more, index)));
}

/// Evidence without the signer: issuers of \a anchors and of \a material.
Result<Evidence> evidenceFrom(const QByteArray &anchors, const QByteArray &material)
{
    Result<RevocationMaterial> kept = materialFrom(material);
    if (!kept)
        return std::unexpected(kept.error());
    Evidence evidence{.signer = {}, .issuers = {}, .material = *std::move(kept)};
    for (const CertificatePointer &certificate : evidence.material.certificates)
        evidence.issuers.push_back(shared(certificate.get()));
    constexpr auto refusePassword = [](char *, int, int, void *) { return -1; };
    const BioPointer bio(BIO_new_mem_buf(anchors.constData(), static_cast<int>(anchors.size())));
    while (CertificatePointer anchor{PEM_read_bio_X509(bio.get(), nullptr, refusePassword, nullptr)})
        evidence.issuers.push_back(std::move(anchor));
    ERR_clear_error(); // the end of the text
    return evidence;
}

Result<Evidence> evidenceOfSignature(const QByteArray &signature, const QByteArray &anchors, const QByteArray &material)
{
    Result<Evidence> evidence = evidenceFrom(anchors, material);
    if (!evidence)
        return evidence;
    const auto *bytes = reinterpret_cast<const unsigned char *>(signature.constData());
    const CmsPointer cms(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(signature.size())));
    X509 *signer = nullptr;
    if (cms && CMS_get0_SignerInfos(cms.get()) && sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) == 1) {
        CMS_set1_signers_certs(cms.get(), nullptr, 0);
        CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), 0), nullptr, &signer, nullptr,
                                 nullptr);
    }
    if (!signer)
        return std::unexpected(bad(u"no-signer"_s, Text::tr("The signature holds no certificate of its signer.")));
    evidence->signer = shared(signer);
    const CertificatesPointer chain(CMS_get1_certs(cms.get()));
    addIssuers(*evidence, chain.get());
    return evidence;
}

Result<Evidence> evidenceOfStamp(const QByteArray &reply, const QByteArray &anchors, const QByteArray &material)
{
    Result<Evidence> evidence = evidenceFrom(anchors, material);
    if (!evidence)
        return evidence;
    const auto *bytes = reinterpret_cast<const unsigned char *>(reply.constData());
    const ReplyPointer read(d2i_TS_RESP(nullptr, &bytes, static_cast<long>(reply.size())));
    PKCS7 *token = read ? TS_RESP_get_token(read.get()) : nullptr;
    const LooseStackPointer known(sk_X509_new_null());
    for (const CertificatePointer &issuer : evidence->issuers)
        sk_X509_push(known.get(), issuer.get());
    const LooseStackPointer signers(token ? PKCS7_get0_signers(token, known.get(), 0) : nullptr);
    if (!signers || sk_X509_num(signers.get()) != 1)
        return std::unexpected(bad(u"no-signer"_s, Text::tr("The time stamp holds no certificate of its authority.")));
    evidence->signer = shared(sk_X509_value(signers.get(), 0));
    if (PKCS7_type_is_signed(token))
        addIssuers(*evidence, token->d.sign->cert);
    return evidence;
}

X509 *issuerOf(X509 *certificate, const Evidence &evidence)
{
    for (const CertificatePointer &issuer : evidence.issuers) {
        if (X509_check_issued(issuer.get(), certificate) == X509_V_OK
            && X509_verify(certificate, X509_get0_pubkey(issuer.get())) == 1)
            return issuer.get();
    }
    ERR_clear_error();
    return nullptr;
}

/// What one list or response says of a certificate.
struct Word {
    QDateTime asOf;
    QDateTime validUntil; ///< invalid: open
    QDateTime revoked; ///< invalid: not revoked

    /// Whether it was current at \a when, or came later.
    bool speaksFor(const QDateTime &when) const { return asOf >= when || (validUntil.isValid() && validUntil >= when); }
};

StorePointer storeWith(X509 *issuer, const QDateTime &when)
{
    StorePointer store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), issuer);
    constexpr int securityLevel = 2;
    X509_VERIFY_PARAM *how = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(how, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(how, securityLevel);
    X509_VERIFY_PARAM_set_time(how, when.toSecsSinceEpoch());
    return store;
}

QDateTime revocationTime(X509_REVOKED *entry)
{
    const QDateTime revoked = timeOf(X509_REVOKED_get0_revocationDate(entry));
    const TimePointer invalid(
        static_cast<ASN1_GENERALIZEDTIME *>(X509_REVOKED_get_ext_d2i(entry, NID_invalidity_date, nullptr, nullptr)));
    const QDateTime since = timeOf(invalid.get());
    return since.isValid() ? std::min(since, revoked) : revoked;
}

/// The library judges scope, signature and extensions of \a list, at the time when it was issued.
std::optional<Word> wordOf(X509_CRL *list, X509 *certificate, X509 *issuer)
{
    Word word{.asOf = timeOf(X509_CRL_get0_lastUpdate(list)),
              .validUntil = timeOf(X509_CRL_get0_nextUpdate(list)),
              .revoked = {}};
    if (!word.asOf.isValid())
        return {};
    const StorePointer store = storeWith(issuer, word.asOf);
    X509_STORE_add_crl(store.get(), list);
    X509_VERIFY_PARAM_set_flags(X509_STORE_get0_param(store.get()), X509_V_FLAG_CRL_CHECK);
    const ContextPointer context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr) != 1)
        return {};
    const bool isGood = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (isGood)
        return word;
    X509_REVOKED *entry = nullptr;
    if (error != X509_V_ERR_CERT_REVOKED || X509_CRL_get0_by_cert(list, &entry, certificate) == 0)
        return {};
    word.revoked = revocationTime(entry);
    return word;
}

bool isAbout(OCSP_SINGLERESP *single, X509 *certificate, X509 *issuer)
{
    auto *id =
        const_cast<OCSP_CERTID *>(OCSP_SINGLERESP_get0_id(single)); // the library's own reading functions want it so
    ASN1_OBJECT *digest = nullptr;
    if (OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, id) != 1)
        return false;
    const EVP_MD *method = EVP_get_digestbyobj(digest);
    const CertIdPointer wanted(method ? OCSP_cert_to_id(method, certificate, issuer) : nullptr);
    return wanted && OCSP_id_cmp(wanted.get(), id) == 0;
}

std::optional<Word> wordOf(OCSP_SINGLERESP *single)
{
    int reason = 0;
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *from = nullptr;
    ASN1_GENERALIZEDTIME *until = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revoked, &from, &until);
    if (status != V_OCSP_CERTSTATUS_GOOD && status != V_OCSP_CERTSTATUS_REVOKED)
        return {};
    Word word{.asOf = timeOf(from), .validUntil = timeOf(until), .revoked = {}};
    if (status == V_OCSP_CERTSTATUS_REVOKED)
        word.revoked = timeOf(revoked);
    return word.asOf.isValid() ? std::optional(word) : std::nullopt;
}

/// The library judges signature and responder, at the time for which the answer speaks.
std::optional<Word> wordOf(OCSP_RESPONSE *response, X509 *certificate, X509 *issuer)
{
    const BasicPointer basic(OCSP_response_get1_basic(response));
    for (int index = 0; basic && index < OCSP_resp_count(basic.get()); ++index) {
        OCSP_SINGLERESP *single = OCSP_resp_get0(basic.get(), index);
        if (!isAbout(single, certificate, issuer))
            continue;
        const std::optional<Word> word = wordOf(single);
        if (!word)
            continue;
        const StorePointer store = storeWith(issuer, word->asOf);
        const LooseStackPointer known(sk_X509_new_null());
        sk_X509_push(known.get(), issuer);
        const bool isSound = OCSP_basic_verify(basic.get(), known.get(), store.get(), 0) == 1;
        ERR_clear_error();
        if (isSound)
            return word;
    }
    ERR_clear_error();
    return {};
}

/// One certificate by all that is known: a revocation anywhere counts, else the latest word that speaks for \a when.
RevocationStatus statusOf(X509 *certificate, X509 *issuer, const RevocationMaterial &material, const QDateTime &when)
{
    QList<Word> words;
    const auto add = [&](const std::optional<Word> &word) {
        if (word)
            words.append(*word);
    };
    for (const CrlPointer &list : material.lists)
        add(wordOf(list.get(), certificate, issuer));
    for (const OcspPointer &response : material.responses)
        add(wordOf(response.get(), certificate, issuer));
    RevocationStatus status;
    for (const Word &word : std::as_const(words)) {
        const bool isFirst = status.state != State::Revoked;
        if (word.revoked.isValid() && (isFirst || word.revoked < status.date))
            status = {.state = State::Revoked, .date = word.revoked};
        else if (!word.revoked.isValid() && isFirst && word.speaksFor(when)
                 && (!status.date.isValid() || word.asOf > status.date))
            status = {.state = State::NotRevoked, .date = word.asOf};
    }
    return status;
}

/// From the signer up to its root: revoked where one is, unknown where one is, else not revoked as of the oldest word.
RevocationStatus statusOf(const Evidence &evidence, const QDateTime &when)
{
    RevocationStatus whole{.state = State::SelfSigned, .date = {}};
    X509 *certificate = evidence.signer.get();
    for (int step = 0; step < mostCertificates; ++step) {
        if (X509_self_signed(certificate, 1) == 1) // whether or not it may sign others
            return whole;
        X509 *issuer = issuerOf(certificate, evidence);
        RevocationStatus status = issuer ? statusOf(certificate, issuer, evidence.material, when) : RevocationStatus();
        if (status.state == State::Revoked)
            return status;
        if (status.state == State::Unknown || whole.state == State::Unknown)
            whole = {};
        else if (whole.state == State::SelfSigned || status.date < whole.date)
            whole = status;
        if (!issuer)
            return whole;
        certificate = issuer;
    }
    return {};
}

} // namespace

Result<RevocationStatus> revocationOfSigner(const QByteArray &signature, const QByteArray &anchors,
                                            const QByteArray &material, const QDateTime &when)
{
    return evidenceOfSignature(signature, anchors, material).transform([&](const Evidence &evidence) {
        return statusOf(evidence, when);
    });
}

Result<RevocationStatus> revocationOfStamp(const QByteArray &reply, const QByteArray &anchors,
                                           const QByteArray &material, const QDateTime &when)
{
    return evidenceOfStamp(reply, anchors, material).transform([&](const Evidence &evidence) {
        return statusOf(evidence, when);
    });
}

Result<QDateTime> timeStampEnds(const QByteArray &reply, const QByteArray &anchors)
{
    return evidenceOfStamp(reply, anchors, {}).transform([](const Evidence &evidence) {
        return timeOf(X509_get0_notAfter(evidence.signer.get()));
    });
}

Result<QByteArray> ocspRequest(const QByteArray &signature, const QByteArray &anchors, const QByteArray &material)
{
    const Result<Evidence> evidence = evidenceOfSignature(signature, anchors, material);
    if (!evidence)
        return std::unexpected(evidence.error());
    X509 *issuer = issuerOf(evidence->signer.get(), *evidence);
    if (!issuer)
        return std::unexpected(bad(u"no-issuer"_s, Text::tr("The certificate of the signer's issuer is not there.")));
    // SHA-1 only names the issuer here; responders look up what RFC 5019 has them know.
    CertIdPointer id(OCSP_cert_to_id(EVP_sha1(), evidence->signer.get(), issuer));
    const RequestPointer request(OCSP_REQUEST_new());
    if (!id || !request || !OCSP_request_add0_id(request.get(), id.get()))
        return std::unexpected(bad(u"request"_s, Text::tr("The question about revocation cannot be written.")));
    [[maybe_unused]] const auto *owned = id.release(); // by the request
    QByteArray der(i2d_OCSP_REQUEST(request.get(), nullptr), Qt::Uninitialized);
    auto *place = reinterpret_cast<unsigned char *>(der.data());
    i2d_OCSP_REQUEST(request.get(), &place);
    return der;
}

} // namespace safeconduct
