// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// Values for a text's placeholders by fact name, as words; `each` for the element of a rule with `each`. Lists are said as
/// "a, b and c" in the text's language.
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

    /// The text in \a language with \a values put in for `{name}`. Words of facts that are `shownAs` a kind read as that
    /// kind's names, numbers as \a language writes them (years without a mark between thousands); all other values stand as
    /// they are: they are never looked up and never markup. A missing text shows its id in angle brackets, which content tests
    /// refuse; a missing value its placeholder.
    QString say(const QString &language, const QString &id, const TextValues &values = {}) const;
    QString say(const QString &language, const Saying &saying) const
    {
        return say(language, saying.text, saying.values);
    }

    /// \a sayings one after the other, as sentences of a paragraph.
    QString sayAll(const QString &language, const QList<Saying> &sayings) const;

    /// \a value with every reference to a text replaced by the text.
    QString resolved(const QString &language, const QString &value) const;

    /// The name of \a kind `service`, `part`, `threat`, … and \a id: text `kind.id.name`, else the name a product goes by,
    /// else \a id.
    QString name(const QString &language, const QString &kind, const QString &id) const;

    /// How values of the fact \a name are said: as names of the kind \a shownAs (empty: as they stand), or as a number, unless
    /// that is a `year`.
    void showFact(const QString &name, const QString &shownAs, bool isNumber);
    /// The same for `{each}` in the text \a id.
    void showEach(const QString &id, const QString &shownAs);
    /// A proper name that no text gives, for \a id of whatever kind.
    void insertProperName(const QString &id, const QString &name);

private:
    struct Shown {
        QString kind;
        bool isNumber = false;
    };
    QStringList said(const QString &language, const QString &id, const QString &fact, const QStringList &words) const;

    QHash<QString, QHash<QString, QString>> m_texts;
    QHash<QString, Shown> m_facts;
    QHash<QString, QString> m_each;
    QHash<QString, QString> m_properNames;
};

/// A value that stands for the text \a id, whatever the language: `Texts::say` puts the text in its place, wherever in a value
/// it stands. `KIND.ID.name` without a text reads as `Texts::name` does. Control characters mark it, which no plan can contain.
QString textReference(const QString &id);

/// A value that reads as \a value in whatever language, rounded to \a places and with its thousands grouped: where a text is about
/// money or points.
QString numberReference(Decimal value, int places = 0);

/// The names of the placeholders in \a text, in order of appearance.
QStringList placeholders(const QString &text);

} // namespace safeconduct
