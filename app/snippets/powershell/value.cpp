// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/value.h"

#include "app/snippets/powershell/quote.h"

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

namespace {

template<typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

QString writtenLiteral(const Literal &literal, Problems &problems)
{
    const Result<QString> text = quoted(literal.text, literal.pointer);
    if (!text) {
        problems.append(text.error());
        return u"''"_s;
    }
    return *text;
}

QString writtenList(const QList<Literal> &literals, Problems &problems)
{
    QStringList items;
    for (const Literal &literal : literals)
        items.append(writtenLiteral(literal, problems));
    return u"@("_s + items.join(u", "_s) + u')';
}

QList<Literal> ownLiterals(const QStringList &texts)
{
    QList<Literal> literals;
    for (const QString &text : texts)
        literals.append({text, {}});
    return literals;
}

} // namespace

Value::Value(Code expression)
    : m_value(Expression(expression))
{
}

Value::Value(Expression expression)
    : m_value(std::move(expression))
{
}

Value::Value(bool truth)
    : m_value(truth)
{
}

Value::Value(int number)
    : m_value(number)
{
}

Value::Value(Literal text)
    : m_value(std::move(text))
{
}

Value::Value(QList<Literal> texts)
    : m_value(std::move(texts))
{
}

Value::Value(const QStringList &ownTexts)
    : m_value(ownLiterals(ownTexts))
{
}

QString Value::written(Problems &problems) const
{
    return std::visit(Overloaded{
                          [](const Expression &expression) { return expression.text(); },
                          [](bool truth) { return truth ? u"$true"_s : u"$false"_s; },
                          [](int number) { return QString::number(number); },
                          [&](const Literal &literal) { return writtenLiteral(literal, problems); },
                          [&](const QList<Literal> &literals) { return writtenList(literals, problems); },
                      },
                      m_value);
}

QString Value::writtenAsText(Problems &problems) const
{
    if (const bool *truth = std::get_if<bool>(&m_value))
        return *truth ? u"'True'"_s : u"'False'"_s;
    if (const int *number = std::get_if<int>(&m_value))
        return u'\'' + QString::number(*number) + u'\'';
    return written(problems);
}

} // namespace safeconduct::powershell
