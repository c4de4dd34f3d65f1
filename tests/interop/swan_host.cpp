// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/swan_host.h"

namespace safeconduct::test {

using namespace Qt::StringLiterals;

void makeSwanHost(Sandbox &sandbox, TwoHosts &hosts, const QString &host, const QString &name)
{
    const QString folder = sandbox.folder() + u'/' + host;
    sandbox.write(
        host + u"/strongswan.conf"_s,
        u"charon-systemd {\n  load_modular = no\n  load = random nonce openssl pem pkcs1 pkcs8 x509 pubkey "
        u"revocation constraints kdf hmac sha2 sha1 aes gcm "
        "kernel-libipsec kernel-netlink socket-default vici updown eap-identity eap-tls\n  filelog {\n    f {\n      "
        "path = "
        "%1/log\n      default = 1\n      cfg = 2\n      flush_line = yes\n"
        "    }\n  }\n  journal {\n    default = -1\n  }\n}\n"_s.arg(folder)
            .toUtf8());
    const Finished copied = sandbox.run(
        u"cd %1 && mkdir -p swanctl/conf.d swanctl/x509 swanctl/x509ca swanctl/private && cp "
        u"../certs/ca-certificates.crt swanctl/x509ca/ca.crt && "
        "openssl x509 -in ../certs/%2.pem -out swanctl/x509/%2.crt && cp ../private/%2.key swanctl/private/ && "
        "echo 'include conf.d/*.conf' > swanctl/swanctl.conf && head -c 32 /dev/urandom | base64 -w0 | tr +/ -_ | tr -d = > other.psk"_s
            .arg(folder, name));
    if (copied.status != 0)
        qFatal("%s", qPrintable(copied.output));
    hosts.mountAt(host, u"swanctl"_s, u"/etc/swanctl"_s);
    hosts.prepend(host, u"export STRONGSWAN_CONF=%1/strongswan.conf"_s.arg(folder));
}

void clearSwanHost(Sandbox &sandbox, const QString &host)
{
    sandbox.run(u"rm -rf %1/%2/swanctl/conf.d/* %1/%2/swanctl/safeconduct"_s.arg(sandbox.folder(), host));
}

QString swanVersion(Sandbox &sandbox, ServerTree tree)
{
    return sandbox.run(u"chroot %1 dpkg-query -W -f '${Version}' strongswan-swanctl"_s.arg(Sandbox::treeFolder(tree)))
        .output.section(u'-', 0, 0);
}

} // namespace safeconduct::test
