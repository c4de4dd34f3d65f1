// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// How parts of an option take a function away (`functions.json`).
struct FunctionLoss {
    QStringList parts; ///< any of these does
    QString effect; ///< limited, lost
    QString at; ///< passed, mailboxes, sensors, mobiles, users, key-gateway: where; nothing is lost where there is none
    QString ability; ///< smime, openpgp: it is lost where the systems have not got it; empty: whatever they can do
    QString text; ///< text id
    QStringList sources;
};

/// What mail systems do with messages besides passing them on: inspection, archive, search …
struct MailFunction {
    QString id;
    QList<FunctionLoss> losses;
};

} // namespace safeconduct
