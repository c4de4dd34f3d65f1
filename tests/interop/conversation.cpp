// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/conversation.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>

namespace safeconduct::test {

namespace {

sockaddr_in socketAddress(const QString &address, int port)
{
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(static_cast<in_port_t>(port));
    inet_pton(AF_INET, address.toLatin1().constData(), &place.sin_addr);
    return place;
}

bool isJoined(int socket, const QString &address, int port, const QString &from)
{
    const sockaddr_in own = socketAddress(from, 0);
    const sockaddr_in other = socketAddress(address, port);
    if (!from.isEmpty() && bind(socket, reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0)
        return false;
    return connect(socket, reinterpret_cast<const sockaddr *>(&other), sizeof other) == 0;
}

} // namespace

Conversation::Conversation(const QString &address, int port, const QString &from)
    : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval limit{60, 0}; // a server beside other tests may be long in starting a process
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (isJoined(m_socket, address, port, from))
        return;
    close(m_socket);
    m_socket = -1;
}

Conversation::~Conversation()
{
    if (isOpen())
        close(m_socket);
}

void Conversation::say(const QByteArray &line) const
{
    const QByteArray whole = line + "\r\n";
    for (qsizetype sent = 0; sent < whole.size();) {
        const ssize_t count =
            send(m_socket, whole.constData() + sent, static_cast<std::size_t>(whole.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return; // the other side has gone: the next reading says so
        sent += count;
    }
}

QByteArray Conversation::readLine()
{
    while (!m_read.contains('\n')) {
        std::array<char, 1024> buffer{};
        const ssize_t count = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return {};
        m_read.append(buffer.data(), count);
    }
    const qsizetype end = m_read.indexOf('\n');
    const QByteArray line = m_read.first(end).trimmed();
    m_read.remove(0, end + 1);
    return line;
}

QByteArray Conversation::readAnswer()
{
    QByteArray answer;
    for (QByteArray line = readLine(); !line.isEmpty(); line = readLine()) {
        answer += line + '\n';
        if (line.size() < 4 || line.at(3) != '-')
            break;
    }
    return answer;
}

} // namespace safeconduct::test
