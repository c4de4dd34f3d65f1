// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/references.h"

#include "app/knowledge/nearest.h"
#include "app/support/text.h"

#include <QDate>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Suggestions are looked for among so many ids; the knowledge has a few hundred of a kind.
constexpr qsizetype mostCandidates = 2000;

struct ReferenceRow {
    QString kind; ///< empty: every kind
    QString path;
    Target target;
};

const QList<ReferenceRow> &rows()
{
    static const QList<ReferenceRow> all{
        {{}, u"**/sources/*"_s, Target::Source},
        {u"connectors"_s, u"connectors/*/allows/*"_s, Target::Part},
        {u"connectors"_s, u"connectors/*/products/*"_s, Target::Product},
        {u"connectors"_s, u"connectors/*/services/*"_s, Target::Service},
        {u"controls"_s, u"controls/*/entries/*/touchedBy/*/facilities/*"_s, Target::Facility},
        {u"controls"_s, u"controls/*/entries/*/touchedBy/*/parts/*"_s, Target::Part},
        {u"controls"_s, u"controls/*/entries/*/touchedBy/*/products/*"_s, Target::Product},
        {u"controls"_s, u"controls/*/entries/*/touchedBy/*/services/*"_s, Target::Service},
        {u"costs"_s, u"decision/item"_s, Target::CostItem},
        {u"costs"_s, u"listeners/*/services/*"_s, Target::Service},
        {u"costs"_s, u"renewal/certificate"_s, Target::CertificateKind},
        {u"costs"_s, u"uses/*/facility"_s, Target::Facility},
        {u"costs"_s, u"uses/*/item"_s, Target::CostItem},
        {u"costs"_s, u"uses/*/notOver/*"_s, Target::Part},
        {u"costs"_s, u"uses/*/over/*"_s, Target::Part},
        {u"costs"_s, u"uses/*/parts/*"_s, Target::Part},
        {u"criteria"_s, u"defaults/policyProfile"_s, Target::Profile},
        {u"criteria"_s, u"restEffect/{}"_s, Target::Part},
        {u"facilities"_s, u"facilities/*/alternatives/*"_s, Target::Facility},
        {u"facilities"_s, u"facilities/*/pricedBy"_s, Target::CostItem},
        {u"functions"_s, u"functions/*/losses/*/parts/*"_s, Target::Part},
        {u"mechanisms"_s, u"parts/*/facilities/*/*"_s, Target::Facility},
        {u"mechanisms"_s, u"parts/*/policy/{}"_s, Target::Profile},
        {u"mechanisms"_s, u"parts/*/scale/{}"_s, Target::Criterion},
        {u"mechanisms"_s, u"parts/*/why/{}"_s, Target::Criterion},
        {u"partners"_s, u"partners/*/partnerProducts/*"_s, Target::Product},
        {u"partners"_s, u"partners/*/products/*"_s, Target::Product},
        {u"partners"_s, u"partners/*/services/*"_s, Target::Service},
        {u"products"_s, u"**/native/*"_s, Target::Service},
        {u"products"_s, u"**/serves/*"_s, Target::Service},
        {u"products"_s, u"**/uses/*"_s, Target::Service},
        {u"profiles"_s, u"profiles/*/silentUse/*"_s, Target::Profile},
        {u"review"_s, u"questions/*/controls/*"_s, Target::Control},
        {u"review"_s, u"questions/*/rule"_s, Target::Rule},
        {u"rules"_s, u"rules/*/alsoSources/*"_s, Target::Source},
        {u"rules"_s, u"rules/*/question"_s, Target::Question},
        {u"rules"_s, u"rules/*/source"_s, Target::Source},
        {u"rules"_s, u"rules/*/threats/*"_s, Target::Threat},
        {u"threats"_s, u"asWhenPublished"_s, Target::Part},
        {u"threats"_s, u"elsewhere/*/countedIn"_s, Target::Criterion},
        {u"threats"_s, u"honoured/{}"_s, Target::Part},
        {u"threats"_s, u"threats/*/effect/{}"_s, Target::Part},
        {u"threats"_s, u"threats/*/effectWithClientLogin/{}"_s, Target::Part},
    };
    return all;
}

const QStringList &dayPaths()
{
    static const QStringList paths{
        u"date"_s,           u"sources/*/read"_s,  u"**/released"_s,      u"**/supportEnds"_s,  u"**/upstreamEnds"_s,
        u"**/regularEnds"_s, u"validity/*/from"_s, u"validity/*/until"_s, u"profiles/*/dated"_s};
    return paths;
}

const QStringList &rangePaths()
{
    static const QStringList paths{u"items/*/amount"_s, u"worth/levels/*"_s, u"defaults/hourlyRates/*"_s};
    return paths;
}

