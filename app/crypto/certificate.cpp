// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate.h"

#include "app/crypto/certificate_facts.h"
#include "app/crypto/hash.h"
#include "app/crypto/openssl_pointer.h"
#include "app/support/text.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using NamesPointer = std::unique_ptr<GENERAL_NAMES, FreeBy<GENERAL_NAMES_free>>;
using NumberPointer = std::unique_ptr<BIGNUM, FreeBy<BN_free>>;

struct FreeText {
    void operator()(char *text) const { OPENSSL_free(text); }
};
using TextPointer = std::unique_ptr<char, FreeText>;

constexpr qsizetype longestPem = qsizetype{1024} * 1024;

QString textOf(const X509_NAME *name)
{
    const BioPointer bio(BIO_new(BIO_s_mem()));
    // Control characters are escaped, other letters are written as they are.
    constexpr unsigned long form = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, form) < 0)
        return {};
    return QString::fromUtf8(contentsOf(bio));
}

QString serialOf(const X509 *certificate)
{
    const NumberPointer number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    const TextPointer text(number ? BN_bn2hex(number.get()) : nullptr);
    return QString::fromLatin1(text.get());
}

QString textOf(const ASN1_STRING *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text));
}

/// Four bytes as 192.0.2.1, sixteen in hexadecimal groups without shortening.
QString addressOf(const ASN1_OCTET_STRING *address)
{
    const QByteArrayView bytes(ASN1_STRING_get0_data(address), ASN1_STRING_length(address));
    QStringList groups;
    constexpr qsizetype version4Size = 4;
    if (bytes.size() == version4Size) {
        for (const char byte : bytes)
            groups.append(QString::number(static_cast<unsigned char>(byte)));
        return groups.join(u'.');
    }
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        groups.append(QString::number(bytes.sliced(at, 2).toByteArray().toHex().toUInt(nullptr, 16), 16));
    return groups.join(u':');
}

void readAlternativeNames(const X509 *certificate, CertificateFacts &facts)
{
    const NamesPointer names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int index = 0; names && index < sk_GENERAL_NAME_num(names.get()); ++index) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), index);
        if (name->type == GEN_DNS)
            facts.hostNames.append(textOf(name->d.dNSName));
        else if (name->type == GEN_EMAIL)
            facts.emails.append(textOf(name->d.rfc822Name));
        else if (name->type == GEN_IPADD)
            facts.addresses.append(addressOf(name->d.iPAddress));
    }
}

void readKey(const X509 *certificate, CertificateFacts &facts)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key)
        return; // of a kind that the library does not know
    facts.keyKind = QString::fromLatin1(EVP_PKEY_get0_type_name(key));
    facts.keyBits = EVP_PKEY_get_bits(key);
    std::array<char, 64> group{};
    std::size_t size = 0;
    if (facts.keyKind != "EC"_L1 || EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) != 1)
        return;
    const int curve = OBJ_sn2nid(group.data());
    const char *standard = curve == NID_undef ? nullptr : EC_curve_nid2nist(curve);
    facts.keyGroup = QString::fromLatin1(standard ? standard : group.data());
}

QString fingerprintOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    const std::unique_ptr<unsigned char, decltype([](unsigned char *bytes) { OPENSSL_free(bytes); })> owner(der);
    return size < 0 ? QString() : sha256Hex(QByteArray(reinterpret_cast<const char *>(der), size));
}

} // namespace

CertificateFacts factsOf(X509 *certificate)
{
    CertificateFacts facts{.subject = textOf(X509_get_subject_name(certificate)),
                           .issuer = textOf(X509_get_issuer_name(certificate)),
                           .serialNumber = serialOf(certificate),
                           .hostNames = {},
                           .addresses = {},
                           .emails = {},
                           .validFrom = timeOf(X509_get0_notBefore(certificate)),
                           .validUntil = timeOf(X509_get0_notAfter(certificate)),
                           .keyKind = {},
                           .keyBits = 0,
                           .keyGroup = {},
                           .signatureKind = QString::fromLatin1(OBJ_nid2ln(X509_get_signature_nid(certificate))),
                           .fingerprint = fingerprintOf(certificate),
                           .isAuthority = X509_check_ca(certificate) == 1};
    readAlternativeNames(certificate, facts);
    readKey(certificate, facts);
    return facts;
}

namespace {

Problem noCertificate(const QString &what)
{
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Give a certificate in PEM form."),
            .id = u"certificate.unreadable"_s};
}

/// Whether reading stopped only because there is nothing more to read.
bool endedWell()
{
    const unsigned long error = ERR_peek_last_error();
    const bool isEnd = ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
    if (isEnd)
        ERR_clear_error();
    return isEnd;
}

} // namespace

Result<QList<CertificateFacts>> readCertificates(const QByteArray &pem)
{
    if (pem.size() > longestPem)
        return std::unexpected(noCertificate(Text::tr("The file is too large for certificates.")));
    // The library's own callback would ask for a password on the terminal.
    constexpr auto refusePassword = [](char *, int, int, void *) { return -1; };
    ERR_clear_error();
    const BioPointer bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    QList<CertificateFacts> certificates;
    while (bio) {
        const CertificatePointer certificate(PEM_read_bio_X509(bio.get(), nullptr, refusePassword, nullptr));
        if (!certificate)
            break;
        certificates.append(factsOf(certificate.get()));
    }
    if (!endedWell())
        return std::unexpected(noCertificate(Text::tr("A certificate cannot be read: %1.").arg(lastOpenSslError())));
    if (certificates.isEmpty())
        return std::unexpected(noCertificate(Text::tr("There is no certificate here.")));
    return certificates;
}

Result<CertificateFacts> readCertificate(const QByteArray &pem)
{
    auto certificates = readCertificates(pem);
    if (!certificates)
        return std::unexpected(certificates.error());
    return certificates->takeFirst();
}

} // namespace safeconduct
