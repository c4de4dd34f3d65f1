// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to support: brings in jsoncons, whose headers are heavy.
#pragma once

#include "app/support/json.h"

#include <QByteArrayView>

#include <jsoncons/json_parser.hpp>

namespace safeconduct {

/// \a utf8 without its byte order mark, if it has nothing that the parser itself lets pass: more than \a maximumBytes, no text
/// at all, broken UTF-8, half a character.
Result<QByteArrayView> textToParse(const QByteArray &utf8, qsizetype maximumBytes);

/// Reads strictly, keeps numbers as they are written.
jsoncons::json_parser parserFor(const JsonLimits &limits);

/// Gives \a visitor the one value that \a text has to be.
std::error_code parseWhole(QByteArrayView text, jsoncons::json_parser &parser, jsoncons::json_visitor &visitor);

/// The number that begins at \a begin of \a text, as it is written there.
QByteArrayView numberAt(QByteArrayView text, qsizetype begin);

/// Whether \a lexeme is a number that a double can hold.
bool isWithinDouble(QByteArrayView lexeme);

} // namespace safeconduct
