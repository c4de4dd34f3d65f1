// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates, keys, revocation data and trust lists.
#include "app/crypto/certificate.h"
#include "app/crypto/revocation.h"
#include "app/crypto/signer.h"
#include "app/dossier/trust.h"
#include "tests/fuzz/readers/reader.h"

using namespace safeconduct;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    const QByteArray input = fuzz::inputOf(bytes, size);
    fuzz::isRead(readCertificates(input));
    fuzz::isRead(Signer::fromPem(input, input, "password"));
    if (const Result<QByteArray> material = revocationMaterial({input}); fuzz::isRead(material))
        fuzz::demand(checkMaterial(*material).has_value());
    fuzz::isRead(readTrust(input));
    fuzz::isRead(readJson(input).and_then(trustListFrom));
    return 0;
}
