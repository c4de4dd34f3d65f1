// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_facts.h"
#include "app/support/text.h"

#include <openssl/x509v3.h>

#include <array>
#include <string_view>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using UsagesPointer = std::unique_ptr<EXTENDED_KEY_USAGE, FreeBy<EXTENDED_KEY_USAGE_free>>;

constexpr std::string_view documentSigning = "1.3.6.1.5.5.7.3.36"; // id-kp-documentSigning, RFC 9336

Problem unusable(const QString &what)
{
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Sign with a certificate for signatures, for example one for S/MIME."),
            .id = u"certificate.wrong-usage"_s};
}

bool isDocumentSigning(const ASN1_OBJECT *usage)
{
    std::array<char, 64> text{};
    constexpr int asNumbers = 1;
    const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), usage, asNumbers);
    return size > 0 && std::string_view(text.data()) == documentSigning;
}

bool allowsSigning(const X509 *certificate)
{
    const UsagesPointer usages(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    for (int index = 0; usages && index < sk_ASN1_OBJECT_num(usages.get()); ++index) {
        const ASN1_OBJECT *usage = sk_ASN1_OBJECT_value(usages.get(), index);
        const int number = OBJ_obj2nid(usage);
        if (number == NID_email_protect || number == NID_anyExtendedKeyUsage || isDocumentSigning(usage))
            return true;
    }
    return false;
}

} // namespace

Result<void> checkMaySign(X509 *certificate)
{
    const std::uint32_t flags = X509_get_extension_flags(certificate);
    if ((flags & EXFLAG_INVALID) != 0)
        return std::unexpected(unusable(Text::tr("The certificate's extensions are damaged.")));
    if ((flags & EXFLAG_CRITICAL) != 0)
        return std::unexpected(
            unusable(Text::tr("The certificate has a critical extension that this program does not know.")));
    constexpr std::uint32_t signing = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    if ((flags & EXFLAG_KUSAGE) != 0 && (X509_get_key_usage(certificate) & signing) == 0)
        return std::unexpected(unusable(Text::tr("The certificate's key usage allows no signatures.")));
    if ((flags & EXFLAG_XKUSAGE) != 0 && !allowsSigning(certificate))
        return std::unexpected(
            unusable(Text::tr("The certificate is for another purpose: its extended key usage names neither e-mail "
                              "protection nor document signing.")));
    return {};
}

} // namespace safeconduct
