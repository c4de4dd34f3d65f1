// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/check_parts.h"
#include "app/support/decimal.h"
#include "app/support/json_pointer.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

void checkAmount(const Json &amount, const QString &pointer, Findings &findings)
{
    if (!amount.isNumber())
        return; // the schema says so, or it is not given
    if (const auto read = Decimal::fromLexeme(amount.text(), pointer); !read)
        findings.error({u"plan.amount-out-of-range"_s, pointer, read.error().what, read.error().remedy});
}

void checkRange(const Json &range, const QString &pointer, Findings &findings)
{
    std::optional<Decimal> before;
    for (const QString &name : {u"min"_s, u"likely"_s, u"max"_s}) {
        const Json &point = range.value(name);
        checkAmount(point, memberAt(pointer, name), findings);
        const auto read = Decimal::fromLexeme(point.isNumber() ? point.text() : QString());
        if (!read)
            return;
        if (before && *read < *before) {
            findings.error(
                {u"plan.range-out-of-order"_s, memberAt(pointer, name),
                 Text::tr("%1 is less than the value before it (%2).").arg(read->toLexeme(), before->toLexeme()),
                 Text::tr("Give the least, the likely and the greatest value in this order.")});
        }
        before = *read;
    }
}

namespace {

void checkRanges(const Json &ranges, const QString &pointer, Findings &findings)
{
    for (qsizetype index = 0; index < ranges.size() && ranges.isObject(); ++index)
        checkRange(ranges.items().at(index), memberAt(pointer, ranges.names().at(index)), findings);
}

void checkWorth(const Plan &plan, Findings &findings)
{
    const QHash<QString, Range> &worth = plan.settings.worth;
    for (const auto &[lower, higher] :
         {std::pair(Level::Normal, Level::High), std::pair(Level::High, Level::VeryHigh)}) {
        const auto low = worth.constFind(word(lower));
        const auto high = worth.constFind(word(higher));
        if (low == worth.cend() || high == worth.cend() || low->likely <= high->likely)
            continue;
        findings.warn(
            {u"plan.worth-descending"_s, memberAt(u"/settings/worth"_s, word(higher)),
             Text::tr(R"(Protection is worth less here at the need "%1" than at "%2".)").arg(word(higher), word(lower)),
             Text::tr("Check whether the two are exchanged.")});
    }
}

void checkDay(const Plan &plan, Findings &findings)
{
    const auto &day = plan.settings.asOf;
    if (!day || (day->year() >= 2000 && day->year() < 2100))
        return;
    findings.warn({u"plan.implausible-date"_s, u"/settings/asOf"_s,
                   Text::tr("The advice is asked for the year %1.").arg(day->year()),
                   Text::tr("Check the date; without it, today counts.")});
}

/// Weights of one scope: all criteria, or all as one role sees them.
void checkWeightsIn(const Json &weights, const QString &pointer, Findings &findings)
{
    bool hasWeight = false;
    bool hasPositive = false;
    for (qsizetype index = 0; index < weights.size(); ++index) {
        const Json &weight = weights.items().at(index);
        const QString place = memberAt(pointer, weights.names().at(index));
        if (weight.isObject() && pointer == "/weights"_L1) {
            checkWeightsIn(weight, place, findings);
            continue;
        }
        hasWeight = true;
        hasPositive = hasPositive || weight.number(0) > 0;
        if (!weight.isNumber()) {
            findings.error({u"plan.weight-kind"_s, place, Text::tr("A weight is a number of points."),
                            Text::tr("Write a number from 0 up.")});
        } else if (weight.number(0) < 0) {
            findings.error({u"plan.negative-weight"_s, place, Text::tr("A weight cannot be negative."),
                            Text::tr("Write 0 where the criterion is not to count.")});
        }
    }
    if (hasWeight && !hasPositive) {
        findings.error({u"plan.no-weight"_s, pointer,
                        Text::tr("No criterion has a weight above 0, so nothing could be compared."),
                        Text::tr("Give at least one criterion points, or remove the weights to use the usual ones.")});
    }
}

void checkCrl(const CrlPublication &crl, const QString &pointer, Findings &findings)
{
    if (!crl.periodHours || !crl.overlapHours || *crl.overlapHours <= *crl.periodHours)
        return;
    findings.warn(
        {u"plan.crl-overlap"_s, memberAt(pointer, u"overlapHours"_s),
         Text::tr("The overlap is longer than the period, so that more than two lists are valid at once."),
         Text::tr(
             "Use an overlap of at most the period; both add up to how long a revoked certificate may be trusted.")});
}

} // namespace

void checkRoles(Check &check)
{
    for (qsizetype index = 0; index < check.plan.roles.size(); ++index) {
        const Role &role = check.plan.roles.at(index);
        const QString pointer = itemAt(u"/roles"_s, index);
        if (role.name.trimmed().isEmpty()) {
            check.findings.note({u"plan.role-without-name"_s, pointer,
                                 Text::tr("Nobody is named for the role \"%1\".").arg(role.role.left(64)),
                                 Text::tr("Add a name before the decision is proposed.")});
        }
        if (!role.email.isEmpty() && !role.email.contains(u'@')) {
            check.findings.warn({u"plan.email"_s, memberAt(pointer, u"email"_s),
                                 Text::tr("\"%1\" is no e-mail address.").arg(role.email.left(64)),
                                 Text::tr("Write it as name@example.org.")});
        }
    }
}

