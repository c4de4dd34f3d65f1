// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/system_view.h"

#include <QHash>

namespace safeconduct {

/// What follows from the products of systems, found once for all systems with the same ones, in one run and in the next.
class KnownSystems {
public:
    KnownSystems() = default;
    /// \a asOf and \a horizonEnd as for viewSystem.
    KnownSystems(const Knowledge &knowledge, QDate asOf, QDate horizonEnd);

    /// As viewSystem says it; taken from \a before, which may be null, where that knows it of the same products on the same day.
    /// \a knowledge is the same each time.
    SystemView view(const System &system, const Knowledge &knowledge, const KnownSystems *before);

private:
    /// All of a system that viewSystem looks at.
    struct Seen {
        SystemRole role = SystemRole::Server;
        std::optional<ProductUse> os;
        QList<ProductUse> software;
        OwnCapabilities capabilities;
        friend bool operator==(const Seen &, const Seen &) = default;
    };
    using Known = QHash<QString, QList<std::pair<Seen, SystemView>>>;

    bool isOfSame(const KnownSystems &other) const;
    static const SystemView *found(const Known &known, const QString &key, const Seen &seen);

    QMap<QString, Product> m_products; ///< those of the knowledge, shared: the views look at them
    QDate m_asOf;
    QDate m_horizonEnd;
    Known m_known; ///< by role and products as the plan spells them
};

} // namespace safeconduct
