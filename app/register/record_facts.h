// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// What was decided for one connection of a dossier.
struct ChosenOption {
    QString connection; ///< id in the plan
    QString name;
    QString option; ///< empty: none
    QString reason;
};

/// A risk that somebody takes for a connection, until a day.
struct RiskEnd {
    QString connection;
    QDate until;
};

/// A date on which somebody has to look at a record again: an end of support, of an acceptance, a milestone …
struct ForeseenDate {
    QString kind; ///< support, risk, milestone, certificate-lifetime, profile
    QString subject; ///< product, connection, what is to be reached, kind of certificate or policy
    QDate day; ///< the last one on which nobody has to
};

struct NamedPerson {
    QString name;
    QString email;
};

/// What the signed events of a record say of its place among others; nothing where they are damaged or break the rules.
struct SignedSuccession {
    QStringList heads; ///< after each event: what others call it by
    QString supersedes; ///< head of the one that it replaces, as last proposed
    QString successor; ///< head of the one that replaces it
};

/// A dossier's file with what the register keeps beside it to find it again.
struct RecordFacts {
    QByteArray file;
    QString sha256; ///< of the file
    QString planId;
    QString title;
    QString organisation;
    QString status; ///< of the signed events where there are some, else of the decision's own
    QDate decidedOn;
    QDate review;
    QString words; ///< of title, organisation and record (words.h), separated by blanks
    QList<ChosenOption> choices;
    QList<NamedPerson> people; ///< each once
    SignedSuccession succession = {};
    QList<RiskEnd> exceptions = {}; ///< with an end
    QList<ForeseenDate> dates = {}; ///< that the record foresaw and nobody has looked at since they came
    bool isStateSigned = false; ///< what it holds, by sound events that follow the rules; who may sign is not looked at
};

/// Reads a dossier's file. \a today decides whether an accepted record is due.
Results<RecordFacts> recordFactsOf(const QByteArray &dossierFile, const QDate &today);

} // namespace safeconduct
