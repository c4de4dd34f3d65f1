// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/tls_policy.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

QStringList suites12(const Profile &profile, Spelling spelling, const Knowledge &knowledge)
{
    QStringList own = emitted(profile.suites12, spelling);
    if (!own.isEmpty())
        return own;
    for (const QString &id : profile.silentUse) {
        if (QStringList others = emitted(knowledge.profiles.value(id).suites12, spelling); !others.isEmpty())
            return others;
    }
    return {};
}

QString opensslVersionOf(const System &system)
{
    const bool isNewDebian =
        system.os && system.os->product == "debian"_L1 && system.os->version.section(u'.', 0, 0).toInt() >= 13;
    return isNewDebian ? u"3.5"_s : u"3.0"_s;
}

TlsPolicy opensslPolicy(const Profile &profile, const System &system, bool keepsTls12, const Knowledge &knowledge)
{
    TlsPolicy policy;
    policy.protocols = profile.protocolsToOffer();
    std::ranges::sort(policy.protocols);
    policy.isLowered = keepsTls12 && !policy.offers12();
    if (policy.isLowered)
        policy.protocols.prepend(u"1.2"_s);
    if (policy.offers12())
        policy.cipherList = suites12(profile, Spelling::OpenSsl, knowledge).join(u':');
    const QString openssl = opensslVersionOf(system);
    policy.cipherSuites = emitted(profile.suites13, Spelling::OpenSsl, openssl).join(u':');
    policy.groups = emitted(profile.groups, Spelling::OpenSsl, openssl);
    policy.isHybridLeftOut = policy.groups.size() < emitted(profile.groups, Spelling::OpenSsl).size();
    policy.isServerPreferred = profile.tls.value(u"serverPreference"_s) == "yes"_L1;
    return policy;
}

} // namespace safeconduct
