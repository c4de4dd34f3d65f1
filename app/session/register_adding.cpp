// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/register_adding.h"

#include "app/session/difference.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QDateTime>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSides = 3; ///< each is advised on anew

/// Records of the plan that may still get another version, the newest first.
Result<QList<RegisterEntry>> changeableRecords(const Register &records, const QString &planId)
{
    Result<QList<RegisterEntry>> entries = records.list({.planId = planId});
    if (!entries)
        return entries;
    entries->removeIf(&isEnded);
    entries->resize(std::min(entries->size(), mostSides));
    return entries;
}

Document differenceFrom(const RegisterEntry &entry, const QByteArray &theirs, const Results<Reopened> &yours,
                        const QString &language)
{
    const QString title =
        Text::tr("From version %1 of record %2 to the open dossier").arg(entry.version).arg(entry.number);
    const Results<Reopened> before = unpackDossier(theirs).and_then(&reopen);
    if (before && yours)
        return differencesDocument(differences(comparedFrom(*before), comparedFrom(*yours)), title, language);
    const Problem &problem = before ? yours.error().constFirst() : before.error().constFirst();
    Document unknown{.title = title, .language = language, .status = {}, .approval = {}, .blocks = {}};
    unknown.blocks.append(Paragraph{Text::tr("How they differ cannot be said: %1").arg(problem.what)});
    return unknown;
}

/// Every record that the dossier could be a version of, or the one whose present version it is.
Results<Adding> toChooseFrom(const RegisterReader &reader, const Register &records, const RecordFacts &facts)
{
    const Result<QList<RegisterEntry>> entries = changeableRecords(records, facts.planId);
    if (!entries)
        return std::unexpected(Problems{entries.error()});
    Adding adding;
    if (entries->isEmpty())
        return adding;
    const Results<Reopened> yours = unpackDossier(facts.file).and_then(&reopen);
    for (const RegisterEntry &entry : *entries) {
        const Result<KeptDossier> kept = records.dossier(entry.number);
        if (!kept)
            return std::unexpected(Problems{kept.error()});
        if (kept->file == facts.file)
            return Adding{.number = entry.number, .version = entry.version};
        adding.sides.append({entry, differenceFrom(entry, kept->file, yours, reader.language)});
    }
    return adding;
}

/// Where the record was changed meanwhile, what there is to choose from now.
Results<Adding> addVersion(const RegisterReader &reader, Register &records, const RecordFacts &facts,
                           const AddingWish &wish, const RegisterAction &action)
{
    const Result<qint64> version = records.update(wish.number, wish.seen, facts, action);
    if (version)
        return Adding{.number = wish.number, .version = *version};
    if (version.error().id != "register.conflict"_L1)
        return std::unexpected(Problems{version.error()});
    Results<Adding> adding = toChooseFrom(reader, records, facts);
    if (adding && adding->number == 0 && adding->sides.isEmpty())
        return std::unexpected(Problems{version.error()});
    if (adding)
        adding->changed = {version.error()};
    return adding;
}

Results<Adding> addDossier(const RegisterReader &reader, const AddingWish &wish)
{
    const Result<QByteArray> file = readFile(wish.path, dossierLimit);
    if (!file)
        return std::unexpected(Problems{file.error()});
    const Results<RecordFacts> facts = recordFactsOf(*file, reader.today);
    if (!facts)
        return std::unexpected(facts.error());
    Result<Register> records = Register::open(reader.address, Register::Opening::MakeWhereMissing, reader.password);
    if (!records)
        return std::unexpected(Problems{records.error()});
    const RegisterAction action{wish.by, QDateTime::currentDateTimeUtc()};
    if (wish.number > 0)
        return addVersion(reader, *records, *facts, wish, action);
    if (!wish.isOwnRecord) {
        Results<Adding> adding = toChooseFrom(reader, *records, *facts);
        if (!adding || adding->number > 0 || !adding->sides.isEmpty())
            return adding;
    }
    return records->add({*facts}, action)
        .transform([](const QList<qint64> &numbers) { return Adding{.number = numbers.value(0)}; })
        .transform_error([](const Problem &problem) { return Problems{problem}; });
}

} // namespace

QFuture<Results<Adding>> addInBackground(RegisterReader reader, AddingWish wish)
{
    return QtConcurrent::run(&addDossier, std::move(reader), std::move(wish));
}

} // namespace safeconduct
