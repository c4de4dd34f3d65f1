// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::haproxy {

/// A line of a section: words, already quoted. HAProxy cannot continue a line, so one may have several reasons.
struct Statement {
    QStringList words;
    QList<Because> reasons = {};
};

/// `frontend NAME` or `backend NAME` with its statements.
struct Section {
    QString kind;
    QString name;
    QList<Statement> statements;
    Because because = {};
};

/// The sections as lines, four blanks before each statement.
QList<SnippetLine> linesOf(const QList<Section> &sections);

} // namespace safeconduct::haproxy
