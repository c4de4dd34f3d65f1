// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"

namespace safeconduct::openssl_ca {

using namespace Qt::StringLiterals;

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    return doubleQuoted(value).replace(u'$', uR"(\$)"_s);
}

} // namespace safeconduct::openssl_ca
