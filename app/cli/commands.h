// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/terminal.h"
#include "app/session/reopened.h"
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
    /// The day that `--date` asks for, else today; never the plan's.
    QDate todayAsked() const { return arguments.date.isValid() ? arguments.date : today; }
    AdviceSettings settingsFor(const PlanDocument &document) const
    {
        return adviceSettings(document, arguments.date, today);
    }
    /// As settingsFor(), without what only explains a choice: enough to propose one.
    AdviceSettings settingsToPropose(const PlanDocument &document) const
    {
        AdviceSettings settings = settingsFor(document);
        settings.withAlternatives = false;
        settings.withRobustness = false;
        return settings;
    }
};

/// Says \a problems; the status to end with.
ExitStatus refuse(const Problems &problems, const CommandContext &context);

/// A usable plan from \a path, its warnings said; or the status to end with, its problems said.
std::expected<PlanDocument, ExitStatus> openPlan(const QString &path, const CommandContext &context);

/// The dossier at \a path with its advice computed again; or the status to end with, its problems said.
std::expected<Reopened, ExitStatus> openDossier(const QString &path, const CommandContext &context);

// One command each, in a source of its name.
ExitStatus run(const CheckArguments &arguments, const CommandContext &context);
ExitStatus run(const AdviseArguments &arguments, const CommandContext &context);
/// The part of `advise` that explains one option of \a advice, which has the connection.
ExitStatus explainWhy(const AdviseArguments &arguments, const Plan &plan, const Advice &advice,
                      const CommandContext &context);
/// The part of `advise` that explains the choice for all connections together.
ExitStatus explainWhyTogether(const Plan &plan, const Advice &advice, const CommandContext &context);
ExitStatus run(const DecideArguments &arguments, const CommandContext &context);
ExitStatus run(const SecretsArguments &arguments, const CommandContext &context);
ExitStatus run(const SnippetsArguments &arguments, const CommandContext &context);
/// The part of `snippets` that compares the files of \a snippets with the one at \a path, which is in use.
ExitStatus compareSnippets(const QList<Snippet> &snippets, const QString &path, const CommandContext &context);
ExitStatus run(const ExplainArguments &arguments, const CommandContext &context);
ExitStatus run(const ExportArguments &arguments, const CommandContext &context);
ExitStatus run(const DiffArguments &arguments, const CommandContext &context);
ExitStatus run(const ReviewArguments &arguments, const CommandContext &context);
ExitStatus run(const LintArguments &arguments, const CommandContext &context);
ExitStatus run(const RegisterArguments &arguments, const CommandContext &context);
ExitStatus run(const SignArguments &arguments, const CommandContext &context);
ExitStatus run(const VerifyArguments &arguments, const CommandContext &context);
ExitStatus run(const StampArguments &arguments, const CommandContext &context);
ExitStatus run(const EvidenceArguments &arguments, const CommandContext &context);
ExitStatus run(const PackArguments &arguments, const CommandContext &context);
ExitStatus run(const UnpackArguments &arguments, const CommandContext &context);
ExitStatus run(const ImportArguments &arguments, const CommandContext &context);
ExitStatus run(const NewArguments &arguments, const CommandContext &context);

} // namespace safeconduct
