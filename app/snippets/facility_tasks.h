// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_dialect.h"
#include "app/snippets/snippet_line.h"

namespace safeconduct {

/// Kinds of facilities that the parts of decided connections can use: those that the plan has, and of \a request those that the
/// advice takes. With a connection in \a request only that one's.
QStringList facilitiesInUse(const FacilityTask &common, const SnippetRequest &request);

/// Configuration for all facilities in use; \a common carries what all tasks share.
Snippets makeForFacilities(const FacilityTask &common, const SnippetRequest &request, Problems &problems);

/// A snippet of \a task with everything but files and badge.
Snippet snippetFor(const FacilityTask &task, const QString &target, const Saying &title);

/// Why a facility is not configured: texts `snippet.omission.*`.
Omission omission(const FacilityTask &task, const QString &text, TextValues values = {});

/// The facility's name as a person reads it.
QString shownName(const FacilityTask &task);

/// A name for what the facility offers over the network: \a label in the domain of the plan's own servers. Empty
/// where the plan names no host of an own server; a name that is none is a problem in \a values.
QString ownName(const Plan &plan, const QString &label, Values &values);

} // namespace safeconduct
