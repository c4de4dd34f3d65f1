// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/decimal.h"

#include "app/support/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128;

std::int64_t clamped(Wide value)
{
    constexpr Wide least = std::numeric_limits<std::int64_t>::min();
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp(value, least, most));
}

template<typename Integer>
Integer dividedAs(Integer numerator, Integer denominator)
{
    Integer quotient = numerator / denominator;
    Integer rest = numerator % denominator;
    if (rest < 0) {
        rest += denominator;
        --quotient;
    }
    const Integer most = denominator - rest; // rounds up from here on
    const bool roundsUp = rest > most || (rest == most && quotient % 2 != 0);
    return roundsUp ? quotient + 1 : quotient;
}

/// \a numerator / \a denominator, half to even; \a denominator is positive. Few numbers need the slow division of wide ones.
Wide divided(Wide numerator, Wide denominator)
{
    const auto narrow = static_cast<std::int64_t>(numerator);
    const auto narrowDenominator = static_cast<std::int64_t>(denominator);
    if (narrow == numerator && narrowDenominator == denominator)
        return dividedAs(narrow, narrowDenominator);
    return dividedAs(numerator, denominator);
}

Problem noNumber(const QString &lexeme, const QString &pointer)
{
    return {.pointer = pointer,
            .what = Text::tr("\"%1\" is no amount that can be calculated with.").arg(lexeme.left(40)),
            .remedy = Text::tr("Write a number such as 45 or 45.50, below 900 million millions."),
            .id = u"decimal.unreadable"_s};
}

} // namespace

Result<Decimal> Decimal::fromLexeme(const QString &lexeme, const QString &pointer)
{
    const QString lower = lexeme.toLower();
    const QString mantissa = lower.section(u'e', 0, 0);
    bool isExponent = true;
    const int exponent = lower.contains(u'e') ? lower.section(u'e', 1).toInt(&isExponent) : 0;
    const bool isNegative = mantissa.startsWith(u'-');
    QString digits = mantissa.mid(isNegative ? 1 : 0);
    const qsizetype point = digits.indexOf(u'.');
    qint64 scale = 4 + exponent - (point < 0 ? 0 : digits.size() - point - 1);
    if (point >= 0)
        digits.remove(point, 1);
    if (!isExponent || digits.isEmpty() || digits.size() > 30 || std::abs(exponent) > 30)
        return std::unexpected(noNumber(lexeme, pointer));

    Wide value = 0;
    for (const QChar digit : std::as_const(digits)) {
        if (digit < u'0' || digit > u'9')
            return std::unexpected(noNumber(lexeme, pointer));
        value = value * 10 + digit.digitValue();
    }
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    for (; scale > 0 && value != 0; --scale) {
        if (value > most)
            return std::unexpected(noNumber(lexeme, pointer));
        value *= 10;
    }
    Wide denominator = 1;
    for (; scale < 0 && denominator <= value * 10; ++scale)
        denominator *= 10;
    value = scale < 0 ? 0 : divided(value, denominator);
    if (value > most)
        return std::unexpected(noNumber(lexeme, pointer));
    return Decimal(static_cast<std::int64_t>(isNegative ? -value : value));
}

Decimal Decimal::nearest(double value)
{
    if (std::isnan(value))
        return {};
    constexpr double most = 9.0e18;
    return Decimal(
        static_cast<std::int64_t>(std::nearbyint(std::clamp(value * static_cast<double>(one), -most, most))));
}

QString Decimal::toLexeme() const
{
    const bool isNegative = m_parts < 0;
    const std::uint64_t parts =
        isNegative ? 0U - static_cast<std::uint64_t>(m_parts) : static_cast<std::uint64_t>(m_parts);
    QString lexeme = QString::number(parts / static_cast<std::uint64_t>(one));
    QString places = u"%1"_s.arg(parts % static_cast<std::uint64_t>(one), 4, 10, QChar(u'0'));
    while (places.endsWith(u'0'))
        places.chop(1);
    if (!places.isEmpty())
        lexeme += u'.' + places;
    return isNegative ? u'-' + lexeme : lexeme;
}

Decimal operator*(Decimal left, Decimal right)
{
    return Decimal(clamped(divided(static_cast<Wide>(left.m_parts) * right.m_parts, Decimal::one)));
}

Decimal operator/(Decimal left, Decimal right)
{
    Q_ASSERT(right.m_parts != 0);
    const Wide sign = right.m_parts < 0 ? -1 : 1;
    return Decimal(clamped(
        divided(sign * static_cast<Wide>(left.m_parts) * Decimal::one, sign * static_cast<Wide>(right.m_parts))));
}

Decimal Decimal::scaled(std::int64_t numerator, std::int64_t denominator) const
{
    return Decimal(clamped(divided(static_cast<Wide>(m_parts) * numerator, denominator)));
}

Decimal Range::mean() const
{
    return (min + likely.scaled(4, 1) + max).scaled(1, 6);
}

Range operator*(const Range &left, const Range &right)
{
    return {left.min * right.min, left.likely * right.likely, left.max * right.max};
}

Range operator*(const Range &range, Decimal factor)
{
    return {range.min * factor, range.likely * factor, range.max * factor};
}

Range presentValueOfYearly(const Range &yearly, int years, Decimal ratePercent)
{
    // 10¹² parts of the sum of 1/(1+r)^t; each power is divided out once, so the error stays under years/2 parts.
    constexpr Wide scale = 1'000'000'000'000;
    const Wide rate = static_cast<Wide>(100) * Decimal::one + ratePercent.parts();
    Wide discounted = scale;
    Wide sum = 0;
    for (int year = 1; year <= years; ++year) {
        discounted = divided(discounted * 100 * Decimal::one, rate);
        sum += discounted;
    }
    const auto worth = [&](Decimal amount) {
        return amount.scaled(static_cast<std::int64_t>(sum), static_cast<std::int64_t>(scale));
    };
    return {worth(yearly.min), worth(yearly.likely), worth(yearly.max)};
}

} // namespace safeconduct
