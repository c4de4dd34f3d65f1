// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/statement.h"
#include "app/snippets/snippet.h"

namespace safeconduct::powershell {

/// How every script that changes something begins: without -Apply it only shows what it would do.
inline constexpr Code applyOrShow = u"param(\n    [switch]$Apply\n)";
inline constexpr Code previewUnlessApplied = u"$preview = -not $Apply";
/// Instead of going on with half of the values.
inline constexpr Code stopAtErrors = u"$ErrorActionPreference = 'Stop'";
/// Where values as they were before are kept for undo, and how that is made.
inline constexpr Code folderOfOldValues = u"$folder = Join-Path -Path $env:ProgramData -ChildPath 'Safeconduct'";
inline constexpr Code makeFolder = u"New-Item -Path $folder -ItemType 'Directory' -Force -WhatIf:$preview | Out-Null";

/// Why a statement is there.
struct Reason {
    QString text; ///< id of a text; empty: belongs to the statement before
    QString source; ///< source id
    QString rule = {};
    TextValues values = {};
};

/// One script in the making: statements with their reasons become the lines of a file.
class Script {
public:
    Script(Step step, QString name);

    Script &add(const Statement &statement, const Reason &reason = {});
    Script &add(const Statements &statements, const Reason &reason = {});
    /// A sentence without code.
    Script &say(const Reason &reason);
    /// The same script under another name.
    Script named(const QString &name) const;
    bool isEmpty() const { return m_file.lines.isEmpty(); }
    qsizetype size() const { return m_file.lines.size(); }

    const SnippetFile &file() const { return m_file; }
    const Problems &problems() const { return m_problems; }

private:
    void addLine(const QString &code, const Reason &reason);

    SnippetFile m_file;
    Problems m_problems;
};

/// Puts the scripts that are not empty into \a snippet and all their problems into \a problems.
void addFiles(const QList<Script> &scripts, Snippet &snippet, Problems &problems);
/// The same where nothing else can have a problem.
Results<void> addFiles(const QList<Script> &scripts, Snippet &snippet);

/// The badge of what was checked against documentation and by grammar only; nothing here ran on Windows.
Badge documented(const QString &version);

/// Appends \a snippet unless the same one is there: what is set once for a whole system comes up at each of its connections.
void addOnce(const Snippet &snippet, Snippets &made);

} // namespace safeconduct::powershell
