// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/nearest.h"
#include "app/knowledge/references.h"
#include "app/knowledge/texts.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Suggestions are looked for among so many texts.
constexpr qsizetype mostCandidates = 5000;

/// What is found at a path goes into `%1` of each text's id.
struct TextRow {
    QString kind;
    QString path;
    QStringList texts;
};

const QList<TextRow> &rows()
{
    static const QList<TextRow> all{
        {u"connectors"_s, u"connectors/*/id"_s, {u"connector.%1.name"_s}},
        {u"costs"_s, u"items/*/id"_s, {u"cost.%1.name"_s}},
        {u"costs"_s, u"items/*/basis"_s, {u"basis.%1.name"_s}},
        {u"costs"_s, u"items/*/note"_s, {u"%1"_s}},
        {u"costs"_s, u"items/*/per"_s, {u"per.%1.name"_s}},
        {u"costs"_s, u"rates/*/id"_s, {u"rate.%1.name"_s}},
        {u"costs"_s, u"uses/*/by"_s, {u"driver.%1.name"_s}},
        {u"costs"_s, u"uses/*/rate"_s, {u"rate.%1.name"_s}},
        {u"costs"_s, u"uses/*/when"_s, {u"when.%1.name"_s}},
        {u"costs"_s, u"uses/*/why"_s, {u"%1"_s}},
        {u"criteria"_s, u"criteria/*/group"_s, {u"criteriongroup.%1.name"_s}},
        {u"criteria"_s, u"criteria/*/id"_s, {u"criterion.%1.name"_s, u"criterion.%1.help"_s}},
        {u"criteria"_s, u"defaults/hourlyRates/{}"_s, {u"rate.%1.name"_s}},
        {u"criteria"_s, u"restExposure/places/{}"_s, {u"restplace.%1.name"_s}},
        {u"facilities"_s, u"facilities/*/claims"_s, {u"claim.%1.because"_s, u"claim.%1.bound"_s, u"claim.%1.demand"_s}},
        {u"facilities"_s, u"facilities/*/id"_s, {u"facility.%1.name"_s, u"facility.%1.help"_s}},
        {u"functions"_s, u"functions/*/id"_s, {u"function.%1.name"_s}},
        {u"functions"_s, u"functions/*/losses/*/effect"_s, {u"functioneffect.%1.name"_s}},
        {u"functions"_s, u"functions/*/losses/*/text"_s, {u"%1"_s}},
        {u"mechanisms"_s, u"parts/*/id"_s, {u"part.%1.name"_s, u"part.%1.help"_s}},
        {u"mechanisms"_s, u"parts/*/layer"_s, {u"layer.%1.name"_s}},
        {u"mechanisms"_s, u"parts/*/why/*"_s, {u"%1"_s}},
        {u"partners"_s, u"partners/*/id"_s, {u"partner-kind.%1.name"_s}},
        {u"products"_s, u"**/note"_s, {u"%1"_s}},
        {u"products"_s, u"**/supportNote"_s, {u"%1"_s}},
        {u"products"_s, u"products/*/kind"_s, {u"product-kind.%1.name"_s}},
        {u"profiles"_s, u"**/note"_s, {u"%1"_s}},
        {u"profiles"_s, u"profiles/*/id"_s, {u"profile.%1.name"_s, u"profile.%1.help"_s}},
        {u"review"_s, u"questions/*/text"_s, {u"%1"_s}},
        {u"rules"_s, u"rules/*/id"_s, {u"%1.title"_s, u"%1.explanation"_s}},
        {u"rules"_s, u"rules/*/text"_s, {u"%1"_s}},
        {u"scenarios"_s, u"scenarios/*/id"_s, {u"scenario.%1.name"_s, u"scenario.%1.help"_s}},
        {u"services"_s, u"services/*/id"_s, {u"service.%1.name"_s, u"service.%1.help"_s}},
        {u"threats"_s, u"elsewhere/*/id"_s, {u"threat.%1.name"_s, u"threat.%1.help"_s}},
        {u"threats"_s, u"threats/*/id"_s, {u"threat.%1.name"_s, u"threat.%1.help"_s}},
    };
    return all;
}

void appendScalePoints(const KnowledgeFile &file, QList<std::pair<QString, QString>> &needed)
{
    const auto criteria = select(file.document, u"criteria/*"_s);
    for (const Found &criterion : criteria) {
        const QString id = criterion.value->value(u"id"_s).text();
        const Json &points = criterion.value->value(u"scalePoints"_s);
        for (qsizetype index = 0; index < points.size(); ++index)
            needed.append({itemAt(memberAt(criterion.pointer, u"scalePoints"_s), index),
                           u"criterion.%1.point.%2"_s.arg(id, points.items().at(index).text())});
    }
}

