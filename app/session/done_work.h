// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"

#include <QSettings>

namespace safeconduct {

/// What somebody at this machine has ticked off of the roll-out, kept in their settings. A note for the work only: plan, decision
/// and approval know nothing of it, and what was really done is told by signed events. A tick holds for the files as they were: it
/// is gone once one of them says something else.
class DoneWork {
public:
    /// \a settings must outlive this.
    explicit DoneWork(QSettings &settings)
        : m_settings(settings)
    {
    }

    bool isDone(const ConfigurationStep &step) const;
    void setDone(const ConfigurationStep &step, bool isDone);
    /// What stands at \a host for the purpose \a item is done once all its steps are.
    bool isDone(const Configuration &configuration, qsizetype host, qsizetype item) const;
    void setDone(const Configuration &configuration, qsizetype host, qsizetype item, bool isDone);
    /// How many steps are.
    qsizetype countDone(const Configuration &configuration) const;

private:
    QSettings &m_settings;
};

/// Whether there is something to do for \a item, or only to read.
bool hasWork(const ConfigurationItem &item);

} // namespace safeconduct
