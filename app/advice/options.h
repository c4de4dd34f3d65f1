// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/fact_views.h"

namespace safeconduct {

/// The rules of all scopes, prepared once. It keeps the rules that it was made of, so that it may outlive the knowledge.
struct RuleBook {
    explicit RuleBook(const Knowledge &knowledge);
    /// Whether \a knowledge has the very rules that it was made of.
    bool isOf(const Knowledge &knowledge) const { return rules.constData() == knowledge.rules.constData(); }

    QList<Rule> rules; ///< shared with the knowledge: what was prepared looks at them
    QList<PreparedRule> plan;
    QList<PreparedRule> system;
    QList<PreparedRule> facility;
    QList<PreparedRule> connection;
    QList<PreparedRule> part;
    QList<PreparedRule> option;
    /// Of the rules on connections, their parts and options: what is asked of the connection and of answers, each once;
    /// but for the hosts of mail routes.
    QList<PreparedCondition> onConnections;
};

/// All options of the feasible parts: each layer's part or none, in the order of the parts, `none` first. A connection that is
/// not needed is switched off or left as it is.
QList<Option> optionsOf(const ConnectionView &view);

} // namespace safeconduct
