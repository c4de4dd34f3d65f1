// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/due_reviews.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

DueReviews::DueReviews(QObject *parent)
    : QObject(parent)
{
    connect(&m_run, &QFutureWatcherBase::finished, this, &DueReviews::take);
}

DueReviews::~DueReviews()
{
    m_run.disconnect(this);
}

void DueReviews::read(const QString &address, const QDate &today)
{
    m_run.setFuture({}); // what is still on its way is of another register
    if (address.trimmed().isEmpty()) {
        show({}, {});
        return;
    }
    const Result<RegisterAddress> place = registerAddress(address.trimmed());
    if (!place) {
        show({}, {place.error()});
        return;
    }
    RegisterFilter due;
    due.dueBy = today;
    due.orForeseen = true;
    m_run.setFuture(searchInBackground(
        {.address = *place, .shipped = {}, .programVersion = {}, .today = today, .language = {}}, due));
}

void DueReviews::take()
{
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    const Result<QList<RegisterEntry>> found = m_run.result();
    if (found)
        show(*found, {});
    else if (found.error().id == "register.missing"_L1)
        show({}, {}); // the first dossier makes it
    else
        show({}, {found.error()});
}

void DueReviews::show(const QList<RegisterEntry> &entries, const Problems &problems)
{
    m_entries = entries;
    m_problems = problems;
    emit changed();
}

} // namespace safeconduct
