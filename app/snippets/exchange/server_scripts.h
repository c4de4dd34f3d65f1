// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/exchange/change.h"
#include "app/snippets/exchange/release.h"
#include "app/snippets/powershell/plan_hosts.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace safeconduct::exchange {

/// What the parts of this dialect share of one task.
struct Server {
    const Task &task;
    Release release;
    QList<powershell::Literal> hosts; ///< the system's host names, each checked
};

/// The four scripts of a snippet for an Exchange server. Each begins by finding out which of the plan's hosts it runs on and stops
/// on any other computer; apply and undo only show what they would do until -Apply is given.
class ServerScripts {
public:
    ServerScripts(const Server &server, QString key);
    /// \a parameters: the block `param(…)` of apply, where more than -Apply is asked for; \a ofVerify: of verify, where it asks too.
    ServerScripts(const Server &server, QString key, powershell::Code parameters,
                  std::optional<powershell::Code> ofVerify = {});

    /// Keeps, sets, checks and undoes.
    ServerScripts &change(Change change);
    /// The IIS directory at \a location must have \a flags. `Default Web Site/owa` as a quoted literal.
    ServerScripts &sslFlags(const QString &key, powershell::Code location, const QStringList &flags,
                            const powershell::Reason &reason);
    /// Each session of the connectors that \a get returns is logged: the only place that shows who comes without TLS.
    ServerScripts &logSessions(const powershell::Call &get, powershell::Code set);
    /// Verify says in a row whether \a get finds anything: without objects it would check none and say nothing.
    ServerScripts &mustExist(powershell::Call get);
    /// What \a get does not find is made by \a create; undo takes away by \a remove what \a made finds.
    ServerScripts &create(const QString &what, const powershell::Call &get, powershell::Statement create,
                          const powershell::Call &made, powershell::Code remove, const powershell::Reason &reason);
    /// Stands at the beginning of apply, verify and undo.
    ServerScripts &everywhere(const powershell::Statement &statement, const powershell::Reason &reason);
    /// Undo goes backwards: the last change first.
    ServerScripts &undoBy(powershell::Statements statements, const powershell::Reason &reason);
    /// Whether a TCP port answers.
    ServerScripts &port(int number, bool isOpen, const powershell::Reason &reason);

    /// The key of a file with old values: the connection's or system's id and \a what.
    QString key(const QString &what) const { return m_key + u'-' + what; }

    /// Files and problems into \a snippet; scripts without a statement of their own are left out. \a steps stand in for `apply`
    /// where that takes several.
    Results<void> addTo(Snippet &snippet, const QList<powershell::Script> &steps = {}) const;

    powershell::Script prerequisites;
    powershell::Script apply;
    powershell::Script verify;

private:
    static void begin(powershell::Script &script, const Server &server, std::optional<powershell::Code> parameters,
                      bool changes);
    void useIis();

    QString m_key;
    bool m_usesIis = false;
    std::array<qsizetype, 3> m_begun{}; ///< lines that stand in every script: prerequisites, apply, verify
    powershell::Script m_undo;
    std::vector<std::pair<powershell::Statements, powershell::Reason>> m_undoing;
};

/// A snippet of \a server's task with title, release, badge and the remarks that hold for every one.
Snippet serverSnippet(const Server &server, const QString &title, const TextValues &values = {});

/// Makes `$edge`: whether this is an Edge Transport server, which the plan does not say. The vendor's own health checker asks the
/// same property.
powershell::Statement isEdge();

/// What administrators call a service: proper names, the same in every language.
QString properName(const QString &service);

/// Why: a text `snippet.exchange.…`, a source and a rule.
powershell::Reason because(const QString &text, const QString &source, const QString &rule = {},
                           const TextValues &values = {});

} // namespace safeconduct::exchange
