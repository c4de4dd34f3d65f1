// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/change.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

Expression found(const Wanted &wanted)
{
    return Expression(u"[string]$item.") + wanted.property;
}

Call setting(const Change &change)
{
    return std::move(Call(change.set).with(change.selector, change.selected));
}

} // namespace

Statements keep(const Change &change)
{
    QStringList properties{u"Identity"_s};
    for (const Wanted &wanted : change.wanted)
        properties.append(wanted.property.text());
    Call values = change.get;
    values.into(std::move(Call(u"Select-Object").with(u"Property", properties)));
    return {oldValuesAt(change.key), keepOld(std::move(values))};
}

Statement apply(const Change &change)
{
    QList<Comparison> differences;
    Call set = setting(change);
    for (const Wanted &wanted : change.wanted) {
        differences.append({.left = found(wanted), .operation = Code(u"-ne"), .right = wanted.value, .asText = true});
        set.with(wanted.property, wanted.value);
    }
    set.previewed();
    Statements body{std::move(set)};
    if (change.mark)
        body.emplace_back(Assignment{*change.mark, true});
    return ForEach{u"$item", change.get, {If{differences, std::move(body)}}};
}

Statement check(const Change &change)
{
    Statements rows;
    for (const Wanted &wanted : change.wanted)
        rows.emplace_back(Check{Code(u"[string]$item.Identity"), wanted.property, found(wanted), wanted.value});
    return ForEach{u"$item", change.get, rows};
}

Statements undo(const Change &change)
{
    Call set = setting(change);
    for (const Wanted &wanted : change.wanted)
        set.with(wanted.property, Expression(u"$item.") + wanted.property);
    set.previewed();
    return {oldValuesAt(change.key),
            ForEach{u"$item", Call(u"Import-Clixml").with(u"Path", Code(u"$old")), {std::move(set)}}, forgetOld()};
}

} // namespace safeconduct::exchange
