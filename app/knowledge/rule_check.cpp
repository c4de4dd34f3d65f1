// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/rule_check.h"

#include "app/knowledge/fact_check.h"
#include "app/knowledge/texts.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// One rule or question with the facts it may ask.
struct Asker {
    const KnowledgeFile *file = nullptr;
    QString pointer;
    Scope scope = Scope::Plan;
    QString each;
    QString text;
};

class RuleCheck {
public:
    RuleCheck(const QList<KnowledgeFile> &files, const Definitions &definitions, Problems &problems)
        : m_facts(files, definitions)
        , m_definitions(definitions)
        , m_problems(problems)
    {
        for (const KnowledgeFile &file : files) {
            const auto texts = select(file.document, u"texts/{}"_s);
            for (const Found &text : texts)
                m_placeholders[text.text] += placeholders(text.value->text());
            const auto questions = select(file.document, u"questions/*"_s);
            for (const Found &question : questions)
                m_eachOfQuestion.insert(question.value->value(u"id"_s).text(), question.value->value(u"each"_s).text());
        }
    }

    void check(const KnowledgeFile &file)
    {
        const auto rules = select(file.document, u"rules/*"_s);
        for (const Found &rule : rules)
            checkRule(asker(file, rule), *rule.value);
        const auto questions = select(file.document, u"questions/*"_s);
        for (const Found &question : questions)
            checkAsker(asker(file, question));
    }

private:
    static Asker asker(const KnowledgeFile &file, const Found &found)
    {
        return {.file = &file,
                .pointer = found.pointer,
                .scope = scopeFrom(found.value->value(u"scope"_s).text()).value_or(Scope::Plan),
                .each = found.value->value(u"each"_s).text(),
                .text = found.value->value(u"text"_s).text()};
    }

    void report(const Asker &asker, const QString &pointer, const QString &id, const QString &what,
                const QString &remedy)
    {
        m_problems.append(problemAt(*asker.file, pointer, id, what, remedy));
    }

    void checkRule(const Asker &asker, const Json &rule)
    {
        if (m_problems.size() >= mostProblems)
            return;
        checkCase(asker, rule);
        checkAsker(asker);
        checkQuestion(asker, rule.value(u"question"_s).text());
        const Json &conditions = rule.value(u"when"_s);
        for (qsizetype index = 0; index < conditions.size(); ++index)
            checkCondition(asker, itemAt(memberAt(asker.pointer, u"when"_s), index), conditions.items().at(index));
    }

    void checkCase(const Asker &asker, const Json &rule)
    {
        const QString key = rule.value(u"id"_s).text() + u'/' + rule.value(u"case"_s).text();
        if (std::exchange(m_isTaken[key], true))
            report(asker, asker.pointer, u"knowledge.duplicate-case"_s,
                   Text::tr("The rule \"%1\" stands twice.").arg(key),
                   Text::tr("Give each case of a rule a name of its own."));
    }

    /// A rule that is judged for each element asks a question for each element, too.
    void checkQuestion(const Asker &asker, const QString &question)
    {
        const auto each = m_eachOfQuestion.constFind(question);
        if (each != m_eachOfQuestion.cend() && *each != asker.each)
            report(
                asker, memberAt(asker.pointer, u"question"_s), u"knowledge.each-differs"_s,
                Text::tr("The question \"%1\" is asked for other elements than the rule is judged for.").arg(question),
                Text::tr("Use the same member \"each\" at the rule and at the question."));
    }

    void checkAsker(const Asker &asker)
    {
        if (!asker.each.isEmpty())
            checkEach(asker);
        const auto names = m_placeholders.value(asker.text);
        for (const QString &name : names) {
            const FactDeclaration *fact = m_facts.find(name);
            const bool isEach = name == "each"_L1;
            if (isEach ? !asker.each.isEmpty() : fact && maySee(asker, *fact))
                continue;
            const QString what = isEach
                ? Text::tr(R"(The text "%1" names {each}, but this has no member "each".)").arg(asker.text)
                : fact
                ? Text::tr(R"(The text "%1" names the fact "%2", which cannot be asked here.)").arg(asker.text, name)
                : Text::tr(R"(The text "%1" names the fact "%2", which does not exist.)").arg(asker.text, name);
            report(asker, memberAt(asker.pointer, u"text"_s), u"knowledge.unknown-placeholder"_s, what,
                   Text::tr("Use facts of facts.json that the scope can see."));
        }
    }

    void checkEach(const Asker &asker)
    {
        const QString pointer = memberAt(asker.pointer, u"each"_s);
        const FactDeclaration *fact = m_facts.find(asker.each);
        if (!fact)
            m_problems.append(unknownId(*asker.file, pointer, Target::Fact, asker.each, m_definitions));
        else if (fact->kind != FactKind::Words || !maySee(asker, *fact))
            report(asker, pointer, u"knowledge.each-is-no-list"_s,
                   Text::tr("\"%1\" is no list that can be asked here.").arg(asker.each),
                   Text::tr("Name a fact of kind words that the scope can see."));
    }

    static bool maySee(const Asker &asker, const FactDeclaration &fact)
    {
        return fact.isOfAnyScope || safeconduct::maySee(asker.scope, fact.scope);
    }

    void checkCondition(const Asker &asker, const QString &pointer, const Json &condition)
    {
        const Json &any = condition.value(u"any"_s);
        for (qsizetype index = 0; index < any.size(); ++index)
            checkCondition(asker, itemAt(memberAt(pointer, u"any"_s), index), any.items().at(index));
        if (any.exists())
            return;
        const QString name = condition.value(u"fact"_s).text();
        const QString at = memberAt(pointer, u"fact"_s);
        const FactDeclaration *fact = m_facts.find(name);
        if (!fact)
            m_problems.append(unknownId(*asker.file, at, Target::Fact, name, m_definitions));
        else if (!maySee(asker, *fact) || (asker.scope == Scope::Part && FactCheck::isJudgedAfterParts(name)))
            report(asker, at, u"knowledge.fact-out-of-scope"_s,
                   Text::tr(R"(A rule of scope "%1" cannot ask the fact "%2".)").arg(word(asker.scope), name),
                   Text::tr("Use a fact that the scope can see, or another scope."));
        else
            m_facts.checkDemand(*fact, *asker.file, pointer, condition, m_problems);
    }

    FactCheck m_facts;
    const Definitions &m_definitions;
    Problems &m_problems;
    QHash<QString, QStringList> m_placeholders; ///< by text, of both languages
    QHash<QString, QString> m_eachOfQuestion;
    QHash<QString, bool> m_isTaken;
};

} // namespace

void checkRules(const QList<KnowledgeFile> &files, const Definitions &definitions, Problems &problems)
{
    RuleCheck check(files, definitions, problems);
    for (const KnowledgeFile &file : files) {
        if (file.kind == "rules"_L1 || file.kind == "review"_L1)
            check.check(file);
    }
}

} // namespace safeconduct
