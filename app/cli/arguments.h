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

/// `--accept-risk CONNECTION --owner NAME --until DATE [--explanation TEXT] [--treatment WORD] [--milestone "DATE TEXT"]…`
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
    QString why; ///< CONNECTION, CONNECTION=OPTION, or together (for all connections): only explain that
    QString whyConnection() const { return why.section(u'=', 0, 0); }
    QString whyOption() const { return why.section(u'=', 1); }
};

struct DecideArguments {
    QString plan; ///< plan or dossier
    QString folder;
    QList<ChooseArgument> choices;
    QList<AcceptArgument> acceptances;
    QString by;
    QString role;
    QDate review;
    QStringList consulted; ///< instead of those named before; empty: they stay
    QStringList informed; ///< instead of those told before; empty: they stay
};

struct SnippetsArguments {
    QString file; ///< plan or dossier
    QString connection;
    QString target;
    QString profile;
    QString against; ///< file that is in use, to compare with; empty: show the configuration
};

struct SecretsArguments {
    QString file; ///< plan or dossier
    QString folder;
};

struct ExplainArguments {
    QString id;
};

struct ExportArguments {
    QString dossier;
    QString format; ///< one of `exportFormatWords`
    QString out; ///< file
    QString language; ///< en or de; empty: the plan's
};

struct DiffArguments {
    QString before; ///< plan or dossier
    QString after;
    bool asHtml = false;
};

struct ReviewArguments {
    QString dossier;
    QString plan; ///< as it is today, or empty
};

struct LintArguments {
    QStringList dossiers; ///< several are looked at together, too
    QString trust; ///< as of `verify`
    QString plan; ///< as it is today, or empty
    QString suppressions; ///< file, or empty
    bool asSarif = false;
};

/// `register --db ADDRESS ACTION …`
struct RegisterArguments {
    QString database; ///< a file, or the address of a server
    int databasePassword = -1; ///< descriptor that its password is read from
    QString action; ///< init, add, update, list, … (register_arguments.cpp)
    QStringList words; ///< what stands behind the action
    QString by; ///< who does it
    QString out; ///< file or folder to write
    int days = 0; ///< due within these as well
    int seen = 0; ///< the version that somebody started from
    int revision = 0; ///< the version to show; 0: the last
    QString status;
    QString plan;
    QString organisation;
    QDate from; ///< decided then or later
    QDate until;
    int limit = 0; ///< 0: all
    QString certificate;
    QString key;
    int keyPassword = -1; ///< descriptor
    QString head; ///< file with a signed head
    QString trust; ///< file
    QString suppressions; ///< file of findings that are known
    bool asSarif = false;
    bool onlyStatements = false; ///< of init: show them
};

/// `sign FILE --cert FILE [--key FILE] --event EVENT --by NAME --role ROLE …`
struct SignArguments {
    QString file; ///< dossier (file or folder), or a trust list
    QString certificate;
    QString key; ///< empty: in the certificate's file
    int passwordDescriptor = -1; ///< where the key's password is read from; otherwise the terminal asks
    QString event;
    QString by;
    QString role;
    QString comment;
    QString host;
    QString output; ///< file with what the verify step printed
    QDate review;
    QStringList answers; ///< `QUESTION=ANSWER` or `QUESTION=ANSWER:EXPLANATION` (confirm)
    QStringList reached; ///< `CONNECTION=DAY` of a milestone (confirm)
    QString supersedes; ///< dossier that this record is to replace (propose)
    QString successor; ///< dossier that replaces this record (supersede)
    QString out; ///< of a trust list
};

struct VerifyArguments {
    QString file; ///< dossier (file or folder)
    QString trust;
    QString head;
    QString against; ///< another copy (file or folder), or empty
};

/// `stamp DOSSIER --request FILE`, then `stamp DOSSIER --reply FILE`; or `stamp DOSSIER --url URL`
struct StampArguments {
    QString file;
    QString url; ///< of the authority's server
    bool isArchive = false; ///< over all that is kept for the event, not its signature alone
    QString request; ///< file to write for the authority
    QString reply; ///< file that came from it
    int number = 0; ///< of the event; 0: the last
};

/// `evidence DOSSIER [--add FILE …] [--crl-url URL …] [--ocsp-url URL]`
struct EvidenceArguments {
    QString dossier;
    QStringList files; ///< certificates, revocation lists, OCSP answers
    QStringList listUrls;
    QString ocspUrl;
    int number = 0; ///< of the event; 0: the last
};

struct PackArguments {
    QString folder;
    QString out;
};

struct UnpackArguments {
    QString file;
    QString folder;
};

/// `import [KIND] FILE… --out PLAN [--into PLAN]`, `import [KIND] --commands`
struct ImportArguments {
    QString kind; ///< empty: by content
    QStringList files;
    QString out;
    QString into; ///< plan to add to
    bool wantsCommands = false;
};

/// `new --servers A,B --from C,D --sensitivity E --out PLAN`; without --out: what can be answered
struct NewArguments {
    QStringList servers;
    QStringList places;
    QString sensitivity;
    int users = 0;
    QString title;
    QString out;
};

struct Arguments {
    std::variant<CheckArguments, AdviseArguments, DecideArguments, SecretsArguments, SnippetsArguments,
                 ExplainArguments, ExportArguments, DiffArguments, ReviewArguments, LintArguments, RegisterArguments,
                 SignArguments, VerifyArguments, StampArguments, EvidenceArguments, PackArguments, UnpackArguments,
                 ImportArguments, NewArguments>
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
