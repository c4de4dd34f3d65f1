// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/network.h"

#include "tests/interop/conversation.h"

#include <QFile>

#include <sched.h>

#include <cerrno>
#include <cstring>

namespace safeconduct::test {

QString enterOwnNetwork()
{
    if (unshare(CLONE_NEWNET) != 0)
        return QStringLiteral("no network of its own for the test: ")
            + QString::fromStdString(std::generic_category().message(errno));
    // A new network has the kernel's limit of 10 datagrams that wait at a local socket, where systemd gives each host 512. Under
    // load 10 are too few for Postfix: its log service writes to the socket that it has yet to read, and all wait for it.
    if (QFile limit(QStringLiteral("/proc/sys/net/unix/max_dgram_qlen")); limit.open(QIODevice::WriteOnly))
        limit.write("512\n");
    else
        qWarning("datagrams stay limited: %s", qPrintable(limit.errorString()));
    return {};
}

QString enteringBehind()
{
    // The kernel takes an ended host's link away when it gets to it: a second host within a test would find it there still.
    return QStringLiteral(
        "ip link del near 2>/dev/null; ip netns add behind && ip link add near type veth peer name far netns behind && "
        "ip addr add 10.1.2.1/24 dev near && ip link set near up && ip -n behind addr add 10.1.2.10/24 dev far && "
        "ip -n behind addr add 10.1.2.20/24 dev far && ip -n behind addr add 192.0.2.25/32 dev far && "
        "ip -n behind link set lo up && ip -n behind link set far up && ip route add 192.0.2.25/32 dev near && "
        "exec ip netns exec behind");
}

bool accepts(const QString &address, int port)
{
    return Conversation(address, port).isOpen();
}

} // namespace safeconduct::test
