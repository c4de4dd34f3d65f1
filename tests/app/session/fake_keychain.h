// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/keychain.h"

#include <QMap>

namespace safeconduct::test {

/// A keychain in memory, which may be locked.
class FakeKeychain : public Keychain {
public:
    QMap<QString, QByteArray> kept;
    bool isLocked = false;

    std::optional<QByteArray> password(const QString &name) override
    {
        return isLocked || !kept.contains(name) ? std::nullopt : std::optional(kept.value(name));
    }
    bool keep(const QString &name, const QByteArray &password) override
    {
        if (!isLocked)
            kept.insert(name, password);
        return !isLocked;
    }
    void forget(const QString &name) override { kept.remove(name); }
};

} // namespace safeconduct::test
