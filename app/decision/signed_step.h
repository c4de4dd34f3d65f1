// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/lifecycle.h"

#include <QByteArray>

namespace safeconduct {

/// One signed step in the life of a record, with what a reader of the record asks of it.
struct SignedStep {
    Event event;
    QString state; ///< SHA-256 of the exact state that it is about: equal states, equal texts
    QString output; ///< of `implemented`: what the verify step printed there
    QDate review; ///< of `confirm`: when to look again
    QList<ReviewReason> reasons; ///< of `confirm`: why somebody looked
    QList<SignedAnswer> answers; ///< of `confirm`: to the questions of the review
    QList<ReachedMilestone> reached; ///< of `confirm`
    QString supersedes; ///< of `propose`: head of the events of the record that this one is to replace, or empty
    QString successor; ///< of `supersede`: head of the events of the record that replaces this one, or empty
    QByteArray text; ///< as it was signed
    QByteArray signature; ///< CMS, detached
    QByteArray timeStamp; ///< an authority's reply for that signature, or empty
    bool hasRevocationData = false; ///< kept inside, so that it can be proved later
};

} // namespace safeconduct
