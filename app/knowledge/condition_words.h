// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/rule.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace safeconduct {

struct Knowledge;
class Texts;

/// How one fact and its values read. All of it refers to texts, so that it reads in whatever language at the end
/// (`Texts::resolved`, `Texts::say`).
struct FactWords {
    QString name; ///< "Login on the connection"
    QString shownAs; ///< kind whose names the values read as; empty: as they stand; `year` of a number
    QString nothing; ///< for no value: "nothing", "not answered", or text `SHOWNAS.nothing.name` where there is one
    bool isNumber = false;

    QString value(const QString &word) const;
    /// "a, b", or that there is nothing.
    QString values(const QStringList &words) const;
};

/// Puts what rules ask into words of the trade: "Login on the connection: cleartext password or basic
/// authentication".
class ConditionWords {
public:
    explicit ConditionWords(const Knowledge &knowledge);

    FactWords of(const QString &fact) const;
    QString demand(const Condition &condition) const;

private:
    QString words(const Condition &condition, const FactWords &fact) const;
    QStringList otherValues(const Condition &condition) const;

    QString nothingOf(const QString &kind) const;

    const Texts &m_texts;
    QHash<QString, const FactDeclaration *> m_facts;
};

} // namespace safeconduct
