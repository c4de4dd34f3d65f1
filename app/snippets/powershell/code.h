// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstddef>

namespace safeconduct::powershell {

/// A piece of PowerShell that stands in this program's own source: `$server`, `Set-OwaVirtualDirectory`. It can be made from a
/// literal at compile time only, so nothing that is read from a plan can ever become one.
class Code {
public:
    template<std::size_t Length>
    // NOLINTNEXTLINE(google-explicit-constructor): statements read as PowerShell
    consteval Code(const char16_t (&literal)[Length])
        : m_text(literal, Length - 1)
    {
    }
    constexpr QStringView view() const { return m_text; }
    QString text() const { return m_text.toString(); }
    friend bool operator==(Code left, Code right) { return left.m_text == right.m_text; }

private:
    QStringView m_text;
};

/// Several pieces of code put together: `$item` + `.` + `RequireTLS`.
class Expression {
public:
    Expression(Code code) // NOLINT(google-explicit-constructor): a piece is an expression
        : m_text(code.text())
    {
    }
    const QString &text() const { return m_text; }
    friend Expression operator+(Expression left, Code right)
    {
        left.m_text += right.view();
        return left;
    }
    friend bool operator==(const Expression &, const Expression &) = default;

private:
    QString m_text;
};

} // namespace safeconduct::powershell
