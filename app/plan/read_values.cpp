// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/read_values.h"

#include <algorithm>
#include <limits>

namespace safeconduct {

using namespace Qt::StringLiterals;

std::optional<Decimal> readDecimal(const Json &json)
{
    const auto value = json.isNumber() ? Decimal::fromLexeme(json.text()) : Decimal();
    return json.isNumber() && value ? std::optional(*value) : std::nullopt;
}

std::optional<Range> readRange(const Json &json)
{
    const auto min = readDecimal(json.value(u"min"_s));
    const auto likely = readDecimal(json.value(u"likely"_s));
    const auto max = readDecimal(json.value(u"max"_s));
    return min && likely && max ? std::optional(Range{*min, *likely, *max}) : std::nullopt;
}

std::optional<double> readNumber(const Json &json)
{
    return json.isNumber() ? std::optional(json.number(0)) : std::nullopt;
}

std::optional<int> readCount(const Json &json)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return json.isNumber() ? std::optional(static_cast<int>(std::clamp<qint64>(json.integer(), 0, most)))
                           : std::nullopt;
}

std::optional<bool> readTruth(const Json &json)
{
    return json.kind() == Json::Kind::Bool ? std::optional(json.boolean()) : std::nullopt;
}

namespace {

QHash<QString, Range> readRanges(const Json &json)
{
    QHash<QString, Range> ranges;
    for (qsizetype index = 0; index < json.size() && json.isObject(); ++index) {
        if (const auto range = readRange(json.items().at(index)))
            ranges.insert(json.names().at(index), *range);
    }
    return ranges;
}

std::optional<quint64> readSeed(const Json &json)
{
    bool isSeed = false;
    const quint64 seed = json.text().toULongLong(&isSeed);
    if (json.isNumber() && isSeed)
        return seed;
    const qint64 written = json.integer(-1); // 1e6
    return written >= 0 && json.isNumber() ? std::optional(static_cast<quint64>(written)) : std::nullopt;
}

std::optional<QDate> readDate(const Json &json)
{
    const QDate date = QDate::fromString(json.text(), Qt::ISODate);
    return json.isText() && date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

Settings readSettings(const Json &json)
{
    const Json &budget = json.value(u"budget"_s);
    return {.horizonYears = readCount(json.value(u"horizonYears"_s)),
            .currency = json.value(u"currency"_s).text(QString()),
            .discountRatePercent = readDecimal(json.value(u"discountRatePercent"_s)),
            .discountRateKind = json.value(u"discountRateKind"_s).text(QString()),
            .hourlyRates = readRanges(json.value(u"hourlyRates"_s)),
            .protectionScheme = json.value(u"protectionScheme"_s).text(QString()),
            .policyProfile = json.value(u"policyProfile"_s).text(QString()),
            .budget = {readDecimal(budget.value(u"initial"_s)), readDecimal(budget.value(u"yearly"_s))},
            .worth = readRanges(json.value(u"worth"_s)),
            .seed = readSeed(json.value(u"seed"_s)),
            .asOf = readDate(json.value(u"asOf"_s)),
            .fourEyes = json.value(u"fourEyes"_s).boolean(),
            .averageMessageKilobytes = readNumber(json.value(u"averageMessageKilobytes"_s)),
            .confidentialFrom = levelFrom(json.value(u"confidentialFrom"_s).text(QString())),
            .untrustedFrom = readNumber(json.value(u"untrustedFrom"_s))};
}

} // namespace safeconduct
