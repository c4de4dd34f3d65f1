// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array surroundings{u"file.unwritable"_s,   u"folder.unwritable"_s, u"web.failed"_s,
                              u"register.database"_s, u"register.driver"_s,   u"register.unreachable"_s};

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void Terminal::answer(const QString &text) const
{
    write(stdout, text.toUtf8());
}

void Terminal::answer(const Json &json) const
{
    write(stdout, writeJson(json));
}

void Terminal::diagnose(const QString &line) const
{
    write(stderr, line.toUtf8() + '\n');
}

void Terminal::diagnose(const Problems &problems) const
{
    for (const Problem &problem : problems)
        diagnose(toLine(problem));
}

ExitStatus statusFor(const Problems &problems)
{
    const bool isOutside = std::ranges::any_of(
        problems, [](const Problem &problem) { return std::ranges::contains(surroundings, problem.id); });
    return isOutside ? ExitStatus::SurroundingsFailed : ExitStatus::InputAtFault;
}

} // namespace safeconduct
