// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/problem_json.h"
#include "app/session/stored_signatures.h"
#include "app/session/verdict.h"
#include "app/support/json_list.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// For programs.
QString wordOf(SignerRevocation revocation)
{
    switch (revocation) {
    case SignerRevocation::Unknown:
        return u"unknown"_s;
    case SignerRevocation::SelfSigned:
        return u"self-signed"_s;
    case SignerRevocation::NotRevoked:
        return u"not-revoked"_s;
    case SignerRevocation::RevokedLater:
        return u"revoked-later"_s;
    case SignerRevocation::RevokedBefore:
        return u"revoked"_s;
    }
    std::unreachable();
}

Json timeJson(const QDateTime &time)
{
    return time.isValid() ? Json::from(time.toString(Qt::ISODate)) : Json::null();
}

/// With every one of \a members, empty where \a json leaves it out: who reads an answer of ours need not ask which are there.
Json completed(const Json &json, const QStringList &members)
{
    Json all = Json::object();
    for (const QString &member : members)
        all.insert(member, Json::from(json.value(member).text()));
    return all;
}

Json wholeReason(const ReviewReason &reason)
{
    return completed(reviewReasonToJson(reason), {u"kind"_s, u"subject"_s, u"day"_s});
}

Json wholeAnswer(const SignedAnswer &answer)
{
    return completed(signedAnswerToJson(answer), {u"question"_s, u"answer"_s, u"explanation"_s});
}

/// What names an event, without what was judged of it.
Json namedEventJson(const SignedEvent &event)
{
    Json json = Json::object();
    json.insert(u"number"_s, Json::from(event.number));
    json.insert(u"event"_s, Json::from(event.event));
    json.insert(u"time"_s, Json::from(event.time.toString(Qt::ISODate)));
    json.insert(u"by"_s, Json::from(event.by));
    json.insert(u"role"_s, Json::from(event.role));
    return json;
}

Json eventJson(const VerifiedEvent &event)
{
    Json json = namedEventJson(event.event);
    json.insert(u"signer"_s, Json::from(event.certificate.subject));
    json.insert(u"fingerprint"_s, Json::from(event.certificate.fingerprint));
    json.insert(u"whole"_s, Json::from(event.problems.isEmpty()));
    json.insert(u"whoProved"_s, Json::from(event.isWhoProved));
    json.insert(u"roleProved"_s, Json::from(event.isRoleProved));
    json.insert(u"stampedAt"_s, timeJson(event.stampedAt));
    json.insert(u"stampEnds"_s, timeJson(event.stampEnds));
    json.insert(u"renewedAt"_s, jsonList(event.renewedAt, timeJson));
    json.insert(u"revocation"_s, Json::from(wordOf(event.revocation)));
    json.insert(u"revocationDate"_s, timeJson(event.revocationDate));
    if (!event.event.reasons.isEmpty())
        json.insert(u"reasons"_s, jsonList(event.event.reasons, wholeReason));
    if (!event.event.answers.isEmpty())
        json.insert(u"answers"_s, jsonList(event.event.answers, wholeAnswer));
    if (!event.event.reached.isEmpty())
        json.insert(u"reached"_s, jsonList(event.event.reached, reachedMilestoneToJson));
    json.insert(u"deputy"_s, Json::from(event.isDeputy));
    json.insert(u"problems"_s, jsonList(event.problems + event.doubts + event.remarks, problemJson));
    return json;
}

Json comparisonJson(const ChainComparison &comparison)
{
    Json json = Json::object();
    json.insert(u"relation"_s, Json::from(word(comparison.relation)));
    json.insert(u"common"_s, Json::from(comparison.common));
    json.insert(u"missing"_s, jsonList(comparison.missing, namedEventJson));
    json.insert(u"added"_s, jsonList(comparison.added, namedEventJson));
    json.insert(u"lessProved"_s, jsonList(comparison.lessProved, [](int number) { return Json::from(number); }));
    return json;
}

Json verificationJson(const Verification &verification)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-verification/1"_s));
    json.insert(u"holds"_s, Json::from(verification.holds()));
    json.insert(u"whole"_s, Json::from(verification.isWhole()));
    json.insert(u"whoProved"_s, Json::from(verification.isWhoProved()));
    json.insert(u"roleProved"_s, Json::from(verification.isRoleProved()));
    json.insert(u"status"_s, verification.isWhole() ? Json::from(word(verification.status)) : Json::null());
    json.insert(u"reasons"_s, jsonList(verification.reasons, wholeReason));
    json.insert(u"changed"_s, Json::from(verification.changed));
    json.insert(u"asksForApproval"_s, Json::from(verification.asksForApproval));
    json.insert(u"madeAnew"_s, Json::from(verification.isMadeAnew));
    json.insert(u"awaited"_s, Json::from(verification.awaited));
    json.insert(u"head"_s, verification.head.isEmpty() ? Json::null() : Json::from(verification.head));
    json.insert(u"against"_s, verification.comparison ? comparisonJson(*verification.comparison) : Json::null());
    json.insert(u"events"_s, jsonList(verification.events, eventJson));
    json.insert(u"faults"_s, jsonList(verification.faults, problemJson));
    return json;
}

} // namespace

ExitStatus run(const VerifyArguments &arguments, const CommandContext &context)
{
    const Result<Trust> trust = trustFrom(arguments.trust);
    if (!trust) {
        context.terminal.diagnose(Problems{trust.error()});
        return ExitStatus::InputAtFault;
    }
    const QDate day = context.todayAsked();
    VerificationRequest request{.trust = *trust, .head = arguments.head, .today = day};
    if (!arguments.against.isEmpty()) {
        const Results<OtherCopy> other = otherCopyAt(arguments.against);
        if (!other) {
            context.terminal.diagnose(other.error());
            return ExitStatus::InputAtFault;
        }
        request.against = *other;
    }
    const Results<Verification> verification = verifyStoredDossier(arguments.file, request);
    if (!verification) {
        context.terminal.diagnose(verification.error());
        return ExitStatus::InputAtFault;
    }
    if (context.arguments.asJson)
        context.terminal.answer(verificationJson(*verification));
    else
        context.terminal.answer(verdictText(
            *verification, {.day = day, .hasTrust = !arguments.trust.isEmpty(), .hasHead = !arguments.head.isEmpty()}));
    return verification->holds() ? ExitStatus::Done : ExitStatus::CheckFailed;
}

} // namespace safeconduct
