// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/revocation_material.h"

#include "app/crypto/revocation.h"
#include "app/support/text.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <optional>
#include <string_view>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestMaterial = qsizetype{8} * 1024 * 1024;
constexpr const char *certificateName = "CERTIFICATE";
constexpr const char *listName = "X509 CRL";
constexpr const char *responseName = "OCSP RESPONSE";

/// An object as PEM has it: what it is, and its DER form.
struct Block {
    QByteArray name;
    QByteArray der;
    friend bool operator==(const Block &, const Block &) = default;
};

Problem bad(const QString &id, const QString &what)
{
    ERR_clear_error();
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Give certificates, revocation lists and OCSP responses, in PEM or DER form."),
            .id = u"revocation."_s + id};
}

struct FreeOpenssl {
    void operator()(void *memory) const { OPENSSL_free(memory); }
};
template<typename T>
using OpensslPointer = std::unique_ptr<T, FreeOpenssl>;

std::optional<Block> nextBlock(BIO *bio)
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    if (PEM_read_bio(bio, &name, &header, &data, &size) != 1)
        return {};
    const OpensslPointer<char> nameOwner(name);
    const OpensslPointer<char> headerOwner(header);
    const OpensslPointer<unsigned char> dataOwner(data);
    return Block{.name = QByteArray(name), .der = QByteArray(reinterpret_cast<const char *>(data), size)};
}

QList<Block> blocksOf(const QByteArray &pem)
{
    const BioPointer bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    QList<Block> blocks;
    while (std::optional<Block> block = nextBlock(bio.get()))
        blocks.append(*std::move(block));
    ERR_clear_error(); // the end of the text
    return blocks;
}

/// The object of \a der, which must hold nothing more, or null.
template<auto Decode, typename Pointer>
Pointer decoded(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = bytes + der.size();
    Pointer object(Decode(nullptr, &bytes, static_cast<long>(der.size())));
    if (bytes != end)
        object.reset();
    ERR_clear_error();
    return object;
}

constexpr auto decodeCertificate = decoded<d2i_X509, CertificatePointer>;
constexpr auto decodeList = decoded<d2i_X509_CRL, CrlPointer>;
constexpr auto decodeResponse = decoded<d2i_OCSP_RESPONSE, OcspPointer>;

/// What the object is, by its contents; empty: none of the three.
QByteArray kindOf(const QByteArray &der)
{
    if (decodeCertificate(der))
        return certificateName;
    if (decodeList(der))
        return listName;
    const OcspPointer response = decodeResponse(der);
    const bool isAnswer = response && OCSP_response_status(response.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL;
    return isAnswer ? QByteArray(responseName) : QByteArray();
}

QByteArray written(const QList<Block> &blocks)
{
    const BioPointer bio(BIO_new(BIO_s_mem()));
    for (const Block &block : blocks)
        PEM_write_bio(bio.get(), block.name.constData(), "",
                      reinterpret_cast<const unsigned char *>(block.der.constData()),
                      static_cast<long>(block.der.size()));
    return contentsOf(bio);
}

/// The objects of one file, each by what it is and not by what a PEM text calls it.
Result<QList<Block>> objectsOf(const QByteArray &file)
{
    QList<Block> blocks = file.contains("-----BEGIN ") ? blocksOf(file) : QList<Block>{{.name = {}, .der = file}};
    for (Block &block : blocks) {
        block.name = kindOf(block.der);
        if (block.name.isEmpty())
            return std::unexpected(bad(
                u"unknown"_s, Text::tr("This is no certificate, no revocation list and no answer of an OCSP server.")));
    }
    if (blocks.isEmpty())
        return std::unexpected(bad(u"empty"_s, Text::tr("There is nothing about revocation in this file.")));
    return blocks;
}

} // namespace

Result<QByteArray> revocationMaterial(const QList<QByteArray> &files)
{
    QList<Block> all;
    for (const QByteArray &file : files) {
        const Result<QList<Block>> blocks = objectsOf(file);
        if (!blocks)
            return std::unexpected(blocks.error());
        for (const Block &block : *blocks) {
            if (!all.contains(block))
                all.append(block);
        }
    }
    QByteArray material = written(all);
    if (material.size() > largestMaterial)
        return std::unexpected(bad(u"too-large"_s, Text::tr("The data about revocation is larger than 8 MiB.")));
    return material;
}

Result<void> checkMaterial(const QByteArray &material)
{
    const Result<QByteArray> again = revocationMaterial({material});
    if (!again)
        return std::unexpected(again.error());
    if (*again != material)
        return std::unexpected(
            bad(u"not-canonical"_s, Text::tr("The data about revocation is not written the one way it is written.")));
    return {};
}

Result<RevocationMaterial> materialFrom(const QByteArray &pem)
{
    RevocationMaterial material;
    if (pem.isEmpty())
        return material;
    const Result<QList<Block>> blocks = objectsOf(pem);
    if (!blocks)
        return std::unexpected(blocks.error());
    for (const Block &block : *blocks) {
        if (block.name == certificateName)
            material.certificates.push_back(decodeCertificate(block.der));
        else if (block.name == listName)
            material.lists.push_back(decodeList(block.der));
        else
            material.responses.push_back(decodeResponse(block.der));
    }
    return material;
}

} // namespace safeconduct
