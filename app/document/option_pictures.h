// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// What is drawn of a connection and its options: the same in the record and in the window. Without a drawing where there is
/// nothing to compare or where the robustness of the connection was not asked for.

/// Cost (the mean of what each has to pay) against benefit: the leading options, \a option and those on the efficient frontier, which
/// is drawn as a line.
Picture costBenefitPicture(const Wording &words, const ConnectionAdvice &advice, const QString &option);

/// What falls due in each year; \a captionId is the text that stands above.
Picture yearsPicture(const Wording &words, const QString &captionId, const QList<YearCost> &years);

/// How often each option comes first by the weights as entered: those that ever do, the most frequent one first.
Picture firstPlacesPicture(const Wording &words, const ConnectionAdvice &advice);

/// What the lead over the second hangs on: what moves it most.
Picture tornadoPicture(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice);

} // namespace safeconduct
