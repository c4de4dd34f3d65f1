// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/name_servers.h"

#include <QTest>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

/// Both are told nothing of each other but the address; nobody controls them.
QString configuration(const QString &folder, const QString &name, const QString &address, const QString &more)
{
    return u"controls {};\noptions { directory \"%1\"; pid-file \"%1/%2.pid\"; session-keyfile \"%1/%2.session\"; "
           "listen-on { %3; }; listen-on-v6 { none; }; allow-query { any; }; empty-zones-enable no; %4\n"_s.arg(
               folder, name, address, more);
}

} // namespace

NameServers::NameServers(Sandbox &sandbox)
    : m_sandbox(sandbox)
{
    m_sandbox.mountAt(u"bind"_s, u"/etc/bind"_s);
    m_sandbox.run(
        u"ip link set lo up; ip addr add 127.0.0.53/32 dev lo"_s); // named takes addresses that an interface has
}

/// The key's own line becomes the anchor, in the form that named and delv read.
QString NameServers::sign()
{
    const Finished signing =
        m_sandbox.run(u"cd %1/bind && rm -f K.* bind.keys && dnssec-keygen -q -a ECDSAP256SHA256 -f KSK . "
                      u">ksk && dnssec-keygen -q -a ECDSAP256SHA256 . && "
                      "dnssec-signzone -S -o . -f signed.zone root.zone && "
                      "sed -n 's/.*DNSKEY \\(257 3 13\\) \\(.*\\)/trust-anchors { \".\" "
                      "static-key \\1 \"\\2\"; };/p' \"$(cat ksk).key\" >bind.keys && "
                      "test -s bind.keys"_s.arg(m_sandbox.folder()));
    return signing.status == 0 ? QString() : signing.output;
}

QString NameServers::serve(const QString &records, bool isSigned)
{
    const QString folder = m_sandbox.folder() + u"/bind"_s;
    m_sandbox.write(
        u"bind/root.zone"_s,
        u"$TTL 60\n. SOA ns. admin. 1 3600 600 86400 60\n. NS ns.\nns. A 127.0.0.53\n%1\n"_s.arg(records).toUtf8());
    if (const QString fault = isSigned ? sign() : QString(); !fault.isEmpty())
        return fault;
    m_sandbox.write(
        u"bind/zone.conf"_s,
        (configuration(folder, u"zone"_s, u"127.0.0.53"_s, u"recursion no; dnssec-validation no; };"_s)
         + u"zone \".\" { type primary; file \"%1\"; };\n"_s.arg(isSigned ? u"signed.zone"_s : u"root.zone"_s))
            .toUtf8());
    const QString validation = isSigned ? u"dnssec-validation yes; };\ninclude \"%1/bind.keys\";"_s.arg(folder)
                                        : u"dnssec-validation no; };"_s;
    m_sandbox.write(u"bind/resolver.conf"_s,
                    configuration(folder, u"resolver"_s, u"127.0.0.1"_s,
                                  u"recursion yes; forward only; forwarders { 127.0.0.53; }; "_s + validation)
                        .toUtf8());
    m_daemons.reset(); // frees the addresses first
    m_daemons = m_sandbox.start(u"named -f -c %1/zone.conf & named -f -c %1/resolver.conf & wait"_s.arg(folder));
    QString answer; // named accepts before its zone is loaded, and says SERVFAIL until then
    const bool isRight = QTest::qWaitFor(
        [&] {
            answer = m_sandbox.run(u"dig @127.0.0.1 . SOA"_s).output;
            return answer.contains("ANSWER: 1"_L1) && answer.contains(" ad;"_L1) == isSigned;
        },
        20'000);
    return isRight ? QString() : m_daemons->output() + answer;
}

void NameServers::useIn(Sandbox &sandbox, const QByteArray &options)
{
    sandbox.write(u"resolv.conf"_s, "nameserver 127.0.0.1\n" + options);
    sandbox.mountAt(u"resolv.conf"_s, u"/etc/resolv.conf"_s);
}

QString NameServers::tlsaRecord(Sandbox &sandbox, const QString &host, const QString &name)
{
    const QString key = u"openssl x509 -in /etc/ssl/certs/%1.pem -noout -pubkey | openssl pkey -pubin -outform DER"_s;
    return u"_25._tcp.%1. TLSA 3 1 1 "_s.arg(host)
        + sandbox.run(key.arg(name) + u" | sha256sum"_s).output.section(u' ', 0, 0);
}

} // namespace safeconduct::test
