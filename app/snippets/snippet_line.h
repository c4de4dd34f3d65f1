// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Why a line is there: a text `snippet.…`, the rule that demands it where one does, and where the statement is described.
struct Because {
    QString text;
    TextValues values;
    QString rule;
    QString source;
};

/// \a code with its reason. A line without reason belongs to the one before.
SnippetLine line(const QString &code, const Because &because);
SnippetLine line(const QString &code);
/// A comment alone: an instruction to a human, or what the answer to the command before must look like.
SnippetLine remark(const QString &text, const TextValues &values = {});

/// A snippet of \a task with everything but files and badge.
Snippet snippetFor(const Task &task, const QString &target, const Saying &title);

/// The name of a system or connection as a person reads it.
QString shownName(const System &system);
QString shownName(const Connection &connection);

/// Collects the first problems of several quoted values: `take` gives the text, or an empty one and keeps the problem.
class Values {
public:
    QString take(const Result<QString> &value);
    const Problems &problems() const { return m_problems; }

private:
    Problems m_problems;
};

} // namespace safeconduct
