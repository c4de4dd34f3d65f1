// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"
#include "app/snippets/tls_policy.h"

#include <QList>

namespace safeconduct::dovecot {

/// The two generations of names.
enum class Generation { V23, V24 };
/// 2.3 where the plan names no version.
Generation generationOf(const Task &task);

/// What all decided connections of one Dovecot ask of it.
struct Demands {
    bool isForced = true; ///< every connection in use is encrypted
    bool isMutual = false; ///< every one shows a certificate
    bool allowsCleartextLogin = false; ///< one of them logs in unencrypted: an accepted risk or a tunnel below
    QStringList unforced; ///< names of the connections that keep encryption from being forced
    QStringList closed; ///< services that are switched off: imap, pop3, managesieve
    QStringList inUse;
};
Demands demandsOn(const Task &task);

/// One setting, or a block where \a lines are given. Values are already quoted.
struct Setting {
    QString name;
    QString value;
    Because because;
    QStringList block = {}; ///< inner lines
};

QList<Setting> settingsFor(Generation generation, const Demands &demands, const QString &host, const Task &task,
                           const TlsPolicy &policy);
QList<SnippetLine> linesOf(const QList<Setting> &settings);

} // namespace safeconduct::dovecot