void checkSettings(Check &check)
{
    const Json &settings = check.json.value(u"settings"_s);
    checkRanges(settings.value(u"hourlyRates"_s), u"/settings/hourlyRates"_s, check.findings);
    checkRanges(settings.value(u"worth"_s), u"/settings/worth"_s, check.findings);
    checkAmount(settings.value(u"budget"_s).value(u"initial"_s), u"/settings/budget/initial"_s, check.findings);
    checkAmount(settings.value(u"budget"_s).value(u"yearly"_s), u"/settings/budget/yearly"_s, check.findings);
    checkWorth(check.plan, check.findings);
    checkDay(check.plan, check.findings);
}

void checkWeights(Check &check)
{
    if (const Json &weights = check.json.value(u"weights"_s); weights.isObject())
        checkWeightsIn(weights, u"/weights"_s, check.findings);
}

void checkFacilities(Check &check)
{
    const Json &facilities = check.json.value(u"facilities"_s);
    for (qsizetype index = 0; index < check.plan.facilities.size(); ++index) {
        const QString pointer = itemAt(u"/facilities"_s, index);
        check.references(facilities.items().at(index).value(u"systems"_s), memberAt(pointer, u"systems"_s),
                         Check::Kind::System);
        if (const auto &crl = check.plan.facilities.at(index).crl)
            checkCrl(*crl, memberAt(pointer, u"crl"_s), check.findings);
    }
}

void checkCostOverrides(Check &check)
{
    const Json &overrides = check.json.value(u"costOverrides"_s);
    QHash<QString, qsizetype> seen;
    for (qsizetype index = 0; index < check.plan.costOverrides.size(); ++index) {
        const QString pointer = itemAt(u"/costOverrides"_s, index);
        const Json &json = overrides.items().at(index);
        check.reference(json.value(u"connection"_s), memberAt(pointer, u"connection"_s), Check::Kind::Connection);
        checkRange(json.value(u"amount"_s), memberAt(pointer, u"amount"_s), check.findings);
        checkRange(json.value(u"hours"_s), memberAt(pointer, u"hours"_s), check.findings);
        if (!json.contains(u"amount"_s) && !json.contains(u"hours"_s)) {
            check.findings.error({u"plan.empty-override"_s, pointer, Text::tr("This says neither an amount nor hours."),
                                  Text::tr(R"(Add "amount" (money) or "hours", each with min, likely and max.)")});
        }
        const QString scope =
            check.plan.costOverrides.at(index).item + u'\n' + check.plan.costOverrides.at(index).connection;
        if (seen.contains(scope)) {
            check.findings.error(
                {u"plan.duplicate-override"_s, pointer,
                 Text::tr("Entry %1 of this list sets the same cost item already.").arg(seen.value(scope) + 1),
                 Text::tr("Remove one of them.")});
        }
        seen.insert(scope, index);
    }
}

void checkAnswers(Check &check)
{
    const Json &answers = check.json.value(u"answers"_s);
    QHash<QString, qsizetype> seen;
    for (qsizetype index = 0; index < check.plan.answers.size(); ++index) {
        const QString pointer = itemAt(u"/answers"_s, index);
        const Json &json = answers.items().at(index);
        check.reference(json.value(u"connection"_s), memberAt(pointer, u"connection"_s), Check::Kind::Connection);
        check.reference(json.value(u"system"_s), memberAt(pointer, u"system"_s), Check::Kind::System);
        const Answer &answer = check.plan.answers.at(index);
        const QString scope = QStringList{answer.question, answer.connection, answer.system}.join(u'\n');
        if (seen.contains(scope)) {
            check.findings.error(
                {u"plan.duplicate-answer"_s, pointer,
                 Text::tr("Entry %1 of this list answers the same question already.").arg(seen.value(scope) + 1),
                 Text::tr("Remove one of them.")});
        }
        seen.insert(scope, index);
    }
}

void checkScenarios(Check &check)
{
    const Json &scenarios = check.json.value(u"scenarios"_s);
    for (qsizetype index = 0; index < scenarios.size() && scenarios.isArray(); ++index) {
        const Json &changes = scenarios.items().at(index).value(u"changes"_s);
        for (qsizetype change = 0; change < changes.size() && changes.isArray(); ++change) {
            const Json &target = changes.items().at(change).value(u"pointer"_s);
            if (!target.isText() || check.json.at(target.text()).exists())
                continue;
            const QString pointer = itemAt(memberAt(itemAt(u"/scenarios"_s, index), u"changes"_s), change);
            check.findings.warn({u"plan.scenario-target"_s, memberAt(pointer, u"pointer"_s),
                                 Text::tr("\"%1\" leads to nothing that the plan says.").arg(target.text().left(80)),
                                 Text::tr("Correct the pointer, unless the scenario is to add this member.")});
        }
    }
}

} // namespace safeconduct
