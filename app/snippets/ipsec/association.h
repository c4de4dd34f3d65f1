// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::ipsec {

/// Whose names of ciphers and groups.
enum class ProposalSpelling { Strongswan, Libreswan };

/// One end of an association; values are checked: names, addresses and networks need no quotes in any syntax.
struct End {
    QString name; ///< host name: identity, and file name of the certificate
    QStringList addresses; ///< empty: reached by its name
    QStringList networks; ///< behind it; empty in transport mode
};

/// What the configuration of one host says: from all decided connections between the two systems.
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

/// Proposals that \a spelling can name, from the profile or the first that speaks; empty where none does.
Association policyOf(const Task &task, ProposalSpelling spelling);

/// What to have at hand before the task's system is told: a console, or a timer that takes it back. \a text says it, of
/// `snippet.ipsec.`.
SnippetLine timedUndo(const Task &task, const QString &text);

/// How a dialect tells an administrator that somebody could be cut off.
struct CutOffWords {
    QString form; ///< how \a source writes what is let pass by a tunnel
    QString source;
    SnippetLine (*openByHand)(const Task &, const Association &); ///< what two hosts let pass beside what is protected
};

/// Who could be cut off by what \a associations protect, and a way back: a tunnel takes everything between its networks with it, two
/// hosts everything between them.
QList<SnippetLine> cutOffGuards(const Task &task, const QList<Association> &associations, const CutOffWords &words);

/// Says for each line of the key exchange that the profile lists and no program is told: which, why, and what stands in for it.
void remarkLeftOut(const Association &association, Snippet &snippet);

/// One association for each pair of hosts, seen from the task's system: between two hosts, or between the networks behind two
/// gateways. Missing facts become omissions.
Results<QList<Association>> associationsOf(const Task &task, ProposalSpelling spelling, Snippets &made);

/// What \a host of \a system is called and how it is reached; faults are kept in \a values.
End endFor(const Task &task, const System &system, qsizetype host, Values &values);

/// The addresses of \a network appended to \a selectors; its name to \a withoutAddresses where it has none.
void addSelectors(const Task &task, const Network &network, QStringList &selectors, QStringList &withoutAddresses,
                  Values &values);

/// Certificates where any of \a chosen is decided so: one association serves all, and keys would be the weaker proof.
void decideKeys(Association &association, const QList<Chosen> &chosen);

/// True, and the omission in \a made, where a system has no host of which the plan knows the name.
bool lacksHosts(const Task &task, const QList<const System *> &systems, Snippets &made);
/// The same where no profile names proposals that the product has, or a network must be named and cannot.
bool lacksPolicy(const Task &task, const Association &association, Snippets &made);
bool lacksNetworks(const Task &task, const QStringList &networks, const QStringList &withoutAddresses, Snippets &made);

} // namespace safeconduct::ipsec
