// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace safeconduct::test {

/// A cleartext conversation with a line-based server over TCP, IPv4. Reading waits at most ten seconds.
class Conversation {
public:
    /// \a from: the address to come from, or empty.
    Conversation(const QString &address, int port, const QString &from = {});
    ~Conversation();
    Conversation(const Conversation &) = delete;
    Conversation &operator=(const Conversation &) = delete;

    bool isOpen() const { return m_socket >= 0; }
    void say(const QByteArray &line) const;
    /// The next line without its end; empty at the end of the conversation.
    QByteArray readLine();
    /// Lines of an SMTP answer, up to the one without a hyphen behind the number.
    QByteArray readAnswer();

private:
    int m_socket = -1;
    QByteArray m_read;
};

} // namespace safeconduct::test
