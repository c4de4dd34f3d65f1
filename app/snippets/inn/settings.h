// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"
#include "app/snippets/tls_policy.h"

#include <QList>

namespace safeconduct::inn {

/// What all decided connections of readers to one INN ask of it.
struct Demands {
    bool isUsed = false; ///< somebody reads here
    bool isForced = true; ///< everybody who does is encrypted
    bool isMutual = false; ///< somebody shows a certificate, which nnrpd never asks for
    QStringList unforced; ///< names of the connections that keep port 119 open for readers
};
Demands demandsOn(const Task &task);

/// Whether \a connection is a person's news reader: another news server feeds innd itself, which has no TLS.
bool isReading(const Connection &connection, const Plan &plan, const Knowledge &knowledge);

/// A statement `name: value` of inn.conf; the value is quoted already.
struct Setting {
    QString name;
    QString value;
    Because because;
};

/// \a chain and \a key: files, quoted.
QList<Setting> settingsFor(const Task &task, const Demands &demands, const TlsPolicy &policy, const QString &chain,
                           const QString &key);
QList<SnippetLine> linesOf(const QList<Setting> &settings);
QStringList namesOf(const QList<Setting> &settings);

} // namespace safeconduct::inn
