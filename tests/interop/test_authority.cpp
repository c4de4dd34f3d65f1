// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/test_authority.h"

namespace safeconduct::test {

using namespace Qt::StringLiterals;

TestAuthority::TestAuthority(Sandbox &sandbox)
    : m_sandbox(sandbox)
    , m_hosts("127.0.0.1 localhost\n")
{
    m_sandbox.mountAt(u"certs"_s, u"/etc/ssl/certs"_s);
    m_sandbox.mountAt(u"private"_s, u"/etc/ssl/private"_s);
    m_sandbox.write(u"hosts"_s, m_hosts);
    m_sandbox.mountAt(u"hosts"_s, u"/etc/hosts"_s);
    m_isMade = run(
        u"cd %1 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout ca.key -out "
        u"certs/ca-certificates.crt -days 30 "
        "-subj '/CN=Test CA' -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,cRLSign"_s
            .arg(m_sandbox.folder()));
}

bool TestAuthority::certify(const QString &host, const QString &address)
{
    m_hosts += (address + u' ' + host + u'\n').toUtf8();
    m_sandbox.write(u"hosts"_s, m_hosts);
    m_sandbox.write(u"extensions"_s,
                    u"subjectAltName=DNS:%1\nextendedKeyUsage=serverAuth,clientAuth\n"_s.arg(host).toUtf8());
    return run(u"cd %1 && openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout private/%2.key -out "
               u"request -subj /CN=%2 && "
               "openssl x509 -req -in request -CA certs/ca-certificates.crt -CAkey ca.key -CAcreateserial -days 20 "
               "-extfile extensions "
               "-out leaf && cat leaf certs/ca-certificates.crt > certs/%2.pem && chmod 644 private/%2.key"_s.arg(
                   m_sandbox.folder(), host));
}

bool TestAuthority::selfSign(const QString &name, const QString &host)
{
    return run(u"cd %1 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout private/%2.key "
               u"-out certs/%2.pem -days 20 "
               "-subj /CN=%3 -addext subjectAltName=DNS:%3"_s.arg(m_sandbox.folder(), name, host));
}

bool TestAuthority::run(const QString &command)
{
    const Finished finished = m_sandbox.run(command);
    m_said = finished.output;
    return finished.status == 0;
}

} // namespace safeconduct::test