QString targetWord(Target target)
{
    switch (target) {
    case Target::CertificateKind:
        return Text::tr("kind of certificate", "of the knowledge");
    case Target::Connector:
        return Text::tr("connector", "of the knowledge");
    case Target::Control:
        return Text::tr("control", "of the knowledge");
    case Target::CostItem:
        return Text::tr("cost item", "of the knowledge");
    case Target::Criterion:
        return Text::tr("criterion", "of the knowledge");
    case Target::Facility:
        return Text::tr("facility", "of the knowledge");
    case Target::Fact:
        return Text::tr("fact", "of the knowledge");
    case Target::Part:
        return Text::tr("option part", "of the knowledge");
    case Target::PartnerKind:
        return Text::tr("kind of partner", "of the knowledge");
    case Target::Product:
        return Text::tr("product", "of the knowledge");
    case Target::Profile:
        return Text::tr("profile", "of the knowledge");
    case Target::Question:
        return Text::tr("question", "of the knowledge");
    case Target::RestPlace:
        return Text::tr("resting place", "of the knowledge");
    case Target::Rule:
        return Text::tr("rule", "of the knowledge");
    case Target::Service:
        return Text::tr("service", "of the knowledge");
    case Target::Source:
        return Text::tr("source", "of the knowledge");
    case Target::Threat:
        return Text::tr("threat", "of the knowledge");
    }
    Q_UNREACHABLE_RETURN({});
}

void checkRow(const ReferenceRow &row, const KnowledgeFile &file, const Definitions &definitions, Problems &problems)
{
    const auto places = select(file.document, row.path);
    for (const Found &found : places) {
        if (problems.size() >= mostProblems)
            return;
        if (!found.text.isEmpty() && !definitions.contains(row.target, found.text))
            problems.append(unknownId(file, found.pointer, row.target, found.text, definitions));
    }
}

void checkDays(const KnowledgeFile &file, Problems &problems)
{
    for (const QString &path : dayPaths()) {
        const auto places = select(file.document, path);
        for (const Found &found : places) {
            if (found.value->isText() && !QDate::fromString(found.text, Qt::ISODate).isValid())
                problems.append(problemAt(file, found.pointer, u"knowledge.no-such-day"_s,
                                          Text::tr("No calendar has the day \"%1\".").arg(found.text),
                                          Text::tr("Write a day such as 2026-11-25.")));
        }
    }
}

void checkRanges(const KnowledgeFile &file, Problems &problems)
{
    for (const QString &path : rangePaths()) {
        const auto places = select(file.document, path);
        for (const Found &found : places) {
            const double likely = found.value->value(u"likely"_s).number(0);
            if (found.value->value(u"min"_s).number(0) > likely || likely > found.value->value(u"max"_s).number(0))
                problems.append(problemAt(file, found.pointer, u"knowledge.range-out-of-order"_s,
                                          Text::tr("The three points of this amount are not in order."),
                                          Text::tr("Write min, likely and max so that none is above the next.")));
        }
    }
}

/// Time is turned into money by a rate; money needs none.
void checkRates(const KnowledgeFile &file, Problems &problems)
{
    QHash<QString, bool> isMoney;
    for (const Json &item : file.document.value(u"items"_s).items())
        isMoney.insert(item.value(u"id"_s).text(), item.value(u"kind"_s).text() == "money"_L1);
    const auto uses = select(file.document, u"uses/*"_s);
    for (const Found &use : uses) {
        const auto kind = isMoney.constFind(use.value->value(u"item"_s).text());
        if (kind != isMoney.cend() && *kind == use.value->contains(u"rate"_s))
            problems.append(
                problemAt(file, use.pointer, u"knowledge.rate"_s,
                          *kind ? Text::tr("This item is money and needs no hourly rate.")
                                : Text::tr("This item is time; without an hourly rate it costs nothing."),
                          *kind ? Text::tr("Remove the member \"rate\".") : Text::tr("Add the member \"rate\".")));
    }
}

} // namespace

Problem unknownId(const KnowledgeFile &file, const QString &pointer, Target target, const QString &id,
                  const Definitions &definitions)
{
    const QStringList alike = nearest(id, definitions.ids(target).mid(0, mostCandidates));
    return problemAt(file, pointer, u"knowledge.unknown-id"_s,
                     Text::tr("There is no %1 \"%2\".").arg(targetWord(target), id),
                     alike.isEmpty() ? Text::tr("Define it or name another one.")
                                     : Text::tr("Did you mean %1? Otherwise define it.").arg(alike.join(u", "_s)));
}

void checkReferences(const QList<KnowledgeFile> &files, const Definitions &definitions, Problems &problems)
{
    for (const KnowledgeFile &file : files) {
        for (const ReferenceRow &row : rows()) {
            if (row.kind.isEmpty() || row.kind == file.kind)
                checkRow(row, file, definitions, problems);
        }
        checkDays(file, problems);
        checkRanges(file, problems);
        if (file.kind == "costs"_L1)
            checkRates(file, problems);
    }
}

} // namespace safeconduct
