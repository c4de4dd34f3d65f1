// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/words.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 64; ///< letters of a word that count

QString folded(const QString &word)
{
    QString letters;
    const QString apart = word.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar letter : apart) {
        if (letter.isLetterOrNumber())
            letters.append(letter);
    }
    return letters.left(longest);
}

bool hasUmlaut(const QString &word)
{
    return std::ranges::any_of(word, [](QChar letter) { return u"äöüÄÖÜ"_s.contains(letter); });
}

/// With an e for the dots, as where a keyboard has none.
QString spelledOut(QString word)
{
    static constexpr std::array umlauts{std::pair{u'ä', u'a'}, std::pair{u'ö', u'o'}, std::pair{u'ü', u'u'}};
    word = word.toLower();
    for (const auto &[umlaut, vowel] : umlauts)
        word.replace(QChar(umlaut), QString(QChar(vowel)) + u'e');
    return word;
}

/// Runs of letters and digits, diacritics composed.
QStringList split(const QString &text)
{
    QStringList words;
    QString word;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (const QChar letter : composed) {
        if (letter.isLetterOrNumber() || letter.isMark()) {
            word.append(letter);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

QStringList wordsOf(const QString &text)
{
    QSet<QString> words;
    const QStringList spelled = split(text);
    for (const QString &word : spelled) {
        words.insert(folded(word));
        if (hasUmlaut(word))
            words.insert(folded(spelledOut(word)));
    }
    words.remove({});
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort();
    return sorted;
}

QStringList wordsSought(const QString &text)
{
    QStringList words;
    const QStringList spelled = split(text);
    for (const QString &word : spelled)
        words.append(folded(word));
    words.removeAll({});
    return words;
}

} // namespace safeconduct
