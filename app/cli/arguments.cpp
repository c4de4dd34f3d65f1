// SPDX-License-Identifier: GPL-3.0-or-later
// CLI11 is a heavy header: it is seen only here.
#include "app/cli/arguments.h"

#include "app/support/text.h"

#include <QLocale>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

std::string said(const QString &text)
{
    return text.toStdString();
}

QDate dateFrom(const std::string &text)
{
    const QDate date = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
    if (!date.isValid())
        throw CLI::ValidationError(
            said(Text::tr("\"%1\" is no day: write it as 2026-12-31").arg(QString::fromStdString(text))));
    return date;
}

/// Stores a text option as QString.
CLI::Option *addText(CLI::App &app, const char *name, QString &target, const QString &help)
{
    return app.add_option_function<std::string>(
        name, [&target](const std::string &text) { target = QString::fromStdString(text); }, said(help));
}

CLI::Option *addDate(CLI::App &app, const char *name, QDate &target, const QString &help)
{
    return app
        .add_option_function<std::string>(
            name, [&target](const std::string &text) { target = dateFrom(text); }, said(help))
        ->type_name(said(Text::tr("DAY")));
}

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

/// The commands with the places their options are stored in.
struct CommandLine {
    CheckArguments check;
    AdviseArguments advise;
    DecideArguments decide;
    SecretsArguments secrets;
    SnippetsArguments snippets;
    ExplainArguments explain;
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
    addText(*command, "--why", advise.why,
            Text::tr("CONNECTION or CONNECTION=OPTION: where each number of it comes from"));
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
    addText(*command, "PLAN", decide.plan, Text::tr("A plan (*.plan.json)"))->required();
    addText(*command, "--out", decide.folder, Text::tr("Folder for the results"))->required();
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
    const QString after = Text::tr("--owner, --until and --explanation come after the --accept-risk they belong to");
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
    CLI::Option *by = addText(*command, "--by", decide.by,
                              Text::tr("Who decides; takes the recommended option wherever none is chosen"));
    CLI::Option *role = addText(*command, "--role", decide.role, Text::tr("In which role"))
                            ->check(CLI::IsMember({"head-of-it", "it-security-officer", "administrator",
                                                   "data-protection-officer", "management", "other"}));
    by->needs(role);
    role->needs(by);
    addDate(*command, "--review", decide.review, Text::tr("When to look at it again; 12 months later unless said"));
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
}

void CommandLine::addExplain()
{
    CLI::App *command =
        app.add_subcommand("explain", said(Text::tr("Explain a rule, a control or a mechanism, with sources")));
    addText(*command, "ID", explain.id, Text::tr("Such as T5, APP.5.2.A11, tls-required"))->required();
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
