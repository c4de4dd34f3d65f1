// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/script.h"

#include <algorithm>
#include <ranges>

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

namespace {

bool isSameLine(const SnippetLine &left, const SnippetLine &right)
{
    return left.code == right.code && left.reason == right.reason;
}

bool isSameFile(const SnippetFile &left, const SnippetFile &right)
{
    return left.step == right.step && left.name == right.name
        && std::ranges::equal(left.lines, right.lines, isSameLine);
}

bool isSame(const Snippet &left, const Snippet &right)
{
    return left.connection == right.connection && left.system == right.system && left.target == right.target
        && left.title == right.title && std::ranges::equal(left.files, right.files, isSameFile);
}

} // namespace

Script::Script(Step step, QString name)
    : m_file{.step = step, .name = std::move(name), .place = {}, .language = u"powershell"_s, .lines = {}}
{
}

Script &Script::add(const Statement &statement, const Reason &reason)
{
    addLine(written(statement, m_problems), reason);
    return *this;
}

Script &Script::add(const Statements &statements, const Reason &reason)
{
    bool isFirst = true;
    for (const Statement &statement : statements) {
        add(statement, isFirst ? reason : Reason{});
        isFirst = false;
    }
    return *this;
}

Script &Script::say(const Reason &reason)
{
    addLine({}, reason);
    return *this;
}

Script Script::named(const QString &name) const
{
    Script script = *this;
    script.m_file.name = name;
    return script;
}

void Script::addLine(const QString &code, const Reason &reason)
{
    m_file.lines.append({code, {reason.text, reason.values}, reason.rule, reason.source});
}

void addFiles(const QList<Script> &scripts, Snippet &snippet, Problems &problems)
{
    for (const Script &script : scripts) {
        problems.append(script.problems());
        if (!script.isEmpty())
            snippet.files.append(script.file());
    }
}

Results<void> addFiles(const QList<Script> &scripts, Snippet &snippet)
{
    Problems problems;
    addFiles(scripts, snippet, problems);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return {};
}

Badge documented(const QString &version)
{
    return {.proof = Proof::DocumentationOnly,
            .productVersion = version,
            .date = {},
            .checks = {u"PowerShell syntax by an independent grammar"_s,
                       u"cmdlets, parameters and values against the vendor's reference"_s}};
}

void addOnce(const Snippet &snippet, Snippets &made)
{
    for (const Snippet &other : made.snippets | std::views::reverse) {
        if (isSame(snippet, other))
            return;
        if (!snippet.connection.isEmpty() && !other.connection.isEmpty() && other.connection != snippet.connection)
            break; // those of one connection follow each other
    }
    made.snippets.append(snippet);
}

} // namespace safeconduct::powershell
