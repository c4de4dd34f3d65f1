// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// What the whole benefit scale of a connection is worth over the horizon: the plan's word for its need, else the knowledge's
/// start value scaled to the horizon.
Range worthOf(const ConnectionView &view);

/// What rules put before net benefit, 0 first: options that no rule advises against, those that one does, `none` where
/// something encrypts, excluded ones.
int tierOf(const OptionAdvice &option, const ConnectionView &view);

/// Sets what an option is worth less what it costs: the best case of one against the worst of the other at the ends.
void setNetBenefit(OptionAdvice &option, const Range &worth);

/// Sorts the options and ranks them: those that no rule advises against first, then the others, `none` after all where
/// something that encrypts could be had (rule G5), excluded ones last and without rank. Within that by mean net benefit; of
/// those within \a decision of the best, one that a rule recommends goes first; then the cheaper one, then by id.
void rankOptions(ConnectionAdvice &advice, const ConnectionView &view, Money decision);

/// The best of the other permissible options that rules treat like \a leader; null where there is none.
const OptionAdvice *rivalOf(const OptionAdvice &leader, const ConnectionAdvice &advice, const ConnectionView &view);

/// Whether rules treat \a option like the leader of the ranked \a advice, and the leader may be recommended: what a choice for
/// all connections together can take.
bool mayBeRecommended(const OptionAdvice &option, const ConnectionAdvice &advice, const ConnectionView &view);

/// Names the recommended option, why it leads, and whether it leads clearly: by at least what making one decision costs.
void recommend(ConnectionAdvice &advice, const ConnectionView &view, Money decision, const Range &worth);

/// Recommends \a choice, one of the ranked options, instead. Where it is as good as the leader it is ranked first.
void recommendChoice(ConnectionAdvice &advice, const QString &choice, const ConnectionView &view, Money decision,
                     const Range &worth);

} // namespace safeconduct
