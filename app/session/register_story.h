// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/register/register.h"
#include "app/session/work.h"

#include <QFuture>

namespace safeconduct {

/// What questions to a register are asked with. A copy goes to the thread that asks.
struct RegisterReader {
    RegisterAddress address;
    std::shared_ptr<const Knowledge> shipped; ///< of today
    QString programVersion;
    QDate today;
    QString language; ///< en or de: of everything but the record itself
    QByteArray password = {}; ///< of the server; empty: none is known
};

/// One record as somebody reads it who was not there.
struct RegisterStory {
    qint64 number = 0;
    QByteArray file; ///< the dossier as it was added
    Document record; ///< as it was, written again from the plan and the knowledge inside
    Document course; ///< what happened to it, oldest first
    Document since; ///< what a review finds today
};

/// Each opens the register, asks, and closes it again: a connection to a database stays in its thread.
QFuture<Result<QList<RegisterEntry>>> searchInBackground(RegisterReader reader, RegisterFilter filter);
/// The organisations that records are of.
QFuture<Result<QStringList>> organisationsInBackground(RegisterReader reader);
/// What there is to be reminded of in the records that \a filter finds and that are not at their end, however many: reviews, ends
/// of accepted risks and dates that they foresaw, as an iCalendar file (`dueCalendar`).
QFuture<Result<QByteArray>> calendarInBackground(RegisterReader reader, RegisterFilter filter);
QFuture<Results<RegisterStory>> tellStoryInBackground(RegisterReader reader, RegisterEntry entry);
/// How \a later differs from \a earlier, by meaning.
QFuture<Results<Document>> compareInBackground(RegisterReader reader, RegisterEntry earlier, RegisterEntry later);

} // namespace safeconduct
