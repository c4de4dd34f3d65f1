// SPDX-License-Identifier: GPL-3.0-or-later
// What the knowledge and the program of today say of a record.
#include "app/plan/product_uses.h"
#include "app/session/lint_parts.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The first end of support among what runs at both ends.
QDate firstSupportEnd(const Doctor &doctor, const Connection &connection)
{
    QDate first;
    for (const QString &end : {connection.from, connection.to}) {
        const System *system = doctor.plan().system(end);
        if (!system)
            continue;
        for (const auto uses = everythingOn(*system); const ProductUse &use : uses) {
            const ProductMatch match = doctor.shipped.match(use);
            if (match.version && !match.isAssumed && match.version->supportEnds
                && (!first.isValid() || *match.version->supportEnds < first))
                first = *match.version->supportEnds;
        }
    }
    return first;
}

/// The last day on which the cryptographic policy leaves classical key agreement alone at \a need; invalid where it names none.
QDate lastClassicalDay(const Profile &profile, Level need)
{
    const auto year = profile.classicalAloneUntil.constFind(word(need));
    return year == profile.classicalAloneUntil.cend() ? QDate() : QDate(*year, 12, 31);
}

/// How the record says that the form of \a snippet was proved.
std::optional<Proof> proofThen(const Json &record, const Snippet &snippet)
{
    const QList<Json> &list = record.value(u"snippets"_s).items();
    const auto found = std::ranges::find_if(list, [&](const Json &one) {
        return one.value(u"connection"_s).text() == snippet.connection
            && one.value(u"facility"_s).text() == snippet.facility && one.value(u"system"_s).text() == snippet.system
            && one.value(u"target"_s).text() == snippet.target;
    });
    return found == list.end() ? std::nullopt : proofFrom(found->value(u"proof"_s).text());
}

} // namespace

void examineLength(Doctor &doctor, const Examined &one)
{
    if (!one.choice.acceptedRisk || !one.choice.acceptedRisk->until.isValid())
        return;
    const QDate until = one.choice.acceptedRisk->until;
    const QDate end = firstSupportEnd(doctor, one.connection);
    if (end.isValid() && until > end)
        doctor.add(u"w13"_s, one.connection.id, {},
                   Text::tr("The acceptance lasts longer than the support of a product at its ends, which ends on %1.")
                       .arg(end.toString(Qt::ISODate)));
    const Profile profile = doctor.shipped.profiles.value(doctor.profile());
    const QDate classical = lastClassicalDay(profile, one.advice.need.highest());
    if (classical.isValid() && until > classical)
        doctor.add(u"w13"_s, one.connection.id, profile.id,
                   Text::tr("The acceptance lasts longer than the cryptographic policy \"%1\" leaves classical key "
                            "agreement alone, which ends on %2.")
                       .arg(profile.title, classical.toString(Qt::ISODate)));
}

void examineNewerRules(Doctor &doctor)
{
    if (doctor.shipped.sha256 == doctor.reopened.knowledge->sha256)
        return;
    AdviceSettings settings = settingsOf(doctor.reopened.dossier.advice); // of then: only the knowledge is another
    settings.planSha256 = doctor.reopened.dossier.plan.sha256();
    settings.withAlternatives = false;
    settings.withRobustness = false;
    const Advice now = advise(doctor.plan(), doctor.shipped, settings);
    for (const ConnectionAdvice &then : doctor.reopened.advice.connections) {
        const ConnectionAdvice *today = now.connection(then.id);
        if (today && today->recommended != then.recommended)
            doctor.add(u"w4"_s, then.id, today->recommended,
                       Text::tr(R"(Newer rules change the advice: "%1" then, "%2" today.)")
                           .arg(then.recommended, today->recommended));
    }
}

void examineProofs(Doctor &doctor)
{
    const Json record = readJson(doctor.reopened.dossier.record.value(u"record.json"_s)).value_or(Json());
    for (const Snippet &snippet : doctor.reopened.snippets.snippets) {
        const ConnectionAdvice *advice = doctor.reopened.advice.connection(snippet.connection);
        const std::optional<Proof> then = proofThen(record, snippet);
        if (then && snippet.badge.proof > *then)
            doctor.add(u"w10"_s, snippet.connection, snippet.system,
                       Text::tr("The configuration of \"%1\" has lost its proof: %2 then, %3 today.")
                           .arg(snippet.system, word(*then), word(snippet.badge.proof)));
        else if (advice && advice->need.highest() != Level::Normal && snippet.badge.proof == Proof::DocumentationOnly)
            doctor.add(
                u"w10"_s, snippet.connection, snippet.system,
                Text::tr("A need above normal, and the configuration of \"%1\" was proved by documentation only.")
                    .arg(snippet.system));
    }
}

} // namespace safeconduct
