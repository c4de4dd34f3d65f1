// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// Values for a text's placeholders by fact name. Lists are said as "a, b and c" in the text's language.
using TextValues = QMap<QString, QStringList>;

/// A sentence that has not been put into a language yet: what findings, reasons and traces carry.
struct Saying {
    QString text; ///< id of a text of the knowledge
    TextValues values;
    friend bool operator==(const Saying &, const Saying &) = default;
};

/// The knowledge's texts by language ("en", "de") and id.
class Texts {
public:
    void insert(const QString &language, const QString &id, const QString &text);
    bool contains(const QString &language, const QString &id) const;
    QStringList ids(const QString &language) const;
    /// The text as it stands, with placeholders; empty where there is none.
    QString raw(const QString &language, const QString &id) const;

    /// The text in \a language with \a values put in for `{name}`. A value that is itself the id of a text with a name
    /// (`term.high`, see terms below) is not looked up: callers pass what is to be read. A missing text shows its id in
    /// angle brackets, which content tests refuse.
    QString say(const QString &language, const QString &id, const TextValues &values = {}) const;
    QString say(const QString &language, const Saying &saying) const { return say(language, saying.text, saying.values); }

    /// The name of \a kind `service`, `part`, `threat`, … and \a id: text `kind.id.name`, or \a id where there is none.
    QString name(const QString &language, const QString &kind, const QString &id) const;

private:
    QHash<QString, QHash<QString, QString>> m_texts;
};

/// The names of the placeholders in \a text, in order of appearance.
QStringList placeholders(const QString &text);

} // namespace safeconduct
