// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/code.h"
#include "app/support/result.h"

#include <QList>
#include <QString>

#include <variant>

namespace safeconduct::powershell {

/// A text that may come from a plan: always written as a quoted literal.
struct Literal {
    QString text;
    QString pointer; ///< where it stands in the plan; empty: our own
};

inline Literal own(const QString &text)
{
    return {text, {}};
}

/// What a parameter takes or a variable is set to: `$true`, `25`, `'text'`, `@('one', 'two')`, or an expression of our own.
class Value {
public:
    Value(Code expression); // NOLINT(google-explicit-constructor): a call reads as it is written
    Value(Expression expression); // NOLINT(google-explicit-constructor)
    Value(bool truth); // NOLINT(google-explicit-constructor)
    Value(int number); // NOLINT(google-explicit-constructor)
    Value(Literal text); // NOLINT(google-explicit-constructor)
    Value(QList<Literal> texts); // NOLINT(google-explicit-constructor)
    Value(const QStringList &ownTexts); // NOLINT(google-explicit-constructor)
    Value(const char16_t *) = delete; // say whether it is Code or a Literal

    /// As PowerShell reads it; problems of literals that cannot be quoted are appended and an empty literal stands in their place.
    QString written(Problems &problems) const;
    /// How PowerShell shows the value as text, as a value to compare with: `'True'`, `'Tls, BasicAuth'`.
    QString writtenAsText(Problems &problems) const;

private:
    std::variant<Expression, bool, int, Literal, QList<Literal>> m_value;
};

} // namespace safeconduct::powershell
