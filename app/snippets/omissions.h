// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"
#include "app/snippets/way.h"

namespace safeconduct {

/// Why something is not configured: texts `snippet.omission.*` with this plan's names. \a task.system may be null where the whole
/// connection is meant.
Omission omission(const Task &task, const QString &text, TextValues values = {});

Omission nothingChosen(const Task &task);
/// A gateway is to protect messages, and the plan has none.
Omission withoutMessageGateway(const Task &task);
Omission belongsToOthers(const Task &task);
/// No dialect for what runs on the system, or for what it does here.
Omission withoutDialect(const Task &task);
Omission withoutGateway(const Task &task, const TunnelGateways &found);
Omission stillNeeded(const Task &task, const Connection &other);
/// The plan lacks a fact that the configuration must name: \a missing is the text's ending (`host-name`, `address`, `network`).
Omission missingFact(const Task &task, const System &system, const QString &missing);

} // namespace safeconduct
