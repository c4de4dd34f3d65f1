// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/due_reviews.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

DueReviews::DueReviews(RegisterPassword &password, QObject *parent)
    : QObject(parent)
    , m_password(password)
{
    connect(&m_password, &RegisterPassword::found, this, &DueReviews::askAgain);
    connect(&m_run, &QFutureWatcherBase::finished, this, &DueReviews::take);
}

DueReviews::~DueReviews()
{
    m_run.disconnect(this);
}

void DueReviews::read(const QString &address, const QDate &today)
{
    m_run.setFuture({}); // what is still on its way is of another register
    m_isRefused = false;
    if (address.trimmed().isEmpty()) {
        show({}, {});
        return;
    }
    const Result<RegisterAddress> place = registerAddress(address.trimmed());
    if (!place) {
        show({}, {place.error()});
        return;
    }
    m_place = *place;
    m_today = today;
    ask();
}

void DueReviews::ask()
{
    RegisterFilter due;
    due.dueBy = m_today;
    due.orForeseen = true;
    m_tried = m_password.of(m_place);
    m_run.setFuture(searchInBackground({.address = m_place,
                                        .shipped = {},
                                        .programVersion = {},
                                        .today = m_today,
                                        .language = {},
                                        .password = m_tried},
                                       due));
}

void DueReviews::askAgain()
{
    if (std::exchange(m_isRefused, false))
        ask();
}

void DueReviews::take()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    const Result<QList<RegisterEntry>> found = m_run.result();
    if (found) {
        m_password.confirm(m_place);
        show(*found, {});
    } else if (found.error().id == "register.missing"_L1) {
        show({}, {}); // the first dossier makes it
    } else {
        refuse(found.error());
    }
}

void DueReviews::refuse(const Problem &problem)
{
    show({}, {problem});
    if (problem.id != "register.password"_L1)
        return;
    m_isRefused = true;
    m_password.refuse(m_place, m_tried);
}

void DueReviews::show(const QList<RegisterEntry> &entries, const Problems &problems)
{
    m_entries = entries;
    m_problems = problems;
    emit changed();
}

} // namespace safeconduct
