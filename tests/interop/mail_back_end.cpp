// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/mail_back_end.h"

#include "tests/interop/network.h"
#include "tests/interop/tested_release.h"

#include <QTest>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

const auto overTls = "openssl s_client -connect 192.0.2.30:993 "_L1;

/// %1 is the folder, %2 the certificate's name.
QString configuration()
{
    const QString common = u"protocols = imap pop3\nlisten = 10.1.2.20\nlog_path = %1/dovecot.log\nssl = yes\n"
                           "first_valid_uid = 1\n"_s;
    if (testedRelease() == ServerTree::Debian12)
        return common
            + u"disable_plaintext_auth = no\nmail_location = maildir:%1/mail\n"
              "ssl_cert = <%1/certs/%2.pem\nssl_key = <%1/private/%2.key\n"
              "passdb {\n  driver = static\n  args = password=secret\n}\n"
              "userdb {\n  driver = static\n  args = uid=mail gid=mail home=%1/home\n}\n"_s;
    return u"dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n"_s + common
        + u"auth_allow_cleartext = yes\nmail_driver = maildir\nmail_path = %1/mail\n"
          "ssl_server_cert_file = %1/certs/%2.pem\nssl_server_key_file = %1/private/%2.key\n"
          "passdb static {\n  password = secret\n}\n"
          "userdb static {\n  fields {\n    uid = mail\n    gid = mail\n    home = %1/home\n  }\n}\n"_s;
}

} // namespace

MailBackEnd::MailBackEnd(Sandbox &sandbox)
    : m_sandbox(sandbox)
{
}

void MailBackEnd::start(const QString &certificate)
{
    const QString folder = m_sandbox.folder();
    m_sandbox.write(u"dovecot.conf"_s, configuration().arg(folder, certificate).toUtf8());
    m_sandbox.run(u"cd %1 && mkdir -p mail home && chown mail:mail mail home"_s.arg(folder));
    m_daemon = m_sandbox.start(enteringBehind() + u" dovecot -F -c %1/dovecot.conf"_s.arg(folder));
    QTRY_VERIFY2_WITH_TIMEOUT(isUp(), qPrintable(m_daemon ? m_daemon->output() : QString()), 30'000);
}

bool MailBackEnd::isUp() const
{
    return accepts(u"10.1.2.20"_s, 993);
}

Finished MailBackEnd::login(const QString &password, const QString &options)
{
    return m_sandbox.run(
        u"{ printf 'a LOGIN joe %1\\r\\n'; sleep 3; printf 'b LOGOUT\\r\\n'; } | timeout 20 %2 -quiet %3"_s.arg(
            password, overTls, options));
}

Finished MailBackEnd::handshake(const QString &options)
{
    return m_sandbox.run(overTls + options + u" </dev/null"_s);
}

} // namespace safeconduct::test
