// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/main_cf.h"

#include "app/snippets/known_version.h"
#include "app/snippets/shell_quote.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

QString savedName(const QString &file, const Task &task)
{
    return u"/etc/postfix/%1.before-%2"_s.arg(file, task.connection->id);
}

} // namespace

SnippetLine mainCfLine(const Parameter &parameter)
{
    return line((parameter.name + u" = "_s + parameter.value).trimmed(), parameter.because);
}

SnippetFile mainCfFragment(const QList<Parameter> &parameters)
{
    QList<SnippetLine> lines{remark(u"snippet.postfix.fragment"_s)};
    for (const Parameter &parameter : parameters)
        lines.append(mainCfLine(parameter));
    return configurationFile(u"/etc/postfix/main.cf"_s, u"postfix"_s, lines);
}

QList<SnippetLine> postconfCommands(const QList<Parameter> &parameters)
{
    QList<SnippetLine> lines;
    if (std::ranges::contains(parameters, u"tls_config_file"_s, &Parameter::name))
        lines.append(
            line(u"test -r "_s + opensslPlace(), {u"snippet.postfix.openssl-there"_s, {}, {}, u"measured-debian"_s}));
    const qsizetype first = lines.size();
    for (const Parameter &parameter : parameters) {
        const Result<QString> statement = shellQuoted((parameter.name + u" = "_s + parameter.value).trimmed(), {});
        Q_ASSERT(statement); // the value has been through quoted()
        lines.append(line(u"postconf -e "_s + statement.value_or(QString())));
    }
    if (first < lines.size()) {
        lines[first].reason = {u"snippet.postfix.postconf"_s, {}};
        lines[first].source = u"doc-postfix"_s;
    }
    return lines;
}

QList<SnippetLine> saveCommands(const Task &task)
{
    QList<SnippetLine> lines = scriptHead();
    for (const QString &file : {u"main.cf"_s, u"master.cf"_s})
        lines.append(line(u"test -e %2 || cp -a /etc/postfix/%1 %2"_s.arg(file, savedName(file, task))));
    lines[2].reason = {u"snippet.postfix.save"_s, {}};
    lines[2].source = u"doc-posix-shell"_s;
    return lines;
}

QList<SnippetLine> reloadCommands()
{
    return {line(u"postconf -n >/dev/null"_s, {u"snippet.postfix.postconf-n"_s, {}, {}, u"measured-debian"_s}),
            line(u"postfix check"_s, {u"snippet.postfix.check"_s, {}, {}, u"measured-debian"_s}),
            line(u"postfix reload"_s, {u"snippet.postfix.reload"_s, {}, {}, u"doc-postfix"_s})};
}

QString opensslPlace()
{
    return u"/etc/postfix/safeconduct-openssl.cnf"_s;
}

SnippetFile undoScript(const Task &task)
{
    QList<SnippetLine> lines = scriptHead();
    for (const QString &file : {u"main.cf"_s, u"master.cf"_s})
        lines.append(line(u"cp -a %2 /etc/postfix/%1"_s.arg(file, savedName(file, task))));
    lines[2].reason = {u"snippet.postfix.undo"_s, {}};
    lines[2].source = u"doc-posix-shell"_s;
    if (versionCan(task, u"tlsConfigFile"_s))
        lines.append(line(u"postconf -h tls_config_file | grep -qxF %1 || rm -f %1"_s.arg(opensslPlace()),
                          {u"snippet.postfix.undo-openssl"_s, {}, {}, u"measured-debian"_s}));
    lines.append(line(u"postfix check"_s));
    lines.append(line(u"postfix reload"_s));
    return script(Step::Undo, lines);
}

} // namespace safeconduct::postfix
