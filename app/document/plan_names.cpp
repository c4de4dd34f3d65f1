// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QString placeName(const Plan &plan, const Wording &words, const CoverageCell &cell)
{
    if (cell.isAtRest)
        return words.say(u"record.coverage.at-rest"_s, {{u"system"_s, {nameOfSystem(plan, cell.place)}}});
    return nameOfNetwork(plan, cell.place);
}

QString threatName(const Wording &words, const CoverageCell &cell)
{
    return words.name(u"threat"_s, cell.isAtRest ? u"disclosure-at-rest"_s : cell.threat);
}

QString nameOfFacility(const Plan &plan, const Wording &words, const QString &kind)
{
    const auto found = std::ranges::find_if(plan.facilities, [&kind](const Facility &facility) {
        return facility.kind == kind && !facility.name.isEmpty();
    });
    return found == plan.facilities.cend() ? words.name(u"facility"_s, kind) : found->name;
}

QString nameOfPurpose(const Plan &plan, const Wording &words, const Snippet &snippet)
{
    if (!snippet.facility.isEmpty())
        return nameOfFacility(plan, words, snippet.facility);
    return snippet.connection.isEmpty() ? QString() : nameOfConnection(plan, snippet.connection);
}

QString nameOfPlace(const Plan &plan, const Wording &words, const Snippet &snippet)
{
    return snippet.system.isEmpty() ? nameOfPurpose(plan, words, snippet) : nameOfSystem(plan, snippet.system);
}

QString nameWithRole(const Wording &words, const QString &name, const QString &role)
{
    return role.isEmpty() ? name : name + u" ("_s + words.name(u"rolename"_s, role) + u')';
}

QString titlesOfSources(const Knowledge &knowledge, const QStringList &ids)
{
    QStringList titles;
    for (const QString &id : ids) {
        const auto found = knowledge.sources.find(id);
        titles.append(found == knowledge.sources.end() ? id : found->title);
    }
    return titles.join(u"; "_s);
}

} // namespace safeconduct
