// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/time_stamps.h"

#include "app/crypto/time_stamp.h"
#include "app/dossier/event_names.h"
#include "app/dossier/proof_rounds.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

Result<QByteArray> timeStampRequestFor(const ArchiveEntries &entries, int number)
{
    return signedEventNumber(entries, number).and_then([&](int event) {
        return timeStampRequest(entries.value(signatureName(event)));
    });
}

Results<ArchiveEntries> withTimeStamp(const ArchiveEntries &entries, int number, const QByteArray &reply)
{
    const Result<int> event = signedEventNumber(entries, number);
    if (!event)
        return std::unexpected(Problems{event.error()});
    if (entries.contains(archiveStampName(*event, 1)))
        return std::unexpected(Problems{{.pointer = {},
                                         .what = Text::tr("An archive time stamp covers what this one would change."),
                                         .remedy = Text::tr("Stamp again over what is there: stamp --archive."),
                                         .id = u"time-stamp.covered"_s}});
    if (const Result<QDateTime> stamped = readTimeStamp(entries.value(signatureName(*event)), reply); !stamped)
        return std::unexpected(Problems{stamped.error()});
    return withEntry(entries, timeStampName(*event), reply);
}

} // namespace safeconduct
