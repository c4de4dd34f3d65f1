// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/record_run.h"
#include "app/session/secret_files.h"

#include <QFuture>

namespace safeconduct {

/// Makes in \a folder the preshared keys that the choices of \a work need and that are not there yet, in a thread of the pool.
QFuture<Results<QList<SecretFile>>> makeSecretsInBackground(DecidedWork work, QString folder);

} // namespace safeconduct
