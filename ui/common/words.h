// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// One thing to choose: how the plan writes it and how people read it.
struct Word {
    QString id;
    QString text;
    friend bool operator==(const Word &, const Word &) = default;
};

/// "de" where the window speaks German, else "en".
QString interfaceLanguage();

/// The text of the word with \a id, or \a id itself.
QString textOf(const QList<Word> &words, const QString &id);
/// The id of the word that reads or is written \a text, without regard to case; or \a text itself.
QString idOf(const QList<Word> &words, const QString &text);

/// The words of \a ids by the knowledge's texts `kind.id.name`.
QList<Word> wordsFor(const Knowledge &knowledge, const QString &kind, const QStringList &ids);

/// The languages of window and record, each by its own name, so that one who has lost his way finds home.
QList<Word> languageWords();
QList<Word> networkKindWords(const Knowledge &knowledge);
QList<Word> systemRoleWords(const Knowledge &knowledge);
QList<Word> levelWords(const Knowledge &knowledge);
QList<Word> authenticationWords(const Knowledge &knowledge);
QList<Word> roleWords(const Knowledge &knowledge);
QList<Word> profileWords(const Knowledge &knowledge);
QList<Word> schemeWords();
QList<Word> needReasonWords(const Knowledge &knowledge);
/// In the order of their kinds: client and server, server and server, administration, others.
QList<Word> serviceWords(const Knowledge &knowledge);
/// The kind of service in words: "client to server".
QString serviceKindText(const QString &kind);

template<typename Entry>
QList<Word> namesOf(const QList<Entry> &entries)
{
    QList<Word> words;
    words.reserve(entries.size());
    for (const Entry &entry : entries)
        words.append({entry.id, entry.name});
    return words;
}

} // namespace safeconduct
