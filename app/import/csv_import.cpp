// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/csv_import.h"

#include "app/import/csv_reader.h"
#include "app/import/spreadsheet_reader.h"
#include "app/plan/address.h"
#include "app/plan/plan_id.h"
#include "app/plan/vocabulary.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tableLimit = 1024 * 1024;

/// The headings of \a table, by what they mean.
void readHeadings(const QString &table, QHash<QString, QString> &columns)
{
    const Json all = readFile(table, tableLimit)
                         .and_then([](const QByteArray &text) { return readJson(text); })
                         .value_or(Json())
                         .value(u"columns"_s);
    for (qsizetype index = 0; index < all.size(); ++index) {
        const QStringList headings = all.items().at(index).textList();
        for (const QString &heading : headings)
            columns.insert(heading, all.names().at(index));
    }
}

/// What the words that lists use for their columns mean, in both languages (`resources/import/columns*.json`).
const QHash<QString, QString> &knownColumns()
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> columns;
        readHeadings(u":/safeconduct/import/columns.json"_s, columns);
        readHeadings(u":/safeconduct/import/columns_de.json"_s, columns);
        return columns;
    }();
    return known;
}

/// The product of \a knowledge that \a words name by id or name; empty where there is none.
QString productOf(const Knowledge &knowledge, const QString &words)
{
    QString id = idFrom(words);
    if (knowledge.products.contains(id))
        return id;
    for (const Product &product : knowledge.products) {
        if (product.name.compare(words, Qt::CaseInsensitive) == 0)
            return product.id;
    }
    return {};
}

class CsvDraft {
public:
    CsvDraft(const QList<CsvRow> &rows, QString file, const Knowledge &knowledge)
        : m_rows(rows)
        , m_file(std::move(file))
        , m_knowledge(knowledge)
        , m_draft(Text::tr("Imported list"))
    {
        for (const QString &heading : rows.constFirst().cells)
            m_columns.append(knownColumns().value(heading.trimmed().toLower()));
    }

    Result<Imported> make()
    {
        const bool hasUsers = m_columns.contains("user"_L1);
        if (!hasUsers && !m_columns.contains("host"_L1))
            return std::unexpected(
                importFault(u"import.csv-columns"_s, m_file, {m_rows.constFirst().line, 1},
                            Text::tr(R"(The first row names neither a column "host" nor a column "user".)"),
                            Text::tr("Name the columns: host, name, address, os, os version, software, version, role, "
                                     "network, count; or "
                                     "user, place, client.")));
        noteUnknownColumns();
        askAboutNumbers();
        if (hasUsers)
            addUsers();
        else
            addHosts();
        m_draft.ask(
            u"import.connections"_s, {m_file, 0, {}}, Text::tr("A list tells nothing of who connects with what."),
            Text::tr("Add the connections at the step Connections, or import a server's configuration as well."));
        return m_draft.finished();
    }

private:
    QString cell(const CsvRow &row, const QString &column) const
    {
        return row.cells.value(m_columns.indexOf(column)).left(200);
    }

    Origin origin(const CsvRow &row, const QString &column) const
    {
        const qsizetype index = m_columns.indexOf(column);
        return {m_file, row.line, u"%1 = %2"_s.arg(m_rows.constFirst().cells.value(index), row.cells.value(index))};
    }

    void noteUnknownColumns()
    {
        for (qsizetype index = 0; index < m_columns.size(); ++index) {
            if (m_columns.at(index).isEmpty())
                m_draft.note(
                    u"import.column"_s, {m_file, m_rows.constFirst().line, {}},
                    Text::tr("The column \"%1\" is not read.").arg(m_rows.constFirst().cells.at(index).left(60)),
                    Text::tr("Nothing needs to be done, unless it means one of the known columns."));
        }
    }

    /// A spreadsheet that takes a version for a number drops the nought of 3.10, or makes a day of it. Asked once a column.
    void askAboutNumbers()
    {
        for (const QString &column : {u"osVersion"_s, u"version"_s}) {
            const qsizetype index = m_columns.indexOf(column);
            const auto found = std::ranges::find_if(m_rows, [index](const CsvRow &row) {
                return row.numbers.contains(index) && isDoubtfulVersion(row.cells.value(index));
            });
            if (found != m_rows.cend())
                m_draft.ask(
                    u"import.number-version"_s, origin(*found, column),
                    Text::tr("The list holds versions as numbers or days: 3.10 is 3.1 there, or a day."),
                    Text::tr("Format the column as text and enter the versions anew, or correct them at the step "
                             "Networks and systems."));
        }
    }

