// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::nginx {

/// A directive, or a block with directives in it. Arguments are already quoted; those that use nginx' own variables are ours.
struct Directive {
    QString name;
    QStringList arguments;
    Because because;
    QList<Directive> block = {};
    bool isBlock = false;
};

Directive block(const QString &name, const QStringList &arguments, const QList<Directive> &inner,
                const Because &because = {});

/// The directives as lines, four blanks a level.
QList<SnippetLine> linesOf(const QList<Directive> &directives, int level = 0);

} // namespace safeconduct::nginx
