// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/made_for.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

MadeFor madeFor(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    if (!match.product)
        return {};
    MadeFor made{match.product->id, match.product->name, {}, {}};
    if (!match.version)
        return made;
    const QList<ProductVersion> &versions = match.product->versions;
    const qsizetype place = match.version - versions.constData();
    const auto isAlike = [&](qsizetype other) {
        return versions.at(other).capabilities == match.version->capabilities;
    };
    qsizetype first = place;
    while (first > 0 && isAlike(first - 1))
        --first;
    qsizetype last = place;
    while (last + 1 < versions.size() && isAlike(last + 1))
        ++last;
    made.firstVersion = versions.at(first).name;
    made.lastVersion = versions.at(last).name;
    return made;
}

Saying saidFor(const Snippet &snippet, const Knowledge &knowledge)
{
    const MadeFor &made = snippet.madeFor;
    const QString profile = knowledge.profiles.value(snippet.profile).title;
    if (made.product.isEmpty())
        return {u"snippet.for.any"_s, {{u"profile"_s, {profile}}}};
    if (made.firstVersion.isEmpty())
        return {u"snippet.for.product"_s, {{u"product"_s, {made.name}}, {u"profile"_s, {profile}}}};
    if (made.firstVersion == made.lastVersion)
        return {u"snippet.for.product"_s, {{u"product"_s, {made.firstVersion}}, {u"profile"_s, {profile}}}};
    return {u"snippet.for.range"_s,
            {{u"first"_s, {made.firstVersion}}, {u"last"_s, {made.lastVersion}}, {u"profile"_s, {profile}}}};
}

} // namespace safeconduct
