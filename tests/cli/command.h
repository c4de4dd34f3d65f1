// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <QProcess>

namespace safeconduct::test {

/// What one call of the command line left behind.
struct Run {
    int status = -1; ///< -1: it crashed, or did not end within four minutes
    QString answer;
    QString diagnostics;
    Json json() const { return readJson(answer.toUtf8()).value_or(Json()); }
};

/// Calls the command line with \a words in the surroundings that \a process has been given.
inline Run finished(QProcess &process, const QStringList &words)
{
    process.start(QStringLiteral(SAFECONDUCT_CLI), words);
    process.waitForFinished(240'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace safeconduct::test
