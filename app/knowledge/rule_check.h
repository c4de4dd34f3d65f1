// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/references.h"

namespace safeconduct {

/// What a rule asks and says: facts that exist and may be asked in its scope, demands that fit the fact's kind, words that the
/// fact can have, placeholders that are facts, cases that stand once. Questions likewise.
void checkRules(const QList<KnowledgeFile> &files, const Definitions &definitions, Problems &problems);

/// What the versions of a product must keep to: ids and spellings once, the id among the spellings.
void checkProducts(const QList<KnowledgeFile> &files, Problems &problems);

} // namespace safeconduct
