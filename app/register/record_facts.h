// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace safeconduct {

/// What was decided for one connection of a dossier.
struct ChosenOption {
    QString connection; ///< id in the plan
    QString name;
    QString option; ///< empty: none
    QString reason;
};

struct NamedPerson {
    QString name;
    QString email;
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
};

/// Reads a dossier's file. \a today decides whether an accepted record is due.
Results<RecordFacts> recordFactsOf(const QByteArray &dossierFile, const QDate &today);

} // namespace safeconduct
