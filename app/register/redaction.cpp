// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/redaction.h"

#include "app/dossier/dossier.h"
#include "app/support/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A pattern for \a text however JSON, HTML, Markdown or a script writes it: a blank may be a line's end, and before what is
/// neither letter nor digit may stand backslashes, or a character reference for it.
QString patternOf(const QString &text)
{
    QString pattern;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber())
            pattern += letter;
        else if (letter.isSpace())
            pattern += u"\\s+"_s;
        else
            pattern += u"(?:\\\\*"_s + QRegularExpression::escape(QString(letter)) + u"|&#?\\w+;)"_s;
    }
    return pattern;
}

class Replacement {
public:
    /// \a words: name and addresses; longer ones go first, where one is part of another.
    Replacement(const QStringList &words, QString instead)
        : m_instead(std::move(instead))
    {
        QStringList texts = words;
        std::ranges::sort(texts, std::greater(), &QString::size);
        for (QString &text : texts)
            text = patternOf(text);
        // Whole words: "Ann" is not to be found in "Annex"; the letter of a line's end in JSON is none.
        m_found.setPattern(u"(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrt]))(?:"_s + texts.join(u'|')
                           + u")(?![\\p{L}\\p{N}])"_s);
        m_found.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
    }
    QByteArray in(const QByteArray &text) const { return QString::fromUtf8(text).replace(m_found, m_instead).toUtf8(); }
    ArchiveEntries in(ArchiveEntries entries) const
    {
        for (QByteArray &contents : entries)
            contents = in(contents);
        return entries;
    }
    /// The value that stands in \a text after replacing.
    Result<Json> in(const Json &json) const { return readJson(in(writeJson(json))); }

private:
    QRegularExpression m_found;
    QString m_instead;
};

Result<Dossier> replaced(Dossier dossier, const Replacement &replacement)
{
    const Result<PlanDocument> plan = PlanDocument::read(replacement.in(dossier.plan.write()));
    if (!plan)
        return std::unexpected(plan.error());
    const Result<Json> advice = replacement.in(dossier.advice);
    if (!advice)
        return std::unexpected(advice.error());
    const Result<Decision> decision = replacement.in(decisionToJson(dossier.decision)).and_then(decisionFromJson);
    if (!decision)
        return std::unexpected(decision.error());
    dossier.plan = *plan;
    dossier.advice = *advice;
    dossier.decision = *decision;
    dossier.record = replacement.in(dossier.record);
    dossier.snippets = replacement.in(dossier.snippets);
    return dossier;
}

/// The name and every address that \a plan or the register knows of it.
QStringList wordsFor(const NamedPerson &person, const Plan &plan)
{
    QStringList words{person.name, person.email.trimmed()};
    for (const Role &role : plan.roles) {
        if (role.name.trimmed() == person.name)
            words.append(role.email.trimmed());
    }
    words.removeDuplicates();
    words.removeAll({});
    return words;
}

} // namespace

Results<std::optional<QByteArray>> withoutPerson(const QByteArray &file, const NamedPerson &person,
                                                 const QString &replacement)
{
    const Results<Dossier> dossier = unpackDossier(file);
    if (!dossier)
        return std::unexpected(dossier.error());
    if (!dossier->events.isEmpty())
        return std::optional<QByteArray>();
    const Result<QByteArray> packed =
        replaced(*dossier, Replacement(wordsFor(person, dossier->plan.plan()), replacement))
            .and_then([](const Dossier &without) { return packDossier(without); });
    if (!packed)
        return std::unexpected(Problems{packed.error()});
    return std::optional(*packed);
}

} // namespace safeconduct
