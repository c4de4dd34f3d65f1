// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/lint.h"

#include "app/decision/milestones.h"
#include "app/plan/product_uses.h"
#include "app/session/lint_parts.h"
#include "app/session/verdict.h"
#include "app/support/text.h"

#include <QUrl>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int supportMonths = 6; ///< of notice before support ends
constexpr int knowledgeMonths = 12;
constexpr int noticeDays = 60; ///< before an acceptance ends
constexpr qsizetype shortestReason = 20; ///< letters

void examineRisk(Doctor &doctor, const Examined &one)
{
    const QString &id = one.connection.id;
    if (!one.choice.acceptedRisk) {
        if (needsAcceptedRisk(one.choice, one.advice))
            doctor.add(u"e2"_s, id, one.choice.option,
                       Text::tr("An option that a rule speaks against was chosen without an accepted risk."));
        return;
    }
    const AcceptedRisk &risk = *one.choice.acceptedRisk;
    if (risk.owner.trimmed().isEmpty() || !risk.until.isValid())
        doctor.add(u"e3"_s, id, {}, Text::tr("The accepted risk has no owner or no end date."));
    if (risk.until.isValid() && doctor.decision().decidedOn.isValid() && risk.until < doctor.decision().decidedOn)
        doctor.add(u"e13"_s, id, {}, Text::tr("The acceptance ends before the day it was decided."));
    if (risk.until.isValid() && !risk.holdsOn(doctor.today))
        doctor.addPassed(u"w2"_s, id, {},
                         Text::tr("The acceptance of the risk ended on %1.").arg(risk.until.toString(Qt::ISODate)));
    else if (risk.until.isValid() && risk.until <= doctor.today.addDays(noticeDays))
        doctor.add(u"n7"_s, id, {},
                   Text::tr("The acceptance of the risk ends on %1.").arg(risk.until.toString(Qt::ISODate)));
}

void examineMilestones(Doctor &doctor, const Examined &one)
{
    if (!one.choice.acceptedRisk)
        return;
    const AcceptedRisk &risk = *one.choice.acceptedRisk;
    const QString &id = one.connection.id;
    if (const Milestone *late = milestoneAfterEnd(risk))
        doctor.add(u"e15"_s, id, late->what, milestoneAfterEndProblem(risk, *late).what);
    if (isFinal(doctor.reopened.status(doctor.today)))
        return;
    const QDate looked = doctor.reopened.lookedAt();
    for (const Milestone &milestone : risk.milestones) {
        const QString day = milestone.day.toString(Qt::ISODate);
        if (doctor.reopened.isReached(id, milestone))
            continue;
        const bool isNews = !looked.isValid() || milestone.day >= looked;
        if (milestone.day < doctor.today && isNews)
            doctor.addPassed(u"w19"_s, id, milestone.what,
                             reasonText({.kind = u"milestone"_s, .subject = milestone.what, .day = milestone.day}));
        else if (milestone.day >= doctor.today && milestone.day <= doctor.today.addDays(noticeDays))
            doctor.add(u"n9"_s, id, milestone.what,
                       Text::tr("\"%1\" is to be reached by %2, on the way out of an accepted risk.")
                           .arg(milestone.what, day));
    }
}

void examineReason(Doctor &doctor, const Examined &one)
{
    if (!deviates(one.choice, one.advice))
        return;
    const QString reason = one.choice.reason.trimmed();
    if (reason.isEmpty()) {
        doctor.add(u"e4"_s, one.connection.id, {}, Text::tr("The choice differs from the advice without a reason."));
        return;
    }
    const bool isRepeated = std::ranges::any_of(doctor.decision().choices, [&](const Choice &other) {
        return other.connection != one.connection.id && other.reason.trimmed() == reason;
    });
    if (reason.size() < shortestReason || isRepeated)
        doctor.add(u"w16"_s, one.connection.id, {},
                   Text::tr("The reason is shorter than %1 letters or stands for another connection as well.")
                       .arg(shortestReason));
}

/// The cheapest permissible option that stops as much as the chosen one for less.
const OptionAdvice *cheaperAlike(const Examined &one)
{
    const OptionAdvice *best = nullptr;
    for (const OptionAdvice &option : one.advice.options) {
        if (!one.option || !option.isPermissible() || option.option.isOff || one.option->option.isOff)
            continue;
        const bool isAlike = option.benefit.remainingRisk <= one.option->benefit.remainingRisk;
        if (isAlike && option.cost.mean < (best ? best->cost.mean : one.option->cost.mean))
            best = &option;
    }
    return best;
}

