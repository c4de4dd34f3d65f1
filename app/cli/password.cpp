// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/password.h"

#include "app/support/text.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem noPassword()
{
    return {.pointer = {},
            .what = Text::tr("The key needs a password, and there is no terminal to ask on."),
            .remedy = Text::tr("Run this in a terminal, or hand the password over by --password-fd."),
            .id = u"password.none"_s};
}

/// The terminal of this process, closed again at the end, with its echo as it was.
class QuietTerminal {
public:
    QuietTerminal()
        : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isQuiet = ::tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)
    bool isReady() const { return m_isQuiet; }
    int descriptor() const { return m_descriptor; }
    void say(const QByteArray &text) const
    {
        [[maybe_unused]] const ssize_t written =
            ::write(m_descriptor, text.constData(), static_cast<std::size_t>(text.size()));
    }

private:
    int m_descriptor = -1;
    bool m_isQuiet = false;
    termios m_before{};
};

} // namespace

Result<QByteArray> passwordFrom(int descriptor)
{
    constexpr qsizetype longest = 1024;
    QByteArray line;
    char byte = 0;
    ssize_t count = 0;
    while ((count = ::read(descriptor, &byte, 1)) == 1 && byte != '\n' && line.size() < longest)
        line.append(byte);
    if (count < 0) {
        return std::unexpected(Problem{.pointer = {},
                                       .what = Text::tr("No password can be read from descriptor %1.").arg(descriptor),
                                       .remedy = Text::tr("Open it for reading, for example by 3<FILE."),
                                       .id = u"password.unreadable"_s});
    }
    return line;
}

Result<QByteArray> askPassword(const QString &question)
{
    const QuietTerminal terminal;
    if (!terminal.isReady())
        return std::unexpected(noPassword());
    terminal.say(question.toUtf8() + ' ');
    Result<QByteArray> password = passwordFrom(terminal.descriptor());
    terminal.say("\n");
    return password;
}

} // namespace safeconduct
