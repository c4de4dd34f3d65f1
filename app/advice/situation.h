// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

#include <QByteArray>

namespace safeconduct {

/// Tells connections apart by all that their options rest on besides the conditions of rules, ids and names left out: in a large
/// plan most are like others, and options without texts need be judged and priced once for all of them.
class Situations {
public:
    explicit Situations(const Deployment &deployment);

    /// Equal for connections that are alike where the same conditions of rules hold for them, too. No value where a connection
    /// is like no other: message flows, prices of its own.
    std::optional<QByteArray> of(const ConnectionView &view) const;

private:
    void classify(const SystemView &system);

    const Deployment &m_deployment;
    QHash<const SystemView *, int> m_kinds; ///< equal for systems that differ in ids, names and networks only
    QHash<QString, QList<std::pair<System, int>>> m_known; ///< what is equal, by role and products
    QSet<QString> m_withOwnPrices; ///< ids of connections
};

} // namespace safeconduct
