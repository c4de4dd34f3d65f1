// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// Whole: `none` and `off`, which are an option by themselves.
enum class Layer { Network, Transport, Message, Whole };

QString word(Layer layer);
std::optional<Layer> layerFrom(const QString &word);

/// One part of an option: `tls-required`, `ipsec-site-site-pki`, `smime-gateway` … The words are those of
/// docs/knowledge.md, Mechanism parts.
struct Mechanism {
    QString id;
    Layer layer = Layer::Transport;
    int order = 0; ///< place within the layer
    QString encrypts;
    QString forced;
    QString serverProved;
    QString clientProved;
    QString keys;
    QString ends;
    QString headers;
    QString rest;
    QString inspectedAt;
    QString hybrid;
    QString
        gatewayNeeds; ///< capability that each gateway at which it ends must have; empty: none besides ending tunnels
    QHash<QString, QString> policy; ///< listed, not-listed, configuration, refused by profile id
    QList<QStringList> facilities; ///< of each group one is needed
    QHash<QString, double> scale; ///< raw values 0–10 by criterion
    QHash<QString, QString> scaleWhy; ///< text ids by criterion
    QStringList standards;
    QStringList sources;
};

/// An attack on the way.
struct Threat {
    QString id;
    QString dimension; ///< confidentiality or integrity
    double weight = 0; ///< a in the method's formula
    bool onlyWithLogin = false;
    QHash<QString, double> effectiveness; ///< c by part; 0 where not named
    QHash<QString, double> effectivenessWithLogin; ///< c by part where the client logs in, where it differs
    QHash<QString, double> ofLogin; ///< c of the login itself, by authentication
    QStringList sources;
};

/// A threat that is no factor of protection on the way, with the criterion that counts it.
struct ThreatElsewhere {
    QString id;
    QString countedIn;
};

} // namespace safeconduct
