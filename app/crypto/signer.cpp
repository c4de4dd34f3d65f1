// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signer.h"

#include "app/crypto/certificate_facts.h"
#include "app/crypto/signer_key.h"
#include "app/support/text.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFile = qsizetype{1024} * 1024;

using ContainerPointer = std::unique_ptr<PKCS12, FreeBy<PKCS12_free>>;
struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { OSSL_STACK_OF_X509_free(stack); }
};
using StackPointer = std::unique_ptr<STACK_OF(X509), FreeStack>;

Problem keyProblem(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = id};
}

Problem wrongPassword()
{
    return keyProblem(u"key.password"_s, Text::tr("The password does not open the key."),
                      Text::tr("Type the password that the key was stored with."));
}

Problem tooLarge()
{
    return keyProblem(u"key.too-large"_s, Text::tr("The file is too large for a key or certificates."),
                      Text::tr("Check that this is the right file."));
}

struct Password {
    const QByteArray &text;
    bool isAsked = false;
};

int givePassword(char *buffer, int size, int /*isWriting*/, void *given)
{
    auto *password = static_cast<Password *>(given);
    password->isAsked = true;
    if (password->text.isEmpty() || password->text.size() > size)
        return -1;
    std::ranges::copy(password->text, buffer);
    return static_cast<int>(password->text.size());
}

BioPointer bioOf(const QByteArray &bytes)
{
    return BioPointer(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// In \a context, so that its providers and no others compare their keys.
Result<std::vector<CertificatePointer>> certificatesIn(const QByteArray &pem, OSSL_LIB_CTX *context = nullptr)
{
    if (const Result<QList<CertificateFacts>> read = readCertificates(pem); !read)
        return std::unexpected(read.error());
    constexpr auto refusePassword = [](char *, int, int, void *) { return -1; };
    std::vector<CertificatePointer> certificates;
    const BioPointer bio = bioOf(pem);
    for (;;) {
        X509 *read = X509_new_ex(context, nullptr);
        CertificatePointer certificate(read);
        if (!certificate || !PEM_read_bio_X509(bio.get(), &read, refusePassword, nullptr)) {
            if (!read) [[maybe_unused]]
                X509 *freed = certificate.release(); // by the reader
            break;
        }
        certificates.push_back(std::move(certificate));
    }
    ERR_clear_error(); // the end of the text
    return certificates;
}

/// The first of \a certificates is the signer's own.
Signer::Key withCertificates(Signer::Key key, std::vector<CertificatePointer> certificates)
{
    key.certificate = std::move(certificates.front());
    certificates.erase(certificates.begin());
    key.authorities = std::move(certificates);
    return key;
}

} // namespace

Result<Signer> Signer::from(Key key)
{
    if (const Result<void> allowed = checkMaySign(key.certificate.get()); !allowed)
        return std::unexpected(allowed.error());
    if (X509_check_private_key(key.certificate.get(), key.privateKey.get()) != 1) {
        ERR_clear_error();
        return std::unexpected(keyProblem(u"key.other-certificate"_s,
                                          Text::tr("The key does not belong to the certificate."),
                                          Text::tr("Give the signer's own certificate first, and its key.")));
    }
    Signer signer;
    signer.m_facts = factsOf(key.certificate.get());
    signer.m_key = std::make_shared<const Key>(std::move(key));
    return signer;
}

Result<Signer> Signer::fromPem(const QByteArray &certificates, const QByteArray &key, const QByteArray &password)
{
    if (certificates.size() > longestFile || key.size() > longestFile)
        return std::unexpected(tooLarge());
    auto read = certificatesIn(certificates);
    if (!read)
        return std::unexpected(read.error());
    ERR_clear_error();
    Password given{.text = password};
    const BioPointer bio = bioOf(key);
    PrivateKeyPointer privateKey(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassword, &given));
    if (!privateKey) {
        const QString reason = lastOpenSslError();
        return std::unexpected(given.isAsked
                                   ? wrongPassword()
                                   : keyProblem(u"key.unreadable"_s,
                                                Text::tr("There is no usable private key here: %1.").arg(reason),
                                                Text::tr("Give a private key in PEM form.")));
    }
    return from(withCertificates(
        {.context = {}, .certificate = {}, .privateKey = std::move(privateKey), .authorities = {}}, *std::move(read)));
}

Result<Signer> Signer::fromKey(Key key, const QByteArray &certificates)
{
    if (certificates.size() > longestFile)
        return std::unexpected(tooLarge());
    auto read = certificatesIn(certificates, key.context.get());
    if (!read)
        return std::unexpected(read.error());
    return from(withCertificates(std::move(key), *std::move(read)));
}

Result<Signer> Signer::fromPkcs12(const QByteArray &file, const QByteArray &password)
{
    if (file.size() > longestFile)
        return std::unexpected(tooLarge());
    ERR_clear_error();
    const auto *bytes = reinterpret_cast<const unsigned char *>(file.constData());
    const ContainerPointer container(d2i_PKCS12(nullptr, &bytes, static_cast<long>(file.size())));
    const auto unreadable = [] {
        return keyProblem(u"key.unreadable"_s, Text::tr("This is no PKCS#12 file with a key and its certificate."),
                          Text::tr("Export key and certificate anew, and give that file."));
    };
    if (!container) {
        ERR_clear_error();
        return std::unexpected(unreadable());
    }
    if (PKCS12_mac_present(container.get()) == 1
        && PKCS12_verify_mac(container.get(), password.constData(), static_cast<int>(password.size())) != 1) {
        ERR_clear_error();
        return std::unexpected(wrongPassword());
    }
    EVP_PKEY *privateKey = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const int parsed = PKCS12_parse(container.get(), password.constData(), &privateKey, &certificate, &others);
    Key key{.context = {},
            .certificate = CertificatePointer(certificate),
            .privateKey = PrivateKeyPointer(privateKey),
            .authorities = {}};
    const StackPointer stack(others);
    if (parsed != 1 || !key.certificate || !key.privateKey) {
        ERR_clear_error();
        return std::unexpected(unreadable());
    }
    for (int index = 0; index < sk_X509_num(stack.get()); ++index) {
        X509 *authority = sk_X509_value(stack.get(), index);
        if (X509_up_ref(authority) == 1)
            key.authorities.emplace_back(authority);
    }
    return from(std::move(key));
}

} // namespace safeconduct
