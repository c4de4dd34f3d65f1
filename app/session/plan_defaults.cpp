// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/plan_defaults.h"

#include <algorithm>
#include <iterator>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView defaultsKey = "newPlans/settings"_L1;

/// Fields that were emptied leave objects behind that say nothing.
Json withoutEmpty(const Json &settings)
{
    Json kept = Json::object();
    for (const QString &name : settings.names()) {
        const Json &value = settings.value(name);
        if (!value.isObject() || value.size() > 0)
            kept.insert(name, value);
    }
    return kept;
}

} // namespace

Json planDefaults(const QSettings &settings)
{
    const Json kept = readJson(settings.value(defaultsKey).toString().toUtf8()).value_or(Json());
    return kept.isObject() ? kept : Json();
}

void keepPlanDefaults(QSettings &settings, const Json &defaults)
{
    const Json kept = withoutEmpty(defaults);
    if (kept.size() == 0)
        settings.remove(defaultsKey);
    else
        settings.setValue(defaultsKey, QString::fromUtf8(writeJsonCompact(kept)));
}

Json withSettings(Json plan, const Json &defaults)
{
    for (const QString &name : defaults.names()) {
        const QString pointer = u"/settings/"_s + name;
        if (!plan.at(pointer).exists())
            plan.set(pointer, defaults.value(name));
    }
    return plan;
}

std::unique_ptr<Session> openPlanDefaults(const Session &session, const QSettings &settings)
{
    auto defaults = std::make_unique<Session>(
        KnowledgeFiles{}, session.sharedKnowledge(),
        SessionSurroundings{.today = session.today(), .recoveryFolder = {}, .programVersion = {}});
    if (const Json kept = planDefaults(settings); kept.exists())
        defaults->set(u"/settings"_s, kept, {});
    return defaults;
}

Problems planDefaultsProblems(const Session &defaults)
{
    Problems found;
    std::ranges::copy_if(defaults.document().problems(), std::back_inserter(found), [](const Problem &problem) {
        return problem.severity == Severity::Error && problem.pointer.startsWith("/settings"_L1);
    });
    return found;
}

} // namespace safeconduct
