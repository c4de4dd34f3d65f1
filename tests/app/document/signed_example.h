// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/common/example.h"

namespace safeconduct::test {

inline SignedStep signedStep(const QString &event, const QDate &day, const QString &by, const QString &role)
{
    SignedStep step;
    step.event.event = event;
    step.event.date = day;
    step.event.by = by;
    step.event.role = role;
    step.state = QString(64, u'a');
    step.text = R"({"event": ")" + event.toUtf8() + R"("})";
    step.signature = "signature of " + by.toUtf8();
    return step;
}

/// The steps of a record that was proposed, accepted, put in place on the system \a host and confirmed: all by other people.
inline QList<SignedStep> signedSteps(const QString &host)
{
    QList<SignedStep> steps{
        signedStep(QStringLiteral("propose"), QDate(2026, 12, 1), QStringLiteral("Ada"),
                   QStringLiteral("administrator")),
        signedStep(QStringLiteral("accept"), QDate(2026, 12, 2), QStringLiteral("Bob"), QStringLiteral("head-of-it")),
        signedStep(QStringLiteral("implemented"), QDate(2026, 12, 3), QStringLiteral("Cid"),
                   QStringLiteral("administrator")),
        signedStep(QStringLiteral("confirm"), QDate(2026, 12, 4), QStringLiteral("Bob"), QStringLiteral("head-of-it"))};
    steps[0].supersedes = QString(64, u'b');
    steps[1].timeStamp = "reply";
    steps[1].hasRevocationData = true;
    steps[2].event.host = host;
    steps[2].output = QStringLiteral("Protocol: TLSv1.3\n");
    steps[3].review = QDate(2028, 1, 31);
    return steps;
}

/// What a record of \a made says once \a steps were signed, on the day \a today and with that status.
inline RecordInput signedInput(const Example &made, const QList<SignedStep> &steps, Status status, const QDate &today)
{
    RecordInput input = made.recordInput();
    for (const SignedStep &step : steps)
        input.decision.events.append(step.event);
    input.steps = steps;
    Life life;
    life.status = status;
    life.review = QDate(2028, 1, 31);
    input.life = life;
    input.today = today;
    return input;
}

} // namespace safeconduct::test
