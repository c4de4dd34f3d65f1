// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/acme/acme_dialect.h"
#include "app/snippets/ad_cs/ad_cs_dialect.h"
#include "app/snippets/apache/apache_dialect.h"
#include "app/snippets/dialect.h"
#include "app/snippets/dns/dns_dialect.h"
#include "app/snippets/dovecot/dovecot_dialect.h"
#include "app/snippets/exchange/exchange_dialect.h"
#include "app/snippets/exim/exim_dialect.h"
#include "app/snippets/facility_dialect.h"
#include "app/snippets/file_encryption/file_encryption_dialect.h"
#include "app/snippets/haproxy/haproxy_dialect.h"
#include "app/snippets/iis/iis_dialect.h"
#include "app/snippets/inn/inn_dialect.h"
#include "app/snippets/libreswan/libreswan_dialect.h"
#include "app/snippets/message_gateway/message_gateway_dialect.h"
#include "app/snippets/nginx/nginx_dialect.h"
#include "app/snippets/openpgp/openpgp_dialect.h"
#include "app/snippets/openssl_ca/openssl_ca_dialect.h"
#include "app/snippets/pki_site/pki_site_dialect.h"
#include "app/snippets/postfix/postfix_dialect.h"
#include "app/snippets/schannel/schannel_dialect.h"
#include "app/snippets/smime/smime_dialect.h"
#include "app/snippets/strongswan/strongswan_dialect.h"
#include "app/snippets/stunnel/stunnel_dialect.h"
#include "app/snippets/trusted_roots/trusted_roots_dialect.h"
#include "app/snippets/windows_ipsec/windows_ipsec_dialect.h"
#include "app/snippets/windows_vpn/windows_vpn_dialect.h"
#include "app/snippets/wireguard/wireguard_dialect.h"

namespace safeconduct {

const QList<Dialect> &dialects()
{
    // In the order of their ids; a new dialect is a folder, a header NAME/NAME_dialect.h and a line here.
    static const QList<Dialect> all{
        apacheDialect(),         dnsDialect(),        dovecotDialect(), exchangeDialect(),     eximDialect(),
        fileEncryptionDialect(), haproxyDialect(),    iisDialect(),     innDialect(),          libreswanDialect(),
        messageGatewayDialect(), nginxDialect(),      openpgpDialect(), postfixDialect(),      schannelDialect(),
        smimeDialect(),          strongswanDialect(), stunnelDialect(), windowsIpsecDialect(), windowsVpnDialect(),
        wireguardDialect()};
    return all;
}

const QList<FacilityDialect> &facilityDialects()
{
    static const QList<FacilityDialect> all{opensslCaDialect(), adCsDialect(), pkiSiteDialect(), trustedRootsDialect(),
                                            acmeDialect()};
    return all;
}

} // namespace safeconduct
