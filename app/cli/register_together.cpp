// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lint_json.h"
#include "app/cli/register_actions.h"
#include "app/session/stored_signatures.h"
#include "app/session/suppressions.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What the doctor finds in one record.
struct RecordFindings {
    RegisterEntry entry;
    QList<LintFinding> findings;
    LintedRecord record; ///< as it is seen beside the others
};

/// What the doctor goes by in each record.
struct Examination {
    QList<Suppression> suppressions;
    Trust trust;
};

bool isAtItsEnd(const RegisterEntry &entry)
{
    static const QStringList ends{u"superseded"_s, u"deprecated"_s, u"rejected"_s, u"withdrawn"_s};
    return ends.contains(entry.status);
}

/// `0007-recplast-mail.safeconduct`
QString fileNameOf(const RegisterEntry &entry)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9._-]"_s);
    return u"%1-%2.safeconduct"_s.arg(entry.number, 4, 10, QLatin1Char('0'))
        .arg(QString(entry.planId).replace(unusual, u"-"_s));
}

/// Of what stands; other records only count beside it.
Results<RecordFindings> findingsOf(const RegisterCall &call, const RegisterEntry &entry, const Examination &examination)
{
    const Result<KeptDossier> dossier = call.records.dossier(entry.number);
    if (!dossier)
        return std::unexpected(Problems{dossier.error()});
    const Results<Reopened> reopened = unpackDossier(dossier->file, fileNameOf(entry)).and_then(reopen);
    if (!reopened)
        return std::unexpected(reopened.error());
    const QDate day = call.context.todayAsked();
    RecordFindings found{entry, {}, lintedRecord(fileNameOf(entry), reopened->dossier, day)};
    if (isAtItsEnd(entry)) {
        found.record.status = Status::Superseded; // also where nothing but the register says so
        return found;
    }
    const LintRequest request{.today = day,
                              .verification =
                                  verifyDossier(dossier->file, {.trust = examination.trust, .head = {}, .today = day})};
    found.findings = lint(*reopened, call.context.knowledge(), request);
    suppress(found.findings, entry.planId, examination.suppressions, day);
    return found;
}

/// Adds what shows only where all are seen together, and leaves out those at their end of which there is nothing to say.
void lookTogether(QList<RecordFindings> &all, const QList<Suppression> &suppressions, const QDate &day)
{
    QList<LintedRecord> records;
    for (const RecordFindings &one : std::as_const(all))
        records.append(one.record);
    for (const auto found = foundTogether(records, suppressions, day); const LintFinding &finding : found) {
        const auto record =
            std::ranges::find(all, finding.file, [](const RecordFindings &one) { return one.record.file; });
        Q_ASSERT(record != all.end()); // it is about one of them
        record->findings.append(finding);
        record->findings.last().file.clear(); // the record says which it is
    }
    all.removeIf([](const RecordFindings &one) { return isAtItsEnd(one.entry) && one.findings.isEmpty(); });
}

Json lintJson(const QList<RecordFindings> &all)
{
    Json records = Json::array();
    for (const RecordFindings &one : all) {
        Json record = Json::object();
        record.insert(u"number"_s, Json::from(one.entry.number));
        record.insert(u"plan"_s, Json::from(one.entry.planId));
        record.insert(u"findings"_s, findingsJson(one.findings).value(u"findings"_s));
        records.append(record);
    }
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-register-lint/1"_s));
    json.insert(u"records"_s, records);
    return json;
}

/// One run, the results of every record by the name that `export` gives its file.
Json lintSarif(const QList<RecordFindings> &all, const QString &programVersion)
{
    Json sarif = sarifOf({}, {}, programVersion);
    for (const RecordFindings &one : all) {
        const Json results = sarifOf(one.findings, fileNameOf(one.entry), programVersion).at(u"/runs/0/results"_s);
        for (const Json &result : results.items())
            sarif.set(u"/runs/0/results/-"_s, result);
    }
    return sarif;
}

