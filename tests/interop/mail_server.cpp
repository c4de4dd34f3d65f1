// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/mail_server.h"

#include "tests/interop/network.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

QString makeMailHosts(Sandbox &sandbox, TestAuthority &authority, const MailHosts &hosts)
{
    for (const QString &address : {hosts.own, hosts.bank, hosts.elsewhere}) {
        const Finished added = sandbox.run(u"ip link set lo up && ip addr add %1/32 dev lo"_s.arg(address));
        if (added.status != 0)
            return added.output;
    }
    const bool isCertified = authority.certify(u"mx.example.org"_s, hosts.own)
        && authority.certify(u"mx.bank.example"_s, hosts.bank) && authority.certify(u"other.example"_s, hosts.elsewhere)
        && authority.selfSign(u"untrusted"_s, u"mx.bank.example"_s);
    return isCertified ? QString() : u"openssl: "_s + authority.said();
}

QString passwordService(const QString &folder)
{
    const QString common =
        u"base_dir = %1/run\nlog_path = %1/auth.log\nprotocols =\nservice auth {\n  unix_listener %1/auth-client {\n"
        "    mode = 0666\n  }\n}\n"_s.arg(folder);
    if (testedRelease() == ServerTree::Debian12)
        return common
            + u"ssl = no\npassdb {\n  driver = static\n  args = password=secret\n}\n"
              "userdb {\n  driver = static\n  args = uid=mail gid=mail home=/tmp\n}\n"_s;
    return u"dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n"_s + common
        + u"passdb static {\n  password = secret\n}\n"
          "userdb static {\n  fields {\n    uid = mail\n    gid = mail\n    home = /tmp\n  }\n}\n"_s;
}

MailServer::MailServer(QString host, QString address)
    : m_host(std::move(host))
    , m_address(std::move(address))
{
}

bool MailServer::prepare(const Sandbox &other)
{
    for (const auto &[name, place] :
         {std::pair{u"certs"_s, u"/etc/ssl/certs"_s}, std::pair{u"private"_s, u"/etc/ssl/private"_s}})
        m_sandbox.mountAt(name, place);
    const Finished copied =
        m_sandbox.run(u"cd %1 && cp -a /etc/postfix postfix && cp -a %2/certs/. certs/ && cp -a %2/private/. private/ "
                      u"&& cp %2/hosts hosts && mkdir spool data log && "
                      "chown postfix data && postconf -c %1/postfix -F '*/*/chroot = n' && : > postfix/main.cf"_s.arg(
                          m_sandbox.folder(), other.folder()));
    m_said = copied.output;
    m_sandbox.mountAt(u"postfix"_s, u"/etc/postfix"_s);
    m_sandbox.mountAt(u"hosts"_s, u"/etc/hosts"_s);
    m_sandbox.mountAt(u"spool"_s, u"/var/spool/postfix"_s);
    m_sandbox.mountAt(u"data"_s, u"/var/lib/postfix"_s);
    m_sandbox.mountAt(u"log"_s, u"/var/log"_s);
    if (copied.status != 0)
        return false;
    const Finished checked = m_sandbox.run(u"postfix check"_s); // makes the folders of the queue
    m_said = checked.output;
    return checked.status == 0;
}

void MailServer::start(const QStringList &parameters, const QString &apply, const QString &entering)
{
    const QString folder = m_sandbox.folder();
    QFile::remove(folder + "/up"_L1);
    QFile::remove(folder + "/log/mail.log"_L1);
    const QStringList base{u"compatibility_level = 3.6"_s,
                           u"myhostname = "_s + m_host,
                           u"inet_interfaces = "_s + m_address,
                           u"inet_protocols = ipv4"_s,
                           u"maillog_file = /var/log/mail.log"_s,
                           u"alias_maps ="_s,
                           u"mydestination = $myhostname, $mydomain"_s,
                           u"local_transport = discard:"_s,
                           u"local_recipient_maps ="_s,
                           u"smtp_host_lookup = native"_s,
                           u"mynetworks = 127.0.0.0/8"_s,
                           u"smtp_bind_address = "_s + m_address,
                           u"minimal_backoff_time = 2s"_s,
                           u"maximal_backoff_time = 2s"_s,
                           u"queue_run_delay = 2s"_s};
    m_sandbox.write(u"postfix/main.cf"_s, (base + parameters).join(u'\n').toUtf8() + '\n');
    m_sandbox.write(u"apply.sh"_s, apply.toUtf8());
    m_isReloading = !apply.isEmpty();
    // Mail that an earlier test left would be taken for this one's. The master is started by itself: what `postfix start` checks
    // before takes longer than most tests, and prepare() has checked it. The sandbox lives as long as its first process: after
    // the server is up that one only waits to be ended.
    m_sandbox.write(u"start.sh"_s,
                    u"find /var/spool/postfix ! -type d -delete; /usr/lib/postfix/sbin/master -w && bash %1/apply.sh "
                    u"&& touch %1/up && "
                    "exec sleep infinity\n"_s.arg(folder)
                        .toUtf8());
    m_daemon = m_sandbox.start(u"%1 bash %2/start.sh"_s.arg(entering, folder));
}

/// `postfix reload` returns before the master has read its files anew.
bool MailServer::isUp()
{
    return QFileInfo::exists(m_sandbox.folder() + "/up"_L1) && accepts(m_address, 25)
        && (!m_isReloading || log().contains("reload -- version"_L1));
}

QString MailServer::log()
{
    QFile file(m_sandbox.folder() + "/log/mail.log"_L1);
    const QString started = m_daemon ? m_daemon->output() : QString();
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : started;
}

Finished MailServer::send(const QString &recipient)
{
    return m_sandbox.run(u"printf 'Subject: test\\n\\ntest\\n' | sendmail -f sender@%1 %2"_s.arg(m_host, recipient));
}

} // namespace safeconduct::test
