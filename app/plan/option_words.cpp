// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/option_words.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

const QStringList &optionParts(OptionLayer layer)
{
    static const QStringList network{
        u"ipsec-host-host-psk"_s, u"ipsec-host-host-pki"_s, u"ipsec-site-site-psk"_s, u"ipsec-site-site-pki"_s,
        u"ipsec-host-site-psk"_s, u"ipsec-host-site-pki"_s, u"vpn-wireguard"_s,       u"vpn-other"_s};
    static const QStringList transport{u"tls-opportunistic"_s, u"tls-unverified"_s, u"tls-required"_s,  u"tls-mtasts"_s,
                                       u"tls-dane"_s,          u"tls-mutual"_s,     u"product-native"_s};
    static const QStringList message{u"smime-enterprise-ca"_s, u"smime-public-ca"_s, u"smime-gateway"_s,
                                     u"openpgp-wkd"_s,         u"openpgp-manual"_s,  u"openpgp-gateway"_s,
                                     u"file-encryption"_s};
    switch (layer) {
    case OptionLayer::Network:
        return network;
    case OptionLayer::Transport:
        return transport;
    case OptionLayer::Message:
        return message;
    }
    Q_UNREACHABLE_RETURN(network);
}

bool isOptionId(const QString &id)
{
    if (id == "none"_L1 || id == "off"_L1)
        return true;
    QStringList parts = id.split(u'+');
    for (const OptionLayer layer : {OptionLayer::Network, OptionLayer::Transport, OptionLayer::Message}) {
        if (!parts.isEmpty() && optionParts(layer).contains(parts.first()))
            parts.removeFirst();
    }
    return parts.isEmpty();
}

bool isMessageOption(const QString &id)
{
    return id == "none"_L1 || id == "off"_L1 || optionParts(OptionLayer::Message).contains(id);
}

} // namespace safeconduct
