// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::strongswan {

/// One end of an association as the file names it; values are checked and quoted.
struct End {
    QString name; ///< host name: identity, and file name of the certificate
    QStringList addresses; ///< empty: reached by its name
    QStringList networks; ///< behind it; empty in transport mode
};

/// What one host's file says: from all decided connections between the two systems.
struct Association {
    QString name;
    End local;
    End remote;
    bool isTunnel = true;
    bool usesPsk = false; ///< else certificates; where connections differ, certificates
    bool isMixed = false; ///< some connections are decided with a key, others with certificates
    QStringList ikeProposals;
    QStringList espProposals;
    int ikeHours = 0; ///< longest life by the policy; 0: silent
    int espHours = 0;
    const Profile *profile = nullptr; ///< the one that speaks on IPsec
    QStringList withoutAddresses; ///< names of networks that cannot be selected
};

/// Proposals that strongSwan can name, from the profile or the first that speaks; empty where none does.
Association policyOf(const Task &task);

/// One association for each pair of hosts, seen from the task's system. Missing facts become omissions.
Results<QList<Association>> associationsOf(const Task &task, Snippets &made);

} // namespace safeconduct::strongswan
