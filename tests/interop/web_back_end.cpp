// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/web_back_end.h"

#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"

#include <QTest>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

WebBackEnd::WebBackEnd(Sandbox &sandbox)
    : m_sandbox(sandbox)
{
    const Finished addresses = m_sandbox.run(u"ip link set lo up && ip addr add 192.0.2.30/32 dev lo"_s);
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    const bool isMade = addresses.status == 0 && m_authority->isMade()
        && m_authority->certify(u"mail.example.org"_s, u"192.0.2.30"_s)
        && m_authority->certify(u"ex.example.org"_s, u"10.1.2.10"_s)
        && m_authority->certify(u"other.example.org"_s, u"10.1.2.11"_s)
        && m_authority->selfSign(u"untrusted-ex"_s, u"ex.example.org"_s)
        && m_authority->selfSign(u"untrusted-mail"_s, u"mail.example.org"_s)
        && m_authority->certify(u"imap.example.org"_s, u"10.1.2.20"_s)
        && m_authority->certify(u"mx.example.org"_s, u"192.0.2.25"_s)
        && m_authority->selfSign(u"untrusted-imap"_s, u"imap.example.org"_s);
    if (!isMade)
        m_obstacle = addresses.output + m_authority->said();
}

void WebBackEnd::start(const QString &certificate)
{
    const QString folder = m_sandbox.folder();
    m_sandbox.write(
        u"behind.conf"_s,
        u"pid %1/behind.pid; error_log stderr; events {}\nhttp { access_log off; server { listen 10.1.2.10:443 ssl; "
        u"listen 10.1.2.10:80; "
        u"ssl_protocols TLSv1.2 TLSv1.3; "
        "ssl_certificate %1/certs/%2.pem; ssl_certificate_key %1/private/%2.key; location / { return 200 \"from behind $request_uri $http_x_forwarded_proto $http_x_forwarded_for\"; } } }\n"_s
            .arg(folder, certificate)
            .toUtf8());
    // A host of its own: the proxy takes the port on all addresses of its host.
    m_daemon = m_sandbox.start(enteringBehind() + u" nginx -c %1/behind.conf -e stderr -g 'daemon off;'"_s.arg(folder));
    QTRY_VERIFY2_WITH_TIMEOUT(isUp(), qPrintable(output()), 20'000);
}

bool WebBackEnd::isUp() const
{
    return accepts(u"10.1.2.10"_s, 443);
}

Finished WebBackEnd::ask(const QString &options)
{
    return m_sandbox.run(u"curl -sS --max-time 50 --path-as-is "_s + options);
}

QString WebBackEnd::statusOf(const QString &options)
{
    return ask(u"-o /dev/null -w '%{http_code}' "_s + options).output;
}

Finished WebBackEnd::handshake(const QString &options)
{
    return m_sandbox.run(u"openssl s_client -connect 192.0.2.30:443 -servername mail.example.org "_s + options
                         + u" </dev/null"_s);
}

QString scriptIn(Sandbox &sandbox, const Snippet &snippet, const QString &name)
{
    if (linesOf(snippet, name).isEmpty())
        return {};
    return sandbox.write(name, "systemctl() { echo \"systemctl $*\"; }\n" + codeOf(snippet, name).toUtf8());
}

} // namespace safeconduct::test
