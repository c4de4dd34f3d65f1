// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/session.h"

#include <array>

namespace safeconduct {

/// Weights by a swing procedure: everything at its worst, what would one lift to its best first, and how much is the lift of each
/// other criterion worth in points of that?

/// Whose points can be asked for.
struct WeightView {
    QString role; ///< empty: everyone's, which the advice counts with
    QString name;
    bool hasOwn = false; ///< the plan has points of it
};

/// Everyone, IT security, operations, then the other roles of the plan.
QList<WeightView> weightViews(const Plan &plan, const Wording &words);

/// One criterion as the question shows it.
struct SwingCriterion {
    QString id;
    QString name;
    QString help;
    QString worst; ///< in words
    QString best; ///< in words
    double points = 0; ///< 0–100; 0: without influence
    std::array<double, 3> shares{}; ///< of all weights, at the needs normal, high and very high
    std::array<QString, 3> shareTexts{}; ///< the same to be shown
};

/// Points while they are asked for: nothing of it is in the plan before it is stored.
class WeightsDraft {
public:
    explicit WeightsDraft(const Session &session);

    /// The plan as it would be, with nothing in it but roles and points.
    const Plan &plan() const { return m_plan; }

    /// By points, the most first, so that the first has 100; in the order of the method where they are equal.
    QList<SwingCriterion> criteria(const QString &role, const Wording &words) const;
    double points(const QString &role, const QString &criterion) const;
    /// What would be lifted first: the one that was asked for last, else the criterion with the most points.
    QString first(const QString &role) const;
    /// Whether all points are in the proportion that the method has them in.
    bool isUsual(const QString &role) const;
    bool hasOwn(const QString &role) const;

    /// 0–100. The points of all criteria become the role's own. Those of the first stay 100: the others are measured by it.
    void setPoints(const QString &role, const QString &criterion, double points);
    /// Gives \a criterion the 100 points; whatever had them keeps them until it is asked for.
    void liftFirst(const QString &role, const QString &criterion);
    /// Takes the role's own points away: the method's hold again, for a role those for everyone.
    void makeUsual(const QString &role);

    bool isChanged(const Session &session) const { return m_json != session.document().json().value(member()); }
    /// All changes as one step of undo.
    void store(Session &session) const;

private:
    static QString member() { return QStringLiteral("weights"); }
    std::vector<double> scaledPoints(const QString &role) const;
    void keep(const QString &role, const std::vector<double> &points);
    void read();

    const MethodDefaults &m_method;
    QList<Role> m_roles;
    Json m_json; ///< the plan's member; missing where it has none
    Plan m_plan;
    QHash<QString, QString> m_lifted; ///< by role
};

} // namespace safeconduct
