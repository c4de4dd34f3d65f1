// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <QLockFile>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <memory>

namespace safeconduct {

/// Keeps work in progress in a folder, so that it outlives a crash. Each running program owns one file there, held by a lock;
/// a file whose lock nobody holds was left behind. Files are written and removed by a thread of its own, in the order in which
/// that was asked for, and nobody else can read them: what was imported may hold passwords.
class Recovery {
public:
    /// An empty \a folder keeps nothing.
    explicit Recovery(QString folder);
    /// Ending in order leaves nothing behind; waits until all is written.
    ~Recovery();
    Recovery(const Recovery &) = delete;
    Recovery &operator=(const Recovery &) = delete;

    void keep(const Json &work) const;
    void forget() const;

    /// Path of the newest file that another run left behind and that is not discarded, or empty.
    QString leftBehind() const;
    static Result<Json> read(const QString &path);
    /// Lets go of what another run left behind. It lies there until everything asked for before is on the disk.
    void discard(const QString &path);

private:
    QString ownPath() const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
    QStringList m_discarded;
    mutable QThreadPool m_disk; ///< one thread
};

} // namespace safeconduct
