// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/network.h"

#include "tests/interop/conversation.h"

#include <sched.h>

#include <cerrno>
#include <cstring>

namespace safeconduct::test {

QString enterOwnNetwork()
{
    if (unshare(CLONE_NEWNET) == 0)
        return {};
    return QStringLiteral("no network of its own for the test: ")
        + QString::fromStdString(std::generic_category().message(errno));
}

bool accepts(const QString &address, int port)
{
    return Conversation(address, port).isOpen();
}

} // namespace safeconduct::test
