// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/passed_systems.h"

namespace safeconduct {

QList<const SystemView *> passedSystems(const ConnectionView &view)
{
    QList<const SystemView *> passed{view.from};
    for (const ConnectionView *leg : view.flow.legs) {
        passed.append(leg->from);
        passed.append(leg->via);
        passed.append(leg->to);
    }
    passed.append(view.via);
    passed.append(view.to);
    QList<const SystemView *> once;
    for (const SystemView *system : std::as_const(passed)) {
        if (!once.contains(system))
            once.append(system);
    }
    return once;
}

QStringList networksOf(const ConnectionView &view, const std::function<bool(qsizetype segment)> &counts)
{
    QStringList names;
    for (qsizetype segment = 0; segment < view.path.size(); ++segment) {
        const QString &name = view.path.at(segment)->name;
        if (counts(segment) && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace safeconduct
