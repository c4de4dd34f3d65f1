// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secret_run.h"

#include "app/session/work.h"

#include <QtConcurrentRun>

namespace safeconduct {

namespace {

Results<QList<SecretFile>> makeSecrets(const DecidedWork &work, const QString &folder)
{
    const Results<QList<NeededSecret>> needed =
        neededSecrets(work.plan.plan(), *work.knowledge, optionsOf(work.decision));
    if (!needed)
        return std::unexpected(needed.error());
    return makeSecretFiles(folder, *needed).transform_error([](const Problem &problem) { return Problems{problem}; });
}

} // namespace

QFuture<Results<QList<SecretFile>>> makeSecretsInBackground(DecidedWork work, QString folder)
{
    return QtConcurrent::run(&makeSecrets, std::move(work), std::move(folder));
}

} // namespace safeconduct
