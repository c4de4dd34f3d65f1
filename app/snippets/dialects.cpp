// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/apache_dialect.h"
#include "app/snippets/dialect.h"
#include "app/snippets/dovecot/dovecot_dialect.h"
#include "app/snippets/exchange/exchange_dialect.h"
#include "app/snippets/haproxy/haproxy_dialect.h"
#include "app/snippets/nginx/nginx_dialect.h"
#include "app/snippets/postfix/postfix_dialect.h"
#include "app/snippets/schannel/schannel_dialect.h"
#include "app/snippets/strongswan/strongswan_dialect.h"
#include "app/snippets/windows_ipsec/windows_ipsec_dialect.h"

namespace safeconduct {

const QList<Dialect> &dialects()
{
    // In the order of their ids; a new dialect is a folder, a header NAME/NAME_dialect.h and a line here.
    static const QList<Dialect> all{apacheDialect(),   dovecotDialect(),    exchangeDialect(),
                                    haproxyDialect(),  nginxDialect(),      postfixDialect(),
                                    schannelDialect(), strongswanDialect(), windowsIpsecDialect()};
    return all;
}

} // namespace safeconduct
