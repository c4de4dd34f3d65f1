// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"

#include "app/advice/amount_json.h"
#include "app/advice/cost_json.h"
#include "app/advice/cost_years.h"
#include "app/advice/depth_json.h"
#include "app/advice/portfolio/portfolio_json.h"
#include "app/advice/robustness_json.h"
#include "app/advice/scenario/scenario_json.h"
#include "app/support/json_list.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Writes the parts of an advice with texts in one language.
class AdviceWriter {
public:
    AdviceWriter(const Knowledge &knowledge, QString language, int horizonYears, const AdviceExtent &extent)
        : m_knowledge(knowledge)
        , m_language(std::move(language))
        , m_horizonYears(horizonYears)
        , m_extent(extent)
    {
    }

    Json findings(const QList<Finding> &findings) const
    {
        Json list = Json::array();
        for (const Finding &one : findings)
            list.append(finding(one));
        return list;
    }

    Json connection(const ConnectionAdvice &connection) const
    {
        Json json = Json::object();
        json.insert(u"id"_s, Json::from(connection.id));
        json.insert(u"need"_s, need(connection.need));
        json.insert(u"segments"_s, segments(connection.segments));
        json.insert(u"resting"_s, resting(connection.resting));
        json.insert(u"findings"_s, findings(connection.findings));
        json.insert(u"options"_s, options(connection));
        json.insert(u"recommended"_s, textOrNull(connection.recommended));
        json.insert(u"alone"_s, textOrNull(connection.alone));
        json.insert(u"clear"_s, Json::from(connection.isClear));
        json.insert(u"comparison"_s, comparisonToJson(connection.comparison));
        json.insert(u"robustness"_s,
                    connection.robustness ? robustnessToJson(*connection.robustness, m_knowledge.texts, m_language)
                                          : Json::null());
        json.insert(u"summary"_s, Json::from(m_knowledge.texts.sayAll(m_language, connection.summary)));
        if (!connection.because.text.isEmpty())
            json.insert(u"because"_s, Json::from(m_knowledge.texts.say(m_language, connection.because)));
        if (connection.recommended.isEmpty())
            json.insert(u"wouldHaveToChange"_s,
                        Json::from(m_knowledge.texts.say(m_language, connection.requiredLevelHint)));
        return json;
    }

    Json facility(const FacilityAdvice &facility) const
    {
        Json json = Json::object();
        json.insert(u"kind"_s, Json::from(facility.kind));
        json.insert(u"exists"_s, Json::from(facility.exists));
        json.insert(u"usedBy"_s, Json::from(facility.usedBy));
        json.insert(u"cost"_s, cost(facility.cost));
        return json;
    }

private:
    Json finding(const Finding &finding) const
    {
        Json json = Json::object();
        json.insert(u"rule"_s, Json::from(finding.rule));
        json.insert(u"key"_s, Json::from(finding.key));
        json.insert(u"effect"_s, Json::from(word(finding.effect)));
        for (const auto &[name, value] :
             {std::pair(u"connection"_s, finding.connection), std::pair(u"system"_s, finding.system),
              std::pair(u"facility"_s, finding.facility), std::pair(u"option"_s, finding.option),
              std::pair(u"part"_s, finding.part), std::pair(u"question"_s, finding.question)}) {
            if (!value.isEmpty())
                json.insert(name, Json::from(value));
        }
        json.insert(u"text"_s, Json::from(m_knowledge.texts.say(m_language, finding.saying)));
        json.insert(u"source"_s, Json::from(finding.sources.value(0)));
        if (finding.sources.size() > 1)
            json.insert(u"alsoSources"_s, Json::from(finding.sources.sliced(1)));
        if (m_extent.hasTraces)
            json.insert(u"trace"_s, trace(finding.trace));
        return json;
    }

    Json trace(const QList<TraceStep> &steps) const
    {
        Json list = Json::array();
        for (const TraceStep &step : steps) {
            Json json = Json::object();
            json.insert(u"demand"_s, Json::from(m_knowledge.texts.resolved(m_language, step.demand)));
            json.insert(u"found"_s, Json::from(m_knowledge.texts.resolved(m_language, step.found)));
            json.insert(u"holds"_s, Json::from(step.holds));
            list.append(json);
        }
        return list;
    }

    static Json needIn(const NeedIn &need)
    {
        Json json = Json::object();
        json.insert(u"level"_s, Json::from(word(need.level)));
        json.insert(u"inherited"_s, Json::from(word(need.inherited)));
        json.insert(u"from"_s, Json::from(need.from));
        if (need.overrideReason) {
            json.insert(u"reason"_s, Json::from(*need.overrideReason));
            json.insert(u"explanation"_s, Json::from(need.explanation));
        }
        return json;
    }

    static Json need(const Need &need)
    {
        Json json = Json::object();
        json.insert(u"confidentiality"_s, needIn(need.confidentiality));
        json.insert(u"integrity"_s, needIn(need.integrity));
        json.insert(u"availability"_s, needIn(need.availability));
        json.insert(u"highest"_s, Json::from(word(need.highest())));
        return json;
    }

