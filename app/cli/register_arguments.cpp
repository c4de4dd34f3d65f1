// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argument_options.h"
#include "app/register/address.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

std::string checkAddress(const std::string &text)
{
    const Result<RegisterAddress> address = registerAddress(QString::fromStdString(text));
    return address ? std::string() : said(address.error().what + u' ' + address.error().remedy);
}

/// Makes the actions of `register`, each storing its name and what follows it.
class Actions {
public:
    Actions(CLI::App &command, RegisterArguments &arguments)
        : m_command(command)
        , m_arguments(arguments)
    {
    }

    void addAll();

private:
    CLI::App &action(const char *name, const QString &help)
    {
        CLI::App *made = m_command.add_subcommand(name, said(help));
        made->callback([&arguments = m_arguments, name] { arguments.action = QString::fromLatin1(name); });
        return *made;
    }

    /// Any number of words from 1.
    CLI::Option *words(CLI::App &action, const char *name, const QString &help)
    {
        return action
            .add_option_function<std::vector<std::string>>(
                name,
                [&arguments = m_arguments](const std::vector<std::string> &given) {
                    for (const std::string &one : given)
                        arguments.words.append(QString::fromStdString(one));
                },
                said(help))
            ->required();
    }

    /// One word; several stand in the order in which they are made.
    CLI::Option *word(CLI::App &action, const char *name, const QString &help)
    {
        return action
            .add_option_function<std::string>(
                name,
                [&arguments = m_arguments](const std::string &given) {
                    arguments.words.append(QString::fromStdString(given));
                },
                said(help))
            ->required();
    }

    void by(CLI::App &action)
    {
        addText(action, "--by", m_arguments.by, Text::tr("Who does it; the login's name unless said"));
    }

    void seen(CLI::App &action)
    {
        action
            .add_option("--seen", m_arguments.seen,
                        said(Text::tr("The version that you started from, as list shows it")))
            ->required()
            ->check(CLI::PositiveNumber);
    }

    void filters(CLI::App &action)
    {
        addText(action, "--status", m_arguments.status, Text::tr("Only with this status"));
        addText(action, "--plan", m_arguments.plan, Text::tr("Only of this plan, by its id"));
        addText(action, "--organisation", m_arguments.organisation, Text::tr("Only of this organisation"));
        addDate(action, "--from", m_arguments.from, Text::tr("Only decided on this day or later"));
        addDate(action, "--until", m_arguments.until, Text::tr("Only decided on this day or earlier"));
        action.add_option("--limit", m_arguments.limit, said(Text::tr("At most so many")))->check(CLI::PositiveNumber);
    }

    void addChanges();
    void addLists();
    void addCare();
    void addTogether();

    CLI::App &m_command;
    RegisterArguments &m_arguments;
};

void Actions::addChanges()
{
    CLI::App &init = action("init", Text::tr("Make a register, or one of an earlier version today's"));
    init.add_flag("--sql", m_arguments.onlyStatements,
                  said(Text::tr("Show the statements that make the roles on a server, and run none")));
    CLI::App &add = action("add", Text::tr("Add dossiers; a known one keeps its number"));
    words(add, "DOSSIER", Text::tr("Dossiers (*.safeconduct)"));
    by(add);
    CLI::App &update = action("update", Text::tr("Store a newer state of a record's dossier; the older ones stay"));
    word(update, "NUMBER", Text::tr("The record's number in the register"))->check(CLI::PositiveNumber);
    word(update, "DOSSIER", Text::tr("Its dossier as it is now"));
    seen(update);
    by(update);
    CLI::App &supersede = action("supersede", Text::tr("Let a newer record replace one"));
    word(supersede, "OLD", Text::tr("The number of the record that is replaced"))->check(CLI::PositiveNumber);
    word(supersede, "NEW", Text::tr("The number of the one that replaces it"))->check(CLI::PositiveNumber);
    seen(supersede);
    by(supersede);
}

