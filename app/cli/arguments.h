// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <variant>

namespace safeconduct {

/// What a program learns from a run (the same for every command).
enum class ExitStatus {
    Done = 0,
    InputAtFault = 1,
    WrongUsage = 2,
    CheckFailed = 3,
    SurroundingsFailed = 4,
};

/// `--choose CONNECTION=OPTION [--because TEXT]`
struct ChooseArgument {
    QString connection;
    QString option;
    QString reason;
};

/// `--accept-risk CONNECTION --owner NAME --until DATE [--explanation TEXT]`
struct AcceptArgument {
    QString connection;
    AcceptedRisk risk;
};

struct CheckArguments {
    QString plan;
};

struct AdviseArguments {
    QString plan;
    QString connection;
    QStringList without;
    QString why; ///< CONNECTION or CONNECTION=OPTION: only explain that
    QString whyConnection() const { return why.section(u'=', 0, 0); }
    QString whyOption() const { return why.section(u'=', 1); }
};

struct DecideArguments {
    QString plan;
    QString folder;
    QList<ChooseArgument> choices;
    QList<AcceptArgument> acceptances;
    QString by;
    QString role;
    QDate review;
};

struct SnippetsArguments {
    QString file; ///< plan or dossier
    QString connection;
    QString target;
    QString profile;
};

struct SecretsArguments {
    QString file; ///< plan or dossier
    QString folder;
};

struct ExplainArguments {
    QString id;
};

struct Arguments {
    std::variant<CheckArguments, AdviseArguments, DecideArguments, SecretsArguments, SnippetsArguments,
                 ExplainArguments>
        command;
    bool asJson = false;
    QString language; ///< of messages
    QDate date; ///< goes before the plan's asOf
};

/// A run that ends with the arguments: help and version (status Done), or wrong usage.
struct EndedEarly {
    ExitStatus status = ExitStatus::Done;
    QString text;
};

/// \a words are the arguments without the program's name.
std::expected<Arguments, EndedEarly> parseArguments(const QStringList &words, const QString &version);

/// The language that `--lang` asks for, before anything else is read; else the surroundings' (English where it is neither).
QString languageOf(const QStringList &words);

} // namespace safeconduct
