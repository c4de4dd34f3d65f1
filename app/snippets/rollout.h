// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Of \a chosen, those whose far end may first accept both what is in place and what was decided: TLS becomes opportunistic there.
/// Where that changes nothing, or TLS is already in place as decided, the choice stays.
QList<Chosen> acceptingBoth(const QList<Chosen> &chosen);

/// In which order \a made is put in place so that mail never stops: what must exist first, then ends that accept both old and new,
/// then those that begin connections, last what refuses the old. \a accepting are the snippets of acceptingBoth(); those that say
/// something else than the final ones are kept in \a made as interim ones.
void addRollout(const Plan &plan, const Snippets &accepting, Snippets &made);

} // namespace safeconduct
