// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <limits>

namespace safeconduct {

/// A decimal number of four places, as an integer of 1/10,000: money, hours, counts. Sums are exact; products and
/// quotients are rounded half to even. Range ±9.2·10¹⁴; beyond it values are clamped, never wrapped.
class Decimal {
public:
    constexpr Decimal() = default;
    static constexpr Decimal whole(std::int64_t units)
    {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / one;
        return Decimal(std::clamp(units, -most, most) * one);
    }
    static constexpr Decimal tenThousandths(std::int64_t parts) { return Decimal(parts); }
    /// Reads a JSON number's lexeme ("45", "45.50", "4.5e1") without passing through binary floating point; places after
    /// the fourth are rounded half to even.
    static Result<Decimal> fromLexeme(const QString &lexeme, const QString &pointer = {});
    /// For values that are floating point by nature (shares, probabilities); not a number becomes 0.
    static Decimal nearest(double value);

    constexpr std::int64_t parts() const { return m_parts; }
    double toDouble() const { return static_cast<double>(m_parts) / static_cast<double>(one); }
    /// "1234.5", without trailing zeros, for JSON.
    QString toLexeme() const;

    friend constexpr Decimal operator+(Decimal left, Decimal right)
    {
        std::int64_t sum = 0;
        return __builtin_add_overflow(left.m_parts, right.m_parts, &sum) ? beyond(left.m_parts) : Decimal(sum);
    }
    friend constexpr Decimal operator-(Decimal left, Decimal right)
    {
        std::int64_t rest = 0;
        return __builtin_sub_overflow(left.m_parts, right.m_parts, &rest) ? beyond(left.m_parts) : Decimal(rest);
    }
    friend Decimal operator*(Decimal left, Decimal right);
    /// \a right must not be 0.
    friend Decimal operator/(Decimal left, Decimal right);
    constexpr Decimal &operator+=(Decimal other) { return *this = *this + other; }
    friend constexpr auto operator<=>(Decimal, Decimal) = default;

    /// This times \a numerator / \a denominator (positive), rounded once.
    Decimal scaled(std::int64_t numerator, std::int64_t denominator) const;

    static constexpr std::int64_t one = 10'000;

private:
    constexpr explicit Decimal(std::int64_t parts)
        : m_parts(parts)
    {
    }
    /// What a sum that leaves the range on the side of \a sign is clamped to.
    static constexpr Decimal beyond(std::int64_t sign)
    {
        return Decimal(sign < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max());
    }
    std::int64_t m_parts = 0;
};

/// Money is a decimal in the plan's currency.
using Money = Decimal;

/// Three points: least, likely, most. Always min ≤ likely ≤ max where made by `from`; sums and products keep that.
struct Range {
    Decimal min;
    Decimal likely;
    Decimal max;

    static Range exactly(Decimal value) { return {value, value, value}; }
    /// The mean of the PERT distribution over the three points: (min + 4·likely + max) / 6.
    Decimal mean() const;

    friend constexpr Range operator+(const Range &left, const Range &right)
    {
        return {left.min + right.min, left.likely + right.likely, left.max + right.max};
    }
    friend Range operator*(const Range &left, const Range &right);
    friend Range operator*(const Range &range, Decimal factor);
    Range &operator+=(const Range &other) { return *this = *this + other; }
    friend bool operator==(const Range &, const Range &) = default;
};

/// What one unit paid once and each year over a horizon is worth today.
/// \a ratePercent is per year; yearly amounts fall due at the end of each year 1…years.
/// Present value of 1 paid at the end of each year, as a decimal: (1 − (1+r)^−years)/r, exact to 10⁻¹², rounded to four places
/// only when multiplied.
Range presentValueOfYearly(const Range &yearly, int years, Decimal ratePercent);

} // namespace safeconduct