void examineChoice(Doctor &doctor, const Examined &one)
{
    const QString &id = one.connection.id;
    if (!one.choice.isDecided || one.choice.option.isEmpty())
        doctor.add(u"e1"_s, id, {}, Text::tr("Nobody has decided on this connection."));
    if (!one.advice.isClear && !one.advice.recommended.isEmpty())
        doctor.add(u"n1"_s, id, {}, Text::tr("There was no clear winner."));
    if (const OptionAdvice *cheaper = cheaperAlike(one))
        doctor.add(u"n2"_s, id, cheaper->option.id(),
                   Text::tr("\"%1\" stops as much and costs less.").arg(cheaper->option.id()));
    if (!one.connection.required && one.option && !one.option->option.isOff)
        doctor.add(u"n5"_s, id, {}, Text::tr("The plan does not need this connection, and it stays switched on."));
}

void examineConnections(Doctor &doctor)
{
    for (const Connection &connection : doctor.plan().connections) {
        const ConnectionAdvice *advice = doctor.reopened.advice.connection(connection.id);
        const Choice *choice = doctor.decision().choice(connection.id);
        if (!advice || !choice) {
            doctor.add(u"e1"_s, connection.id, {}, Text::tr("Nobody has decided on this connection."));
            continue;
        }
        const Examined one{connection, *advice, *choice, advice->option(choice->option)};
        examineChoice(doctor, one);
        examineProtection(doctor, one);
        examineRisk(doctor, one);
        examineMilestones(doctor, one);
        examineLength(doctor, one);
        examineReason(doctor, one);
        examineMethod(doctor, one);
    }
}

void examineEvents(Doctor &doctor)
{
    const QList<Event> events = doctor.reopened.events();
    QString proposer;
    QDate before;
    for (qsizetype index = 0; index < events.size(); ++index) {
        const Event &event = events.at(index);
        if ((index == 0) != (event.event == "create"_L1) || (before.isValid() && event.date < before))
            doctor.add(u"e12"_s, {}, event.event,
                       Text::tr("The events are not in order: \"%1\" of %2.")
                           .arg(event.event, event.date.toString(Qt::ISODate)));
        before = event.date;
        if (event.event == "propose"_L1)
            proposer = event.by;
        if (event.event == "accept"_L1 && !event.by.isEmpty() && event.by == proposer)
            doctor.add(u"w9"_s, {}, event.by, Text::tr("%1 proposed and accepted the decision.").arg(event.by));
    }
}

/// The review day, and what the record foresaw: an end of support, of an acceptance, or a milestone has a finding of its own.
void examineDays(Doctor &doctor)
{
    const QDate review = doctor.reopened.review();
    if (!isFinal(doctor.reopened.status(doctor.today)) && review.isValid() && review < doctor.today)
        doctor.addPassed(u"w1"_s, {}, {}, reasonText({.kind = u"review"_s, .day = review}));
    static const QStringList others{u"support"_s, u"risk"_s, u"milestone"_s};
    for (const auto dates = doctor.reopened.datesPassed(doctor.today); const ReviewReason &date : dates) {
        if (!others.contains(date.kind))
            doctor.addPassed(u"w1"_s, {}, date.subject, reasonText(date));
    }
}

void examineSnippets(Doctor &doctor)
{
    const ArchiveEntries made = snippetEntries(doctor.reopened.snippets, doctor.plan(), *doctor.reopened.knowledge);
    const ArchiveEntries &kept = doctor.reopened.dossier.snippets;
    QStringList names(made.keyBegin(), made.keyEnd());
    names.append(QStringList(kept.keyBegin(), kept.keyEnd()));
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (made.value(name) != doctor.reopened.dossier.snippets.value(name))
            doctor.add(u"e14"_s, {}, name,
                       Text::tr("The configuration differs from what the chosen option gives: %1").arg(name));
    }
}

void addSupportEnd(Doctor &doctor, const QString &product, const QDate &end)
{
    const QString text = Text::tr("The support of %1 ends or ended on %2.").arg(product, end.toString(Qt::ISODate));
    if (end < doctor.today)
        doctor.addPassed(u"w3"_s, {}, product, text);
    else
        doctor.add(u"w3"_s, {}, product, text);
}

void examineSupport(Doctor &doctor)
{
    QStringList known;
    for (const System &system : doctor.plan().systems) {
        for (const auto uses = everythingOn(system); const ProductUse &use : uses) {
            const ProductMatch match = doctor.shipped.match(use);
            if (!match.version || match.isAssumed || !match.version->supportEnds
                || *match.version->supportEnds >= doctor.today.addMonths(supportMonths)
                || known.contains(match.version->name))
                continue;
            known.append(match.version->name);
            addSupportEnd(doctor, match.version->name, *match.version->supportEnds);
        }
    }
}

