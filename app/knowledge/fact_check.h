// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/references.h"
#include "app/knowledge/rule.h"

#include <optional>

namespace safeconduct {

/// Whether what conditions demand of facts can be met by any plan.
class FactCheck {
public:
    FactCheck(const QList<KnowledgeFile> &files, const Definitions &definitions);

    /// The declaration of \a name, families (`answer.QUESTION`) included; null where there is none.
    const FactDeclaration *find(const QString &name) const;
    /// Feasible parts are known only after the rules of scope part.
    static bool isJudgedAfterParts(const QString &name);
    void checkDemand(const FactDeclaration &fact, const KnowledgeFile &file, const QString &pointer,
                     const Json &condition, Problems &problems) const;

private:
    void checkWord(const FactDeclaration &fact, const KnowledgeFile &file, const QString &pointer, const QString &word,
                   Problems &problems) const;
    bool isAnswer(const QString &question) const;

    const Definitions &m_definitions;
    QHash<QString, FactDeclaration> m_facts;
    QStringList m_questionsForEach; ///< ids of questions asked as `ID-ELEMENT`
};

} // namespace safeconduct
