// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/statement.h"
#include "app/snippets/snippet.h"

namespace safeconduct::powershell {

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

/// The badge of what was checked against documentation and by grammar only; nothing here ran on Windows.
Badge documented(const QString &version);

/// Appends \a snippet unless the same one is there: what is set once for a whole system comes up at each of its connections.
void addOnce(const Snippet &snippet, Snippets &made);

} // namespace safeconduct::powershell
