// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/lifecycle.h"

namespace safeconduct {

struct Dossier;

/// Where the record lies among the entries of a dossier as programs read it.
inline const QString recordName = QStringLiteral("record/record.json");

/// The dates on which somebody has to look again by \a recordJson (`safeconduct-record/1`, member `triggers`), as it foresaw
/// them when it was written. Nothing where it cannot be read.
QList<ReviewReason> foreseenIn(const QByteArray &recordJson);

/// The life of a record before anything is signed: with the review day of \a decision and what \a recordJson foresaw.
Life unsignedLife(const Decision &decision, const QByteArray &recordJson);
Life unsignedLife(const Dossier &dossier);

} // namespace safeconduct