void Actions::addLists()
{
    filters(action("list", Text::tr("List all records, newest first")));
    CLI::App &find = action("find", Text::tr("Find records that hold all words"));
    words(find, "WORD", Text::tr("Words, or how they begin"));
    filters(find);
    CLI::App &show = action("show", Text::tr("Take a record's dossier out"));
    word(show, "NUMBER", Text::tr("The record's number in the register"))->check(CLI::PositiveNumber);
    show.add_option("--revision", m_arguments.revision, said(Text::tr("Its version; the last unless said")))
        ->check(CLI::PositiveNumber);
    addText(show, "--out", m_arguments.out, Text::tr("The file to write"))->required();
    CLI::App &due = action("due", Text::tr("List records whose review is due"));
    due.add_option("--within", m_arguments.days, said(Text::tr("Due within so many days as well")))
        ->check(CLI::Range(0, 3660));
    addText(due, "--ics", m_arguments.out, Text::tr("Write them as a calendar instead"));
    CLI::App &history = action("history", Text::tr("Show what was chosen for a connection over the years"));
    word(history, "CONNECTION", Text::tr("The connection's id"));
    addText(history, "--plan", m_arguments.plan, Text::tr("Only of this plan, by its id"));
    action("statistics", Text::tr("Count records by status, year and chosen protection"));
}

void Actions::addCare()
{
    CLI::App &check = action("check", Text::tr("Check the audit chain, and that everything is as it was stored"));
    addText(check, "--head", m_arguments.head, Text::tr("A signed head that was kept elsewhere (seal)"));
    addText(check, "--trust", m_arguments.trust, Text::tr("Certificates (PEM), or a signed trust list"));
    CLI::App &seal = action("seal", Text::tr("Sign where the audit chain ends now"));
    addSigner(seal, m_arguments.certificate, m_arguments.key);
    seal.add_option("--key-password-fd", m_arguments.keyPassword,
                    said(Text::tr("Read the key's password from this file descriptor instead of asking")));
    addText(seal, "--out", m_arguments.out, Text::tr("The file for the head; its signature goes beside it, as .p7s"))
        ->required();
    CLI::App &erase = action("erase", Text::tr("Take a person's name and address out"));
    word(erase, "NAME", Text::tr("The name as records have it"));
    by(erase);
    word(action("backup", Text::tr("Write everything into a new file")), "FILE", Text::tr("The file to write"));
    word(action("restore", Text::tr("Fill an empty register from a backup")), "FILE",
         Text::tr("The file that backup wrote"));
}

void Actions::addTogether()
{
    CLI::App &lint = action("lint", Text::tr("Look for what is wrong or weak in every record that stands"));
    addText(lint, "--suppress", m_arguments.suppressions,
            Text::tr("File of findings that are known, each with a reason and a last day"));
    addText(lint, "--trust", m_arguments.trust, Text::tr("Certificates (PEM), or a signed trust list"));
    lint.add_flag("--sarif", m_arguments.asSarif, said(Text::tr("Answer as SARIF 2.1.0")));
    CLI::App &exported = action("export", Text::tr("Write every dossier and the list into a folder"));
    addText(exported, "--out", m_arguments.out, Text::tr("The folder"))->required();
}

void Actions::addAll()
{
    m_command.require_subcommand(1);
    m_command.fallthrough();
    addText(m_command, "--db", m_arguments.database,
            Text::tr("The register's file, postgresql://USER@HOST/DATABASE, or service=NAME"))
        ->required()
        ->check(checkAddress);
    m_command.add_option("--password-fd", m_arguments.databasePassword,
                         said(Text::tr("Read the server's password from this file descriptor instead of asking")));
    addChanges();
    addLists();
    addCare();
    addTogether();
}

} // namespace

void addRegisterCommand(CLI::App &app, RegisterArguments &arguments)
{
    CLI::App *command = app.add_subcommand("register", said(Text::tr("Keep all records of an organisation")));
    Actions(*command, arguments).addAll();
}

} // namespace safeconduct
