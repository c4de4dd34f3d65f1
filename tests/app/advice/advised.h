// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the advice share: the shipped knowledge and small plans.
#pragma once

#include "app/advice/advise.h"
#include "app/knowledge/load_knowledge.h"
#include "app/plan/plan_document.h"
#include "tests/common/plan_files.h"

#include <QFile>
#include <QTest>

namespace safeconduct {

using test::addPlanRows;
using test::planFiles;

inline const Knowledge &shippedKnowledge()
{
    static const auto loaded = loadKnowledge(shippedKnowledgeFiles());
    if (!loaded) {
        for (const Problem &problem : loaded.error())
            qCritical("%s", qPrintable(toLine(problem)));
        qFatal("the shipped knowledge does not load");
    }
    return **loaded;
}

/// The JSON of \a text with ' for ": so that plans in tests can be read.
inline Json jsonFrom(QByteArray text)
{
    const auto json = readJson(text.replace('\'', '"'));
    if (!json)
        qFatal("%s", qPrintable(toLine(json.error())));
    return *json;
}

/// A client and a server in one office network, the internet and a second office behind gateways; no connection.
inline Json smallPlan()
{
    return jsonFrom(R"({
        'format': 'safeconduct-plan/1', 'id': 'small', 'title': 'Small', 'settings': {'asOf': '2026-12-01'},
        'networks': [
            {'id': 'lan', 'name': 'Office', 'kind': 'internal', 'site': 'A'}, {'id': 'dmz', 'name': 'Perimeter', 'kind': 'dmz', 'site': 'A'},
            {'id': 'internet', 'name': 'Internet', 'kind': 'internet'}, {'id': 'branch', 'name': 'Branch', 'kind': 'internal', 'site': 'B'}],
        'systems': [
            {'id': 'pc', 'name': 'Computers', 'role': 'client', 'networks': ['lan', 'branch', 'internet'], 'count': 10},
            {'id': 'server', 'name': 'Server', 'role': 'server', 'networks': ['lan']},
            {'id': 'other', 'name': 'Other server', 'role': 'server', 'networks': ['branch']},
            {'id': 'proxy', 'name': 'Proxy', 'role': 'server', 'networks': ['dmz'], 'software': [{'product': 'nginx', 'version': '1.26'}]},
            {'id': 'gate-a', 'name': 'Gateway A', 'role': 'gateway', 'networks': ['lan', 'internet'], 'software': [{'product': 'strongswan', 'version': '6.0'}]},
            {'id': 'gate-b', 'name': 'Gateway B', 'role': 'gateway', 'networks': ['branch', 'internet'], 'software': [{'product': 'strongswan', 'version': '6.0'}]},
            {'id': 'partner', 'name': 'Partner', 'role': 'partner', 'networks': ['internet'], 'managed': false}],
        'information': [
            {'id': 'letters', 'name': 'Letters', 'confidentiality': 'normal', 'integrity': 'normal', 'availability': 'normal'},
            {'id': 'secrets', 'name': 'Secrets', 'confidentiality': 'high', 'integrity': 'normal', 'availability': 'high'}],
        'connections': []
    })");
}

/// \a plan with a connection that the members in \a json make different from one without login between client and server.
inline void addConnection(Json &plan, const QByteArray &json)
{
    Json connection = jsonFrom(
        R"({'id': 'c', 'name': 'C', 'from': 'pc', 'to': 'server', 'service': 'smtp-submission', 'path': ['lan'],
                                   'information': ['letters'], 'authentication': 'none'})");
    const Json changes = jsonFrom(json);
    for (qsizetype index = 0; index < changes.names().size(); ++index)
        connection.insert(changes.names().at(index), changes.items().at(index));
    plan.set(QStringLiteral("/connections/-"), connection);
}

inline AdviceSettings settingsOf(const Plan &plan)
{
    return {.asOf = plan.settings.asOf.value_or(QDate(2026, 12, 1)),
            .seed = plan.settings.seed.value_or(1),
            .planSha256 = {}};
}

/// A plan that has no fault.
inline Plan planFrom(const Json &json)
{
    const auto document = PlanDocument::read(writeJson(json), QStringLiteral("test.plan.json"));
    if (!document)
        qFatal("%s", qPrintable(toLine(document.error())));
    for (const Problem &problem : document->problems()) {
        if (problem.severity == Severity::Error)
            qFatal("%s", qPrintable(toLine(problem)));
    }
    return document->plan();
}

inline Advice adviceOn(const Json &json)
{
    const Plan plan = planFrom(json);
    return advise(plan, shippedKnowledge(), settingsOf(plan));
}

inline Json planJson(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    return *readJson(opened.readAll());
}

inline Json example(const QString &name)
{
    return planJson(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples/") + name
                    + QStringLiteral(".plan.json"));
}

/// \a plan with every cost item that has a usual figure in money: budgets hold what is paid out, and by default nearly all is own
/// work.
inline Json paidInMoney(Json plan)
{
    plan.insert(QStringLiteral("costOverrides"), Json::array());
    for (const auto &[item, cost] : shippedKnowledge().costs.items.asKeyValueRange()) {
        if (!cost.hasAmount)
            continue;
        Json change = jsonFrom("{'amount': {'min': 10, 'likely': 20, 'max': 40}, 'explanation': 'offered'}");
        change.insert(QStringLiteral("item"), Json::from(item));
        plan.set(QStringLiteral("/costOverrides/-"), change);
    }
    return plan;
}

} // namespace safeconduct
