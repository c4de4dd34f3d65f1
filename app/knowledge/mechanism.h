// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

enum class Layer { Network, Transport, Message };

/// One part of an option: `tls-required`, `ipsec-site-site-pki`, `smime-gateway` …
struct Mechanism {
    QString id;
    Layer layer = Layer::Transport;
    int order = 0;
    QHash<QString, QString> properties; ///< encrypts, forced, serverProved, clientProved, psk, ends, …: words for facts
    QList<QStringList> facilities;      ///< of each group one is needed
    QHash<QString, double> scale;       ///< raw values 0–10 by criterion
    QHash<QString, QString> scaleWhy;   ///< text ids by criterion
    QStringList standards;
    QStringList sources;
};

/// An attack on the way or a use of what rests.
struct Threat {
    QString id;
    QString dimension; ///< confidentiality or integrity
    double weight = 0; ///< a in the method's formula
    bool onlyWithLogin = false;
    QHash<QString, double> effectiveness;          ///< c by part
    QHash<QString, double> effectivenessWithLogin; ///< c by part where the client logs in, where it differs
    QHash<QString, double> ofLogin;                ///< c of the login itself, by authentication
    QStringList sources;
};

} // namespace safeconduct
