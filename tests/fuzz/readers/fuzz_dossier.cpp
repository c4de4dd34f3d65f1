// SPDX-License-Identifier: GPL-3.0-or-later
// A packed dossier; or its entries laid open, each after a line "=== NAME", so that neither checksums nor the manifest's hashes
// stand before what is to be read.
#include "app/dossier/dossier.h"
#include "app/dossier/dossier_entries.h"
#include "app/dossier/manifest.h"
#include "app/dossier/verification.h"
#include "tests/fuzz/readers/laid_open.h"
#include "tests/fuzz/readers/reader.h"

#include <algorithm>

using namespace safeconduct;

namespace {

void readPacked(const QByteArray &input)
{
    fuzz::isRead(unpackDossier(input));
    const Result<ArchiveEntries> entries = unpack(input);
    if (!fuzz::isRead(entries))
        return;
    fuzz::demand(std::ranges::all_of(entries->keys(), isSafeEntryName));
    const Result<QByteArray> packed = pack(*entries);
    fuzz::demand(!packed || unpack(*packed) == *entries);
}

ArchiveEntries withManifest(ArchiveEntries entries)
{
    entries.remove(manifestName);
    entries.insert(manifestName, manifestOf(entries, QStringLiteral("fuzz")));
    return entries;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    const QByteArray input = fuzz::inputOf(bytes, size);
    if (!input.startsWith("=== ")) {
        readPacked(input);
        return 0;
    }
    const ArchiveEntries entries = withManifest(fuzz::laidOpen(input));
    fuzz::isRead(dossierOf(entries));
    const Verification verification = verifyEntries(entries, {.trust = {}, .head = {}, .today = QDate(2027, 1, 1)});
    fuzz::demandWords(verification.faults);
    for (const VerifiedEvent &event : verification.events)
        fuzz::demandWords(event.problems);
    return 0;
}
