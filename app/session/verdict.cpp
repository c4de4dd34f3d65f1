// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/verdict.h"

#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What an event says of itself.
QString claim(const SignedEvent &event)
{
    QString text = Text::tr(R"(%1. %2, %3 UTC, by "%4" as %5)")
                       .arg(event.number)
                       .arg(event.event, event.time.toString(u"yyyy-MM-dd HH:mm:ss"), event.by, event.role);
    if (!event.host.isEmpty())
        text += Text::tr(", on %1", "host").arg(event.host);
    return text;
}

QString proofOf(const VerifiedEvent &event, const Verification &verification)
{
    if (!event.problems.isEmpty())
        return Text::tr("does not hold");
    const QString &subject = event.certificate.subject;
    if (event.isRoleProved) {
        return event.isDeputy ? Text::tr("proved: signed by %1, who is a deputy in this role by the list of %2")
                                    .arg(subject, verification.organisation)
                              : Text::tr("proved: signed by %1, who has this role by the list of %2")
                                    .arg(subject, verification.organisation);
    }
    if (event.isWhoProved)
        return Text::tr("proved: signed by %1; not proved: the role").arg(subject);
    return Text::tr("proved: unchanged since the key of %1 signed it; not proved: whose key that is, and the role")
        .arg(subject);
}

/// What is known of the revocation of the signer's certificate; empty where nothing is.
QString revocationText(const VerifiedEvent &event)
{
    const QString asOf = event.revocationDate.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    switch (event.revocation) {
    case SignerRevocation::Unknown:
    case SignerRevocation::RevokedBefore: // a doubt says so
        return {};
    case SignerRevocation::SelfSigned:
        return Text::tr("The certificate was issued by its own key: nobody else could revoke it.");
    case SignerRevocation::NotRevoked:
        return Text::tr("Proved by data kept inside: the certificate was not revoked, as of %1 UTC.").arg(asOf);
    case SignerRevocation::RevokedLater:
        return Text::tr("The certificate was revoked on %1 UTC, after a time stamp proves the signature.").arg(asOf);
    }
    std::unreachable();
}

QString renewalText(const VerifiedEvent &event)
{
    QStringList days;
    for (const QDateTime &time : event.renewedAt)
        days.append(time.date().toString(Qt::ISODate));
    QString text;
    if (!days.isEmpty())
        text =
            Text::tr("Stamped again, over the earlier stamps and the revocation data, on %1.").arg(days.join(u", "_s));
    if (event.stampedAt.isValid() && event.stampEnds.isValid())
        text += (text.isEmpty() ? QString() : u" "_s)
            + Text::tr("Stamp again before %1, when the certificate of the time stamp ends.")
                  .arg(event.stampEnds.date().toString(Qt::ISODate));
    return text;
}

QString eventText(const VerifiedEvent &event, const Verification &verification)
{
    QString text = u"  "_s + claim(event.event) + u": "_s + proofOf(event, verification) + u'\n';
    if (event.stampedAt.isValid())
        text += u"     "_s
            + Text::tr("Proved: signed before %1 UTC, by a time stamp.")
                  .arg(event.stampedAt.toString(u"yyyy-MM-dd HH:mm:ss"))
            + u'\n';
    for (const SignedAnswer &answer : event.event.answers)
        text += u"     "_s + answer.question + u": "_s + answer.answer
            + (answer.explanation.isEmpty() ? QString() : u" ("_s + answer.explanation + u')') + u'\n';
    for (const ReachedMilestone &reached : event.event.reached)
        text += u"     "_s
            + Text::tr("Reported as reached for %1: %2 (due by %3)")
                  .arg(reached.connection, reached.what, reached.day.toString(Qt::ISODate))
            + u'\n';
    for (const QString &more : {revocationText(event), renewalText(event)}) {
        if (!more.isEmpty())
            text += u"     "_s + more + u'\n';
    }
    const Problems problems = event.problems + event.doubts + event.remarks;
    for (const Problem &problem : problems)
        text += u"     "_s + problem.what + u' ' + problem.remedy + u'\n';
    return text;
}

QString eventList(const QString &heading, const QList<SignedEvent> &events)
{
    QString text = events.isEmpty() ? QString() : heading + u'\n';
    for (const SignedEvent &event : events)
        text += u"  "_s + claim(event) + u'\n';
    return text;
}

/// How the events stand to those of another copy; that some are missing, a fault of the file says.
QString copyText(const ChainComparison &comparison)
{
    const bool isContinued = comparison.relation == ChainRelation::Continued;
    QString text;
    if (isContinued || comparison.relation == ChainRelation::Same) {
        text = (comparison.common > 0 ? Text::tr("Compared with the other copy: all its events are here, unchanged.")
                                      : Text::tr("Compared with the other copy: it has no signed events, so it cannot "
                                                 "show that any is missing."))
            + u'\n';
    }
    return text + eventList(Text::tr("Missing here, by the other copy:"), comparison.missing)
        + eventList(isContinued ? Text::tr("Added since:") : Text::tr("Here instead:"), comparison.added);
}

