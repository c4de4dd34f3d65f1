// SPDX-License-Identifier: GPL-3.0-or-later
// jsoncons' headers are heavy: they are for the json_*.cpp files of this folder only.
#include "app/support/json.h"
#include "app/support/json_builder.h"
#include "app/support/json_parse.h"
#include "app/support/text.h"

#include <algorithm>
#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

qsizetype firstBrokenByte(QByteArrayView utf8)
{
    const auto checked = jsoncons::unicode_traits::validate(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return checked.ec == jsoncons::unicode_traits::conv_errc::success ? -1 : checked.ptr - utf8.data();
}

/// The offset of the first `\uD800`…`\uDFFF` that has no partner, or -1. The parser drops a lone second half silently.
qsizetype firstLoneSurrogate(QByteArrayView utf8)
{
    qsizetype awaited = -1; // where a second half has to stand
    for (qsizetype at = utf8.indexOf('\\'); at >= 0; at = utf8.indexOf('\\', at)) {
        const bool isUnicode = at + 6 <= utf8.size() && utf8.at(at + 1) == 'u';
        const uint unit = isUnicode ? utf8.sliced(at + 2, 4).toByteArray().toUInt(nullptr, 16) : 0;
        const bool isSecondHalf = QChar::isLowSurrogate(unit);
        if (awaited >= 0 && (at != awaited || !isSecondHalf))
            return awaited - 6;
        if (isSecondHalf && at != awaited)
            return at;
        awaited = QChar::isHighSurrogate(unit) ? at + 6 : -1;
        at += isUnicode ? 6 : 2;
    }
    return awaited < 0 ? -1 : awaited - 6;
}

QString phrase(const std::error_code &error, int depth)
{
    if (error.category() != jsoncons::json_error_category())
        return Text::tr("This is not JSON.");
    switch (static_cast<jsoncons::json_errc>(error.value())) {
    case jsoncons::json_errc::max_nesting_depth_exceeded:
        return Text::tr("Objects and lists are nested more than %1 levels deep.").arg(depth);
    case jsoncons::json_errc::unexpected_eof:
        return Text::tr("The text ends before the value is complete.");
    case jsoncons::json_errc::extra_character:
        return Text::tr("Something stands after the end of the value.");
    case jsoncons::json_errc::extra_comma:
        return Text::tr("There is a comma too many.");
    case jsoncons::json_errc::single_quote:
        return Text::tr("Texts stand in double quotes.");
    case jsoncons::json_errc::expected_key:
        return Text::tr("The name of a member in double quotes is missing here.");
    case jsoncons::json_errc::expected_colon:
        return Text::tr("A colon is missing after the name of the member.");
    case jsoncons::json_errc::expected_comma_or_rbrace:
        return Text::tr("A comma or a closing brace is missing here.");
    case jsoncons::json_errc::expected_comma_or_rbracket:
        return Text::tr("A comma or a closing bracket is missing here.");
    case jsoncons::json_errc::illegal_control_character:
    case jsoncons::json_errc::illegal_character_in_string:
        return Text::tr("A control character stands here, such as a line break inside a text.");
    case jsoncons::json_errc::leading_zero:
        return Text::tr("A number does not begin with a needless zero.");
    case jsoncons::json_errc::illegal_comment:
        return Text::tr("JSON has no comments.");
    default:
        return Text::tr("This is not JSON: %1.").arg(QString::fromStdString(error.message()));
    }
}

bool isControlByte(char byte)
{
    return static_cast<unsigned char>(byte) < 0x20;
}

/// Where \a error is, given where the parser stopped: it has sometimes passed the faulty character already.
qsizetype offsetOf(const std::error_code &error, qsizetype stopped, QByteArrayView text)
{
    if (error == jsoncons::json_errc::extra_character) {
        while (stopped < text.size() && QByteArrayView(" \t\r\n").contains(text.at(stopped)))
            ++stopped;
        return stopped;
    }
    if (error == jsoncons::json_errc::illegal_control_character
        || error == jsoncons::json_errc::illegal_character_in_string) {
        const QByteArrayView passed = text.first(std::min(stopped + 1, text.size()));
        return std::ranges::find_if(passed.rbegin(), passed.rend(), &isControlByte).base() - passed.begin() - 1;
    }
    const bool isPassed =
        error == jsoncons::json_errc::extra_comma || error == jsoncons::json_errc::max_nesting_depth_exceeded;
    return isPassed ? stopped - 1 : stopped;
}

std::unexpected<Problem> malformed(const Position &position, const QString &pointer, const QString &what)
{
    return std::unexpected(Problem{.pointer = pointer,
                                   .what = what,
                                   .remedy = Text::tr("Correct the file at this place with a text editor."),
                                   .id = u"json.malformed"_s,
                                   .position = position});
}

std::unexpected<Problem> tooLarge(qsizetype size, qsizetype limit)
{
    constexpr qsizetype mebibyte = 1024 * 1024;
    return std::unexpected(Problem{.pointer = {},
                                   .what = Text::tr("The file has %1 MiB; at most %2 MiB are read.")
                                               .arg((size + mebibyte - 1) / mebibyte)
                                               .arg(limit / mebibyte),
                                   .remedy = Text::tr("Check that this is the right file."),
                                   .id = u"json.too-large"_s});
}

} // namespace

