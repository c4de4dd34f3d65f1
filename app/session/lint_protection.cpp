// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/wording.h"
#include "app/session/lint_parts.h"
#include "app/support/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool isOpenTo(const Examined &one, qsizetype segment, const QString &threat)
{
    return std::ranges::none_of(one.option->coverage, [&](const CoverageCell &cell) {
        return !cell.isAtRest && cell.index == segment && cell.level != CoverageLevel::Not
            && (threat.isEmpty() || cell.threat == threat);
    });
}

/// Whether nothing stops \a threat, or nothing stops anything where it is empty, on a stretch that others can reach.
bool isOpenOutside(const Examined &one, const QString &threat = {})
{
    if (!one.option || one.option->option.isOff)
        return false;
    for (qsizetype index = 0; index < one.advice.segments.size(); ++index) {
        if (one.advice.segments.at(index).isUntrusted && isOpenTo(one, index, threat))
            return true;
    }
    return false;
}

/// Whether \a text has one of \a words as a word of its own.
bool names(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        const QRegularExpression found(
            u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(word) + u"(?![\\p{L}\\p{N}])"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        return found.match(text).hasMatch();
    });
}

const Rule *ruleOf(const Doctor &doctor, const Finding &finding)
{
    const QList<Rule> &rules = doctor.reopened.knowledge->rules;
    const auto found = std::ranges::find_if(rules, [&](const Rule &rule) { return rule.key() == finding.key; });
    return found == rules.end() ? nullptr : &*found;
}

/// What rules want stopped on open networks and nothing stops. A risk that somebody takes settles it where it says which: by
/// the rule, or by the threat.
bool examineRequired(Doctor &doctor, const Examined &one)
{
    const Wording words(doctor.reopened.knowledge->texts, doctor.plan().language, doctor.reopened.advice.currency);
    const AcceptedRisk *accepted = one.choice.riskTakenOn(doctor.today);
    bool isFound = false;
    for (const Finding &finding : one.advice.findings) {
        const bool isAboutChoice = finding.option.isEmpty() || finding.option == one.choice.option;
        const Rule *rule = finding.effect == Effect::Require && isAboutChoice ? ruleOf(doctor, finding) : nullptr;
        for (const QString &threat : rule ? rule->threats : QStringList()) {
            const QString name = words.name(u"threat"_s, threat);
            if (!isOpenOutside(one, threat) || (accepted && names(accepted->explanation, {rule->id, threat, name})))
                continue;
            isFound = true;
            doctor.add(u"e10"_s, one.connection.id, rule->id,
                       Text::tr("Rule %1 wants protection against \"%2\", and nothing gives it on an open network.")
                           .arg(rule->id, name));
        }
    }
    return isFound;
}

} // namespace

void examineProtection(Doctor &doctor, const Examined &one)
{
    if (examineRequired(doctor, one))
        return;
    if (isOpenOutside(one) && one.advice.need.highest() != Level::Normal && !one.choice.riskTakenOn(doctor.today))
        doctor.add(u"e10"_s, one.connection.id, one.choice.option,
                   Text::tr("A need above normal, and nothing protects it on an open network."));
}

} // namespace safeconduct
