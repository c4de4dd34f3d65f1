// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generated_plan.h"

#include "app/support/file.h"
#include "app/support/random.h"

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T orEnd(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(toLine(result.error())));
    return *result;
}

QByteArray dataFile(const QString &name)
{
    constexpr qsizetype limit = 1024 * 1024;
    return orEnd(readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/bench/") + name, limit));
}

Json siteFrom(QByteArray text, int site, int sites)
{
    text.replace("{site}", QByteArray::number(site));
    text.replace("{next}", QByteArray::number((site + 1) % sites));
    return orEnd(readJson(text));
}

/// One to three kinds of information.
QStringList carriedBy(const QString &connection, const Json &kinds)
{
    Random random = Random::stream(1, connection);
    QStringList carried;
    for (const Json &kind : kinds.items()) {
        if (carried.size() < 3 && random.uniform() < 1.0 / 3)
            carried.append(kind.value(u"id"_s).text());
    }
    return carried.isEmpty() ? QStringList(kinds.items().constFirst().value(u"id"_s).text()) : carried;
}

void appendAll(Json &list, const Json &items)
{
    for (const Json &item : items.items())
        list.append(item);
}

} // namespace

Json generatedPlan(int connections)
{
    constexpr int connectionsOfSite = 20;
    const std::array kindsOfSite{dataFile(u"exchange-site.json"_s), dataFile(u"free-site.json"_s)};
    const int sites = std::max(2, (connections + connectionsOfSite - 1) / connectionsOfSite);
    Json plan = orEnd(readJson(dataFile(u"organisation.json"_s)));
    Json networks = plan.value(u"networks"_s);
    Json systems = plan.value(u"systems"_s);
    Json list = Json::array();
    for (int number = 0; number < sites; ++number) {
        const Json site = siteFrom(kindsOfSite[static_cast<std::size_t>(number % 2)], number, sites);
        appendAll(networks, site.value(u"networks"_s));
        appendAll(systems, site.value(u"systems"_s));
        for (Json connection : site.value(u"connections"_s).items()) {
            connection.insert(u"information"_s,
                              Json::from(carriedBy(connection.value(u"id"_s).text(), plan.value(u"information"_s))));
            if (list.size() < connections)
                list.append(connection);
        }
    }
    plan.insert(u"networks"_s, networks);
    plan.insert(u"systems"_s, systems);
    plan.insert(u"connections"_s, list);
    return plan;
}

} // namespace safeconduct::test
