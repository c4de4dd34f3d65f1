// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// What protects one connection: a network-layer part, a transport part and a message part, each at most once.
/// Without any part it is `none`; where the service is not needed, `off`.
struct Option {
    QString network;
    QString transport;
    QString message;
    bool isOff = false;

    /// `ipsec-site-site-pki+tls-required+smime-public-ca`, `none`, `off`.
    QString id() const;
    QStringList parts() const;
    bool isNone() const { return !isOff && network.isEmpty() && transport.isEmpty() && message.isEmpty(); }
    friend bool operator==(const Option &, const Option &) = default;
};

/// Names of the parts of the option \a id, as references to texts, joined by " + ".
QString nameOfOption(const QString &id);

} // namespace safeconduct
