// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/old_values.h"

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

namespace {

Statement unlessKept(const Statement &keep)
{
    return If{{{Code(u"$Apply -and -not (Test-Path -Path $old)")}}, {keep}};
}

} // namespace

Statement oldValuesAt(const QString &key)
{
    Call path(u"Join-Path");
    path.with(u"Path", Code(u"$folder")).with(u"ChildPath", Literal{key + u".xml"_s, {}});
    return Assignment{u"$old", std::move(path)};
}

Statement keepOld(Call values)
{
    values.into(std::move(Call(u"Export-Clixml").with(u"Path", Code(u"$old"))));
    return unlessKept(std::move(values));
}

Statement keepOld(const Expression &values)
{
    return unlessKept(Fixed{values + u" | Export-Clixml -Path $old"});
}

Statement forgetOld()
{
    return std::move(Call(u"Remove-Item").with(u"Path", Code(u"$old")).previewed());
}

} // namespace safeconduct::powershell
