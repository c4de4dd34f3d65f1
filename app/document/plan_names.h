// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan_names.h"
#include "app/snippets/snippet.h"

namespace safeconduct {

/// The network of a segment, or "at rest: " and the system.
QString placeName(const Plan &plan, const Wording &words, const CoverageCell &cell);

/// What \a cell is about: what rests is disclosed there, whatever the threats on the way.
QString threatName(const Wording &words, const CoverageCell &cell);

/// The name that the plan gives its facility of \a kind, else that of the kind.
QString nameOfFacility(const Plan &plan, const Wording &words, const QString &kind);

/// What \a snippet is for: the connection's or the facility's name; empty for the whole system.
QString nameOfPurpose(const Plan &plan, const Wording &words, const Snippet &snippet);

/// Where \a snippet belongs: the system's name, or that of a facility of which the plan says no system.
QString nameOfPlace(const Plan &plan, const Wording &words, const Snippet &snippet);

/// "Bob (Head of IT)", or the name alone where \a role is empty.
QString nameWithRole(const Wording &words, const QString &name, const QString &role);

/// Titles of sources, by semicolons.
QString titlesOfSources(const Knowledge &knowledge, const QStringList &ids);

} // namespace safeconduct
