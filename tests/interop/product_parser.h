// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"
#include "tests/interop/sandbox.h"

#include <QList>

#include <functional>

namespace safeconduct::test {

/// Of a dialect.
using Quoting = std::function<Result<QString>(const QString &value, const QString &pointer)>;

struct QuotedText {
    QString text;
    QString written; ///< what the dialect makes of it
};

/// Texts that look for trouble and that \a quoted does not refuse, the same in every run.
QList<QuotedText> acceptedTexts(const Quoting &quoted);

/// How a product is asked for what its own parser has read.
struct ProductParser {
    Quoting quoted;
    QString file; ///< a configuration of the product with %1 where the quoted text stands
    QString command; ///< shows what the product read of the file $f, in one line
    std::function<bool(const QString &shown, const QString &text)> shows; ///< empty: the line is the text
};

/// A property of a dialect's quoting: texts that look for trouble and are not refused come back unchanged from the product's own parser.
/// Returns those that do not, each with what was shown for it; and a complaint where hardly any text was tried.
QStringList changedTexts(Sandbox &sandbox, const ProductParser &parser);

/// The same in one call of the product, where it can read all texts from one file: the parser's file is what holds one text, %2 its
/// number from 1, and its command shows `NUMBER TEXT` for each.
QStringList changedTogether(Sandbox &sandbox, const ProductParser &parser);

} // namespace safeconduct::test
