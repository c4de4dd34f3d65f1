// SPDX-License-Identifier: GPL-3.0-or-later
// Events as JSON, and what lies beside them: signatures, time stamps, the way by which revocation data is looked at.
#include "app/crypto/revocation.h"
#include "app/crypto/signature.h"
#include "app/crypto/time_stamp.h"
#include "app/dossier/signed_event.h"
#include "tests/fuzz/readers/reader.h"

using namespace safeconduct;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    const QByteArray input = fuzz::inputOf(bytes, size);
    const Result<SignedEvent> event = readJson(input).and_then(eventFromJson);
    if (fuzz::isRead(event))
        fuzz::demand(eventFromJson(eventToJson(*event)) == *event);
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    fuzz::isRead(checkDetached("content", input));
    fuzz::isRead(openEnvelope(input));
    fuzz::isRead(checkChain(input, {}, when));
    fuzz::isRead(readTimeStamp("content", input));
    fuzz::isRead(revocationOfSigner(input, {}, {}, when));
    fuzz::isRead(revocationOfStamp(input, {}, {}, when));
    fuzz::isRead(timeStampEnds(input, {}));
    return 0;
}