    /// Fractions and days, which are at least the 36,526th: 1 January 2000 (ECMA-376 part 1, 18.17.4.1).
    static bool isDoubtfulVersion(const QString &number)
    {
        constexpr int firstDay = 36'526;
        bool isWhole = false;
        const int whole = number.toInt(&isWhole);
        return !isWhole || whole >= firstDay;
    }

    QString network(const CsvRow &row)
    {
        const QString name = cell(row, u"network"_s);
        if (name.isEmpty())
            return m_draft.ownNetwork();
        QString id = idFrom(name);
        if (m_draft.contains(u"networks"_s, id))
            return id;
        DraftItem item(id);
        item.take(u"name"_s, Json::from(name), origin(row, u"network"_s));
        item.assume(u"kind"_s, Json::from(u"internal"_s), Text::tr("a list tells no kind of network"));
        m_draft.ask(u"import.network-kind"_s, origin(row, u"network"_s),
                    Text::tr("What kind of network \"%1\" is, is not told.").arg(name.left(60)),
                    Text::tr("Choose its kind at the step Networks and systems."));
        return m_draft.add(u"networks"_s, item);
    }

    void addHosts()
    {
        for (qsizetype index = 1; index < m_rows.size(); ++index)
            addHost(m_rows.at(index));
    }

    void addHost(const CsvRow &row)
    {
        const QString host = cell(row, u"host"_s);
        const QString name = cell(row, u"name"_s);
        DraftItem system(idFrom(name.isEmpty() ? host : name));
        system.take(u"name"_s, Json::from(name.isEmpty() ? host : name),
                    origin(row, name.isEmpty() ? u"host"_s : u"name"_s));
        if (host.isEmpty() && name.isEmpty()) {
            m_draft.ask(u"import.row"_s, {m_file, row.line, {}}, Text::tr("The row names no host."),
                        Text::tr("Enter it in the list, or add the system by hand."));
            return;
        }
        system.assume(u"networks"_s, Json::from(QStringList{network(row)}),
                      Text::tr("the list says so, or names no network"));
        addRole(system, row);
        addHostName(system, row, host);
        addProduct(system, row, u"os"_s, u"osVersion"_s);
        addProduct(system, row, u"software"_s, u"version"_s);
        addCount(system, row);
        m_draft.add(u"systems"_s, system);
    }

    void addRole(DraftItem &system, const CsvRow &row)
    {
        const QString role = cell(row, u"role"_s).toLower();
        if (systemRoleFrom(role))
            system.take(u"role"_s, Json::from(role), origin(row, u"role"_s));
        else
            system.assume(u"role"_s, Json::from(u"server"_s), Text::tr("the list names no role"));
        if (!role.isEmpty() && !systemRoleFrom(role))
            m_draft.ask(u"import.role"_s, origin(row, u"role"_s), Text::tr("\"%1\" is no role.").arg(role.left(60)),
                        Text::tr("Write server, client, mobile, gateway, appliance, partner or cloud."));
    }

    void addHostName(DraftItem &system, const CsvRow &row, const QString &host)
    {
        if (!isHostName(host)) {
            m_draft.ask(u"import.host"_s, origin(row, u"host"_s),
                        Text::tr("\"%1\" is no host's name.").arg(host.left(60)),
                        Text::tr("Enter it at the step Networks and systems."));
            return;
        }
        QString address = cell(row, u"address"_s);
        if (!address.isEmpty() && !addressRangeFrom(address)) {
            m_draft.ask(u"import.address"_s, origin(row, u"address"_s),
                        Text::tr("\"%1\" is no address.").arg(address.left(60)),
                        Text::tr("Enter it at the step Networks and systems."));
            address.clear();
        }
        system.take(u"hosts"_s, hostsJson(host, address.isEmpty() ? QStringList() : QStringList{address}),
                    origin(row, u"host"_s));
    }

