// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_json.h"

#include "app/advice/amount_json.h"
#include "app/support/json_list.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Json amounts(const Amounts &amounts)
{
    Json json = Json::object();
    json.insert(u"presentValue"_s, decimalToJson(amounts.presentValue));
    json.insert(u"initial"_s, decimalToJson(amounts.initial));
    json.insert(u"yearly"_s, decimalToJson(amounts.yearly));
    return json;
}

Json ranges(const Cost &cost)
{
    Json json = Json::object();
    json.insert(u"presentValue"_s, rangeToJson(cost.presentValue));
    json.insert(u"mean"_s, decimalToJson(cost.mean));
    json.insert(u"initial"_s, rangeToJson(cost.initial));
    json.insert(u"yearly"_s, rangeToJson(cost.yearly));
    return json;
}

class PortfolioJson {
public:
    PortfolioJson(const Texts &texts, const QString &language)
        : m_texts(texts)
        , m_language(language)
    {
    }

    Json portfolio(const PortfolioAdvice &portfolio) const
    {
        Json json = Json::object();
        json.insert(u"status"_s, Json::from(word(portfolio.status)));
        json.insert(u"optimal"_s, Json::from(portfolio.isOptimal()));
        json.insert(u"gap"_s, gap(portfolio));
        json.insert(u"choices"_s, choices(portfolio));
        json.insert(u"leftOut"_s, Json::from(portfolio.leftOut));
        json.insert(u"budget"_s, budget(portfolio));
        if (portfolio.isSolved())
            insertChosen(json, portfolio);
        json.insert(u"clash"_s, clash(portfolio));
        json.insert(u"demands"_s, demands(portfolio));
        json.insert(u"notes"_s, sayings(portfolio.notes));
        return json;
    }

private:
    void insertChosen(Json &json, const PortfolioAdvice &portfolio) const
    {
        json.insert(u"presentValue"_s, decimalToJson(portfolio.amounts.presentValue));
        json.insert(u"initial"_s, decimalToJson(portfolio.amounts.initial));
        json.insert(u"yearly"_s, decimalToJson(portfolio.amounts.yearly));
        json.insert(u"cost"_s, ranges(portfolio.cost));
        json.insert(u"worth"_s, decimalToJson(portfolio.worth));
        json.insert(u"netBenefit"_s, decimalToJson(portfolio.netBenefit));
        json.insert(u"facilities"_s, facilities(portfolio));
        json.insert(u"gain"_s, gain(portfolio.gain));
        json.insert(u"next"_s, next(portfolio));
        if (!portfolio.binding.isEmpty())
            json.insert(u"binding"_s, binding(portfolio));
        if (portfolio.claims.isEmpty())
            return;
        json.insert(u"claims"_s, claims(portfolio));
        json.insert(u"claimsCost"_s, decimalToJson(portfolio.claimsCost));
    }

    /// 0 where it is proven that nothing is better, null where nobody knows how much better a choice may be.
    static Json gap(const PortfolioAdvice &portfolio)
    {
        if (portfolio.status == PortfolioStatus::Optimal)
            return decimalToJson(Money());
        return decimalOrNull(portfolio.gap);
    }

    static Json choices(const PortfolioAdvice &portfolio)
    {
        Json json = Json::object();
        for (const auto &[connection, option] : portfolio.choices.asKeyValueRange())
            json.insert(connection, Json::from(option));
        return json;
    }

    static Json budget(const PortfolioAdvice &portfolio)
    {
        Json json = Json::object();
        if (portfolio.initialBudget)
            json.insert(u"initial"_s, decimalToJson(*portfolio.initialBudget));
        if (portfolio.yearlyBudget)
            json.insert(u"yearly"_s, decimalToJson(*portfolio.yearlyBudget));
        return json;
    }

    Json facilities(const PortfolioAdvice &portfolio) const
    {
        Json list = Json::array();
        for (const SharedFacility &one : portfolio.facilities) {
            Json json = Json::object();
            json.insert(u"id"_s, Json::from(one.id));
            json.insert(u"name"_s, Json::from(m_texts.resolved(m_language, one.name)));
            json.insert(u"kinds"_s, Json::from(one.kinds));
            json.insert(u"systems"_s, Json::from(one.systems));
            json.insert(u"sharedBy"_s, Json::from(one.sharedBy));
            json.insert(u"cost"_s, ranges(one.cost));
            json.insert(u"worth"_s, decimalOrNull(one.worth));
            json.insert(u"indispensable"_s, Json::from(one.isIndispensable));
            json.insert(u"without"_s, changedChoicesToJson(one.without));
            list.append(json);
        }
        return list;
    }