void examineBasis(Doctor &doctor)
{
    const Plan &plan = doctor.plan();
    const QDate written = QDate::fromString(doctor.reopened.knowledge->date, Qt::ISODate);
    if (written.isValid() && written.addMonths(knowledgeMonths) < doctor.today)
        doctor.add(
            u"w4"_s, {}, {},
            Text::tr("The knowledge of the record is of %1, older than a year.").arg(written.toString(Qt::ISODate)));
    const QString profile = doctor.profile();
    const QString then = doctor.reopened.knowledge->profiles.value(profile).edition;
    const QString now = doctor.shipped.profiles.value(profile).edition;
    if (then != now)
        doctor.add(u"w5"_s, {}, profile,
                   Text::tr("The cryptographic policy \"%1\" has changed: edition %2 then, %3 today.")
                       .arg(profile, then, now));
    if (plan.costOverrides.isEmpty())
        doctor.add(u"w6"_s, {}, {}, Text::tr("No assumption on costs was replaced by a figure of one's own."));
    if (plan.weights.isEmpty())
        doctor.add(u"w7"_s, {}, {}, Text::tr("Nobody has confirmed the weights of the criteria."));
    for (const Role &role : plan.roles) {
        if (role.name.trimmed().isEmpty())
            doctor.add(u"w12"_s, {}, role.role, Text::tr("Nobody is named for the role \"%1\".").arg(role.role));
    }
    for (const FacilityAdvice &facility : doctor.reopened.advice.facilities) {
        if (facility.usedBy.size() == 1 && !facility.exists)
            doctor.add(u"n3"_s, facility.usedBy.first(), facility.kind,
                       Text::tr("The shared investment \"%1\" serves this connection alone.").arg(facility.kind));
    }
}

} // namespace

Severity LintFinding::severity() const
{
    return rule.startsWith(u'e') ? Severity::Error : rule.startsWith(u'w') ? Severity::Warning : Severity::Note;
}

QList<LintRule> lintRules()
{
    return {{u"e1"_s, Text::tr("connection without decision")},
            {u"e2"_s, Text::tr("option chosen against a rule without accepted risk")},
            {u"e3"_s, Text::tr("accepted risk without owner or end date")},
            {u"e4"_s, Text::tr("deviation from the advice without reason")},
            {u"e5"_s, Text::tr("accepted by someone who may not, or who does not own the risk")},
            {u"e6"_s, Text::tr("not what was approved")},
            {u"e7"_s, Text::tr("replaces a record that is not there or was never accepted")},
            {u"e8"_s, Text::tr("two accepted records for one connection")},
            {u"e9"_s, Text::tr("signature invalid or not trusted")},
            {u"e10"_s, Text::tr("required protection missing on an open network")},
            {u"e11"_s, Text::tr("replacement known to one of the two records only")},
            {u"e12"_s, Text::tr("events out of order")},
            {u"e13"_s, Text::tr("acceptance ends before it was decided")},
            {u"e14"_s, Text::tr("configuration differs from what the chosen option gives")},
            {u"e15"_s, Text::tr("milestone after the end of the acceptance")},
            {u"w1"_s, Text::tr("review date passed, or one that the record foresaw")},
            {u"w2"_s, Text::tr("acceptance expired")},
            {u"w3"_s, Text::tr("product out of support, or soon")},
            {u"w4"_s, Text::tr("knowledge older than a year, or newer rules change the advice")},
            {u"w5"_s, Text::tr("cryptographic policy no longer current")},
            {u"w6"_s, Text::tr("assumptions on costs never edited")},
            {u"w7"_s, Text::tr("weights never confirmed")},
            {u"w8"_s, Text::tr("certificates renewed by hand while their lifetime gets shorter")},
            {u"w9"_s, Text::tr("same person proposed and accepted")},
            {u"w10"_s, Text::tr("configuration unproved on a need above normal, or its proof lost")},
            {u"w11"_s, Text::tr("plan changed since it was signed")},
            {u"w12"_s, Text::tr("role without a name")},
            {u"w13"_s, Text::tr("acceptance longer than a product's support or the cryptographic policy")},
            {u"w14"_s, Text::tr("acceptance prolonged for the third time")},
            {u"w15"_s, Text::tr("control without edition, or unknown to its catalogue")},
            {u"w16"_s, Text::tr("reason too short or repeated")},
            {u"w17"_s, Text::tr("shown as clear, and too close to tell")},
            {u"w18"_s, Text::tr("value beyond the scale of its criterion")},
            {u"w19"_s, Text::tr("milestone of an accepted risk passed")},
            {u"w20"_s, Text::tr("accepted by the proposer alone, where the plan wants four eyes")},
            {u"n1"_s, Text::tr("no clear winner")},
            {u"n2"_s, Text::tr("cheaper option with the same protection")},
            {u"n3"_s, Text::tr("shared investment for one connection")},
            {u"n4"_s, Text::tr("nothing with a date asks for a review")},
            {u"n5"_s, Text::tr("unused service still on")},
            {u"n6"_s, Text::tr("partner who may not be able to use message protection")},
            {u"n7"_s, Text::tr("acceptance ends soon")},
            {u"n8"_s, Text::tr("nobody informed")},
            {u"n9"_s, Text::tr("milestone of an accepted risk soon")}};
}

