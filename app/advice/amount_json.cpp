// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/amount_json.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

Json decimalToJson(Decimal number)
{
    return Json::numberAsWritten(number.toLexeme());
}

Json decimalOrNull(const std::optional<Decimal> &number)
{
    return number ? decimalToJson(*number) : Json::null();
}

Json rangeToJson(const Range &range)
{
    Json json = Json::object();
    json.insert(u"min"_s, decimalToJson(range.min));
    json.insert(u"likely"_s, decimalToJson(range.likely));
    json.insert(u"max"_s, decimalToJson(range.max));
    return json;
}

Json roundedToJson(double value)
{
    constexpr double places = 1e6;
    return Json::from(std::round(value * places) / places);
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json::null() : Json::from(text);
}

} // namespace safeconduct
