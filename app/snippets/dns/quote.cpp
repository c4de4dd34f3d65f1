// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/quote.h"

#include "app/snippets/plan_value.h"
#include "app/support/text.h"

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 255; // one octet tells the length

QString escaped(char octet)
{
    const auto code = static_cast<unsigned char>(octet);
    if (octet == '"' || octet == '\\')
        return u'\\' + QString(QLatin1Char(octet));
    if (code > 0x7E)
        return u"\\%1"_s.arg(static_cast<int>(code), 3, 10, QLatin1Char('0'));
    return {QLatin1Char(octet)};
}

} // namespace

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    const QByteArray octets = value.toUtf8();
    if (octets.size() > longest)
        return std::unexpected(Problem{pointer, Text::tr("This is too long for one string of a DNS record."),
                                       Text::tr("Use at most 255 characters."), u"snippets.value"_s});
    QString text;
    for (const char octet : octets)
        text.append(escaped(octet));
    return u'"' + text + u'"';
}

} // namespace safeconduct::dns
