// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/stunnel/quote.h"

#include "app/snippets/plan_value.h"
#include "app/support/text.h"

namespace safeconduct::stunnel {

using namespace Qt::StringLiterals;

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (value.isEmpty() || value != value.trimmed())
        return std::unexpected(Problem{pointer,
                                       Text::tr("This is empty, or begins or ends with a blank, which stunnel drops."),
                                       Text::tr("Write it without blanks at its ends."), u"snippets.value"_s});
    return value;
}

} // namespace safeconduct::stunnel
