// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/lint_run.h"

#include "app/session/dossier_files.h"
#include "app/session/session.h"
#include "app/session/stored_signatures.h"

#include <QtConcurrentRun>

#include <memory>

namespace safeconduct {

namespace {

Results<QList<LintFinding>> lintAt(const QString &path, const std::shared_ptr<const Knowledge> &shipped,
                                   const QDate &today)
{
    const Results<Dossier> dossier = readDossier(path);
    if (!dossier)
        return std::unexpected(dossier.error());
    const Results<Reopened> reopened = reopen(*dossier);
    if (!reopened)
        return std::unexpected(reopened.error());
    return lintStored(path, *reopened, *shipped, {}, {.today = today});
}

} // namespace

QList<LintFinding> lintStored(const QString &path, const Reopened &reopened, const Knowledge &shipped,
                              const Trust &trust, LintRequest request)
{
    const VerificationRequest asked{.trust = trust, .head = {}, .today = request.today};
    if (const Results<Verification> verified = verifyStoredDossier(path, asked); verified)
        request.verification = *verified;
    return lint(reopened, shipped, request);
}

QFuture<Results<QList<LintFinding>>> lintInBackground(const Session &session)
{
    return QtConcurrent::run(&lintAt, session.path(), session.sharedKnowledge(), session.today());
}

} // namespace safeconduct
