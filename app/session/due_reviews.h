// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/register_password.h"
#include "app/session/register_story.h"

#include <QFutureWatcher>
#include <QObject>

namespace safeconduct {

/// What of the register is due for a review, read in the background. Without a register nothing is. Nobody is asked for the password
/// of a server here; once it is known, the register is read.
class DueReviews : public QObject {
    Q_OBJECT

public:
    /// \a password must outlive it.
    explicit DueReviews(RegisterPassword &password, QObject *parent = nullptr);
    ~DueReviews() override;

    /// Reads the register at \a address, which may be empty or not there yet.
    void read(const QString &address, const QDate &today);

    /// By the day of their review, or the first one that they foresaw.
    const QList<RegisterEntry> &entries() const { return m_entries; }
    /// Why the register could not be asked.
    const Problems &problems() const { return m_problems; }

signals:
    void changed();

private:
    void ask();
    void askAgain();
    void take();
    void refuse(const Problem &problem);
    void show(const QList<RegisterEntry> &entries, const Problems &problems);

    RegisterPassword &m_password;
    RegisterAddress m_place;
    QDate m_today;
    QByteArray m_tried; ///< password
    bool m_isRefused = false; ///< for want of another
    QFutureWatcher<Result<QList<RegisterEntry>>> m_run;
    QList<RegisterEntry> m_entries;
    Problems m_problems;
};

} // namespace safeconduct
