// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tool_tips.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QString toolTipOf(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', "<br>"_L1) + u"</qt>"_s;
}

} // namespace safeconduct
