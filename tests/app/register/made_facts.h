// SPDX-License-Identifier: GPL-3.0-or-later
// Records that need no dossier to be made of.
#pragma once

#include "app/crypto/hash.h"
#include "app/register/record_facts.h"
#include "app/register/register.h"
#include "app/register/words.h"

#include <QTimeZone>

namespace safeconduct::test {

inline RecordFacts madeFacts(int number, qsizetype size = 100)
{
    const QByteArray file = QByteArray("dossier ") + QByteArray::number(number) + QByteArray(size, 'x');
    return {
        .file = file,
        .sha256 = sha256Hex(file),
        .planId = QStringLiteral("plan-%1").arg(number % 10),
        .title = QStringLiteral("Decision %1").arg(number),
        .organisation = QStringLiteral("Organisation %1").arg(number % 3),
        .status = QStringLiteral("draft"),
        .decidedOn = QDate(2020 + number % 5, 1, 1 + number % 28),
        .review = QDate(2027, 1, 1).addDays(number),
        .words = wordsOf(QStringLiteral("Decision %1 prüfung").arg(number)).join(u' '),
        .choices = {{QStringLiteral("owa"), QStringLiteral("Outlook on the web"), QStringLiteral("tls-required"), {}}},
        .people = {{QStringLiteral("Ada Admin"), QStringLiteral("ada@example.org")}}};
}

inline RegisterAction byAda(int minute = 0)
{
    return {QStringLiteral("Ada Admin"), QDateTime(QDate(2026, 12, 1), QTime(12, minute), QTimeZone::UTC)};
}

} // namespace safeconduct::test