    void addProduct(DraftItem &system, const CsvRow &row, const QString &column, const QString &versionColumn)
    {
        const QString words = cell(row, column);
        if (words.isEmpty())
            return;
        QString version = cell(row, versionColumn);
        QString product = productOf(m_knowledge, words);
        if (product.isEmpty() && version.isEmpty()) { // "Debian 13" in one cell
            version = words.section(u' ', -1);
            product = productOf(m_knowledge, words.section(u' ', 0, -2));
        }
        if (product.isEmpty()) {
            m_draft.ask(u"import.product"_s, origin(row, column),
                        Text::tr("\"%1\" is no product that is known.").arg(words.left(60)),
                        Text::tr("Choose it at the step Networks and systems."));
            return;
        }
        const Json json = softwareJson(product, version);
        system.take(column, column == "os"_L1 ? json : Json::array({json}), origin(row, column));
    }

    void addCount(DraftItem &system, const CsvRow &row)
    {
        const QString words = cell(row, u"count"_s);
        const int count = words.toInt();
        if (count > 0)
            system.take(u"count"_s, Json::from(count), origin(row, u"count"_s));
        else if (!words.isEmpty())
            m_draft.ask(u"import.count"_s, origin(row, u"count"_s),
                        Text::tr("\"%1\" is no number of systems.").arg(words.left(60)),
                        Text::tr("Write a whole number from 1."));
    }

    void addUsers()
    {
        QMap<QStringList, QList<qsizetype>> groups;
        for (qsizetype index = 1; index < m_rows.size(); ++index)
            groups[{cell(m_rows.at(index), u"place"_s), cell(m_rows.at(index), u"client"_s)}].append(index);
        for (const auto &[key, rows] : groups.asKeyValueRange())
            addGroup(key, m_rows.at(rows.constFirst()), static_cast<int>(rows.size()));
    }

    void addGroup(const QStringList &key, const CsvRow &first, int count)
    {
        QStringList words = key;
        words.removeAll(QString());
        const Origin here{m_file, first.line, words.join(u", "_s)};
        const QString name = words.isEmpty() ? Text::tr("Computers of users") : words.join(u", "_s);
        DraftItem system(idFrom(u"users "_s + words.join(u' ')));
        system.take(u"name"_s, Json::from(name), here);
        system.assume(u"role"_s, Json::from(u"client"_s), Text::tr("users work at computers"));
        system.take(u"count"_s, Json::from(count),
                    {m_file, first.line, Text::tr("%Ln row(s) from here on", nullptr, count)});
        system.assume(u"networks"_s, Json::from(QStringList{m_draft.ownNetwork()}),
                      Text::tr("a list of users names no network"));
        const QString product = key.value(1).isEmpty() ? QString() : productOf(m_knowledge, key.value(1));
        if (product.isEmpty())
            system.assume(u"software"_s, Json::array({softwareJson(u"generic-client"_s)}),
                          Text::tr("the list names no program that is known"));
        else
            system.take(u"software"_s, Json::array({softwareJson(product)}), here);
        m_draft.add(u"systems"_s, system);
    }

    const QList<CsvRow> &m_rows;
    QString m_file;
    const Knowledge &m_knowledge;
    Draft m_draft;
    QStringList m_columns;
};

Result<Spreadsheet> readList(const ImportFile &file)
{
    if (isPackedList(file.contents))
        return readSpreadsheet(file);
    return readCsv(file).transform([](const QList<CsvRow> &rows) { return Spreadsheet{.rows = rows}; });
}

Problem emptyList(const ImportFile &file)
{
    const QString remedy = isPackedList(file.contents)
        ? Text::tr("Write it on the first sheet, with the names of the columns in the first row.")
        : Text::tr("Save it as CSV, with the names of the columns in the first row.");
    return importFault(u"import.csv"_s, file.name, {1, 1}, Text::tr("The list is empty."), remedy);
}

Problem otherSheets(const QString &file, const QString &sheet)
{
    return {.pointer = {},
            .what = Text::tr("Only the first sheet is read: \"%1\".").arg(harmlessText(sheet, 60)),
            .remedy = Text::tr("If another one is meant, move it to the front or save it as a file of its own."),
            .id = u"import.sheets"_s,
            .severity = Severity::Note,
            .file = file};
}

} // namespace

Result<Imported> importCsv(const ImportFile &file, const Knowledge &knowledge)
{
    const Result<Spreadsheet> list = readList(file);
    if (!list)
        return std::unexpected(list.error());
    if (list->rows.isEmpty())
        return std::unexpected(emptyList(file));
    Result<Imported> imported = CsvDraft(list->rows, file.name, knowledge).make();
    if (imported && list->sheets > 1)
        imported->open.append(otherSheets(file.name, list->sheet));
    return imported;
}

} // namespace safeconduct
