// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/condition_words.h"
#include "app/knowledge/teller.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString conditionsIn(const Teller &teller, const QList<Condition> &conditions)
{
    const ConditionWords words(teller.knowledge());
    QStringList said;
    for (const Condition &condition : conditions)
        said.append(teller.knowledge().texts.resolved(teller.language(), words.demand(condition)));
    return said.join(u"; "_s);
}

void tellCase(Teller &teller, const Rule &rule)
{
    teller.named(rule.key(),
                 teller.say(u"explain.case"_s,
                            {{u"effect"_s, {teller.name(u"effect"_s, word(rule.effect))}},
                             {u"scope"_s, {teller.name(u"explain.scope"_s, word(rule.scope))}},
                             {u"text"_s, {teller.pattern(rule.text, rule.each)}}}));
    teller.line(u"when"_s, conditionsIn(teller, rule.when));
    if (!rule.each.isEmpty())
        teller.line(u"each"_s, teller.name(u"fact"_s, rule.each));
    if (const Question *question = teller.knowledge().question(rule.question))
        teller.line(u"question"_s, teller.pattern(question->text, question->each));
}

/// One clause of a control in words: "Option parts: …; products: …".
QString clauseIn(const Teller &teller, const ControlClause &clause)
{
    QStringList demands;
    const auto append = [&](const QString &label, const QStringList &values) {
        if (!values.isEmpty())
            demands.append(teller.say(
                u"explain.demand"_s,
                {{u"label"_s, {teller.say(u"explain.label."_s + label)}}, {u"value"_s, {values.join(u", "_s)}}}));
    };
    if (!clause.decision.isEmpty())
        append(u"decision"_s, {teller.name(u"explain.decision"_s, clause.decision)});
    append(u"layers"_s, teller.namesOf(u"layer"_s, clause.layers));
    append(u"parts"_s, teller.namesOf(u"part"_s, clause.parts));
    append(u"facilities"_s, teller.namesOf(u"facility"_s, clause.facilities));
    append(u"services"_s, teller.namesOf(u"service"_s, clause.services));
    append(u"logins"_s, teller.namesOf(u"authentication"_s, clause.authentications));
    append(u"products"_s, teller.namesOf(u"product"_s, clause.products));
    append(u"networks"_s, teller.namesOf(u"networkkind"_s, clause.networkKinds));
    QStringList facts;
    for (const auto &[isDemanded, fact] :
         {std::pair(clause.personal, u"personal"_s), std::pair(clause.partner, u"partner"_s),
          std::pair(clause.untrusted, u"untrusted"_s), std::pair(clause.external, u"external"_s)}) {
        if (isDemanded)
            facts.append(teller.name(u"explain.connection"_s, fact));
    }
    append(u"connection"_s, facts);
    return demands.join(u"; "_s);
}

} // namespace

Explanation explained(const Knowledge &knowledge, const QString &language, const QList<Rule> &cases)
{
    const QString id = cases.constFirst().id;
    Teller teller(knowledge, language, u"rule"_s, id);
    teller.title(knowledge.texts.raw(language, id + u".title"_s));
    teller.paragraph(id + u".explanation"_s);
    QStringList sources;
    for (const Rule &rule : cases) {
        tellCase(teller, rule);
        sources += rule.sources;
    }
    sources.removeDuplicates();
    teller.sources(sources);
    return teller.explanation();
}

Explanation explained(const Knowledge &knowledge, const QString &language, const ControlScheme &scheme,
                      const Control &control)
{
    Teller teller(knowledge, language, u"control"_s, control.id);
    teller.title(control.title(language));
    teller.line(u"scheme"_s, scheme.title(language));
    teller.line(u"edition"_s, scheme.edition);
    if (!scheme.state.isEmpty())
        teller.line(u"state"_s, teller.name(u"explain.state"_s, scheme.state));
    teller.line(u"key"_s, control.key);
    teller.line(u"german-id"_s, control.idGerman);
    if (control.effortClass)
        teller.line(u"effort"_s, QString::number(*control.effortClass));
    teller.yesOrNo(u"official-title"_s, control.officialTitles.contains(language));
    for (const ControlClause &clause : control.touchedBy)
        teller.line(clause.isOncePerPlan ? u"touched-once"_s : u"touched-by"_s, clauseIn(teller, clause));
    if (control.touchedBy.isEmpty())
        teller.line(u"touched-by"_s, teller.say(u"explain.not-touched"_s));
    for (const Question &question : knowledge.questions) {
        if (question.controls.contains(control.id))
            teller.line(u"question"_s, teller.pattern(question.text, question.each));
    }
    teller.yesOrNo(u"verified"_s, control.isVerified);
    teller.sources(scheme.sources);
    return teller.explanation();
}

} // namespace safeconduct
