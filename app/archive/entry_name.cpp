// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

bool isSafeEntryName(const QString &name)
{
    const bool hasDrive = name.size() > 1 && name.at(1) == u':';
    const QStringList parts = name.split(u'/');
    const bool hasPlainParts = std::ranges::none_of(
        parts, [](const QString &part) { return part.isEmpty() || part == "."_L1 || part == ".."_L1; });
    return !hasDrive && hasPlainParts && !name.contains(u'\\') && !name.contains(u'\n') && !name.contains(u'\r')
        && !name.contains(u'\t') && !hasControlCharacter(name) && !hasDirectionOverride(name) && name.isValidUtf16();
}

} // namespace safeconduct
