// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace safeconduct {

/// How much a problem stops. An error means that the input cannot be used as it is; a warning that something is probably
/// not as meant; a note that nothing needs to be done.
enum class Severity { Error, Warning, Note };

/// Where in a text something stands. Lines and columns count from 1; 0 means "not known".
struct Position {
    int line = 0;
    int column = 0;
    friend bool operator==(const Position &, const Position &) = default;
};

/// What is wrong, where, and what to do next; in the user's language. The id is stable and for programs.
struct Problem {
    QString pointer; ///< JSON pointer (RFC 6901), or empty where the whole file is meant
    QString what; ///< a whole sentence
    QString remedy; ///< what to do, a whole sentence
    QString id = {};
    Severity severity = Severity::Error;
    QString file = {};
    Position position = {};

    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = QList<Problem>;

/// `file:line:column: /json/pointer: what is wrong: what to do`, leaving out what is not known.
QString toLine(const Problem &problem);

bool hasError(const Problems &problems);

} // namespace safeconduct
