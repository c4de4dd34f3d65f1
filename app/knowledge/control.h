// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// One way for a decision to touch a control: holds if all members that are set hold (docs/knowledge.md, Controls).
struct ControlClause {
    QString decision; ///< any, none, off, accepted-risk; empty: a decision that is not `off`
    bool isOncePerPlan = false;
    QStringList layers; ///< of each list one must be met; empty: not asked
    QStringList parts;
    QStringList facilities;
    QStringList services;
    QStringList authentications;
    QStringList products;
    QStringList networkKinds;
    bool personal = false; ///< set: the fact of this name must be `yes`
    bool partner = false;
    bool untrusted = false;
    bool external = false;
};

struct Control {
    QString id;
    QString key; ///< stable identifier, where ids are renumbered between editions
    QString idGerman; ///< id in the German edition, where it differs
    QMap<QString, QString> titles; ///< by language
    QStringList officialTitles; ///< languages whose title is the scheme's own
    QString topic;
    bool isVerified = false;
    std::optional<int> effortClass; ///< BSI: 0 to 5
    QList<ControlClause> touchedBy; ///< empty: for look-up only

    /// The title in \a language, or in the other one where that is missing.
    QString title(const QString &language) const;
};

/// A catalogue of controls in one edition.
struct ControlScheme {
    QString scheme;
    QString edition;
    QMap<QString, QString> titles; ///< by language
    QString state; ///< draft, withdrawn, or empty
    QString catalog; ///< identifier of an OSCAL catalogue, or empty
    QStringList sources;
    QList<Control> controls;

    QString title(const QString &language) const;
};

} // namespace safeconduct
