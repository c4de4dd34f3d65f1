// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/option_tables.h"
#include "app/document/record_section.h"

#include <QHash>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

bool Section::isListed(const OptionAdvice &option) const
{
    return isAmongLeading(option) || option.option.id() == choice.option;
}

namespace {

/// \a text with what else it applies to.
QString withOthers(const Section &section, const QString &text, const QStringList &others)
{
    if (others.isEmpty())
        return text;
    return section.say(u"record.finding.likewise"_s, {{u"finding"_s, {text}}, {u"options"_s, {others.join(u"; "_s)}}});
}

/// What is said against the listed options, each case of a rule once: in the words for the first option, the others behind.
QStringList excludedTexts(Section &section)
{
    QStringList keys;
    QHash<QString, QString> textOf;
    QHash<QString, QStringList> othersOf;
    for (const Finding &finding : section.advice.findings) {
        const OptionAdvice *option = section.advice.option(finding.option);
        if (finding.effect != Effect::Exclude || !option || !section.isListed(*option))
            continue;
        if (keys.contains(finding.key)) {
            othersOf[finding.key].append(section.record.words.option(finding.option));
            continue;
        }
        keys.append(finding.key);
        textOf.insert(finding.key, section.record.finding(finding));
    }
    QStringList texts;
    for (const QString &key : std::as_const(keys))
        texts.append(withOthers(section, textOf.value(key), othersOf.value(key)));
    return texts;
}

/// The reasons why \a part cannot be had, as sentences.
QString reasonsOf(const Section &section, const ImpossiblePart &part)
{
    QStringList reasons;
    for (const Finding &reason : part.reasons)
        reasons.append(section.record.words.say(reason.saying));
    reasons.removeDuplicates();
    return reasons.join(u' ');
}

/// Which cases of which rules speak: parts with the same cases have the same reasons, but for their names.
QString casesOf(const ImpossiblePart &part)
{
    QStringList cases;
    for (const Finding &reason : part.reasons)
        cases.append(reason.key);
    return cases.join(u' ');
}

/// What cannot be had: the reasons in the words for the first part, the others behind.
QStringList impossibleTexts(const Section &section)
{
    QStringList cases;
    QHash<QString, QString> textOf;
    QHash<QString, QStringList> othersOf;
    for (const ImpossiblePart &part : section.advice.impossible) {
        const QString key = casesOf(part);
        const QString name = section.record.words.name(u"part"_s, part.part);
        if (cases.contains(key)) {
            othersOf[key].append(name);
            continue;
        }
        cases.append(key);
        textOf.insert(key,
                      section.say(u"record.impossible.item"_s,
                                  {{u"part"_s, {name}}, {u"reasons"_s, {reasonsOf(section, part)}}}));
    }
    QStringList texts;
    for (const QString &key : std::as_const(cases))
        texts.append(withOthers(section, textOf.value(key), othersOf.value(key)));
    return texts;
}

/// What is said of the connection and of the chosen option, each text once.
QStringList findingTexts(Section &section, const QList<Effect> &effects)
{
    QStringList texts;
    for (const Finding &finding : section.advice.findings) {
        if (effects.contains(finding.effect) && (finding.option.isEmpty() || finding.option == section.choice.option))
            texts.append(section.record.finding(finding));
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace

void writeExcluded(Section &section)
{
    if (const QStringList excluded = excludedTexts(section); !excluded.isEmpty()) {
        section.record.heading(4, u"record.excluded.heading"_s, {});
        section.record.bullets(excluded);
    }
    if (const QStringList impossible = impossibleTexts(section); !impossible.isEmpty()) {
        section.record.heading(4, u"record.impossible.heading"_s, {});
        section.record.bullets(impossible);
    }
}

void writeFindings(Section &section)
{
    const QStringList findings = findingTexts(
        section,
        {Effect::AdviseAgainst, Effect::Incomplete, Effect::Require, Effect::Recommend, Effect::Ask, Effect::Note});
    if (findings.isEmpty())
        return;
    section.record.heading(4, u"record.findings.heading"_s, {});
    section.record.bullets(findings);
}

} // namespace safeconduct
