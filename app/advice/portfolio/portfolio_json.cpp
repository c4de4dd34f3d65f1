// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_json.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Json money(Money amount)
{
    return Json::numberAsWritten(amount.toLexeme());
}

Json amounts(const Amounts &amounts)
{
    Json json = Json::object();
    json.insert(u"presentValue"_s, money(amounts.presentValue));
    json.insert(u"initial"_s, money(amounts.initial));
    json.insert(u"yearly"_s, money(amounts.yearly));
    return json;
}

Json range(const Range &range)
{
    Json json = Json::object();
    json.insert(u"min"_s, money(range.min));
    json.insert(u"likely"_s, money(range.likely));
    json.insert(u"max"_s, money(range.max));
    return json;
}

Json ranges(const Cost &cost)
{
    Json json = Json::object();
    json.insert(u"presentValue"_s, range(cost.presentValue));
    json.insert(u"mean"_s, money(cost.mean));
    json.insert(u"initial"_s, range(cost.initial));
    json.insert(u"yearly"_s, range(cost.yearly));
    return json;
}

Json changes(const QList<ChangedChoice> &changes)
{
    Json list = Json::array();
    for (const ChangedChoice &one : changes) {
        Json json = Json::object();
        json.insert(u"connection"_s, Json::from(one.connection));
        json.insert(u"chosen"_s, Json::from(one.chosen));
        json.insert(u"instead"_s, Json::from(one.instead));
        list.append(json);
    }
    return list;
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
        json.insert(u"presentValue"_s, money(portfolio.amounts.presentValue));
        json.insert(u"initial"_s, money(portfolio.amounts.initial));
        json.insert(u"yearly"_s, money(portfolio.amounts.yearly));
        json.insert(u"cost"_s, ranges(portfolio.cost));
        json.insert(u"worth"_s, money(portfolio.worth));
        json.insert(u"netBenefit"_s, money(portfolio.netBenefit));
        json.insert(u"facilities"_s, facilities(portfolio));
        json.insert(u"gain"_s, gain(portfolio.gain));
        json.insert(u"next"_s, next(portfolio));
    }

    /// 0 where it is proven that nothing is better, null where nobody knows how much better a choice may be.
    static Json gap(const PortfolioAdvice &portfolio)
    {
        if (portfolio.status == PortfolioStatus::Optimal)
            return money(Money());
        return portfolio.gap ? money(*portfolio.gap) : Json::null();
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
            json.insert(u"initial"_s, money(*portfolio.initialBudget));
        if (portfolio.yearlyBudget)
            json.insert(u"yearly"_s, money(*portfolio.yearlyBudget));
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
            json.insert(u"worth"_s, one.worth ? money(*one.worth) : Json::null());
            json.insert(u"indispensable"_s, Json::from(one.isIndispensable));
            json.insert(u"without"_s, changes(one.without));
            list.append(json);
        }
        return list;
    }

    Json gain(const PortfolioGain &gain) const
    {
        Json json = Json::object();
        json.insert(u"amount"_s, money(gain.amount));
        Json alone = amounts(gain.aloneCost);
        alone.insert(u"netBenefit"_s, money(gain.aloneNetBenefit));
        json.insert(u"alone"_s, alone);
        json.insert(u"changes"_s, changes(gain.changes));
        json.insert(u"because"_s, sayings(gain.because));
        return json;
    }

    static Json next(const PortfolioAdvice &portfolio)
    {
        Json list = Json::array();
        for (const NextPortfolio &one : portfolio.next) {
            Json json = amounts(one.cost);
            json.insert(u"netBenefit"_s, money(one.netBenefit));
            json.insert(u"distance"_s, money(one.distance));
            json.insert(u"changes"_s, changes(one.changes));
            list.append(json);
        }
        return list;
    }

    Json clash(const PortfolioAdvice &portfolio) const
    {
        Json list = Json::array();
        for (const ClashingDemand &one : portfolio.clash)
            list.append(Json::from(m_texts.say(m_language, one.saying)));
        return list;
    }

    static Json demands(const PortfolioAdvice &portfolio)
    {
        Json list = Json::array();
        for (const ClashingDemand &one : portfolio.clash) {
            Json json = Json::object();
            json.insert(u"kind"_s, Json::from(one.kind));
            if (!one.connection.isEmpty())
                json.insert(u"connection"_s, Json::from(one.connection));
            json.insert(u"couldGiveWay"_s, Json::from(one.couldGiveWay));
            list.append(json);
        }
        return list;
    }

    Json sayings(const QList<Saying> &sayings) const
    {
        Json list = Json::array();
        for (const Saying &one : sayings)
            list.append(Json::from(m_texts.say(m_language, one)));
        return list;
    }

    const Texts &m_texts;
    const QString &m_language;
};

} // namespace

Json portfolioToJson(const PortfolioAdvice &portfolio, const Texts &texts, const QString &language)
{
    return PortfolioJson(texts, language).portfolio(portfolio);
}

} // namespace safeconduct
