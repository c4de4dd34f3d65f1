// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/snippet_line.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

SnippetLine line(const QString &code, const Because &because)
{
    return {code, {because.text, because.values}, because.rule, because.source};
}

SnippetLine line(const QString &code)
{
    return {code, {}, {}, {}};
}

SnippetLine remark(const QString &text, const TextValues &values)
{
    return {{}, {text, values}, {}, {}};
}

Snippet snippetFor(const Task &task, const QString &target, const Saying &title)
{
    Snippet snippet;
    snippet.connection = task.connection->id;
    snippet.option = task.option.id();
    snippet.system = task.system->id;
    snippet.target = target;
    snippet.version = task.product.version;
    snippet.profile = task.profile->id;
    snippet.title = title;
    return snippet;
}

QString shownName(const System &system)
{
    return system.name.isEmpty() ? system.id : system.name;
}

QString shownName(const Connection &connection)
{
    return connection.name.isEmpty() ? connection.id : connection.name;
}

QString Values::take(const Result<QString> &value)
{
    if (value)
        return *value;
    if (!m_problems.contains(value.error()))
        m_problems.append(value.error());
    return {};
}

} // namespace safeconduct
