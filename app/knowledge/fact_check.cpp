// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/fact_check.h"

#include "app/knowledge/read.h"
#include "app/plan/vocabulary.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool isOptionId(const FactDeclaration &fact)
{
    return fact.name == "option.id"_L1 || fact.name == "connection.existing"_L1;
}

/// Whose ids the words of a fact are, where that is not said by its closed `values`.
std::optional<Target> targetOf(const FactDeclaration &fact)
{
    static const QHash<QString, Target> byShown{{u"connector"_s, Target::Connector},
                                                {u"facility"_s, Target::Facility},
                                                {u"part"_s, Target::Part},
                                                {u"partner-kind"_s, Target::PartnerKind},
                                                {u"service"_s, Target::Service}};
    static const QStringList products{u"plan.products"_s, u"system.products"_s, u"connection.fromProducts"_s,
                                      u"connection.toProducts"_s};
    if (isOptionId(fact)) // several ids in one word
        return std::nullopt;
    if (const auto found = byShown.constFind(fact.shownAs); found != byShown.cend())
        return *found;
    if (fact.name == "plan.facilities"_L1)
        return Target::Facility;
    return products.contains(fact.name) ? std::optional(Target::Product) : std::nullopt;
}

} // namespace

FactCheck::FactCheck(const QList<KnowledgeFile> &files, const Definitions &definitions)
    : m_definitions(definitions)
{
    for (const KnowledgeFile &file : files) {
        const auto declared = readFacts(file.document);
        for (const FactDeclaration &fact : declared)
            m_facts.insert(fact.name, fact);
        const auto questions = select(file.document, u"questions/*"_s);
        for (const Found &question : questions) {
            if (question.value->contains(u"each"_s))
                m_questionsForEach.append(question.value->value(u"id"_s).text());
        }
    }
}

bool FactCheck::isAnswer(const QString &question) const
{
    if (m_definitions.contains(Target::Question, question))
        return true;
    return std::ranges::any_of(m_questionsForEach, [&](const QString &id) { return question.startsWith(id + u'-'); });
}

const FactDeclaration *FactCheck::find(const QString &name) const
{
    auto found = m_facts.constFind(name);
    if (name.startsWith("answer."_L1) && isAnswer(name.sliced(7)))
        found = m_facts.constFind(u"answer.*"_s);
    return found == m_facts.cend() ? nullptr : &*found;
}

bool FactCheck::isJudgedAfterParts(const QString &name)
{
    return name == "connection.feasibleParts"_L1 || name == "connection.messagePartFeasible"_L1;
}

void FactCheck::checkDemand(const FactDeclaration &fact, const KnowledgeFile &file, const QString &pointer,
                            const Json &condition, Problems &problems) const
{
    const bool asksNumber = condition.contains(u"atLeast"_s) || condition.contains(u"below"_s);
    if (asksNumber != (fact.kind == FactKind::Number)) {
        problems.append(
            problemAt(file, pointer, u"knowledge.demand-does-not-fit"_s,
                      asksNumber ? Text::tr("The fact \"%1\" is no number.").arg(fact.name)
                                 : Text::tr("The fact \"%1\" is a number.").arg(fact.name),
                      asksNumber ? Text::tr(R"(Use "oneOf" or "noneOf".)") : Text::tr(R"(Use "atLeast" or "below".)")));
        return;
    }
    for (const QString &demand : {u"oneOf"_s, u"noneOf"_s}) {
        const Json &words = condition.value(demand);
        for (qsizetype index = 0; index < words.size(); ++index)
            checkWord(fact, file, itemAt(memberAt(pointer, demand), index), words.items().at(index).text(), problems);
    }
}

void FactCheck::checkWord(const FactDeclaration &fact, const KnowledgeFile &file, const QString &pointer,
                          const QString &word, Problems &problems) const
{
    const auto report = [&](const QString &remedy) {
        problems.append(problemAt(file, pointer, u"knowledge.word-cannot-be"_s,
                                  Text::tr(R"(The fact "%1" is never "%2".)").arg(fact.name, word), remedy));
    };
    const std::optional<Target> target = targetOf(fact);
    if (fact.kind == FactKind::Text && !word.isEmpty())
        report(Text::tr("Texts can only be compared with \"\"."));
    else if (!fact.values.isEmpty() && !fact.values.contains(word) && !(word.isEmpty() && fact.kind == FactKind::Words))
        report(Text::tr("Use one of %1.").arg(fact.values.join(u", "_s)));
    else if (fact.values.isEmpty() && target && !word.isEmpty() && !m_definitions.contains(*target, word))
        problems.append(unknownId(file, pointer, *target, word, m_definitions));
    else if (fact.name == "connection.networkKinds"_L1 && !word.isEmpty() && !networkKindFrom(word))
        report(Text::tr("Use a kind of network."));
    else if (isOptionId(fact) && !word.isEmpty()) {
        const auto parts = word.split(u'+');
        for (const QString &part : parts) {
            if (!m_definitions.contains(Target::Part, part))
                problems.append(unknownId(file, pointer, Target::Part, part, m_definitions));
        }
    }
}

} // namespace safeconduct
