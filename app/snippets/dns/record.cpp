// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/record.h"

#include "app/snippets/dns/quote.h"

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

SnippetLine recordLine(const Record &record)
{
    return line(u"%1 %2 IN %3 %4"_s.arg(record.owner).arg(timeToLive).arg(record.type, record.data), record.because);
}

Record textRecord(const QString &owner, const QString &text, const Because &because)
{
    const Result<QString> data = quoted(text, {});
    Q_ASSERT(data); // names in it have been checked
    return {owner, u"TXT"_s, data.value_or(QString()), because};
}

SnippetFile zoneFile(Step step, const QString &name, const QString &domain, const QList<SnippetLine> &lines)
{
    const SnippetLine origin =
        line(u"$ORIGIN %1."_s.arg(domain), {u"snippet.dns.origin"_s, {{u"domain"_s, {domain}}}, {}, u"rfc-1035"_s});
    return {step, name, {}, u"dns"_s, QList<SnippetLine>{origin} + lines};
}

} // namespace safeconduct::dns
