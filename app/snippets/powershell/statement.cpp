// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/statement.h"

#include "app/snippets/powershell/quote.h"

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype widest = 150;

QString indent(int depth)
{
    return u" "_s.repeated(qsizetype{depth} * 4);
}

bool isTooWide(const QString &line, int depth)
{
    return line.size() + static_cast<qsizetype>(depth) * 4 > widest;
}

/// In one line, or each part in its own where that would be too wide.
QString folded(const QStringList &parts, int depth)
{
    const QString line = parts.join(u' ');
    return isTooWide(line, depth) ? parts.join(u" `\n"_s + indent(depth + 1)) : line;
}

/// A pipe in one line, or a line for each cmdlet.
QString writtenCall(const Call &call, Problems &problems, int depth)
{
    const QList<QStringList> cmdlets = call.parts(problems);
    QStringList lines;
    for (const QStringList &parts : cmdlets)
        lines.append(parts.join(u' '));
    if (!isTooWide(lines.join(u" | "_s), depth))
        return lines.join(u" | "_s);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = folded(cmdlets.at(i), i == 0 ? depth : depth + 1);
    return lines.join(u" |\n"_s + indent(depth + 1));
}

QString writtenBody(const Statements &body, Problems &problems, int depth)
{
    QStringList lines{u"{"_s};
    for (const Statement &statement : body)
        lines.append(written(statement, problems, depth + 1));
    lines.append(indent(depth) + u'}');
    return lines.join(u'\n');
}

QString writtenComparison(const Comparison &comparison, Problems &problems)
{
    QString text = comparison.left.text();
    if (comparison.operation)
        text += u' ' + comparison.operation->text();
    if (comparison.right)
        text += u' '
            + (comparison.asText ? comparison.right->writtenAsText(problems) : comparison.right->written(problems));
    return text;
}

QString writtenCondition(const QList<Comparison> &any, Problems &problems, int depth)
{
    QStringList parts;
    for (const Comparison &comparison : any)
        parts.append((parts.isEmpty() ? QString() : u"-or "_s) + writtenComparison(comparison, problems));
    return u'(' + folded(parts, depth) + u')';
}

struct Writer {
    Problems &problems;
    int depth;

    QString operator()(const Call &call) const { return writtenCall(call, problems, depth); }
    QString operator()(const Fixed &fixed) const
    {
        return QString(fixed.code.text()).replace(u'\n', u'\n' + indent(depth));
    }
    QString operator()(const Comment &text) const { return comment(text.text); }
    QString operator()(const Assignment &assignment) const
    {
        const QString start = assignment.variable.text() + u" = "_s;
        if (const Value *value = std::get_if<Value>(&assignment.value))
            return start + value->written(problems);
        return start + writtenCall(std::get<Call>(assignment.value), problems, depth);
    }
    QString operator()(const If &choice) const
    {
        QString text =
            u"if "_s + writtenCondition(choice.any, problems, depth) + u' ' + writtenBody(choice.then, problems, depth);
        if (!choice.otherwise.empty())
            text += u" else "_s + writtenBody(choice.otherwise, problems, depth);
        return text;
    }
    QString operator()(const ForEach &loop) const
    {
        const Expression *items = std::get_if<Expression>(&loop.in);
        const QString in = items ? items->text() : writtenCall(std::get<Call>(loop.in), problems, depth);
        return u"foreach ("_s + loop.variable.text() + u" in @("_s + in + u")) "_s
            + writtenBody(loop.body, problems, depth);
    }
    QString operator()(const Row &row) const
    {
        QStringList members;
        for (const auto &[name, value] : row.members)
            members.append(name.text() + u" = "_s + value.written(problems));
        return u"[pscustomobject]@{ "_s + members.join(u"; "_s) + u" }"_s;
    }
    QString operator()(const Check &check) const
    {
        return u"Test-Value -Object ("_s + check.object.text() + u") -Setting '"_s + check.setting.text()
            + u"' -Found ("_s + check.found.text() + u") -Wanted "_s + check.wanted.writtenAsText(problems);
    }
};

} // namespace

constinit const Code testValue = u"function Test-Value {\n"
                                 u"    param($Object, $Setting, $Found, $Wanted)\n"
                                 u"    $row = @{ Object = $Object; Setting = $Setting; Found = $Found; Wanted = "
                                 u"$Wanted; Holds = ($Found -eq $Wanted) }\n"
                                 u"    New-Object -TypeName 'PSObject' -Property $row | Select-Object -Property "
                                 u"'Object', 'Setting', 'Found', 'Wanted', 'Holds'\n"
                                 u"}";

If::If(QList<Comparison> comparisons, Statements whereOneHolds)
    : If(std::move(comparisons), std::move(whereOneHolds), {})
{
}

If::If(QList<Comparison> comparisons, Statements whereOneHolds, Statements whereNone)
    : any(std::move(comparisons))
    , then(std::move(whereOneHolds))
    , otherwise(std::move(whereNone))
{
}

Call::Call(Code cmdlet)
    : m_cmdlet(cmdlet)
{
}

Call &Call::with(Code parameter, Value value)
{
    m_arguments.push_back({parameter, std::move(value), false});
    return *this;
}

Call &Call::flag(Code parameter)
{
    m_arguments.push_back({parameter, std::nullopt, false});
    return *this;
}

Call &Call::unasked()
{
    m_arguments.push_back({u"Confirm", Value(false), true});
    return *this;
}

Call &Call::previewed()
{
    m_arguments.push_back({u"WhatIf", Value(Code(u"$preview")), true});
    return *this;
}

Call &Call::into(Call next)
{
    m_next.push_back(std::move(next));
    return *this;
}

QList<QStringList> Call::parts(Problems &problems) const
{
    QStringList own{m_cmdlet.text()};
    for (const Argument &argument : m_arguments) {
        QString part = u'-' + argument.parameter.text();
        if (argument.value)
            part += (argument.isAttached ? u':' : u' ') + argument.value->written(problems);
        own.append(part);
    }
    QList<QStringList> all{own};
    for (const Call &next : m_next)
        all.append(next.parts(problems));
    return all;
}

QString written(const Statement &statement, Problems &problems, int depth)
{
    return indent(depth) + std::visit(Writer{problems, depth}, statement.form);
}

} // namespace safeconduct::powershell