QString changeText(const Verification &verification)
{
    if (verification.changed.isEmpty())
        return {};
    const QString text = Text::tr("Changed since it was signed: %1.").arg(verification.changed.join(u", "_s)) + u'\n';
    if (verification.asksForApproval)
        return text + Text::tr("What is here now has not been approved: it needs a new approval.") + u'\n';
    return text + Text::tr("Newer knowledge or another program; decision, configuration and advice are the same.")
        + u'\n'
        + (verification.isMadeAnew
               ? Text::tr("Advised on and written again, it comes out as it is here: what was approved still holds.")
               : Text::tr(
                     "Not proved: that the record still says the same. With the knowledge inside it does not come out "
                     "again as it is here. Read it, or propose it again."))
        + u'\n';
}

/// What no file can prove of itself.
QString limitsText(const Verification &verification, const VerdictContext &context)
{
    const bool isStamped =
        std::ranges::all_of(verification.events, [](const VerifiedEvent &event) { return event.stampedAt.isValid(); });
    QString text;
    if (!isStamped)
        text += Text::tr("Not proved: times without a time stamp, which are the signers' own word.") + u'\n';
    QStringList unknown;
    for (const VerifiedEvent &event : verification.events) {
        if (event.revocation == SignerRevocation::Unknown)
            unknown.append(QString::number(event.event.number));
    }
    if (!unknown.isEmpty())
        text +=
            Text::tr("Not known: whether the certificates of these events were revoked, because no data about it is "
                     "kept for them: %1.")
                .arg(unknown.join(u", "_s))
            + u'\n';
    if (!context.hasHead)
        text +=
            Text::tr("Not proved: that no later event was left out. Last event: %1; compare it with the one written "
                     "down, by --head, or with another copy, by --against.")
                .arg(verification.head)
            + u'\n';
    if (verification.hasTrustList)
        text += Text::tr("The trust list was signed by %1: it proves as much as you trust that signer.")
                    .arg(verification.trustSigner)
            + u'\n';
    return text;
}

} // namespace

QString reasonText(const ReviewReason &reason)
{
    const QString day = reason.day.toString(Qt::ISODate);
    if (reason.kind == "review"_L1)
        return Text::tr("The review was due on %1.").arg(day);
    if (reason.kind == "support"_L1)
        return Text::tr("The support of %1 ended on %2.").arg(reason.subject, day);
    if (reason.kind == "risk"_L1)
        return Text::tr("The acceptance of the risk of \"%1\" expired on %2: what it stood for counts as missing.")
            .arg(reason.subject, day);
    if (reason.kind == "milestone"_L1)
        return Text::tr("\"%1\" was to be reached by %2, on the way out of an accepted risk.").arg(reason.subject, day);
    if (reason.kind == "certificate-lifetime"_L1)
        return Text::tr("Since %1 certificates live shorter: check that they are renewed in time.").arg(day);
    if (reason.kind == "profile"_L1)
        return Text::tr("A year that the cryptographic policy \"%1\" names ended on %2.").arg(reason.subject, day);
    return Text::tr("A date that the record foresaw has passed: %1 (%2)").arg(day, reason.kind);
}

namespace {

QString statusText(const Verification &verification, const QDate &day)
{
    QString text = Text::tr("Status on %1: %2").arg(day.toString(Qt::ISODate), word(verification.status)) + u'\n';
    for (const ReviewReason &reason : verification.reasons)
        text += u"  "_s + reasonText(reason) + u'\n';
    if (verification.status == Status::Proposed && !verification.awaited.isEmpty())
        text += Text::tr("Still to accept their risk: %1.").arg(verification.awaited.join(u", "_s)) + u'\n';
    if (verification.isSelfApproved)
        text += Text::tr("One and the same person proposed and accepted.") + u'\n';
    return text;
}

} // namespace

QString verdictText(const Verification &verification, const VerdictContext &context)
{
    QString text = verification.faults.isEmpty()
        ? Text::tr("Whole: every entry is as its manifest says, and packed the one way.") + u'\n'
        : Text::tr("Not whole:") + u'\n';
    for (const Problem &problem : verification.faults)
        text += u"  "_s + toLine(problem) + u'\n';
    if (verification.comparison)
        text += copyText(*verification.comparison);
    if (verification.events.isEmpty())
        return text + Text::tr("Nobody has signed this dossier: who made it, and who decided, is not proved.") + u'\n';
    for (const VerifiedEvent &event : verification.events)
        text += eventText(event, verification);
    text += changeText(verification);
    if (verification.isWhole())
        text += statusText(verification, context.day);
    text += limitsText(verification, context);
    if (!context.hasTrust)
        text += Text::tr("Only integrity was checked: name certificates or a signed trust list by --trust to know who "
                         "signed.")
            + u'\n';
    return text;
}

} // namespace safeconduct
