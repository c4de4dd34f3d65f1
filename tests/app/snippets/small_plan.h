// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/load_knowledge.h"
#include "app/plan/plan.h"
#include "app/snippets/make_snippets.h"

namespace safeconduct::test {

/// The shipped knowledge, loaded once; tests end where it does not load.
const Knowledge &knowledge();

/// A plan with a mail server, mailbox servers of both Dovecot generations, a proxy before Exchange, two gateways, partners with
/// and without named hosts. Connections: see small_plan.cpp.
Plan smallPlan();

/// The small plan with \a product in \a version on its proxy, which runs nginx else.
Plan planWithProxy(const QString &product, const QString &version);

/// The small plan with \a connections leading through its proxy, which deals with TLS by \a mode.
Plan relayed(const QStringList &connections, const QString &mode);

/// The system \a id of \a plan.
System &systemIn(Plan &plan, QLatin1StringView id);

/// Snippets of \a plan for the \a choices ("relay=tls-required"); problems fail the test with their text.
Snippets made(const Plan &plan, const QStringList &choices, const QString &profile = {});
Results<Snippets> tried(const Plan &plan, const QStringList &choices, const QString &profile = {});

/// The snippet of \a connection on \a system for \a target; fails the test where there is none.
Snippet snippetOf(const Snippets &snippets, const QString &connection, const QString &system, const QString &target);

/// The lines of the snippet's file \a name without reasons.
QString codeOf(const Snippet &snippet, const QString &name);
QStringList linesOf(const Snippet &snippet, const QString &name);

/// Text ids of omissions and remarks.
QStringList omissionsOf(const Snippets &snippets, const QString &connection);
QStringList remarksOf(const Snippet &snippet);

/// What the prerequisites of \a snippet say by rule I8 of being locked out: text ids. Fails the test where one lacks its source or
/// a value.
QStringList lockOutTexts(const Snippet &snippet);

/// The value after `name = ` in the lines, or empty.
QString valueOf(const QStringList &lines, const QString &name);

} // namespace safeconduct::test
