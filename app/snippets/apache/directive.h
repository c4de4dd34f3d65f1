// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::apache {

/// A directive, or a section with directives in it. Arguments are already quoted.
struct Directive {
    QString name;
    QStringList arguments;
    Because because = {};
    QList<Directive> inner = {};
    bool isSection = false;
};

/// `<NAME ARGUMENT>` … `</NAME>`
Directive section(const QString &name, const QString &argument, const QList<Directive> &inner,
                  const Because &because = {});

/// The directives as lines, four blanks a level.
QList<SnippetLine> linesOf(const QList<Directive> &directives, int level = 0);

} // namespace safeconduct::apache
