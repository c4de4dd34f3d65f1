// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/kept_advice.h"

#include "app/advice/advice_json.h"

#include <QSet>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int leadingRanks = 3;

/// An option that is kept whole.
bool isLeading(const OptionAdvice &option, const Choice *choice)
{
    const bool isChosen = choice && option.option.id() == choice->option;
    return isChosen || (option.rank >= 1 && option.rank <= leadingRanks);
}

QSet<QString> leadingOf(const ConnectionAdvice &connection, const Choice *choice)
{
    QSet<QString> leading;
    for (const OptionAdvice &option : connection.options) {
        if (isLeading(option, choice))
            leading.insert(option.option.id());
    }
    if (choice)
        leading.insert(choice->option); // though it may have become impossible
    return leading;
}

/// What is said of a leading option, and everything else once: for the others the option's own list of rules says it.
QList<Finding> keptFindings(const QList<Finding> &findings, const QSet<QString> &leading)
{
    QSet<QString> said;
    QList<Finding> kept;
    for (const Finding &finding : findings) {
        if (finding.option.isEmpty() || leading.contains(finding.option) || !said.contains(finding.key))
            kept.append(finding);
        said.insert(finding.key);
    }
    return kept;
}

} // namespace

Json keptAdvice(const Advice &advice, const Decision &decision, const Knowledge &knowledge, const QString &language)
{
    Advice kept = advice;
    for (ConnectionAdvice &connection : kept.connections)
        connection.findings = keptFindings(connection.findings, leadingOf(connection, decision.choice(connection.id)));
    const AdviceExtent extent{.onlyConnection = {},
                              .hasTraces = false,
                              .isWhole = [&](const ConnectionAdvice &connection, const OptionAdvice &option) {
                                  return isLeading(option, decision.choice(connection.id));
                              }};
    Json json = adviceToJson(kept, knowledge, language, extent);
    json.insert(u"details"_s, Json::from(u"leading"_s));
    return json;
}

} // namespace safeconduct