    static Json segments(const QList<Segment> &segments)
    {
        Json list = Json::array();
        for (const Segment &segment : segments) {
            Json json = Json::object();
            json.insert(u"network"_s, Json::from(segment.network));
            json.insert(u"exposure"_s, roundedToJson(segment.exposure));
            json.insert(u"untrusted"_s, Json::from(segment.isUntrusted));
            json.insert(u"stated"_s, Json::from(segment.isOverridden));
            list.append(json);
        }
        return list;
    }

    static Json resting(const QList<RestingPlace> &places)
    {
        Json list = Json::array();
        for (const RestingPlace &place : places) {
            Json json = Json::object();
            json.insert(u"system"_s, Json::from(place.system));
            json.insert(u"kind"_s, Json::from(place.kind));
            json.insert(u"exposure"_s, roundedToJson(place.exposure));
            list.append(json);
        }
        return list;
    }

    Json options(const ConnectionAdvice &connection) const
    {
        Json list = Json::array();
        for (const OptionAdvice &one : connection.options)
            list.append(option(one, connection));
        for (const ImpossiblePart &part : connection.impossible) {
            Json json = Json::object();
            json.insert(u"id"_s, Json::from(part.part));
            json.insert(u"feasible"_s, Json::from(false));
            json.insert(u"infeasibleBecause"_s, findings(part.reasons));
            list.append(json);
        }
        return list;
    }

    Json option(const OptionAdvice &option, const ConnectionAdvice &connection) const
    {
        const bool isWhole = !m_extent.isWhole || m_extent.isWhole(connection, option);
        Json json = Json::object();
        json.insert(u"id"_s, Json::from(option.option.id()));
        json.insert(u"feasible"_s, Json::from(true));
        json.insert(u"excludedBy"_s, Json::from(option.excludedBy));
        json.insert(u"advisedAgainstBy"_s, Json::from(option.advisedAgainstBy));
        json.insert(u"recommendedBy"_s, Json::from(option.recommendedBy));
        json.insert(u"incompleteBy"_s, Json::from(option.incompleteBy));
        json.insert(u"facilities"_s, Json::from(option.facilities));
        json.insert(u"coverage"_s, isWhole ? coverage(option.coverage) : Json::array());
        addDepth(json, option, m_knowledge.texts, m_language, isWhole);
        json.insert(u"cost"_s, cost(option.cost, isWhole));
        json.insert(u"benefit"_s, option.option.isOff ? Json::null() : roundedToJson(option.benefit.total));
        json.insert(u"contributions"_s, isWhole ? contributions(option.benefit) : Json::array());
        json.insert(u"remainingRisk"_s,
                    option.option.isOff ? Json::null() : roundedToJson(option.benefit.remainingRisk));
        Json net = rangeToJson(option.netBenefit);
        net.insert(u"mean"_s, decimalToJson(option.meanNetBenefit));
        json.insert(u"netBenefit"_s, net);
        if (option.alone)
            json.insert(u"alone"_s, alone(*option.alone));
        json.insert(u"rank"_s, option.rank > 0 ? Json::from(option.rank) : Json::null());
        json.insert(u"acceptability"_s, acceptabilityToJson(connection.robustness, option.option.id()));
        return json;
    }

    static Json alone(const AloneAdvice &alone)
    {
        Json json = Json::object();
        json.insert(u"facilities"_s, Json::from(alone.facilities));
        json.insert(u"presentValue"_s, rangeToJson(alone.presentValue));
        json.insert(u"mean"_s, decimalToJson(alone.mean));
        Json net = rangeToJson(alone.netBenefit);
        net.insert(u"mean"_s, decimalToJson(alone.meanNetBenefit));
        json.insert(u"netBenefit"_s, net);
        json.insert(u"rank"_s, alone.rank > 0 ? Json::from(alone.rank) : Json::null());
        return json;
    }

    static Json coverage(const QList<CoverageCell> &cells)
    {
        Json list = Json::array();
        for (const CoverageCell &cell : cells) {
            Json json = Json::object();
            json.insert(cell.isAtRest ? u"system"_s : u"segment"_s, Json::from(cell.place));
            json.insert(u"index"_s, Json::from(static_cast<qint64>(cell.index)));
            json.insert(u"threat"_s, Json::from(cell.threat));
            json.insert(u"level"_s, Json::from(word(cell.level)));
            json.insert(u"stopped"_s, roundedToJson(cell.stopped));
            json.insert(u"by"_s, Json::from(cell.by));
            list.append(json);
        }
        return list;
    }

    Json contributions(const Benefit &benefit) const
    {
        Json list = Json::array();
        for (const Contribution &one : benefit.contributions) {
            Json json = Json::object();
            json.insert(u"criterion"_s, Json::from(one.criterion));
            json.insert(u"raw"_s, roundedToJson(one.raw));
            json.insert(u"value"_s, roundedToJson(one.value));
            json.insert(u"weight"_s, roundedToJson(one.weight));
            Json because = Json::array();
            for (const QString &text : one.because)
                because.append(Json::from(m_knowledge.texts.say(m_language, text)));
            json.insert(u"because"_s, because);
            list.append(json);
        }
        return list;
    }

