// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan_names.h"

namespace safeconduct {

/// The network of a segment, or "at rest: " and the system.
QString placeName(const Plan &plan, const Wording &words, const CoverageCell &cell);

/// What \a cell is about: what rests is disclosed there, whatever the threats on the way.
QString threatName(const Wording &words, const CoverageCell &cell);

/// Titles of sources, by semicolons.
QString titlesOfSources(const Knowledge &knowledge, const QStringList &ids);

} // namespace safeconduct
