// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/fault.h"
#include "app/register/register.h"
#include "app/register/schema.h"

#include <QFile>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Rows read at once; a dossier can be large.
int pageOf(const RegisterTable &table)
{
    return table.name == "dossier"_L1 ? 8 : 1000;
}

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

/// Page by page, each beginning behind the key that the one before ended with.
Result<void> copyTable(Database &from, Database &to, const RegisterTable &table)
{
    const QString keys = table.key.join(u", "_s);
    const QString columns = table.columns.join(u", "_s);
    const QString end = u" ORDER BY "_s + keys + u" LIMIT "_s + QString::number(pageOf(table));
    const QString first = u"SELECT "_s + columns + u" FROM "_s + table.name;
    const QString next = first + u" WHERE ("_s + keys + u") > ("_s + marks(table.key.size()) + u')' + end;
    const QString insert =
        u"INSERT INTO "_s + table.name + u" ("_s + columns + u") VALUES ("_s + marks(table.columns.size()) + u')';
    Result<QList<QVariantList>> page = from.rows(first + end);
    while (page && !page->isEmpty()) {
        for (const QVariantList &row : std::as_const(*page)) {
            if (const Result<qint64> added = to.change(insert, row); !added)
                return std::unexpected(added.error());
        }
        QVariantList last;
        for (const QString &key : table.key)
            last.append(page->constLast().at(table.columns.indexOf(key)));
        page = from.rows(next, last);
    }
    return page.transform([](const QList<QVariantList> &) { });
}

Result<void> copyWords(Database &from, Database &to)
{
    const Result<QList<QVariantList>> numbers = from.rows(u"SELECT number FROM record ORDER BY number"_s);
    if (!numbers)
        return std::unexpected(numbers.error());
    for (const QVariantList &number : *numbers) {
        const Result<QList<QVariantList>> words = from.rows(from.dialect().words, number);
        if (!words)
            return std::unexpected(words.error());
        const QString text = words->isEmpty() ? u""_s : words->constFirst().constFirst().toString();
        const Result<qint64> added = to.change(to.dialect().addWords, {number.constFirst(), text});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<void> copyAll(Database &from, Database &to)
{
    const Result<QList<QVariantList>> id = from.rows(u"SELECT value FROM register_info WHERE name = 'id'"_s);
    if (!id)
        return std::unexpected(id.error());
    const Result<qint64> named = to.change(u"UPDATE register_info SET value = ? WHERE name = 'id'"_s, id->value(0));
    if (!named)
        return std::unexpected(named.error());
    const QList<RegisterTable> all = tables();
    for (const RegisterTable &table : all) {
        if (const Result<void> copied = copyTable(from, to, table); !copied)
            return copied;
    }
    return copyWords(from, to);
}

/// Everything in \a from into the new file at \a path.
Result<void> writeCopy(Database &from, const QString &path)
{
    const Result<std::unique_ptr<Database>> copy =
        registerAddress(path).and_then([](const RegisterAddress &address) { return Database::open(address, {}); });
    if (!copy)
        return std::unexpected(copy.error());
    Result<Transaction> transaction = Transaction::writing(**copy);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<Transaction> oneMoment = Transaction::reading(from);
    if (!oneMoment)
        return std::unexpected(oneMoment.error());
    return makeSchema(**copy).and_then([&] { return copyAll(from, **copy); }).and_then([&] {
        return transaction->commit();
    });
}

} // namespace

Result<void> Register::backUp(const QString &file) const
{
    const Result<SchemaState> state = schemaState(*m_database);
    if (!state)
        return std::unexpected(state.error());
    if (state->version != schemaVersion)
        return std::unexpected(registerFault(u"register.newer"_s,
                                             Text::tr("This register was made by a later version of Safeconduct."),
                                             Text::tr("Back it up with that version."), m_database->place()));
    if (QFile::exists(file))
        return std::unexpected(registerFault(u"register.backup-exists"_s,
                                             Text::tr("There is a file of this name already."),
                                             Text::tr("Name a new one: a backup overwrites nothing."), file));
    const QString part = file + u".part"_s; // what is not whole does not get the backup's name
    QFile::remove(part);
    Result<void> written = writeCopy(*m_database, part);
    if (written && !QFile::rename(part, file))
        written = std::unexpected(registerFault(u"file.unwritable"_s, Text::tr("The file cannot be written."),
                                                Text::tr("Check the folder and your rights."), file));
    if (!written)
        QFile::remove(part);
    return written;
}

Result<void> Register::restore(const QString &file)
{
    const Result<RegisterAddress> address = registerAddress(file);
    if (!address || !address->isFile() || !QFile::exists(file))
        return std::unexpected(registerFault(u"register.missing"_s, Text::tr("There is no backup here."),
                                             Text::tr("Give the file that register backup wrote."), file));
    const Result<std::unique_ptr<Database>> source = Database::open(*address, {});
    if (!source)
        return std::unexpected(source.error());
    const Result<SchemaState> state = schemaState(**source);
    if (!state)
        return std::unexpected(state.error());
    if (!state->isOurs || state->version != schemaVersion)
        return std::unexpected(registerFault(
            u"register.other-version"_s, Text::tr("This is no backup that this version of Safeconduct wrote."),
            Text::tr("If it is older, copy it, let register check make the copy today's, and restore that."), file));
    const Result<RegisterCheck> check =
        open(*address, Opening::Existing).and_then([](const Register &backup) { return backup.check(); });
    if (!check)
        return std::unexpected(check.error());
    if (!check->problems.isEmpty())
        return std::unexpected(check->problems.constFirst());
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<qint64> entries = m_database->number(u"SELECT count(*) FROM audit"_s);
    if (!entries)
        return std::unexpected(entries.error());
    if (m_isReadOnly || *entries > 0)
        return std::unexpected(registerFault(u"register.not-empty"_s,
                                             Text::tr("A backup is restored into an empty register only."),
                                             Text::tr("Make a new one: nothing is overwritten."), m_database->place()));
    return copyAll(**source, *m_database).and_then([&] { return transaction->commit(); });
}

} // namespace safeconduct
