// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/master_cf.h"

#include "app/snippets/shell_quote.h"

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

QString definition(const Service &service)
{
    return service.name + u" inet n - n - - smtpd"_s;
}

} // namespace

QList<SnippetLine> masterCfLines(const Service &service)
{
    QList<SnippetLine> lines{
        line(definition(service), {u"snippet.postfix.service."_s + service.name, {}, {}, u"rfc-8314"_s})};
    for (const Service::Option &option : service.options)
        lines.append(line(u"  -o %1=%2"_s.arg(option.name, option.value), option.because));
    return lines;
}

QList<SnippetLine> postconfCommands(const Service &service)
{
    QList<SnippetLine> lines{
        line(u"postconf -M %1/inet | grep -q . || postconf -M %1/inet='%2'"_s.arg(service.name, definition(service)),
             {u"snippet.postfix.add-service"_s, {{u"service"_s, {service.name}}}, {}, u"doc-postfix"_s})};
    for (const Service::Option &option : service.options) {
        const Result<QString> statement =
            shellQuoted(u"%1/inet/%2=%3"_s.arg(service.name, option.name, option.value), {});
        Q_ASSERT(statement); // names and values are our own words
        lines.append(line(u"postconf -P "_s + statement.value_or(QString())));
    }
    return lines;
}

} // namespace safeconduct::postfix
