// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/keychain.h"

#include <QMap>
#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace safeconduct::test {

/// A keychain in memory, which may be locked. It answers when the loop goes round, as the desktop's does.
class FakeKeychain : public Keychain {
public:
    QMap<QString, QByteArray> kept;
    bool isLocked = false;
    bool isSilent = false; ///< asks somebody to unlock it who is not there
    int asked = 0; ///< how often

    void ask(const QString &name, QObject *context, const Answer &answer) override
    {
        ++asked;
        const auto found = isLocked || !kept.contains(name) ? std::nullopt : std::optional(kept.value(name));
        if (isSilent) {
            m_unanswered.append([answer, found, asking = QPointer<QObject>(context)] {
                if (asking)
                    answer(found);
            });
            return;
        }
        QMetaObject::invokeMethod(context, [answer, found] { answer(found); }, Qt::QueuedConnection);
    }
    void keep(const QString &name, const QByteArray &password) override
    {
        if (!isLocked)
            kept.insert(name, password);
    }
    void forget(const QString &name) override { kept.remove(name); }
    /// What it was silent about.
    void answerLate()
    {
        for (const auto unanswered = std::exchange(m_unanswered, {}); const std::function<void()> &answer : unanswered)
            answer();
    }

private:
    QList<std::function<void()>> m_unanswered;
};

} // namespace safeconduct::test
