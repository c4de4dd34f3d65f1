// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// A JSON value that keeps what Qt's own forgets: the order of members, numbers as they were written, and where each value
/// stood. A value type with shared contents: copying is cheap, so a document can be kept for undo.
///
/// Reading looks like `plan.value("title").text()`; a missing member reads as a value of kind Missing, so that chains need
/// no checks. Writing replaces by JSON pointer: `document.set("/systems/0/name", Json::from(name))`.
class Json {
public:
    enum class Kind { Missing, Null, Bool, Number, Text, Array, Object };

    Json() = default;
    static Json null();
    static Json from(bool value);
    static Json from(int value) { return from(static_cast<qint64>(value)); }
    static Json from(qint64 value);
    /// Shortest decimal form that reads back as \a value.
    static Json from(double value);
    static Json from(const QString &value);
    static Json from(const QStringList &values);
    static Json from(const char *) = delete; // would be taken for a bool
    /// \a lexeme is a number as JSON writes it (RFC 8259, 6); anything else is a fault of the caller.
    static Json numberAsWritten(const QString &lexeme);
    static Json array(const QList<Json> &items = {});
    static Json object();

    Kind kind() const { return m_kind; }
    bool exists() const { return m_kind != Kind::Missing; }
    bool isText() const { return m_kind == Kind::Text; }
    bool isNumber() const { return m_kind == Kind::Number; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isObject() const { return m_kind == Kind::Object; }

    /// The text of a text or the lexeme of a number; otherwise empty.
    const QString &text() const { return m_text; }
    QString text(const QString &otherwise) const { return isText() ? m_text : otherwise; }
    bool boolean(bool otherwise = false) const { return m_kind == Kind::Bool ? m_truth : otherwise; }
    double number(double otherwise) const;
    /// A whole number, also where it is written 3.0 or 1e2; \a otherwise for fractions and where 64 bits don't hold it.
    qint64 integer(qint64 otherwise = 0) const;

    /// Items of an array, or values of an object in their order.
    const QList<Json> &items() const { return m_items; }
    /// Names of an object's members in their order.
    const QStringList &names() const { return m_names; }
    qsizetype size() const { return m_items.size(); }
    bool contains(const QString &name) const { return m_names.contains(name); }
    /// The member \a name, or a missing value.
    const Json &value(const QString &name) const;
    /// The texts of an array of texts; others are left out.
    QStringList textList() const;

    /// Replaces the member in place or appends it.
    void insert(const QString &name, const Json &value);
    void append(const Json &value);

    /// The value at \a pointer (RFC 6901), or a missing value.
    const Json &at(const QString &pointer) const;
    /// Sets, appends (`/list/-` or the index one past the end) or replaces the value at \a pointer; missing objects on the
    /// way are made. Returns false where the pointer leads into something that is no object or array, or past an array's end.
    bool set(const QString &pointer, const Json &value);
    /// Inserts into an array before the index that \a pointer ends in.
    bool insertAt(const QString &pointer, const Json &value);
    /// Removes the member or item; false where there is none.
    bool remove(const QString &pointer);

    /// Where the value began in the text it was read from; zeros where it was made otherwise. Not part of equality.
    Position position() const { return m_position; }

    /// Equal values in equal order, numbers by their lexemes.
    friend bool operator==(const Json &left, const Json &right);

private:
    friend class JsonBuilder;
    Json *child(const QString &token, bool create);

    Kind m_kind = Kind::Missing;
    bool m_truth = false;
    Position m_position;
    QString m_text;
    QStringList m_names;
    QList<Json> m_items;
};

/// Limits against hostile input.
struct JsonLimits {
    qsizetype bytes = 64 * 1024 * 1024;
    int depth = 64;
    int values = 4'000'000; ///< a value needs up to fifty times the memory of its text
};

/// Reads UTF-8 JSON; a byte order mark is skipped. An error names line, column and pointer: broken UTF-8, half a surrogate
/// pair, a duplicate member, a NUL, too deep, too large, a number outside the range of a double, anything after the value.
Result<Json> readJson(const QByteArray &utf8, const JsonLimits &limits = {});

/// Writes UTF-8 JSON, two blanks of indentation, one line feed at the end. Same value, same bytes.
QByteArray writeJson(const Json &value);

/// One line, no blanks: for hashing and for programs.
QByteArray writeJsonCompact(const Json &value);

} // namespace safeconduct
