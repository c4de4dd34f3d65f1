// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

CostItem itemFrom(const Json &entry)
{
    return {.id = entry.value(u"id"_s).text(),
            .kind = costKindFrom(entry.value(u"kind"_s).text()).value_or(CostKind::Price),
            .currency = entry.value(u"currency"_s).text(),
            .per = entry.value(u"per"_s).text(),
            .amount = rangeFrom(entry.value(u"amount"_s)),
            .hasAmount = entry.value(u"amount"_s).exists(),
            .basis = entry.value(u"basis"_s).text(),
            .isVerified = entry.value(u"verified"_s).boolean(),
            .lifeYears = integerFrom(entry.value(u"lifeYears"_s)),
            .note = entry.value(u"note"_s).text(),
            .sources = entry.value(u"sources"_s).textList()};
}

CostUse useFrom(const Json &entry)
{
    const Json &times = entry.value(u"times"_s);
    return {.parts = entry.value(u"parts"_s).textList(),
            .facility = entry.value(u"facility"_s).text(),
            .item = entry.value(u"item"_s).text(),
            .driver = costDriverFrom(entry.value(u"by"_s).text()).value_or(CostDriver::Connection),
            .time = costTimeFrom(entry.value(u"when"_s).text()).value_or(CostTime::Once),
            .times = times.exists() ? decimalFrom(times) : Decimal::whole(1),
            .rate = entry.value(u"rate"_s).text(),
            .isOptional = entry.value(u"optional"_s).boolean(),
            .over = entry.value(u"over"_s).textList(),
            .notOver = entry.value(u"notOver"_s).textList(),
            .why = entry.value(u"why"_s).text()};
}

PublishedRate rateFrom(const Json &entry)
{
    PublishedRate rate{.id = entry.value(u"id"_s).text(),
                       .currency = entry.value(u"currency"_s).text(),
                       .year = static_cast<int>(entry.value(u"year"_s).integer()),
                       .values = {},
                       .isVerified = entry.value(u"verified"_s).boolean(),
                       .sources = entry.value(u"sources"_s).textList()};
    for (const Json &value : entry.value(u"values"_s).items())
        rate.values.append({value.value(u"label"_s).text(), decimalFrom(value.value(u"amount"_s))});
    return rate;
}

PublishedDiscountRate discountRateFrom(const Json &entry)
{
    const Json &real = entry.value(u"realPercent"_s);
    return {.year = static_cast<int>(entry.value(u"year"_s).integer()),
            .nominalPercent = decimalFrom(entry.value(u"nominalPercent"_s)),
            .realPercent = real.exists() ? std::optional(decimalFrom(real)) : std::nullopt,
            .isVerified = entry.value(u"verified"_s).boolean(),
            .sources = entry.value(u"sources"_s).textList()};
}

void readCertificates(const Json &document, CostModel &costs)
{
    const Json &renewal = document.value(u"renewal"_s);
    costs.renewalNumerator = static_cast<int>(renewal.value(u"numerator"_s).integer());
    costs.renewalDenominator = static_cast<int>(renewal.value(u"denominator"_s).integer());
    costs.renewalCertificate = renewal.value(u"certificate"_s).text();
    for (const Json &entry : document.value(u"validity"_s).items())
        costs.validity.append({.kind = entry.value(u"kind"_s).text(),
                               .from = dayFrom(entry.value(u"from"_s)),
                               .until = dayFrom(entry.value(u"until"_s)),
                               .days = static_cast<int>(entry.value(u"days"_s).integer()),
                               .sources = entry.value(u"sources"_s).textList()});
}

} // namespace

void readCosts(const Json &document, Knowledge &knowledge)
{
    CostModel &costs = knowledge.costs;
    for (const Json &entry : document.value(u"items"_s).items())
        costs.items.insert(entry.value(u"id"_s).text(), itemFrom(entry));
    for (const Json &entry : document.value(u"uses"_s).items())
        costs.uses.append(useFrom(entry));
    for (const Json &group : document.value(u"listeners"_s).items()) {
        for (const auto services = group.value(u"services"_s).textList(); const QString &service : services)
            costs.listenerOf.insert(service, group.value(u"id"_s).text());
    }
    const Json &days = document.value(u"workingDaysPerYear"_s);
    costs.workingDaysPerYear = static_cast<int>(days.value(u"days"_s).integer());
    costs.workingDaysSources = days.value(u"sources"_s).textList();
    const Json &length = document.value(u"messageBytes"_s);
    costs.messageBytes = static_cast<int>(length.value(u"bytes"_s).integer());
    costs.messageBytesSources = length.value(u"sources"_s).textList();
    costs.decisionItem = document.value(u"decision"_s).value(u"item"_s).text();
    costs.decisionRate = document.value(u"decision"_s).value(u"rate"_s).text();
    readCertificates(document, costs);
    for (const Json &entry : document.value(u"rates"_s).items())
        costs.rates.append(rateFrom(entry));
    for (const Json &entry : document.value(u"discountRates"_s).items())
        costs.discountRates.append(discountRateFrom(entry));
}

void readFacilities(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"facilities"_s).items()) {
        const QString id = entry.value(u"id"_s).text();
        knowledge.facilities.insert(id,
                                    {.id = id,
                                     .scope = entry.value(u"scope"_s).text(),
                                     .isListable = entry.value(u"listable"_s).boolean(),
                                     .provides = entry.value(u"provides"_s).textList(),
                                     .needs = wordsFrom(entry.value(u"needs"_s)),
                                     .pricedBy = entry.value(u"pricedBy"_s).text(),
                                     .claims = entry.value(u"claims"_s).text(),
                                     .alternatives = entry.value(u"alternatives"_s).textList(),
                                     .sources = entry.value(u"sources"_s).textList()});
    }
}

} // namespace safeconduct
