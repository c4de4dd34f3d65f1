// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"

#include <QStringList>

namespace safeconduct {

/// What a policy profile means for a program on OpenSSL on one system.
struct TlsPolicy {
    QStringList protocols; ///< "1.2", "1.3": ascending, contiguous
    QString cipherList; ///< TLS 1.2, OpenSSL names joined by colons; empty where only TLS 1.3 is offered
    QString cipherSuites; ///< TLS 1.3
    QStringList groups; ///< OpenSSL names, in the policy's order
    bool isServerPreferred = false;
    bool isHybridLeftOut = false; ///< the profile lists a hybrid group that this OpenSSL has not got, or might not have
    bool isLowered = false; ///< offers TLS 1.2 although the profile wants 1.3: see \a keepsTls12 of opensslPolicy()

    bool offers12() const { return protocols.contains(QLatin1StringView("1.2")); }
};

/// TLS 1.2 suites of \a profile that have a name in \a spelling, or of the first that it asks where it is silent: a profile of TLS
/// 1.3 alone has none.
QStringList suites12(const Profile &profile, Spelling spelling, const Knowledge &knowledge);

/// The OpenSSL version that \a system's programs are linked with, as far as it is known from its operating system (capability
/// `openssl`): "3.5"; "3.0" where nothing is known, so that nothing is written that stops a server.
QString opensslVersionOf(const System &system, const Knowledge &knowledge);

/// What stands in for lines of \a profile that this system's OpenSSL has not got: the nearest allowed ones by name, a remark a kind.
QList<Saying> nearestAllowed(const Profile &profile, const TlsPolicy &policy);

/// \a keepsTls12: a stricter protocol would weaken this use (opportunistic mail falls back to cleartext) or end it (the other side
/// has no TLS 1.3), so TLS 1.2 stays even where the profile offers 1.3 only.
TlsPolicy opensslPolicy(const Profile &profile, const System &system, bool keepsTls12, const Knowledge &knowledge);

} // namespace safeconduct