Result<QByteArrayView> textToParse(const QByteArray &utf8, qsizetype maximumBytes)
{
    if (utf8.size() > maximumBytes)
        return tooLarge(utf8.size(), maximumBytes);
    QByteArrayView text(utf8);
    if (text.startsWith(byteOrderMark)) // Windows editors write one; RFC 8259, 8.1 allows to ignore it
        text = text.sliced(byteOrderMark.size());
    if (text.trimmed().isEmpty())
        return malformed({}, {}, Text::tr("The file is empty."));
    if (const qsizetype broken = firstBrokenByte(text); broken >= 0)
        return malformed(TextLines(text).positionOf(broken), {}, Text::tr("This is not UTF-8 text."));
    if (const qsizetype lone = firstLoneSurrogate(text); lone >= 0)
        return malformed(TextLines(text).positionOf(lone), {},
                         Text::tr("This is half a character: one of two \\u escapes is missing."));
    return text;
}

jsoncons::json_parser parserFor(const JsonLimits &limits)
{
    const auto options = jsoncons::json_options().lossless_number(true).max_nesting_depth(limits.depth);
    return {options, jsoncons::strict_json_parsing()};
}

std::error_code parseWhole(QByteArrayView text, jsoncons::json_parser &parser, jsoncons::json_visitor &visitor)
{
    std::error_code error;
    parser.update(text.data(), static_cast<std::size_t>(text.size()));
    parser.parse_some(visitor, error);
    if (!error)
        parser.finish_parse(visitor, error);
    if (!error)
        parser.check_done(error);
    return error;
}

QByteArrayView numberAt(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && QByteArrayView("0123456789+-.eE").contains(text.at(end)))
        ++end;
    return text.sliced(begin, end - begin);
}

bool isWithinDouble(QByteArrayView lexeme)
{
    constexpr qsizetype digitsOfAnyDouble = 308; // whatever they are, the number is below 10^308
    const bool hasExponent = lexeme.contains('e') || lexeme.contains('E');
    return (!hasExponent && lexeme.size() <= digitsOfAnyDouble)
        || std::isfinite(QString::fromLatin1(lexeme).toDouble());
}

Result<Json> readJson(const QByteArray &utf8, const JsonLimits &limits)
{
    const Result<QByteArrayView> text = textToParse(utf8, limits.bytes);
    if (!text)
        return std::unexpected(text.error());
    jsoncons::json_parser parser = parserFor(limits);
    JsonBuilder builder(*text, limits.values);
    const std::error_code error = parseWhole(*text, parser, builder);
    TextLines lines(*text);
    if (!builder.fault().isEmpty())
        return malformed(lines.positionOf(builder.faultOffset()), builder.faultPointer(), builder.fault());
    if (error) {
        const qsizetype offset = offsetOf(error, static_cast<qsizetype>(parser.end_position()), *text);
        return malformed(lines.positionOf(offset), builder.pointer(), phrase(error, limits.depth));
    }
    return builder.takeResult();
}

} // namespace safeconduct
