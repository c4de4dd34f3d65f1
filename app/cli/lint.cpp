// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/lint.h"

#include "app/cli/commands.h"
#include "app/cli/lint_json.h"
#include "app/cli/problem_json.h"
#include "app/session/lint_run.h"
#include "app/session/stored_signatures.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

#include <algorithm>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

Json findingsJson(const QList<LintFinding> &findings)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-lint/1"_s));
    json.insert(u"findings"_s, jsonList(findings, [](const LintFinding &finding) {
                    Json entry = Json::object();
                    entry.insert(u"rule"_s, Json::from(finding.rule));
                    entry.insert(u"severity"_s, Json::from(severityWord(finding.severity())));
                    entry.insert(u"connection"_s, Json::from(finding.connection));
                    entry.insert(u"subject"_s, Json::from(finding.subject));
                    if (!finding.file.isEmpty())
                        entry.insert(u"file"_s, Json::from(finding.file));
                    entry.insert(u"text"_s, Json::from(finding.text));
                    if (finding.isUnsigned)
                        entry.insert(u"signed"_s, Json::from(false));
                    if (finding.isSuppressed()) {
                        entry.set(u"/suppressed/until"_s, Json::from(finding.suppressedUntil.toString(Qt::ISODate)));
                        entry.set(u"/suppressed/reason"_s, Json::from(finding.suppressedBecause));
                    }
                    return entry;
                }));
    return json;
}

QString suppressionOf(const LintFinding &finding)
{
    return finding.isSuppressed() ? u' '
            + Text::tr("(suppressed until %1: %2)")
                  .arg(finding.suppressedUntil.toString(Qt::ISODate), finding.suppressedBecause)
                                  : QString();
}

QList<LintFinding> foundTogether(const QList<LintedRecord> &records, const QList<Suppression> &suppressions,
                                 const QDate &day)
{
    QList<LintFinding> found = lintTogether(records);
    for (LintFinding &finding : found) {
        const auto record = std::ranges::find(records, finding.file, &LintedRecord::file);
        if (record != records.end())
            suppress(finding, record->planId, suppressions, day);
    }
    return found;
}

namespace {

QString lineOf(const LintFinding &finding)
{
    QString about = finding.file.isEmpty() ? QString() : finding.file + u": "_s;
    if (!finding.connection.isEmpty())
        about += finding.connection + u": "_s;
    return finding.rule + u' ' + about + finding.text + suppressionOf(finding) + u'\n';
}

/// All findings of the dossiers, each by itself and, where there are several, between them.
std::expected<QList<LintFinding>, ExitStatus> findingsOf(const LintArguments &arguments, const Trust &trust,
                                                         const PlanDocument *plan,
                                                         const QList<Suppression> &suppressions,
                                                         const CommandContext &context)
{
    const QDate day = context.todayAsked();
    const bool isAlone = arguments.dossiers.size() == 1;
    QList<LintFinding> findings;
    QList<LintedRecord> records;
    for (const QString &path : arguments.dossiers) {
        const std::expected<Reopened, ExitStatus> reopened = openDossier(path, context);
        if (!reopened)
            return std::unexpected(reopened.error());
        QList<LintFinding> found =
            lintStored(path, *reopened, context.knowledge(), trust, {.today = day, .verification = {}, .plan = plan});
        suppress(found, reopened->dossier.plan.plan().id, suppressions, day);
        for (LintFinding &finding : found)
            finding.file = isAlone ? QString() : path;
        findings += found;
        records.append(lintedRecord(path, reopened->dossier, day));
    }
    return isAlone ? findings : findings + foundTogether(records, suppressions, day);
}

} // namespace

ExitStatus run(const LintArguments &arguments, const CommandContext &context)
{
    const Result<Trust> trust = trustFrom(arguments.trust);
    if (!trust) {
        context.terminal.diagnose(Problems{trust.error()});
        return ExitStatus::InputAtFault;
    }
    const Results<QList<Suppression>> suppressions = suppressionsIn(arguments.suppressions);
    if (!suppressions) {
        context.terminal.diagnose(suppressions.error());
        return ExitStatus::InputAtFault;
    }
    std::optional<PlanDocument> plan;
    if (!arguments.plan.isEmpty()) {
        const std::expected<PlanDocument, ExitStatus> opened = openPlan(arguments.plan, context);
        if (!opened)
            return opened.error();
        plan = *opened;
    }
    const std::expected<QList<LintFinding>, ExitStatus> findings =
        findingsOf(arguments, *trust, plan ? &*plan : nullptr, *suppressions, context);
    if (!findings)
        return findings.error();
    if (arguments.asSarif)
        context.terminal.answer(sarifOf(*findings, arguments.dossiers.constFirst(), context.programVersion));
    else if (context.arguments.asJson)
        context.terminal.answer(findingsJson(*findings));
    else
        for (const LintFinding &finding : *findings)
            context.terminal.answer(lineOf(finding));
    const bool hasError = std::ranges::any_of(*findings, &LintFinding::isOpenError);
    return hasError ? ExitStatus::CheckFailed : ExitStatus::Done;
}

} // namespace safeconduct