QString lintText(const QList<RecordFindings> &all)
{
    QString text;
    for (const RecordFindings &one : all) {
        for (const LintFinding &finding : one.findings)
            text += u"%1  %2 %3%4\n"_s.arg(one.entry.number)
                        .arg(finding.rule, finding.connection.isEmpty() ? QString() : finding.connection + u": "_s,
                             finding.text + suppressionOf(finding));
    }
    return text;
}

/// No cell begins as a formula (OWASP, CSV injection).
QString csvField(QString text)
{
    static const QString starts = u"=+-@\t\r"_s;
    if (!text.isEmpty() && starts.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csvOf(const QList<RegisterEntry> &entries)
{
    QString text = u"number,version,plan,title,organisation,status,decided_on,review,superseded_by,file\r\n"_s;
    for (const RegisterEntry &entry : entries) {
        text += QString::number(entry.number) + u',' + QString::number(entry.version) + u',' + csvField(entry.planId)
            + u',' + csvField(entry.title) + u',' + csvField(entry.organisation) + u',' + entry.status + u','
            + entry.decidedOn.toString(Qt::ISODate) + u',' + entry.review.toString(Qt::ISODate) + u','
            + (entry.supersededBy > 0 ? QString::number(entry.supersededBy) : QString()) + u',' + fileNameOf(entry)
            + u"\r\n"_s;
    }
    return text.toUtf8();
}

Result<void> writeAll(const RegisterCall &call, const QList<RegisterEntry> &entries)
{
    const QDir folder(call.arguments.out);
    for (const RegisterEntry &entry : entries) {
        const Result<void> written = call.records.dossier(entry.number).and_then([&](const KeptDossier &dossier) {
            return writeFile(folder.filePath(fileNameOf(entry)), dossier.file);
        });
        if (!written)
            return written;
    }
    return writeFile(folder.filePath(u"register.json"_s), writeJson(entriesJson(entries))).and_then([&] {
        return writeFile(folder.filePath(u"register.csv"_s), csvOf(entries));
    });
}

} // namespace

ExitStatus lintRegister(const RegisterCall &call)
{
    const Results<QList<Suppression>> suppressions = suppressionsIn(call.arguments.suppressions);
    if (!suppressions)
        return refused(suppressions.error(), call.context);
    const Result<Trust> trust = trustFrom(call.arguments.trust);
    if (!trust)
        return refused({trust.error()}, call.context);
    const Result<QList<RegisterEntry>> entries = call.records.list();
    if (!entries)
        return refused({entries.error()}, call.context);
    const Examination examination{*suppressions, *trust};
    QList<RecordFindings> all;
    bool isUnreadable = false;
    for (const RegisterEntry &entry : *entries) {
        const Results<RecordFindings> findings = findingsOf(call, entry, examination);
        if (!findings) {
            call.context.terminal.diagnose(findings.error());
            isUnreadable = true;
            continue;
        }
        all.append(*findings);
    }
    lookTogether(all, examination.suppressions, call.context.todayAsked());
    if (call.arguments.asSarif)
        call.context.terminal.answer(lintSarif(all, call.context.programVersion));
    else if (call.context.arguments.asJson)
        call.context.terminal.answer(lintJson(all));
    else
        call.context.terminal.answer(lintText(all));
    const bool hasError = std::ranges::any_of(
        all, [](const RecordFindings &one) { return std::ranges::any_of(one.findings, &LintFinding::isOpenError); });
    return hasError || isUnreadable ? ExitStatus::CheckFailed : ExitStatus::Done;
}

ExitStatus exportRegister(const RegisterCall &call)
{
    const Result<QList<RegisterEntry>> entries = call.records.list({.today = call.context.todayAsked()});
    if (!entries)
        return refused({entries.error()}, call.context);
    if (!QDir().mkpath(call.arguments.out))
        return refused({Problem{.pointer = {},
                                .what = Text::tr("The folder cannot be made."),
                                .remedy = Text::tr("Check the name and your rights."),
                                .id = u"folder.unwritable"_s,
                                .file = call.arguments.out}},
                       call.context);
    if (const Result<void> written = writeAll(call, *entries); !written)
        return refused({written.error()}, call.context);
    call.context.terminal.answer(Text::tr("Written: %1").arg(call.arguments.out) + u'\n');
    return ExitStatus::Done;
}

} // namespace safeconduct
