// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/need.h"

#include "app/knowledge/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Takes \a level into account; who sets the highest level is named.
void raise(NeedIn &need, Level level, const QString &from)
{
    if (level > need.inherited)
        need.from.clear();
    if (level >= need.inherited)
        need.from.append(from);
    need.inherited = std::max(need.inherited, level);
    need.level = need.inherited;
}

void override(NeedIn &need, const std::optional<NeedOverride> &change)
{
    if (!change)
        return;
    need.level = change->level;
    need.overrideReason = change->reason;
    need.explanation = change->explanation;
}

} // namespace

bool impliesCredentials(const Connection &connection, const PlanIndex &index)
{
    return connection.hasLogin() && std::ranges::none_of(connection.information, [&index](const QString &id) {
               const Information *information = index.informationOf(id);
               return information && information->credentials;
           });
}

Need needOf(const Connection &connection, const PlanIndex &index)
{
    Need need;
    for (const QString &id : connection.information) {
        if (const Information *information = index.informationOf(id)) {
            raise(need.confidentiality, information->confidentiality, id);
            raise(need.integrity, information->integrity, id);
            raise(need.availability, information->availability, id);
        }
    }
    if (impliesCredentials(connection, index))
        raise(need.confidentiality, Level::High, impliedCredentials);
    override(need.confidentiality, connection.confidentiality);
    override(need.integrity, connection.integrity);
    override(need.availability, connection.availability);
    return need;
}

QStringList namesOfInformation(const NeedIn &need, const Plan &plan)
{
    QStringList names;
    for (const QString &id : need.from) {
        const Information *information = plan.informationOf(id);
        names.append(information ? information->name : textReference(u"information.credentials.name"_s));
    }
    return names;
}

} // namespace safeconduct