QList<LintFinding> inOrder(QList<LintFinding> findings)
{
    QStringList order;
    for (const auto rules = lintRules(); const LintRule &rule : rules)
        order.append(rule.id);
    std::ranges::stable_sort(findings, {}, [&](const LintFinding &finding) { return order.indexOf(finding.rule); });
    return findings;
}

QList<LintFinding> lint(const Reopened &reopened, const Knowledge &shipped, const LintRequest &request)
{
    Doctor doctor{reopened, shipped, request, request.today};
    examineConnections(doctor);
    examineEvents(doctor);
    examineDays(doctor);
    examineSignatures(doctor);
    examineSnippets(doctor);
    examineProofs(doctor);
    examineSupport(doctor);
    examineBasis(doctor);
    examineNewerRules(doctor);
    examineRecord(doctor);
    return inOrder(doctor.findings);
}

Json sarifOf(const QList<LintFinding> &findings, const QString &file, const QString &programVersion)
{
    const auto message = [](const QString &text) {
        Json json = Json::object();
        json.insert(u"text"_s, Json::from(text));
        return json;
    };
    Json rules = Json::array();
    for (const auto all = lintRules(); const LintRule &rule : all) {
        Json json = Json::object();
        json.insert(u"id"_s, Json::from(rule.id));
        json.insert(u"shortDescription"_s, message(rule.meaning));
        rules.append(json);
    }
    Json results = Json::array();
    for (const LintFinding &finding : findings) {
        const Severity severity = finding.severity();
        Json result = Json::object();
        result.insert(u"ruleId"_s, Json::from(finding.rule));
        result.insert(u"level"_s,
                      Json::from(severity == Severity::Error         ? u"error"_s
                                     : severity == Severity::Warning ? u"warning"_s
                                                                     : u"note"_s));
        const QString about = finding.connection.isEmpty() ? finding.text : finding.connection + u": "_s + finding.text;
        result.insert(u"message"_s, message(about));
        Json place = Json::object();
        place.set(u"/physicalLocation/artifactLocation/uri"_s,
                  Json::from(
                      QString::fromLatin1(QUrl::toPercentEncoding(finding.file.isEmpty() ? file : finding.file, "/"))));
        if (!finding.connection.isEmpty()) {
            Json logical = Json::object();
            logical.insert(u"name"_s, Json::from(finding.connection));
            place.insert(u"logicalLocations"_s, Json::array({logical}));
        }
        result.insert(u"locations"_s, Json::array({place}));
        if (finding.isSuppressed()) { // SARIF 2.1.0, 3.35
            Json suppression = Json::object();
            suppression.insert(u"kind"_s, Json::from(u"external"_s));
            suppression.insert(
                u"justification"_s,
                Json::from(u"%1 (%2)"_s.arg(finding.suppressedBecause, finding.suppressedUntil.toString(Qt::ISODate))));
            result.insert(u"suppressions"_s, Json::array({suppression}));
        }
        results.append(result);
    }
    Json run = Json::object();
    run.set(u"/tool/driver/name"_s, Json::from(u"safeconduct-cli lint"_s));
    run.set(u"/tool/driver/version"_s, Json::from(programVersion));
    run.set(u"/tool/driver/rules"_s, rules);
    run.insert(u"results"_s, results);
    Json sarif = Json::object();
    sarif.insert(u"$schema"_s, Json::from(u"https://json.schemastore.org/sarif-2.1.0.json"_s));
    sarif.insert(u"version"_s, Json::from(u"2.1.0"_s));
    sarif.insert(u"runs"_s, Json::array({run}));
    return sarif;
}

} // namespace safeconduct
