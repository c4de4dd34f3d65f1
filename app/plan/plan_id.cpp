// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_id.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QString idFrom(const QString &name)
{
    constexpr qsizetype longestId = 40;
    QString id;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar character : plain) {
        if ((character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9'))
            id += character;
        else if (!id.isEmpty() && !id.endsWith(u'-') && !character.isMark())
            id += u'-';
    }
    id.truncate(longestId);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.isEmpty() ? u"new"_s : id;
}

} // namespace safeconduct
