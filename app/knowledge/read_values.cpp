// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

Decimal decimalFrom(const Json &number)
{
    return Decimal::fromLexeme(number.text()).value_or(Decimal());
}

Range rangeFrom(const Json &points)
{
    return {.min = decimalFrom(points.value(u"min"_s)),
            .likely = decimalFrom(points.value(u"likely"_s)),
            .max = decimalFrom(points.value(u"max"_s))};
}

std::optional<QDate> dayFrom(const Json &day)
{
    const QDate date = QDate::fromString(day.text(), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<int> integerFrom(const Json &number)
{
    return number.isNumber() ? std::optional(static_cast<int>(number.integer())) : std::nullopt;
}

bool isYes(const Json &word)
{
    return word.text() == "yes"_L1;
}

QHash<QString, double> numbersFrom(const Json &object)
{
    QHash<QString, double> numbers;
    for (qsizetype index = 0; index < object.names().size(); ++index)
        numbers.insert(object.names().at(index), object.items().at(index).number(0));
    return numbers;
}

QHash<QString, QString> wordsFrom(const Json &object)
{
    QHash<QString, QString> words;
    for (qsizetype index = 0; index < object.names().size(); ++index)
        words.insert(object.names().at(index), object.items().at(index).text());
    return words;
}

QMap<QString, QString> titlesFrom(const Json &object)
{
    QMap<QString, QString> titles;
    for (qsizetype index = 0; index < object.names().size(); ++index)
        titles.insert(object.names().at(index), object.items().at(index).text());
    return titles;
}

} // namespace safeconduct
