// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/facts.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

const QString &yesOrNo(bool holds)
{
    static const QString yes = u"yes"_s;
    static const QString no = u"no"_s;
    return holds ? yes : no;
}

QStringList wordsOf(const FactValue &value)
{
    if (const auto *words = std::get_if<QStringList>(&value))
        return *words;
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty() ? QStringList() : QStringList(*text);
    if (const auto *amount = std::get_if<double>(&value))
        return {QString::number(*amount, 'g', 15)};
    return {};
}

} // namespace safeconduct
