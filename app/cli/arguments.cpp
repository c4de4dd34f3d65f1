// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/argument_options.h"
#include "app/decision/milestones.h"
#include "app/import/import_configuration.h"
#include "app/session/record_export.h"

#include <QLocale>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// An option that may come several times and whose place among the others counts.
template<typename Store>
CLI::Option *addInOrder(CLI::App &app, const char *name, const Store &store, const QString &help)
{
    return app.add_option_function<std::string>(name, store, said(help))
        ->trigger_on_parse()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

template<typename T>
T &lastOf(QList<T> &list, const QString &what)
{
    if (list.isEmpty())
        throw CLI::ValidationError(said(what));
    return list.last();
}

ChooseArgument chooseFrom(const std::string &text)
{
    const QString pair = QString::fromStdString(text);
    const qsizetype equals = pair.indexOf(u'=');
    if (equals <= 0 || equals == pair.size() - 1)
        throw CLI::ValidationError(said(Text::tr("--choose wants CONNECTION=OPTION, not \"%1\"").arg(pair)));
    return {pair.first(equals), pair.sliced(equals + 1), {}};
}

Treatment treatmentOf(const QString &text)
{
    const std::optional<Treatment> treatment = treatmentFrom(text);
    if (!treatment)
        throw CLI::ValidationError(
            said(Text::tr("--treatment wants one of %1, not \"%2\"").arg(treatmentWords().join(u", "_s), text)));
    return *treatment;
}

/// Each once; one of blanks is none.
void addName(QStringList &names, const std::string &text)
{
    const QString name = QString::fromStdString(text).trimmed();
    if (!name.isEmpty() && !names.contains(name))
        names.append(name);
}

/// The commands with the places their options are stored in.
struct CommandLine {
    CheckArguments check;
    AdviseArguments advise;
    DecideArguments decide;
    SecretsArguments secrets;
    SnippetsArguments snippets;
    ExplainArguments explain;
    ExportArguments exported;
    DiffArguments diff;
    ReviewArguments review;
    LintArguments lint;
    RegisterArguments records;
    SignArguments sign;
    VerifyArguments verify;
    StampArguments stamp;
    EvidenceArguments evidence;
    PackArguments pack;
    UnpackArguments unpack;
    ImportArguments imported;
    NewArguments created;
    Arguments common;
    CLI::App app{
        said(Text::tr(
            "Decides, connection by connection, how mail and groupware traffic is protected, and keeps the decision.")),
        "safeconduct-cli"};

    void addCheck();
    void addAdvise();
    void addDecide();
    void addSecrets();
    void addSnippets();
    void addExplain();
    void addExport();
    void addDiff();
    void addReview();
    void addLint();
    void addRegister();
    void addSign();
    void addVerify();
    void addStamp();
    void addEvidence();
    void addPack();
    void addImport();
    void addNew();
    void addCommon(const QString &version);
    Arguments chosen() const;
};

void CommandLine::addCommon(const QString &version)
{
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", said(u"safeconduct-cli "_s + version));
    app.add_flag("--json", common.asJson, said(Text::tr("Answer for programs")));
    addText(app, "--lang", common.language, Text::tr("Language of messages: en or de"))
        ->check(CLI::IsMember({"en", "de"}));
    addDate(app, "--date", common.date, Text::tr("The day to compute for, instead of the plan's"));
}

void CommandLine::addCheck()
{
    CLI::App *command = app.add_subcommand("check", said(Text::tr("Check a plan: faults, and what is missing")));
    addText(*command, "PLAN", check.plan, Text::tr("A plan (*.plan.json)"))->required();
}

void CommandLine::addAdvise()
{
    CLI::App *command = app.add_subcommand("advise", said(Text::tr("Compare the options of each connection")));
    addText(*command, "PLAN", advise.plan, Text::tr("A plan (*.plan.json)"))->required();
    addText(*command, "--connection", advise.connection, Text::tr("Only this connection"));
    addText(
        *command, "--why", advise.why,
        Text::tr("CONNECTION, CONNECTION=OPTION, or together for all connections: where each number of it comes from"));
    command
        ->add_option_function<std::vector<std::string>>(
            "--without",
            [this](const std::vector<std::string> &parts) {
                for (const std::string &part : parts)
                    advise.without.append(QString::fromStdString(part));
            },
            said(Text::tr("Leave out portfolio, robustness, scenarios")))
        ->delimiter(',')
        ->check(CLI::IsMember({"portfolio", "robustness", "scenarios"}));
}

void CommandLine::addDecide()
{
    CLI::App *command = app.add_subcommand("decide", said(Text::tr("Write record, configuration and dossier")));
    addText(*command, "PLAN", decide.plan, Text::tr("A plan, or a dossier to go on from"))->required();
    addText(*command, "--out", decide.folder, Text::tr("Folder for the results, or a dossier's own folder"))
        ->required();
    addInOrder(
        *command, "--choose", [this](const std::string &text) { decide.choices.append(chooseFrom(text)); },
        Text::tr("Choose an option: CONNECTION=OPTION"));
    addInOrder(
        *command, "--because",
        [this](const std::string &text) {
            lastOf(decide.choices, Text::tr("--because comes after the --choose it gives the reason for")).reason =
                QString::fromStdString(text);
        },
        Text::tr("The reason for the choice before it"));
    addInOrder(
        *command, "--accept-risk",
        [this](const std::string &text) { decide.acceptances.append({QString::fromStdString(text), {}}); },
        Text::tr("Accept the risk of a connection's choice"));
    const QString after = Text::tr(
        "--owner, --until, --explanation, --treatment and --milestone come after the --accept-risk they belong to");
    addInOrder(
        *command, "--owner",
        [this, after](const std::string &text) {
            lastOf(decide.acceptances, after).risk.owner = QString::fromStdString(text);
        },
        Text::tr("Who owns the accepted risk"));
    addInOrder(
        *command, "--until",
        [this, after](const std::string &text) { lastOf(decide.acceptances, after).risk.until = dateFrom(text); },
        Text::tr("Until when it is accepted"));
    addInOrder(
        *command, "--explanation",
        [this, after](const std::string &text) {
            lastOf(decide.acceptances, after).risk.explanation = QString::fromStdString(text);
        },
        Text::tr("Why it is accepted"));
    addInOrder(
        *command, "--treatment",
        [this, after](const std::string &text) {
            lastOf(decide.acceptances, after).risk.treatment = treatmentOf(QString::fromStdString(text));
        },
        Text::tr("What is done about it until then: %1; accept unless said").arg(treatmentWords().join(u", "_s)));
    addInOrder(
        *command, "--milestone",
        [this, after](const std::string &text) {
            const Result<Milestone> milestone = milestoneFrom(QString::fromStdString(text));
            if (!milestone)
                throw CLI::ValidationError(said(milestone.error().what + u' ' + milestone.error().remedy));
            lastOf(decide.acceptances, after).risk.milestones.append(*milestone);
        },
        Text::tr("What is reached by when on the way out of it: \"2027-03-01 TEXT\"; may come several times"));
    CLI::Option *by = addText(*command, "--by", decide.by,
                              Text::tr("Who decides; takes the recommended option wherever none is chosen"));
    CLI::Option *role = addText(*command, "--role", decide.role, Text::tr("In which role"))
                            ->check(CLI::IsMember({"head-of-it", "it-security-officer", "administrator",
                                                   "data-protection-officer", "management", "other"}));
    by->needs(role);
    role->needs(by);
    addDate(*command, "--review", decide.review, Text::tr("When to look at it again; 12 months later unless said"));
    addInOrder(
        *command, "--consult", [this](const std::string &text) { addName(decide.consulted, text); },
        Text::tr("Whose advice was taken before the decision"));
    addInOrder(
        *command, "--inform", [this](const std::string &text) { addName(decide.informed, text); },
        Text::tr("Who is told of the decision"));
}

void CommandLine::addSecrets()
{
    CLI::App *command = app.add_subcommand("secrets", said(Text::tr("Make the preshared keys, one file a pair")));
    addText(*command, "FILE", secrets.file, Text::tr("A plan or a dossier"))->required();
    addText(*command, "--out", secrets.folder, Text::tr("Folder for the keys; existing ones are kept"))->required();
}

void CommandLine::addSnippets()
{
    CLI::App *command = app.add_subcommand("snippets", said(Text::tr("Show the configuration")));
    addText(*command, "FILE", snippets.file, Text::tr("A plan or a dossier"))->required();
    addText(*command, "--connection", snippets.connection, Text::tr("Only this connection"));
    addText(*command, "--target", snippets.target, Text::tr("Only this target, such as postfix"));
    addText(*command, "--profile", snippets.profile, Text::tr("This cryptographic policy instead of the plan's"));
    addText(*command, "--against", snippets.against,
            Text::tr("Show how the configuration differs from this file, which is in use"));
}

void CommandLine::addExplain()
{
    CLI::App *command =
        app.add_subcommand("explain", said(Text::tr("Explain a rule, a control or a mechanism, with sources")));
    addText(*command, "ID", explain.id, Text::tr("Such as T5, APP.5.2.A11, tls-required"))->required();
}

void CommandLine::addExport()
{
    CLI::App *command = app.add_subcommand("export", said(Text::tr("Write a dossier's record in another form")));
    addText(*command, "DOSSIER", exported.dossier, Text::tr("A dossier (file or folder)"))->required();
    std::vector<std::string> words;
    for (const auto all = exportFormatWords(); const QString &word : all)
        words.push_back(word.toStdString());
    addText(*command, "--format", exported.format, Text::tr("The form: %1").arg(exportFormatWords().join(u", "_s)))
        ->required()
        ->check(CLI::IsMember(words));
    addText(*command, "--out", exported.out, Text::tr("The file to write"))->required();
    addText(*command, "--language", exported.language,
            Text::tr("Language of the record, instead of the plan's: en or de"))
        ->check(CLI::IsMember({"en", "de"}));
}

void CommandLine::addDiff()
{
    CLI::App *command = app.add_subcommand("diff", said(Text::tr("Compare two plans or dossiers by what they mean")));
    addText(*command, "BEFORE", diff.before, Text::tr("A plan or a dossier"))->required();
    addText(*command, "AFTER", diff.after, Text::tr("A plan or a dossier"))->required();
    command->add_flag("--html", diff.asHtml, said(Text::tr("Answer as a web page")));
}

void CommandLine::addReview()
{
    CLI::App *command =
        app.add_subcommand("review", said(Text::tr("Advise again on a decision: does it still stand?")));
    addText(*command, "DOSSIER", review.dossier, Text::tr("A dossier (file or folder)"))->required();
    addText(*command, "--plan", review.plan, Text::tr("The plan as it is today, instead of the dossier's"));
}

void CommandLine::addLint()
{
    CLI::App *command = app.add_subcommand("lint", said(Text::tr("Look for what is wrong or weak in a decision")));
    command
        ->add_option_function<std::vector<std::string>>(
            "DOSSIER",
            [this](const std::vector<std::string> &paths) {
                for (const std::string &path : paths)
                    lint.dossiers.append(QString::fromStdString(path));
            },
            said(Text::tr("Dossiers (files or folders); several are compared with each other, too")))
        ->required();
    addText(*command, "--trust", lint.trust, Text::tr("Certificates (PEM), or a signed trust list, as of verify"));
    addText(*command, "--plan", lint.plan, Text::tr("The plan as it is today"));
    addText(*command, "--suppress", lint.suppressions,
            Text::tr("File of findings that are known, each with a reason and a last day"));
    command->add_flag("--sarif", lint.asSarif, said(Text::tr("Answer as SARIF 2.1.0")));
}

void CommandLine::addRegister()
{
    addRegisterCommand(app, records);
}

void CommandLine::addSign()
{
    CLI::App *command = app.add_subcommand("sign", said(Text::tr("Sign what happens to a record, or a trust list")));
    addText(*command, "FILE", sign.file, Text::tr("A dossier (file or folder), or a trust list"))->required();
    addSigner(*command, sign.certificate, sign.key);
    command->add_option("--password-fd", sign.passwordDescriptor,
                        said(Text::tr("Read the key's password from this file descriptor instead of asking")));
    addText(*command, "--event", sign.event, Text::tr("What happens"))
        ->check(CLI::IsMember({"create", "propose", "withdraw", "request-changes", "accept", "reject", "implemented",
                               "confirm", "supersede", "deprecate"}));
    addText(*command, "--by", sign.by, Text::tr("Who signs"));
    addText(*command, "--role", sign.role, Text::tr("In which role"))
        ->check(CLI::IsMember({"head-of-it", "it-security-officer", "administrator", "data-protection-officer",
                               "management", "auditor", "other"}));
    addText(*command, "--comment", sign.comment, Text::tr("A remark, or the reason"));
    addText(*command, "--host", sign.host, Text::tr("The host that was configured (implemented)"));
    addText(*command, "--output", sign.output, Text::tr("File with what the verify step printed there (implemented)"));
    addDate(*command, "--review", sign.review, Text::tr("When to look at it again (confirm)"));
    addInOrder(
        *command, "--answer", [this](const std::string &text) { sign.answers.append(QString::fromStdString(text)); },
        Text::tr("QUESTION=ANSWER, yes, no, partly or not-applicable, and behind a colon an explanation: what was "
                 "found at the "
                 "review; may come several times (confirm)"));
    addInOrder(
        *command, "--reached", [this](const std::string &text) { sign.reached.append(QString::fromStdString(text)); },
        Text::tr("CONNECTION=DAY: a milestone of an accepted risk that is reached, by its day; may come several times "
                 "(confirm)"));
    addText(*command, "--supersedes", sign.supersedes,
            Text::tr("The accepted dossier that this one replaces (propose)"));
    addText(*command, "--successor", sign.successor,
            Text::tr("The accepted dossier that replaces this one (supersede)"));
    addText(*command, "--out", sign.out, Text::tr("Where a signed trust list goes"));
}

void CommandLine::addVerify()
{
    CLI::App *command =
        app.add_subcommand("verify", said(Text::tr("Say what a dossier proves, by whom, and what not")));
    addText(*command, "DOSSIER", verify.file, Text::tr("A dossier (file or folder)"))->required();
    addText(*command, "--trust", verify.trust,
            Text::tr("Certificates (PEM), or a signed trust list; without it only integrity is proved"));
    addText(*command, "--head", verify.head, Text::tr("The last event that was written down"));
    addText(*command, "--against", verify.against,
            Text::tr("An older or another copy (file or folder), whose events must all be here"));
}

void CommandLine::addStamp()
{
    CLI::App *command =
        app.add_subcommand("stamp", said(Text::tr("Prove when an event was signed, by a time stamp (RFC 3161)")));
    addText(*command, "DOSSIER", stamp.file, Text::tr("A dossier (file or folder)"))->required();
    addText(*command, "--request", stamp.request, Text::tr("Write the request for the time stamp authority here"));
    addText(*command, "--reply", stamp.reply, Text::tr("Take in the authority's reply"));
    addText(*command, "--url", stamp.url, Text::tr("Ask this server of a time stamp authority (http, https)"));
    command->add_flag("--archive", stamp.isArchive,
                      said(Text::tr("Stamp all that is kept for the event: earlier stamps and revocation data, too")));
    command->add_option("--number", stamp.number, said(Text::tr("Number of the event; the last unless said")));
}

void CommandLine::addEvidence()
{
    CLI::App *command = app.add_subcommand(
        "evidence", said(Text::tr("Keep with an event what proves that its signer's certificate was not revoked")));
    addText(*command, "DOSSIER", evidence.dossier, Text::tr("A dossier (file or folder)"))->required();
    addInOrder(
        *command, "--add", [this](const std::string &text) { evidence.files.append(QString::fromStdString(text)); },
        Text::tr("A certificate, revocation list or OCSP answer (PEM or DER); may come several times"));
    addInOrder(
        *command, "--crl-url",
        [this](const std::string &text) { evidence.listUrls.append(QString::fromStdString(text)); },
        Text::tr("Fetch a revocation list, or an issuer's certificate, from this server"));
    addText(*command, "--ocsp-url", evidence.ocspUrl, Text::tr("Ask this OCSP server about the signer's certificate"));
    command->add_option("--number", evidence.number, said(Text::tr("Number of the event; the last unless said")));
}

void CommandLine::addPack()
{
    CLI::App *packing = app.add_subcommand("pack", said(Text::tr("Make one file of a dossier's folder")));
    addText(*packing, "FOLDER", pack.folder, Text::tr("A folder that unpack made"))->required();
    addText(*packing, "--out", pack.out, Text::tr("The dossier to write (*.safeconduct)"))->required();
    CLI::App *unpacking = app.add_subcommand("unpack", said(Text::tr("Make a folder of a dossier, as for git")));
    addText(*unpacking, "DOSSIER", unpack.file, Text::tr("A dossier (*.safeconduct)"))->required();
    addText(*unpacking, "--out", unpack.folder, Text::tr("Folder for its entries"))->required();
}

/// Stores a list that is written with commas.
void addList(CLI::App &app, const char *name, QStringList &target, const QString &help)
{
    app.add_option_function<std::vector<std::string>>(
           name,
           [&target](const std::vector<std::string> &words) {
               for (const std::string &word : words)
                   target.append(QString::fromStdString(word));
           },
           said(help))
        ->delimiter(',');
}

/// The kind may be left out, so it is told from the files by its word.
void CommandLine::addImport()
{
    CLI::App *command = app.add_subcommand("import", said(Text::tr("Make a plan of what runs today")));
    command->add_option_function<std::vector<std::string>>(
        "FILE",
        [this](const std::vector<std::string> &words) {
            for (const std::string &word : words) {
                const QString text = QString::fromStdString(word);
                if (imported.kind.isEmpty() && imported.files.isEmpty() && importKindFrom(text))
                    imported.kind = text;
                else
                    imported.files.append(text);
            }
        },
        said(Text::tr("What the files are (%1; by their content unless said), then the files")
                 .arg(importKindWords().join(u", "_s))));
    addText(*command, "--out", imported.out, Text::tr("The plan to write (*.plan.json)"));
    addText(*command, "--into", imported.into, Text::tr("Add to this plan; nothing in it is overwritten"));
    command->add_flag("--commands", imported.wantsCommands,
                      said(Text::tr("Only print the commands that make the files")));
    command->callback([this] {
        if (!imported.wantsCommands && (imported.files.isEmpty() || imported.out.isEmpty()))
            throw CLI::ValidationError(said(Text::tr("import wants FILE… and --out PLAN, or --commands")));
    });
}

void CommandLine::addNew()
{
    CLI::App *command =
        app.add_subcommand("new", said(Text::tr("Draft a plan from three answers; without --out: show the questions")));
    addList(*command, "--servers", created.servers, Text::tr("What servers there are"));
    addList(*command, "--from", created.places, Text::tr("Who connects, from where"));
    addText(*command, "--sensitivity", created.sensitivity, Text::tr("How sensitive the mail is"));
    command->add_option("--users", created.users, said(Text::tr("How many people work at each place")))
        ->check(CLI::Range(1, 1'000'000));
    addText(*command, "--title", created.title, Text::tr("The plan's title"));
    addText(*command, "--out", created.out, Text::tr("The plan to write (*.plan.json)"));
}

Arguments CommandLine::chosen() const
{
    Arguments arguments = common;
    if (app.got_subcommand("check"))
        arguments.command = check;
    else if (app.got_subcommand("advise"))
        arguments.command = advise;
    else if (app.got_subcommand("decide"))
        arguments.command = decide;
    else if (app.got_subcommand("secrets"))
        arguments.command = secrets;
    else if (app.got_subcommand("snippets"))
        arguments.command = snippets;
    else if (app.got_subcommand("export"))
        arguments.command = exported;
    else if (app.got_subcommand("diff"))
        arguments.command = diff;
    else if (app.got_subcommand("review"))
        arguments.command = review;
    else if (app.got_subcommand("lint"))
        arguments.command = lint;
    else if (app.got_subcommand("register"))
        arguments.command = records;
    else if (app.got_subcommand("sign"))
        arguments.command = sign;
    else if (app.got_subcommand("verify"))
        arguments.command = verify;
    else if (app.got_subcommand("stamp"))
        arguments.command = stamp;
    else if (app.got_subcommand("evidence"))
        arguments.command = evidence;
    else if (app.got_subcommand("pack"))
        arguments.command = pack;
    else if (app.got_subcommand("unpack"))
        arguments.command = unpack;
    else if (app.got_subcommand("import"))
        arguments.command = imported;
    else if (app.got_subcommand("new"))
        arguments.command = created;
    else
        arguments.command = explain;
    return arguments;
}

} // namespace

