// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/register_actions.h"
#include "app/session/difference.h"
#include "app/session/dossier_files.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A folder is packed: the same entries give the same bytes.
Result<QByteArray> packedAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return readFile(path, dossierLimit);
    return readStoredDossier(path).and_then([](const StoredDossier &stored) { return pack(stored.entries); });
}

/// The dossier at \a path as the register keeps it, or what is wrong with it, by its path.
Results<RecordFacts> factsFrom(const QString &path, const QDate &today)
{
    const Result<QByteArray> file = packedAt(path);
    if (!file)
        return std::unexpected(Problems{file.error()});
    Results<RecordFacts> facts = recordFactsOf(*file, today);
    if (!facts) {
        for (Problem &problem : facts.error())
            problem.file = problem.file.isEmpty() ? path : problem.file;
    }
    return facts;
}

/// What differs between the record as it is now and \a yours; nothing where one of them cannot be read any more.
QList<Difference> betweenBothSides(const RegisterCall &call, const QByteArray &yours)
{
    const Result<KeptDossier> theirs = call.records.dossier(call.number());
    if (!theirs)
        return {};
    const Results<Reopened> before = unpackDossier(theirs->file).and_then(reopen);
    const Results<Reopened> after = unpackDossier(yours).and_then(reopen);
    return before && after ? differences(comparedFrom(*before), comparedFrom(*after)) : QList<Difference>();
}

/// Both sides of a conflict, by what they mean.
void showBothSides(const RegisterCall &call, const QByteArray &yours)
{
    const QList<Difference> found = betweenBothSides(call, yours);
    if (call.context.arguments.asJson) {
        call.context.terminal.answer(differencesJson(found));
        return;
    }
    call.context.terminal.answer(Text::tr("In the register now, and in yours:") + u'\n');
    for (const Difference &one : found)
        call.context.terminal.answer(
            u"  %1  %2  %3: \"%4\", \"%5\"\n"_s.arg(one.area, one.subject, one.member, one.before, one.after));
    if (found.isEmpty())
        call.context.terminal.answer(u"  "_s + Text::tr("no difference in what they mean") + u'\n');
}

QString numbersText(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return texts.join(u", "_s);
}

} // namespace

ExitStatus addRecords(const RegisterCall &call)
{
    QList<RecordFacts> dossiers;
    for (const QString &path : call.arguments.words) {
        const Results<RecordFacts> facts = factsFrom(path, call.context.todayAsked());
        if (!facts)
            return refused(facts.error(), call.context);
        dossiers.append(*facts);
    }
    const Result<QList<qint64>> numbers = call.records.add(dossiers, call.action());
    if (!numbers)
        return refused({numbers.error()}, call.context);
    for (qsizetype index = 0; index < numbers->size(); ++index)
        call.context.terminal.answer(u"%1  %2\n"_s.arg(numbers->at(index)).arg(call.arguments.words.at(index)));
    return ExitStatus::Done;
}

ExitStatus updateRecord(const RegisterCall &call)
{
    const Results<RecordFacts> facts = factsFrom(call.arguments.words.value(1), call.context.todayAsked());
    if (!facts)
        return refused(facts.error(), call.context);
    const Result<qint64> version = call.records.update(call.number(), call.arguments.seen, *facts, call.action());
    if (!version) {
        if (version.error().id == "register.conflict"_L1)
            showBothSides(call, facts->file);
        return refused({version.error()}, call.context);
    }
    call.context.terminal.answer(Text::tr("Record %1 is version %2 now.").arg(call.number()).arg(*version) + u'\n');
    return ExitStatus::Done;
}

ExitStatus supersedeRecord(const RegisterCall &call)
{
    const Result<void> done =
        call.records.supersede(call.number(0), call.arguments.seen, call.number(1), call.action());
    if (!done)
        return refused({done.error()}, call.context);
    call.context.terminal.answer(
        Text::tr("Record %1 is superseded by record %2.").arg(call.number(0)).arg(call.number(1)) + u'\n');
    return ExitStatus::Done;
}

ExitStatus erasePerson(const RegisterCall &call)
{
    const Result<Erased> erased = call.records.erase(call.arguments.words.constFirst(), call.action());
    if (!erased)
        return refused({erased.error()}, call.context);
    call.context.terminal.answer(Text::tr("Name and address are out of the register.") + u'\n');
    if (!erased->records.isEmpty())
        call.context.terminal.answer(Text::tr("Written anew: %1").arg(numbersText(erased->records)) + u'\n');
    if (erased->kept.isEmpty())
        return ExitStatus::Done;
    call.context.terminal.answer(
        Text::tr("Signed, and therefore as they were: %1. Their proof would not hold without the "
                 "name; decide yourself whether they must go.")
            .arg(numbersText(erased->kept))
        + u'\n');
    return ExitStatus::CheckFailed;
}

} // namespace safeconduct
