// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/tls_policy.h"

#include "app/snippets/way.h"

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

QString opensslVersionOf(const System &system, const Knowledge &knowledge)
{
    const QString known = abilityOf(system, u"openssl"_s, knowledge);
    return known.isEmpty() ? u"3.0"_s : known;
}

QList<Saying> nearestAllowed(const Profile &profile, const TlsPolicy &policy)
{
    if (!policy.isHybridLeftOut || policy.groups.isEmpty())
        return {};
    return {
        {u"snippet.common.remark.nearest-groups"_s, {{u"profile"_s, {profile.title}}, {u"groups"_s, policy.groups}}}};
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
    const QString openssl = opensslVersionOf(system, knowledge);
    policy.cipherSuites = emitted(profile.suites13, Spelling::OpenSsl, openssl).join(u':');
    policy.groups = emitted(profile.groups, Spelling::OpenSsl, openssl);
    policy.isHybridLeftOut = policy.groups.size() < emitted(profile.groups, Spelling::OpenSsl).size();
    policy.isServerPreferred = profile.tls.value(u"serverPreference"_s) == "yes"_L1;
    return policy;
}

} // namespace safeconduct
