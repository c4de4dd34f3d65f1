// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> boundFrom(const Json &number)
{
    return number.isNumber() ? std::optional(number.number(0)) : std::nullopt;
}

QList<Condition> conditionsFrom(const Json &list)
{
    QList<Condition> conditions;
    for (const Json &entry : list.items())
        conditions.append({.fact = entry.value(u"fact"_s).text(),
                           .oneOf = entry.value(u"oneOf"_s).textList(),
                           .noneOf = entry.value(u"noneOf"_s).textList(),
                           .atLeast = boundFrom(entry.value(u"atLeast"_s)),
                           .below = boundFrom(entry.value(u"below"_s)),
                           .any = conditionsFrom(entry.value(u"any"_s))});
    return conditions;
}

Rule ruleFrom(const Json &entry)
{
    Rule rule;
    rule.id = entry.value(u"id"_s).text();
    rule.variant = entry.value(u"case"_s).text();
    rule.scope = scopeFrom(entry.value(u"scope"_s).text()).value_or(Scope::Plan);
    rule.effect = effectFrom(entry.value(u"effect"_s).text()).value_or(Effect::Note);
    rule.when = conditionsFrom(entry.value(u"when"_s));
    rule.text = entry.value(u"text"_s).text();
    rule.sources = QStringList(entry.value(u"source"_s).text()) + entry.value(u"alsoSources"_s).textList();
    rule.question = entry.value(u"question"_s).text();
    rule.each = entry.value(u"each"_s).text();
    rule.threats = entry.value(u"threats"_s).textList();
    return rule;
}

} // namespace

QList<FactDeclaration> readFacts(const Json &document)
{
    QList<FactDeclaration> facts;
    for (const Json &entry : document.value(u"facts"_s).items()) {
        const QString scope = entry.value(u"scope"_s).text();
        facts.append({.name = entry.value(u"name"_s).text(),
                      .scope = scopeFrom(scope).value_or(Scope::Plan),
                      .isOfAnyScope = scope == "any"_L1,
                      .kind = factKindFrom(entry.value(u"kind"_s).text()).value_or(FactKind::Word),
                      .values = entry.value(u"values"_s).textList(),
                      .shownAs = entry.value(u"shownAs"_s).text(),
                      .meaning = entry.value(u"meaning"_s).text()});
    }
    return facts;
}

void readRules(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"rules"_s).items())
        knowledge.rules.append(ruleFrom(entry));
}

void readQuestions(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"questions"_s).items())
        knowledge.questions.append({.id = entry.value(u"id"_s).text(),
                                    .kind = entry.value(u"kind"_s).text(),
                                    .scope = entry.value(u"scope"_s).text(),
                                    .rule = entry.value(u"rule"_s).text(),
                                    .expected = entry.value(u"expected"_s).text(),
                                    .each = entry.value(u"each"_s).text(),
                                    .text = entry.value(u"text"_s).text(),
                                    .controls = entry.value(u"controls"_s).textList(),
                                    .sources = entry.value(u"sources"_s).textList()});
}

void readPartners(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"partners"_s).items())
        knowledge.partners.append({.id = entry.value(u"id"_s).text(),
                                   .products = entry.value(u"products"_s).textList(),
                                   .versions = entry.value(u"versions"_s).textList(),
                                   .isAtClients = entry.value(u"atClients"_s).boolean(),
                                   .services = entry.value(u"services"_s).textList(),
                                   .productEnd = entry.value(u"productEnd"_s).text(),
                                   .partnerRoles = entry.value(u"partnerRoles"_s).textList(),
                                   .partnerProducts = entry.value(u"partnerProducts"_s).textList(),
                                   .sources = entry.value(u"sources"_s).textList()});
}

void readConnectors(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"connectors"_s).items()) {
        const QString id = entry.value(u"id"_s).text();
        knowledge.connectors.insert(id,
                                    {.id = id,
                                     .products = entry.value(u"products"_s).textList(),
                                     .allows = entry.value(u"allows"_s).textList(),
                                     .services = entry.value(u"services"_s).textList(),
                                     .sources = entry.value(u"sources"_s).textList()});
    }
}

} // namespace safeconduct
