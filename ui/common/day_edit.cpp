// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/day_edit.h"

#include "ui/common/words.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

DayEdit::DayEdit(const QString &objectName, QWidget *parent)
    : QDateEdit(parent)
{
    setObjectName(objectName);
    setLocale(QLocale()); // a widget takes its parent's, which may be of before the language changed
    setCalendarPopup(true);
    setDisplayFormat(interfaceLanguage() == "de"_L1 ? u"d. MMMM yyyy"_s : u"d MMMM yyyy"_s);
}

} // namespace safeconduct
