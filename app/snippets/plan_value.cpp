// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/plan_value.h"

#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <QRegularExpression>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem refused(const QString &pointer, const QString &what, const QString &remedy)
{
    return {pointer, what, remedy, u"snippets.value"_s};
}

bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029;
}

template<typename Entry>
QString pointerIn(const QString &list, const QList<Entry> &entries, const Entry &entry)
{
    return itemAt(list, &entry - entries.constData());
}

} // namespace

Result<void> acceptable(const QString &value, const QString &pointer)
{
    if (std::ranges::any_of(value, isControl))
        return std::unexpected(refused(pointer, Text::tr("This text holds a line break or another control character."),
                                       Text::tr("Write it in one line: configuration cannot hold it otherwise.")));
    if (hasDirectionOverride(value) || !value.isValidUtf16())
        return std::unexpected(
            refused(pointer, Text::tr("This text holds characters that hide what it says (direction overrides)."),
                    Text::tr("Type it anew instead of pasting it.")));
    return {};
}

Result<QString> identifier(const QString &value, const QString &pointer)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
    if (form.match(value).hasMatch())
        return value;
    return std::unexpected(refused(pointer, Text::tr("This cannot be a name in configuration."),
                                   Text::tr("Use at most 64 letters, digits, hyphens, underscores and dots.")));
}

Result<QString> hostName(const QString &value, const QString &pointer)
{
    static const QRegularExpression form(
        u"\\A(?=.{1,253}\\z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\z"_s);
    if (form.match(value).hasMatch())
        return value;
    return std::unexpected(refused(
        pointer, Text::tr("This is no host name."),
        Text::tr("Write the name as in the DNS, such as mail.example.org; letters outside ASCII in their xn-- form.")));
}

Result<QString> address(const QString &value, const QString &pointer)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    const QByteArray latin = value.toLatin1();
    const int family = value.contains(u':') ? AF_INET6 : AF_INET;
    if (QString::fromLatin1(latin) == value && !latin.contains('\0')
        && inet_pton(family, latin.constData(), bytes.data()) == 1)
        return value;
    return std::unexpected(refused(pointer, Text::tr("This is no IP address."),
                                   Text::tr("Write an address such as 192.0.2.25 or 2001:db8::25.")));
}

Result<QString> network(const QString &value, const QString &pointer)
{
    const qsizetype slash = value.indexOf(u'/');
    const Result<QString> base = address(value.first(slash < 0 ? value.size() : slash), pointer);
    if (!base || slash < 0)
        return base;
    bool isNumber = false;
    const int prefix = QStringView(value).sliced(slash + 1).toInt(&isNumber);
    const int longest = base->contains(u':') ? 128 : 32;
    if (isNumber && prefix >= 0 && prefix <= longest)
        return *base + u'/' + QString::number(prefix);
    return std::unexpected(refused(pointer, Text::tr("This is no network: the number after the slash is impossible."),
                                   Text::tr("Write a network such as 10.1.0.0/16.")));
}

Problem leadingHyphen(const QString &pointer)
{
    return refused(pointer, Text::tr("This begins with a hyphen: a program would take it for an option."),
                   Text::tr("Begin it with a letter or digit."));
}

QString pointerTo(const Plan &plan, const System &system)
{
    return pointerIn(u"/systems"_s, plan.systems, system);
}

QString pointerTo(const Plan &plan, const Network &network)
{
    return pointerIn(u"/networks"_s, plan.networks, network);
}

QString pointerTo(const Plan &plan, const Connection &connection)
{
    return pointerIn(u"/connections"_s, plan.connections, connection);
}

} // namespace safeconduct
