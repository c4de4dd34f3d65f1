// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/block.h"
#include "app/document/wording.h"

namespace safeconduct {

/// How the permissible options of a connection compare by cost and benefit: the same in the record, the window and the terminal.
/// Costs are the means of what each option has to pay, benefits points of 100.

/// "rank 2 brings no less benefit and costs less": said of what \a better dominates, with \a name for \a better.
QString dominatedInShort(const Wording &words, const OptionAdvice &worse, const OptionAdvice &better,
                         const QString &name);

/// Which option brings no less than \a option for less money, or between which two it is passed over, by name and with figures;
/// empty where nothing speaks against it.
QString dominanceSentence(const Wording &words, const ConnectionAdvice &advice, const OptionAdvice &option);

/// The options on the efficient frontier from the cheapest to the dearest, with what each step costs and brings more than the one
/// before; then the leading ones that are not on it and why not, the others only counted. No rows where nothing is to be compared.
Table frontierTable(const Wording &words, const ConnectionAdvice &advice);

/// What the whole benefit counts with, where the choice would turn, and what the requirements imply beside it; none where nothing
/// was compared.
QStringList worthSentences(const Wording &words, const ConnectionAdvice &advice);

} // namespace safeconduct
