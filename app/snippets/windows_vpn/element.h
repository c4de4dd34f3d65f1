// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::windows_vpn {

/// An element of XML without attributes: a text, or elements.
struct Element {
    QString name; ///< our own
    QString text;
    QString pointer = {}; ///< where \a text stands in the plan; empty: our own
    QList<Element> children = {};
    Because because = {};
};

/// One element a line, indented. Texts that XML cannot hold are appended to \a problems.
QList<SnippetLine> linesOf(const Element &element, Problems &problems, int level = 0);

} // namespace safeconduct::windows_vpn