    Json gain(const PortfolioGain &gain) const
    {
        Json json = Json::object();
        json.insert(u"amount"_s, decimalToJson(gain.amount));
        Json alone = amounts(gain.aloneCost);
        alone.insert(u"netBenefit"_s, decimalToJson(gain.aloneNetBenefit));
        json.insert(u"alone"_s, alone);
        json.insert(u"changes"_s, changedChoicesToJson(gain.changes));
        json.insert(u"because"_s, sayings(gain.because));
        return json;
    }

    static Json next(const PortfolioAdvice &portfolio)
    {
        Json list = Json::array();
        for (const NextPortfolio &one : portfolio.next) {
            Json json = amounts(one.cost);
            json.insert(u"netBenefit"_s, decimalToJson(one.netBenefit));
            json.insert(u"distance"_s, decimalToJson(one.distance));
            json.insert(u"changes"_s, changedChoicesToJson(one.changes));
            list.append(json);
        }
        return list;
    }

    Json claims(const PortfolioAdvice &portfolio) const
    {
        return jsonList(portfolio.claims, [this](const BindingClaim &claim) {
            Json json = Json::object();
            json.insert(u"thing"_s, Json::from(claim.thing));
            json.insert(u"system"_s, Json::from(claim.system));
            json.insert(u"choices"_s, Json::from(claim.choices));
            json.insert(u"connections"_s, Json::from(claim.connections));
            json.insert(u"taken"_s, textOrNull(claim.taken));
            json.insert(u"text"_s, Json::from(m_texts.say(m_language, claim.saying)));
            return json;
        });
    }

    Json binding(const PortfolioAdvice &portfolio) const
    {
        return jsonList(portfolio.binding, [this](const BindingDemands &demands) {
            Json json = amounts(demands.amounts);
            json.insert(u"kind"_s, Json::from(demands.kind));
            json.insert(u"cost"_s, decimalToJson(demands.cost));
            json.insert(u"broken"_s, sayings(demands.broken));
            json.insert(u"changes"_s, changedChoicesToJson(demands.changes));
            return json;
        });
    }

    Json clash(const PortfolioAdvice &portfolio) const
    {
        return jsonList(portfolio.clash,
                        [this](const ClashingDemand &one) { return Json::from(m_texts.say(m_language, one.saying)); });
    }

    static Json demands(const PortfolioAdvice &portfolio)
    {
        Json list = Json::array();
        for (const ClashingDemand &one : portfolio.clash) {
            Json json = Json::object();
            json.insert(u"kind"_s, Json::from(one.kind));
            if (!one.connection.isEmpty())
                json.insert(u"connection"_s, Json::from(one.connection));
            if (!one.thing.isEmpty()) {
                json.insert(u"thing"_s, Json::from(one.thing));
                json.insert(u"system"_s, Json::from(one.system));
            }
            json.insert(u"couldGiveWay"_s, Json::from(one.couldGiveWay));
            list.append(json);
        }
        return list;
    }

    Json sayings(const QList<Saying> &sayings) const
    {
        return jsonList(sayings, [this](const Saying &one) { return Json::from(m_texts.say(m_language, one)); });
    }

    const Texts &m_texts;
    const QString &m_language;
};

} // namespace

Json changedChoicesToJson(const QList<ChangedChoice> &changes)
{
    return jsonList(changes, [](const ChangedChoice &change) {
        Json json = Json::object();
        json.insert(u"connection"_s, Json::from(change.connection));
        json.insert(u"chosen"_s, textOrNull(change.chosen));
        json.insert(u"instead"_s, textOrNull(change.instead));
        return json;
    });
}

Json portfolioToJson(const PortfolioAdvice &portfolio, const Texts &texts, const QString &language)
{
    return PortfolioJson(texts, language).portfolio(portfolio);
}

} // namespace safeconduct
