// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/terminal.h"
#include "app/session/work.h"

namespace safeconduct {

/// What every command has at hand.
struct CommandContext {
    const Arguments &arguments;
    const ShippedKnowledge &shipped;
    const Terminal &terminal;
    QDate today;
    QString programVersion;

    const Knowledge &knowledge() const { return *shipped.knowledge; }
    AdviceSettings settingsFor(const PlanDocument &document) const
    {
        return adviceSettings(document, arguments.date, today);
    }
};

/// A usable plan from \a path, its warnings said; or the status to end with, its problems said.
std::expected<PlanDocument, ExitStatus> openPlan(const QString &path, const CommandContext &context);

// One command each, in a source of its name.
ExitStatus run(const CheckArguments &arguments, const CommandContext &context);
ExitStatus run(const AdviseArguments &arguments, const CommandContext &context);
/// The part of `advise` that explains one option of \a advice, which has the connection.
ExitStatus explainWhy(const AdviseArguments &arguments, const Plan &plan, const Advice &advice,
                      const CommandContext &context);
ExitStatus run(const DecideArguments &arguments, const CommandContext &context);
ExitStatus run(const SecretsArguments &arguments, const CommandContext &context);
ExitStatus run(const SnippetsArguments &arguments, const CommandContext &context);
ExitStatus run(const ExplainArguments &arguments, const CommandContext &context);

} // namespace safeconduct
