// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/suppressions.h"

#include "app/support/file.h"
#include "app/support/in_file.h"
#include "app/support/json_schema.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype limit = qsizetype{4} * 1024 * 1024;

Problems faultsOf(const QList<Suppression> &suppressions)
{
    const QList<LintRule> rules = lintRules();
    Problems faults;
    for (qsizetype index = 0; index < suppressions.size(); ++index) {
        const Suppression &one = suppressions.at(index);
        const QString place = u"/suppressions/%1/"_s.arg(index);
        if (!std::ranges::contains(rules, one.rule, &LintRule::id))
            faults.append({.pointer = place + u"rule"_s,
                           .what = Text::tr("There is no rule %1.").arg(one.rule),
                           .remedy = Text::tr("Write the id as lint says it."),
                           .id = u"suppressions.unknown-rule"_s});
        if (one.reason.trimmed().isEmpty())
            faults.append({.pointer = place + u"reason"_s,
                           .what = Text::tr("The suppression has no reason."),
                           .remedy = Text::tr("Say why the finding may stand."),
                           .id = u"suppressions.no-reason"_s});
    }
    return faults;
}

} // namespace

Results<QList<Suppression>> suppressionsFrom(const Json &json)
{
    static const JsonSchema schema = JsonSchema::shipped(u"suppressions"_s);
    if (const Problems problems = schema.check(json); !problems.isEmpty())
        return std::unexpected(problems);
    QList<Suppression> suppressions;
    for (const Json &one : json.value(u"suppressions"_s).items())
        suppressions.append({.rule = one.value(u"rule"_s).text(),
                             .record = one.value(u"record"_s).text(),
                             .connection = one.value(u"connection"_s).text(),
                             .reason = one.value(u"reason"_s).text(),
                             .until = QDate::fromString(one.value(u"until"_s).text(), Qt::ISODate)});
    if (const Problems faults = faultsOf(suppressions); !faults.isEmpty())
        return std::unexpected(faults);
    return suppressions;
}

Results<QList<Suppression>> suppressionsIn(const QString &path)
{
    if (path.isEmpty())
        return QList<Suppression>();
    const Result<Json> json = readFile(path, limit).and_then([](const QByteArray &file) { return readJson(file); });
    const Results<QList<Suppression>> read = json ? suppressionsFrom(*json) : std::unexpected(Problems{json.error()});
    return read.transform_error([&path](const Problems &problems) { return inFile(problems, path); });
}

void suppress(LintFinding &finding, const QString &planId, const QList<Suppression> &suppressions, const QDate &today)
{
    const auto found = std::ranges::find_if(suppressions, [&](const Suppression &one) {
        return one.rule == finding.rule && one.record == planId && one.until >= today
            && (one.connection.isEmpty() || one.connection == finding.connection);
    });
    if (found == suppressions.end())
        return;
    finding.suppressedUntil = found->until;
    finding.suppressedBecause = found->reason;
}

void suppress(QList<LintFinding> &findings, const QString &planId, const QList<Suppression> &suppressions,
              const QDate &today)
{
    for (LintFinding &finding : findings)
        suppress(finding, planId, suppressions, today);
}

} // namespace safeconduct
