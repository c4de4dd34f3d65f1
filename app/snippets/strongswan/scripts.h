// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/ipsec/association.h"

namespace safeconduct::strongswan {

/// That the packages are there, \a more beside the usual ones.
SnippetLine packagesLine(const Task &task, const QString &more = {});

/// That the pair's key, or the certificate of \a own, is there.
SnippetLine proofLine(const Task &task, const ipsec::Association &association, const ipsec::End &own);

/// Puts the pair's key where configuration names it.
QList<SnippetLine> secretLines(const Task &task, const ipsec::Association &association);

/// What holds of every snippet of this dialect that follows \a association.
void remarkPolicy(Snippet &snippet, const Task &task, const ipsec::Association &association);

} // namespace safeconduct::strongswan
