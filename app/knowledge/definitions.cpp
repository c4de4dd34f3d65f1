// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/references.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct DefinitionRow {
    QString kind;
    QString path;
    Target target;
    bool mayRepeat = false; ///< a rule has several cases, several schemes have the same number
};

const QList<DefinitionRow> &rows()
{
    static const QList<DefinitionRow> all{
        {u"connectors"_s, u"connectors/*/id"_s, Target::Connector},
        {u"controls"_s, u"controls/*/entries/*/id"_s, Target::Control, true},
        {u"costs"_s, u"items/*/id"_s, Target::CostItem},
        {u"costs"_s, u"validity/*/kind"_s, Target::CertificateKind, true},
        {u"criteria"_s, u"criteria/*/id"_s, Target::Criterion},
        {u"criteria"_s, u"restExposure/places/{}"_s, Target::RestPlace},
        {u"facilities"_s, u"facilities/*/id"_s, Target::Facility},
        {u"facts"_s, u"facts/*/name"_s, Target::Fact},
        {u"mechanisms"_s, u"parts/*/id"_s, Target::Part},
        {u"partners"_s, u"partners/*/id"_s, Target::PartnerKind},
        {u"products"_s, u"products/*/id"_s, Target::Product},
        {u"profiles"_s, u"profiles/*/id"_s, Target::Profile},
        {u"review"_s, u"questions/*/id"_s, Target::Question},
        {u"rules"_s, u"rules/*/id"_s, Target::Rule, true},
        {u"services"_s, u"services/*/id"_s, Target::Service},
        {u"sources"_s, u"sources/*/id"_s, Target::Source},
        {u"threats"_s, u"threats/*/id"_s, Target::Threat},
        {u"threats"_s, u"elsewhere/*/id"_s, Target::Threat},
    };
    return all;
}

} // namespace

Definitions Definitions::from(const QList<KnowledgeFile> &files, Problems &problems)
{
    Definitions definitions;
    for (const KnowledgeFile &file : files) {
        for (const DefinitionRow &row : rows()) {
            if (row.kind != file.kind)
                continue;
            const auto named = select(file.document, row.path);
            for (const Found &found : named) {
                auto &places = definitions.m_places[row.target];
                const auto first = places.constFind(found.text);
                if (first == places.cend())
                    places.insert(found.text, {&file, found.pointer});
                else if (!row.mayRepeat)
                    problems.append(problemAt(file, found.pointer, u"knowledge.duplicate"_s,
                                              Text::tr("\"%1\" is already defined in %2 at %3.")
                                                  .arg(found.text, first->file->name, first->pointer),
                                              Text::tr("Give it another id or remove one of the two.")));
            }
        }
    }
    return definitions;
}

bool Definitions::contains(Target target, const QString &id) const
{
    const auto places = m_places.constFind(target);
    return places != m_places.cend() && places->contains(id);
}

QStringList Definitions::ids(Target target) const
{
    return m_places.value(target).keys();
}

} // namespace safeconduct
