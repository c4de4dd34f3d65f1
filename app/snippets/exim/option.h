// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::exim {

/// `name = value` of the main part or of a transport, or a macro of Debian's configuration. The value is already quoted.
struct Option {
    QString name;
    QString value;
    Because because;
};

/// Exim refuses a name that is set twice in one place, so each stands once. A transport's options stand two blanks in.
QList<SnippetLine> linesOf(const QList<Option> &options, const QString &indent = {});

/// A statement of an access control list with its conditions.
struct Statement {
    QString verb; ///< deny, require, accept
    QStringList conditions;
    Because because;
};

QList<SnippetLine> linesOf(const QList<Statement> &statements);

/// A list whose items may hold colons: `<; a ; b`.
QString list(const QStringList &items);

} // namespace safeconduct::exim
