// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/explain.h"

#include "app/cli/commands.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString sourceLine(const QString &id, const Knowledge &knowledge)
{
    const Source source = knowledge.sources.value(id);
    QStringList parts{source.title, source.edition, source.url};
    parts.removeAll(QString());
    return u"  - "_s + (parts.isEmpty() ? id : parts.join(u", "_s)) + u'\n';
}

QString textOf(const Explanation &explanation, const Knowledge &knowledge)
{
    QString text = explanation.id + u" ("_s + explanation.kindName + u"): "_s + explanation.title + u"\n\n"_s;
    for (const QString &paragraph : explanation.paragraphs)
        text += paragraph + u"\n\n"_s;
    for (const Explanation::Line &line : explanation.lines)
        text += line.label + u": "_s + line.value + u'\n';
    if (!explanation.lines.isEmpty())
        text += u'\n';
    if (!explanation.sources.isEmpty())
        text += Text::tr("Sources:") + u'\n';
    for (const QString &source : explanation.sources)
        text += sourceLine(source, knowledge);
    return text;
}

} // namespace

ExitStatus run(const ExplainArguments &arguments, const CommandContext &context)
{
    const Result<QList<Explanation>> entries = explain(context.knowledge(), arguments.id, context.arguments.language);
    if (!entries) {
        context.terminal.diagnose(Problems{entries.error()});
        return ExitStatus::InputAtFault;
    }
    if (context.arguments.asJson) {
        context.terminal.answer(explanationsToJson(*entries, context.knowledge()));
        return ExitStatus::Done;
    }
    QStringList texts;
    for (const Explanation &entry : *entries)
        texts.append(textOf(entry, context.knowledge()));
    context.terminal.answer(texts.join(u"\n"_s));
    return ExitStatus::Done;
}

} // namespace safeconduct
