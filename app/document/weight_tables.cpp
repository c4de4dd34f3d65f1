// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/weight_tables.h"

#include "app/advice/swing_points.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

QString nameOfView(const Wording &words, const QString &role)
{
    return role.isEmpty() ? words.say(u"record.weights.everyone"_s) : words.name(u"rolename"_s, role);
}

Table roleWeightsTable(const Plan &plan, const Knowledge &knowledge, const Wording &words, Level level)
{
    const QStringList views = QStringList{QString()} + rolesWithPoints(plan);
    Table table{words.say(u"record.weights.roles"_s, {{u"level"_s, {words.name(u"level"_s, word(level))}}}),
                {words.say(u"record.column.criterion"_s)},
                {},
                {}};
    QList<std::vector<double>> weights;
    for (const QString &role : views) {
        table.header.append(nameOfView(words, role));
        weights.append(weightsAt(level, pointsInForce(plan, knowledge.defaults, role), knowledge.defaults));
    }
    table.header.append(words.say(u"record.column.apart"_s));
    for (qsizetype column = 1; column < table.header.size(); ++column)
        table.numberColumns.append(column);
    for (qsizetype index = 0; index < knowledge.defaults.criteria.size(); ++index) {
        const auto shareOf = [index](const std::vector<double> &view) { return view[static_cast<std::size_t>(index)]; };
        QStringList row{words.name(u"criterion"_s, knowledge.defaults.criteria.at(index).id)};
        for (const std::vector<double> &view : std::as_const(weights))
            row.append(words.percent(shareOf(view)));
        const auto [least, most] = std::ranges::minmax(weights, {}, shareOf);
        row.append(words.number((shareOf(most) - shareOf(least)) * 100));
        table.rows.append(row);
    }
    return table;
}

} // namespace safeconduct
