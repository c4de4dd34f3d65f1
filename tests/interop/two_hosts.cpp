// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/two_hosts.h"

#include "tests/interop/network.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

TwoHosts::TwoHosts(Sandbox &sandbox)
    : m_sandbox(sandbox)
{
}

QString TwoHosts::obstacle()
{
    if (!QFileInfo::exists(u"/dev/net/tun"_s))
        return u"no /dev/net/tun: packets cannot be encrypted outside the kernel"_s;
    return enterOwnNetwork();
}

void TwoHosts::useTree(const QString &host, ServerTree tree)
{
    m_trees.insert(host, Sandbox::treeFolder(tree));
}

void TwoHosts::mountAt(const QString &host, const QString &name, const QString &place)
{
    m_mounts[host].append({name, place});
}

void TwoHosts::prepend(const QString &host, const QString &command)
{
    m_before.insert(host, command);
}

void TwoHosts::install(const QString &host, const Snippet &snippet)
{
    for (const SnippetFile &file : snippet.files) {
        if (file.place.isEmpty())
            m_sandbox.write(host + u'/' + file.name, contentsOf(file));
        for (const Mount &mount : std::as_const(m_mounts[host])) {
            if (file.place.startsWith(mount.place + u'/'))
                m_sandbox.write(host + u'/' + mount.name + file.place.sliced(mount.place.size()), contentsOf(file));
        }
    }
}

/// A command on one host: its network, its folders, a /run of its own; where it has a tree of its own, with that for its root.
QString TwoHosts::at(const QString &host, const QString &command) const
{
    const QString tree = m_trees.value(host);
    QString script;
    if (!tree.isEmpty())
        script =
            u"mount --rbind /dev %1/dev && mount --rbind /proc %1/proc && mount --bind /tmp %1/tmp && "_s.arg(tree);
    script += u"mount --bind %1/%2/run %3/run && "_s.arg(m_sandbox.folder(), host, tree);
    for (const auto mounts = m_mounts.value(host); const Mount &mount : mounts)
        script += u"mount --bind %1/%2/%3 %4%5 && "_s.arg(m_sandbox.folder(), host, mount.name, tree, mount.place);
    QString inner = u"cd %1/%2 && "_s.arg(m_sandbox.folder(), host);
    if (m_before.contains(host))
        inner += m_before.value(host) + u" && "_s;
    inner += command;
    script += tree.isEmpty() ? inner : u"exec chroot %1 bash -c \"%2\""_s.arg(tree, inner);
    return u"ip netns exec %1 bash -c '%2'"_s.arg(host, script);
}

/// Everything happens in one sandbox, which waits for commands in a pipe: namespaces end with it.
Daemon TwoHosts::start(const QList<std::pair<QString, QString>> &daemons)
{
    QString script =
        u"cd %1 && ip netns add a && ip netns add b && "
        "ip link add va netns a type veth peer name vb netns b && "
        "ip -n a addr add 192.0.2.1/32 dev va && ip -n a link set va up && ip -n a link set lo up && ip -n a addr add "
        "10.1.0.1/32 dev lo && ip -n a route add 198.51.100.1 dev va && "
        "ip -n b addr add 198.51.100.1/32 dev vb && ip -n b link set vb up && ip -n b link set lo up && ip -n b addr "
        "add 10.2.0.1/32 dev lo && ip -n b route add 192.0.2.1 dev vb || exit 1\n"_s.arg(m_sandbox.folder());
    for (const auto &[host, command] : daemons)
        script += at(host, u"exec "_s + command) + u" &\n"_s;
    script += u"ip netns exec a tcpdump -i va -Z root -n -x -l --immediate-mode ip > a/wire 2>&1 &\n"_s
        + u"exec 3<> commands\nwhile read -r command <&3; do bash -c \"$command\" 3>&-; done\n"_s;
    // Files of daemons that have ended would say that the new ones are ready.
    m_sandbox.run(
        u"cd %1 && rm -rf a/run b/run a/wire a/log b/log *.done commands && mkdir -p a/run b/run && mkfifo commands"_s
            .arg(m_sandbox.folder()));
    return m_sandbox.start(script);
}

Finished TwoHosts::in(const QString &host, const QString &command)
{
    const QString name = u"result-%1"_s.arg(++m_number);
    m_sandbox.write(name + u".sh"_s,
                    (at(host, u"bash %1/%2.inner > %1/%2.out 2>&1"_s.arg(m_sandbox.folder(), name))
                     + u"\necho $? > %1/%2.done"_s.arg(m_sandbox.folder(), name))
                        .toUtf8());
    m_sandbox.write(name + u".inner"_s, command.toUtf8());
    // Without waiting for a reader: the sandbox, which keeps the pipe open, may have ended.
    const int pipe = open(qPrintable(m_sandbox.folder() + "/commands"_L1), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    QFile commands;
    if (pipe < 0 || !commands.open(pipe, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        return {-1, u"the hosts have ended"_s};
    commands.write(u"bash %1/%2.sh\n"_s.arg(m_sandbox.folder(), name).toUtf8());
    commands.close();
    if (!QTest::qWaitFor([&] { return !read(name + u".done"_s).isEmpty(); }, 60'000))
        return {-1, u"no end within a minute: "_s + command};
    return {read(name + u".done"_s).trimmed().toInt(), QString::fromUtf8(read(name + u".out"_s))};
}

QByteArray TwoHosts::read(const QString &name) const
{
    QFile file(m_sandbox.folder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TwoHosts::exists(const QString &name) const
{
    return QFileInfo::exists(m_sandbox.folder() + u'/' + name);
}

QString TwoHosts::checkWire(const QString &host, const QString &source, const QString &target, const QString &allowed)
{
    const QByteArray contents = "5afe c0de 5afe c0de";
    // One outside the tunnel first: the listener must hear it.
    const qsizetype start = read(u"a/wire"_s).size();
    const Finished open = in(u"a"_s, u"ping -c 1 -W 5 -p 5afec0de 198.51.100.1"_s);
    if (open.status != 0
        || !QTest::qWaitFor([&] { return read(u"a/wire"_s).sliced(start).count("ICMP echo re") == 2; }, 10'000)
        || !read(u"a/wire"_s).contains(contents))
        return u"the open ping was not heard: "_s + open.output;
    const qsizetype before = read(u"a/wire"_s).size();
    const Finished pinged = in(host, u"ping -c 3 -W 5 -p 5afec0de -I %1 %2"_s.arg(source, target));
    if (!pinged.output.contains("3 received"_L1))
        return pinged.output;
    const QRegularExpression fits(allowed);
    const auto heard = [&] { return read(u"a/wire"_s).sliced(before); };
    const auto crossed = [&] {
        qsizetype count = 0;
        for (const auto lines = heard().split('\n'); const QByteArray &line : lines)
            count += fits.match(QString::fromLatin1(line)).hasMatch() ? 1 : 0;
        return count;
    };
    if (!QTest::qWaitFor([&] { return crossed() >= 6; }, 10'000))
        return u"fewer than six encrypted packets: "_s + QString::fromLatin1(heard());
    if (heard().contains(contents) || heard().contains("ICMP"))
        return u"readable on the wire: "_s + QString::fromLatin1(heard());
    for (const auto lines = heard().split('\n'); const QByteArray &line : lines) {
        if (line.contains(" IP ") && !fits.match(QString::fromLatin1(line)).hasMatch())
            return u"something else on the wire: "_s + QString::fromLatin1(line);
    }
    return {};
}

} // namespace safeconduct::test
