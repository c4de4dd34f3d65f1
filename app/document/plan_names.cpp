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
