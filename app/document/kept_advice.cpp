// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/kept_advice.h"

#include "app/advice/advice_json.h"

#include <QSet>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leadingRanks = 3;

bool isLeading(const Json &option, const QString &chosen)
{
    const qint64 rank = option.value(u"rank"_s).integer();
    return option.value(u"id"_s).text() == chosen || (rank >= 1 && rank <= leadingRanks);
}

Json withoutTraces(const Json &findings)
{
    Json kept = Json::array();
    for (Json finding : findings.items()) {
        finding.remove(u"/trace"_s);
        kept.append(finding);
    }
    return kept;
}

Json keptOption(Json option, bool isDetailed)
{
    if (option.contains(u"infeasibleBecause"_s)) {
        option.insert(u"infeasibleBecause"_s, withoutTraces(option.value(u"infeasibleBecause"_s)));
    } else if (!isDetailed) {
        option.insert(u"coverage"_s, Json::array());
        for (const QString &member : {u"ends"_s, u"takesAway"_s, u"contributions"_s})
            option.insert(member, Json::array());
        for (const QString &member : {u"/cost/byYear"_s, u"/cost/lines"_s})
            option.set(member, Json::array());
    }
    return option;
}

/// What is said of a leading option, and everything else once: for the others the option's own list of rules says it.
Json keptFindings(const Json &findings, const QSet<QString> &leading)
{
    QSet<QString> said;
    Json kept = Json::array();
    const Json untraced = withoutTraces(findings); // named: a temporary would be gone within the loop
    for (const Json &finding : untraced.items()) {
        const QString key = finding.value(u"key"_s).text();
        const QString option = finding.value(u"option"_s).text();
        if (option.isEmpty() || leading.contains(option) || !said.contains(key))
            kept.append(finding);
        said.insert(key);
    }
    return kept;
}

Json keptConnection(Json connection, const QString &chosen)
{
    QSet<QString> leading;
    Json options = Json::array();
    for (const Json &option : connection.value(u"options"_s).items()) {
        const bool isDetailed = isLeading(option, chosen);
        if (isDetailed)
            leading.insert(option.value(u"id"_s).text());
        options.append(keptOption(option, isDetailed));
    }
    connection.insert(u"options"_s, options);
    connection.insert(u"findings"_s, keptFindings(connection.value(u"findings"_s), leading));
    return connection;
}

} // namespace

Json keptAdvice(const Advice &advice, const Decision &decision, const Knowledge &knowledge, const QString &language)
{
    Json kept = adviceToJson(advice, knowledge, language);
    Json connections = Json::array();
    for (const Json &connection : kept.value(u"connections"_s).items()) {
        const Choice *choice = decision.choice(connection.value(u"id"_s).text());
        connections.append(keptConnection(connection, choice ? choice->option : QString()));
    }
    kept.insert(u"connections"_s, connections);
    kept.insert(u"findings"_s, withoutTraces(kept.value(u"findings"_s)));
    kept.insert(u"details"_s, Json::from(u"leading"_s));
    return kept;
}

} // namespace safeconduct