/// Conditions and patterns of texts say facts by name; of a family (`answer.QUESTION`) no member has a text of its own.
void appendFactNames(const KnowledgeFile &file, QList<std::pair<QString, QString>> &needed)
{
    const auto append = [&needed](const QString &pointer, const QString &fact) {
        if (fact.contains(u'.') && !fact.startsWith("answer."_L1))
            needed.append({pointer, u"fact.%1.name"_s.arg(fact)});
    };
    for (const QString &path : {u"rules/*/when/**/fact"_s, u"rules/*/each"_s, u"questions/*/each"_s}) {
        const auto places = select(file.document, path);
        for (const Found &found : places)
            append(found.pointer, found.text);
    }
    const auto texts = select(file.document, u"texts/{}"_s);
    for (const Found &text : texts) {
        const auto names = placeholders(text.value->text());
        for (const QString &name : names)
            append(text.pointer, name);
    }
}

struct TextPlace {
    const KnowledgeFile *file = nullptr;
    QString pointer;
    QString text;
};
using TextPlaces = QMap<QString, TextPlace>;

TextPlaces textsIn(const QString &language, const QList<KnowledgeFile> &files, Problems &problems)
{
    TextPlaces places;
    for (const KnowledgeFile &file : files) {
        if (file.language != language)
            continue;
        const auto texts = select(file.document, u"texts/{}"_s);
        for (const Found &found : texts) {
            const auto first = places.constFind(found.text);
            if (first == places.cend())
                places.insert(found.text, {&file, found.pointer, found.value->text()});
            else
                problems.append(
                    problemAt(file, found.pointer, u"knowledge.duplicate-text"_s,
                              Text::tr("The text \"%1\" stands in %2, too.").arg(found.text, first->file->name),
                              Text::tr("Remove one of the two.")));
        }
    }
    return places;
}

/// Two texts are one in two languages where they name the same things, in whatever order and number.
QStringList namesIn(const QString &text)
{
    QStringList names = placeholders(text);
    names.sort();
    names.removeDuplicates();
    return names;
}

void compareLanguages(const TextPlaces &texts, const TextPlaces &others, const QString &other, bool isFirst,
                      Problems &problems)
{
    for (const auto &[id, place] : texts.asKeyValueRange()) {
        const auto translated = others.constFind(id);
        if (translated == others.cend())
            problems.append(problemAt(*place.file, place.pointer, u"knowledge.text-missing-in-language"_s,
                                      Text::tr(R"(The text "%1" is missing in the language "%2".)").arg(id, other),
                                      Text::tr("Add it below texts/%1.").arg(other)));
        else if (isFirst && namesIn(place.text) != namesIn(translated->text))
            problems.append(
                problemAt(*translated->file, translated->pointer, u"knowledge.placeholders-differ"_s,
                          Text::tr("The text \"%1\" names other things than in %2.").arg(id, place.file->name),
                          Text::tr("Use the same placeholders in both languages.")));
    }
}

} // namespace

QList<std::pair<QString, QString>> textsNeededBy(const KnowledgeFile &file)
{
    QList<std::pair<QString, QString>> needed;
    for (const TextRow &row : rows()) {
        if (row.kind != file.kind)
            continue;
        const auto places = select(file.document, row.path);
        for (const Found &found : places) {
            for (const QString &text : row.texts)
                needed.append({found.pointer, QString(text).replace("%1"_L1, found.text)});
        }
    }
    if (file.kind == "criteria"_L1)
        appendScalePoints(file, needed);
    appendFactNames(file, needed);
    return needed;
}

void checkTexts(const QList<KnowledgeFile> &files, Problems &problems)
{
    const TextPlaces english = textsIn(u"en"_s, files, problems);
    const TextPlaces german = textsIn(u"de"_s, files, problems);
    compareLanguages(english, german, u"de"_s, true, problems);
    compareLanguages(german, english, u"en"_s, false, problems);
    const QStringList known(english.keyBegin(),
                            std::next(english.keyBegin(), std::min(english.size(), mostCandidates)));
    QSet<QString> reported; // a rule's title is asked for by each of its cases
    for (const KnowledgeFile &file : files) {
        const auto needed = textsNeededBy(file);
        for (const auto &[pointer, id] : needed) {
            if (problems.size() >= mostProblems)
                return;
            if (id.isEmpty() || english.contains(id) || german.contains(id) || reported.contains(id))
                continue;
            reported.insert(id);
            const QStringList alike = nearest(id, known);
            problems.append(problemAt(
                file, pointer, u"knowledge.text-missing"_s, Text::tr("The text \"%1\" does not exist.").arg(id),
                alike.isEmpty()
                    ? Text::tr("Add it below texts/en and texts/de.")
                    : Text::tr("Add it below texts/en and texts/de, or did you mean %1?").arg(alike.constFirst())));
        }
    }
}

} // namespace safeconduct