std::expected<Arguments, EndedEarly> parseArguments(const QStringList &words, const QString &version)
{
    CommandLine line;
    line.addCommon(version);
    line.addCheck();
    line.addAdvise();
    line.addDecide();
    line.addSecrets();
    line.addSnippets();
    line.addExplain();
    line.addExport();
    line.addDiff();
    line.addReview();
    line.addLint();
    line.addRegister();
    line.addSign();
    line.addVerify();
    line.addStamp();
    line.addEvidence();
    line.addPack();
    line.addImport();
    line.addNew();
    std::vector<std::string> reversed;
    for (const QString &word : words)
        reversed.push_back(word.toStdString());
    std::ranges::reverse(reversed); // as CLI11 wants them
    try {
        line.app.parse(reversed);
    } catch (const CLI::ParseError &ended) {
        std::ostringstream text;
        const bool isAsked = line.app.exit(ended, text, text) == 0;
        return std::unexpected(
            EndedEarly{isAsked ? ExitStatus::Done : ExitStatus::WrongUsage, QString::fromStdString(text.str())});
    }
    Arguments arguments = line.chosen();
    arguments.language = languageOf(words);
    return arguments;
}

QString languageOf(const QStringList &words)
{
    for (qsizetype index = 0; index < words.size(); ++index) {
        if (words.at(index).startsWith("--lang="_L1))
            return words.at(index).sliced(7);
        if (words.at(index) == "--lang"_L1 && index + 1 < words.size())
            return words.at(index + 1);
    }
    return QLocale::system().language() == QLocale::German ? u"de"_s : u"en"_s;
}

} // namespace safeconduct
