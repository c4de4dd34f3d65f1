// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
#include "app/support/result.h"

namespace safeconduct {

/// The decision in OSCAL 1.1.3 (NIST). Identifiers are of version 5 and dates those of the events, so that the same record
/// gives the same bytes. A problem where the format wants what the record does not have: nothing is made up for it.

/// A system security plan over the controls of the scheme that has an OSCAL catalogue.
Result<Json> oscalSecurityPlan(const RecordInput &input);

/// A plan of action: accepted risks and what is still open. \a planHref is where the security plan lies beside it, as a URI
/// reference.
Result<Json> oscalActionPlan(const RecordInput &input, const QString &planHref);

} // namespace safeconduct
