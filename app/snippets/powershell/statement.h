// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/value.h"

#include <optional>
#include <variant>
#include <vector>

namespace safeconduct::powershell {

/// A cmdlet with its parameters, and what its output is piped into.
/// \code
/// Call(u"Set-PopSettings").with(u"Server", Code(u"$server")).with(u"LoginType", Literal{u"SecureLogin"_s, {}}).previewed()
/// \endcode
/// is `Set-PopSettings -Server $server -LoginType 'SecureLogin' -WhatIf:$preview`.
class Call {
public:
    explicit Call(Code cmdlet);

    Call &with(Code parameter, Value value);
    Call &flag(Code parameter);
    /// `-Confirm:$false`: the script was started with -Apply, that is the question.
    Call &unasked();
    /// Shows what would be done, unless the script's -Apply is given.
    Call &previewed();
    Call &into(Call next);

    /// The line in parts, for breaking it: of each cmdlet of the pipe its name and each parameter with its value.
    QList<QStringList> parts(Problems &problems) const;

private:
    struct Argument {
        Code parameter;
        std::optional<Value> value;
        bool isAttached = false; ///< `-WhatIf:$preview`
    };
    Code m_cmdlet;
    std::vector<Argument> m_arguments;
    std::vector<Call> m_next;
};

struct Statement;
using Statements = std::vector<Statement>;

/// `$name = value` or `$name = Call`.
struct Assignment {
    Code variable;
    std::variant<Value, Call> value;
};

/// `left -operator right`; without an operator \a left alone is the condition.
struct Comparison {
    Expression left;
    std::optional<Code> operation = {};
    std::optional<Value> right = {};
    bool asText = false; ///< \a right is compared in the form in which PowerShell shows it
};

/// `if (one -or other) { … } else { … }`.
struct If {
    If(QList<Comparison> comparisons, Statements whereOneHolds);
    If(QList<Comparison> comparisons, Statements whereOneHolds, Statements whereNone);

    QList<Comparison> any;
    Statements then;
    Statements otherwise;
};

/// `foreach ($item in @(Call)) { … }`.
struct ForEach {
    Code variable;
    std::variant<Expression, Call> in;
    Statements body;
};

/// Defines Test-Value, which every Check calls. Also for the PowerShell 2 of Exchange 2010.
extern const Code testValue;

/// One row of a check by Test-Value: what is looked at, what is found, what is wanted, whether it holds.
struct Check {
    Expression object; ///< what names it
    Code setting;
    Expression found;
    Value wanted;
};

/// `[pscustomobject]@{ Name = value; … }`.
struct Row {
    struct Member {
        Code name;
        Value value;
    };
    std::vector<Member> members;
};

/// Code of our own as it stands, one or more lines: `param` blocks, functions.
struct Fixed {
    Expression code;
};

struct Comment {
    QString text;
};

struct Statement {
    std::variant<Call, Assignment, If, ForEach, Check, Row, Fixed, Comment> form;

    template<typename Form>
    Statement(Form statement) // NOLINT(google-explicit-constructor): a body is a list of forms
        : form(std::move(statement))
    {
    }
};

/// The statement's lines, indented by \a depth steps. Literals that cannot be quoted are appended to \a problems.
QString written(const Statement &statement, Problems &problems, int depth = 0);

} // namespace safeconduct::powershell
