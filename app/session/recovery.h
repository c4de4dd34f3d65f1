// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace safeconduct {

/// Keeps work in progress in a folder, so that it outlives a crash. Each running program owns one file there, held by a lock;
/// a file whose lock nobody holds was left behind.
class Recovery {
public:
    /// An empty \a folder keeps nothing.
    explicit Recovery(QString folder);
    /// Ending in order leaves nothing behind.
    ~Recovery();
    Recovery(const Recovery &) = delete;
    Recovery &operator=(const Recovery &) = delete;

    void keep(const Json &work) const;
    void forget() const;

    /// Path of the newest file that another run left behind, or empty.
    QString leftBehind() const;
    static Result<Json> read(const QString &path);
    void discard(const QString &path) const;

private:
    QString ownPath() const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace safeconduct