    Json cost(const Cost &cost, bool hasLines = true) const
    {
        Json json = Json::object();
        json.insert(u"presentValue"_s, rangeToJson(cost.presentValue));
        json.insert(u"mean"_s, decimalToJson(cost.mean));
        Json toPay = rangeToJson(cost.toPay);
        toPay.insert(u"mean"_s, decimalToJson(cost.meanToPay));
        json.insert(u"toPay"_s, toPay);
        json.insert(u"initial"_s, rangeToJson(cost.initial));
        json.insert(u"yearly"_s, rangeToJson(cost.yearly));
        if (cost.band) {
            Json band = Json::object();
            band.insert(u"low"_s, decimalToJson(cost.band->low));
            band.insert(u"high"_s, decimalToJson(cost.band->high));
            json.insert(u"band"_s, band);
        }
        json.insert(u"byYear"_s, hasLines ? toJson(costByYear(cost.lines, m_horizonYears)) : Json::array());
        json.insert(u"budget"_s, budgetJson(cost.lines, m_horizonYears));
        json.insert(u"lines"_s, jsonList(hasLines ? cost.lines : QList<CostLine>(), [this](const CostLine &one) {
                        return line(one);
                    }));
        return json;
    }

    Json line(const CostLine &line) const
    {
        Json json = Json::object();
        json.insert(u"item"_s, Json::from(line.item));
        json.insert(u"why"_s, Json::from(m_knowledge.texts.say(m_language, line.why)));
        json.insert(u"by"_s, Json::from(line.driver));
        json.insert(u"key"_s, Json::from(line.driverKey));
        json.insert(u"when"_s, Json::from(line.when));
        json.insert(u"count"_s, decimalToJson(line.count));
        json.insert(u"each"_s, rangeToJson(line.each));
        json.insert(u"presentValue"_s, rangeToJson(line.presentValue));
        json.insert(u"mean"_s, decimalToJson(line.mean));
        json.insert(u"shared"_s, Json::from(line.isShared));
        if (line.isPaidByOthers)
            json.insert(u"paidByOthers"_s, Json::from(true));
        if (!line.facility.isEmpty())
            json.insert(u"facility"_s, Json::from(line.facility));
        json.insert(u"basis"_s, Json::from(line.basis));
        json.insert(u"overridden"_s, Json::from(line.isOverridden));
        json.insert(u"sources"_s, Json::from(line.sources));
        addPayments(json, line);
        return json;
    }

    const Knowledge &m_knowledge;
    QString m_language;
    int m_horizonYears;
    const AdviceExtent &m_extent;
};

Json pair(const QString &firstName, const QString &first, const QString &sha256)
{
    Json json = Json::object();
    json.insert(firstName, Json::from(first));
    json.insert(u"sha256"_s, Json::from(sha256));
    return json;
}

} // namespace

Json adviceToJson(const Advice &advice, const Knowledge &knowledge, const QString &language, const AdviceExtent &extent)
{
    const AdviceWriter writer(knowledge, language, advice.horizonYears, extent);
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-advice/1"_s));
    json.insert(u"plan"_s, pair(u"id"_s, advice.planId, advice.planSha256));
    json.insert(u"knowledge"_s, pair(u"version"_s, advice.knowledgeVersion, advice.knowledgeSha256));
    json.insert(u"method"_s, Json::from(advice.method));
    json.insert(u"asOf"_s, Json::from(advice.asOf.toString(Qt::ISODate)));
    json.insert(u"seed"_s, Json::from(static_cast<qint64>(advice.seed)));
    json.insert(u"language"_s, Json::from(language));
    json.insert(u"currency"_s, Json::from(advice.currency));
    json.insert(u"horizonYears"_s, Json::from(advice.horizonYears));
    Json connections = Json::array();
    for (const ConnectionAdvice &connection : advice.connections) {
        if (extent.onlyConnection.isEmpty() || connection.id == extent.onlyConnection)
            connections.append(writer.connection(connection));
    }
    json.insert(u"connections"_s, connections);
    Json facilities = Json::array();
    for (const FacilityAdvice &facility : advice.facilities)
        facilities.append(writer.facility(facility));
    json.insert(u"facilities"_s, facilities);
    json.insert(u"portfolio"_s,
                advice.portfolio ? portfolioToJson(*advice.portfolio, knowledge.texts, language) : Json::null());
    json.insert(u"scenarios"_s, jsonList(advice.scenarios, [&](const ScenarioAdvice &scenario) {
                    return scenarioToJson(scenario, knowledge.texts, language);
                }));
    json.insert(u"findings"_s, writer.findings(advice.findings));
    return json;
}

} // namespace safeconduct
