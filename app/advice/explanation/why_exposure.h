// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why_parts.h"

namespace safeconduct {

/// The place of \a cell, a stretch of the way or a system where content rests, and why it is as exposed as it is: by its kind, or by
/// the plan's own word. What is stopped there is not looked at.
WhyNode whyPlace(const CoverageCell &cell, const WhyContext &context);

/// ρ = Σ aₜ nₜ Rₜ / Σ aₜ nₜ: each threat with its factors, and the sum below. Without threats where the advice was made without
/// coverage.
WhyNode whyTransit(const WhyContext &context);

} // namespace safeconduct
