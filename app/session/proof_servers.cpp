// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/proof_servers.h"

#include "app/dossier/proof_rounds.h"
#include "app/dossier/time_stamps.h"
#include "app/session/web_request.h"

namespace safeconduct {

namespace {

constexpr qsizetype largestStamp = qsizetype{256} * 1024;
constexpr qsizetype largestList = qsizetype{8} * 1024 * 1024;

} // namespace

Results<ArchiveEntries> stampedBy(const QString &url, const ArchiveEntries &entries, int number, bool isArchive)
{
    const Result<QByteArray> request =
        isArchive ? archiveStampRequestFor(entries, number) : timeStampRequestFor(entries, number);
    const Result<QByteArray> reply = request.and_then([&](const QByteArray &body) {
        return ask({.url = url, .body = body, .contentType = "application/timestamp-query", .limit = largestStamp});
    });
    if (!reply)
        return std::unexpected(Problems{reply.error()});
    return isArchive ? withArchiveStamp(entries, number, *reply) : withTimeStamp(entries, number, *reply);
}

Result<QByteArray> revocationListAt(const QString &url)
{
    return ask({.url = url, .body = {}, .contentType = {}, .limit = largestList});
}

Result<QByteArray> ocspAnswerFrom(const QString &url, const ArchiveEntries &entries, int number)
{
    return ocspRequestFor(entries, number).and_then([&](const QByteArray &body) {
        return ask({.url = url, .body = body, .contentType = "application/ocsp-request", .limit = largestStamp});
    });
}

} // namespace safeconduct
