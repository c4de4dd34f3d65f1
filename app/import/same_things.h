// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: which thing of a plan an imported one is. Asked by marks that are looked up, so that long lists stay quick.
#pragma once

#include "app/support/json.h"

#include <QHash>

#include <optional>
#include <set>

namespace safeconduct {

/// "mail" is "mail.example.org": a server often says its name without the domain. Both in lower case.
bool isSameHost(const QString &one, const QString &other);

/// By what a thing is known and looked for: two are the same where one is known by a mark that the other is looked for by.
struct Marks {
    QStringList known;
    QStringList sought;
};

using MarksOf = Marks (*)(const Json &thing);

/// The things of one list of a plan that no imported thing was taken for yet.
class SameThings {
public:
    /// \a things are the plan's \a list: "networks", "systems", "information" or "connections".
    SameThings(const QString &list, Json things);

    /// The first that is the same as \a item by its meaning: index in the list.
    std::optional<qsizetype> sameAs(const Json &item) const;
    /// The only one that runs a product of \a item which is more than a placeholder; nothing where several do.
    std::optional<qsizetype> onlyOneRunningSoftwareOf(const Json &item) const;
    /// What was taken for an imported thing is no other's.
    void take(qsizetype index);

private:
    using Indices = QHash<QString, std::set<qsizetype>>; ///< none of the sets is empty

    Json m_things;
    MarksOf m_marksOf;
    Indices m_byMark;
    Indices m_byProduct;
};

} // namespace safeconduct
