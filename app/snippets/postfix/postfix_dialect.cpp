// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/postfix_dialect.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/postfix/receiving.h"
#include "app/snippets/postfix/sending.h"
#include "app/snippets/postfix/submission.h"
#include "app/snippets/postfix/tls_parameters.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool fitsPostfix(const Task &task)
{
    const QString &service = task.connection->service;
    if (task.option.isOff)
        return service == "smtp-submission"_L1;
    if (task.place == Place::Server)
        return service == "smtp-relay"_L1 || service == "smtp-submission"_L1;
    return task.place == Place::Client
        && (service == "smtp-relay"_L1 || service == "smtp-submission"_L1 || service == "lmtp"_L1);
}

Results<void> makeFor(const Task &task, Snippets &made)
{
    const QString &service = task.connection->service;
    if (task.option.isOff)
        return postfix::makeSubmissionOff(task, made);
    if (task.place == Place::Client)
        return service == "lmtp"_L1 ? postfix::makeDelivering(task, made) : postfix::makeSending(task, made);
    return service == "smtp-relay"_L1 ? postfix::makeReceiving(task, made) : postfix::makeSubmission(task, made);
}

Results<void> makePostfix(const Task &task, Snippets &made)
{
    // The connection's id names the saved files.
    if (const Result<QString> id = identifier(task.connection->id, pointerTo(*task.plan, *task.connection) + u"/id"_s);
        !id)
        return std::unexpected(Problems{id.error()});
    const qsizetype before = made.snippets.size();
    const Results<void> result = makeFor(task, made);
    if (made.snippets.size() > before && !task.option.isOff)
        made.snippets.last().remarks.append(nearestAllowed(*task.profile, postfix::policyFor(task, true)));
    if (task.system->runs(u"docker-mailserver"_s) && made.snippets.size() > before)
        made.snippets.last().remarks.append(
            {u"snippet.common.remark.container"_s, {{u"system"_s, {task.system->name}}}});
    return result;
}

} // namespace

Dialect postfixDialect()
{
    return {u"postfix"_s, Layer::Transport, {u"postfix"_s}, fitsPostfix, makePostfix};
}

} // namespace safeconduct
