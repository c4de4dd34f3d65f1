// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/time_stamp.h"

#include "app/crypto/certificate_store.h"
#include "app/crypto/secret.h"
#include "app/support/text.h"

#include <openssl/err.h>
#include <openssl/ts.h>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using RequestPointer = std::unique_ptr<TS_REQ, FreeBy<TS_REQ_free>>;
using ReplyPointer = std::unique_ptr<TS_RESP, FreeBy<TS_RESP_free>>;
using ImprintPointer = std::unique_ptr<TS_MSG_IMPRINT, FreeBy<TS_MSG_IMPRINT_free>>;
using AlgorithmPointer = std::unique_ptr<X509_ALGOR, FreeBy<X509_ALGOR_free>>;
using NoncePointer = std::unique_ptr<ASN1_INTEGER, FreeBy<ASN1_INTEGER_free>>;
using CheckPointer = std::unique_ptr<TS_VERIFY_CTX, FreeBy<TS_VERIFY_CTX_free>>;

constexpr int nonceBytes = 8;

Problem bad(const QString &id, const QString &what)
{
    ERR_clear_error();
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Ask the time stamp authority again with a new request."),
            .id = u"time-stamp."_s + id};
}

bool hasSoundDigest(TS_TST_INFO *info)
{
    constexpr std::array sound{NID_sha256, NID_sha384, NID_sha512};
    const X509_ALGOR *digest = TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(info));
    return std::ranges::contains(sound, OBJ_obj2nid(digest->algorithm));
}

Result<ReplyPointer> replyFrom(const QByteArray &der)
{
    constexpr qsizetype largest = qsizetype{256} * 1024;
    ERR_clear_error();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = bytes + der.size();
    ReplyPointer reply(der.size() > largest ? nullptr : d2i_TS_RESP(nullptr, &bytes, static_cast<long>(der.size())));
    if (!reply || bytes != end)
        return std::unexpected(bad(u"malformed"_s, Text::tr("This is no reply of a time stamp authority.")));
    TS_TST_INFO *info = TS_RESP_get_tst_info(reply.get());
    if (info && !hasSoundDigest(info))
        return std::unexpected(bad(u"weak"_s, Text::tr("The time stamp rests on a digest that is broken.")));
    if (!info)
        return std::unexpected(bad(u"refused"_s, Text::tr("The time stamp authority has refused the request.")));
    return reply;
}

QDateTime stampedAt(TS_RESP *reply)
{
    return timeOf(TS_TST_INFO_get_time(TS_RESP_get_tst_info(reply)));
}

/// Checks the reply against \a contents, and its signature where there is a \a store, which is taken over.
Result<void> check(TS_RESP *reply, const QByteArray &contents, StorePointer store)
{
    const CheckPointer how(TS_VERIFY_CTX_new());
    BioPointer bio(BIO_new_mem_buf(contents.constData(), static_cast<int>(contents.size())));
    if (!how || !bio)
        return std::unexpected(bad(u"malformed"_s, Text::tr("This is no reply of a time stamp authority.")));
    const unsigned int signature = store ? TS_VFY_SIGNATURE : 0U;
    TS_VERIFY_CTX_set_flags(how.get(), static_cast<int>(TS_VFY_VERSION | TS_VFY_DATA | signature));
    TS_VERIFY_CTX_set0_data(how.get(), bio.release());
    if (store)
        TS_VERIFY_CTX_set0_store(how.get(), store.release());
    if (TS_RESP_verify_response(how.get(), reply) == 1)
        return {};
    return std::unexpected(
        signature == 0U
            ? bad(u"other"_s, Text::tr("The time stamp is for something else."))
            : bad(u"unproved"_s, Text::tr("The time stamp does not hold, or comes from no authority that you trust.")));
}

Result<void> setImprint(TS_REQ *request, const QByteArray &contents)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const ImprintPointer imprint(TS_MSG_IMPRINT_new());
    const AlgorithmPointer algorithm(X509_ALGOR_new());
    if (!imprint || !algorithm
        || EVP_Digest(contents.constData(), static_cast<std::size_t>(contents.size()), digest.data(), &size,
                      EVP_sha512(), nullptr)
            != 1
        || X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha512), V_ASN1_NULL, nullptr) != 1
        || TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) != 1
        || TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(size)) != 1
        || TS_REQ_set_msg_imprint(request, imprint.get()) != 1)
        return std::unexpected(bad(u"request"_s, Text::tr("The request for a time stamp cannot be made.")));
    return {};
}

} // namespace

Result<QByteArray> timeStampRequest(const QByteArray &contents)
{
    const RequestPointer request(TS_REQ_new());
    const Result<QByteArray> random = randomSecret(nonceBytes);
    if (!random)
        return std::unexpected(random.error());
    const NoncePointer nonce(ASN1_INTEGER_new());
    const quint64 number = random->toHex().left(15).toULongLong(nullptr, 16);
    if (!request || !nonce || ASN1_INTEGER_set_uint64(nonce.get(), number) != 1
        || TS_REQ_set_version(request.get(), 1) != 1 || TS_REQ_set_nonce(request.get(), nonce.get()) != 1
        || TS_REQ_set_cert_req(request.get(), 1) != 1)
        return std::unexpected(bad(u"request"_s, Text::tr("The request for a time stamp cannot be made.")));
    if (const Result<void> set = setImprint(request.get(), contents); !set)
        return std::unexpected(set.error());
    QByteArray der(i2d_TS_REQ(request.get(), nullptr), Qt::Uninitialized);
    auto *place = reinterpret_cast<unsigned char *>(der.data());
    i2d_TS_REQ(request.get(), &place);
    return der;
}

Result<QDateTime> readTimeStamp(const QByteArray &contents, const QByteArray &reply)
{
    const Result<ReplyPointer> read = replyFrom(reply);
    if (!read)
        return std::unexpected(read.error());
    return check(read->get(), contents, {}).transform([&] { return stampedAt(read->get()); });
}

Result<QDateTime> checkTimeStamp(const QByteArray &contents, const QByteArray &reply, const QByteArray &anchors)
{
    const Result<ReplyPointer> read = replyFrom(reply);
    if (!read)
        return std::unexpected(read.error());
    Result<StorePointer> store = storeOf(anchors, stampedAt(read->get()));
    if (!store)
        return std::unexpected(store.error());
    return check(read->get(), contents, *std::move(store)).transform([&] { return stampedAt(read->get()); });
}

} // namespace safeconduct
