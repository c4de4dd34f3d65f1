// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/control.h"
#include "app/knowledge/cost.h"
#include "app/knowledge/mail_function.h"
#include "app/knowledge/mechanism.h"
#include "app/knowledge/method.h"
#include "app/knowledge/partner.h"
#include "app/knowledge/product.h"
#include "app/knowledge/profile.h"
#include "app/knowledge/rule.h"
#include "app/knowledge/scenario.h"
#include "app/knowledge/texts.h"
#include "app/plan/plan.h"

#include <QMap>

namespace safeconduct {

struct Source {
    QString id;
    QString title;
    QString edition;
    QString url;
    QString read; ///< ISO day
    QString note;
    bool isVerified = false; ///< read there, not from memory
};

/// Everything from resources/knowledge, read and checked: a plain value, shared by reference.
struct Knowledge {
    QString version;
    QString date;
    int method = 1;
    QString sha256; ///< over all files, by name
    QMap<QString, Source> sources;
    QList<FactDeclaration> facts;
    QList<Rule> rules; ///< by file name, in the order of each file
    QMap<QString, Service> services;
    QMap<QString, Mechanism> parts;
    QMap<QString, Threat> threats;
    QStringList threatOrder; ///< ids in the order of the file
    QList<ThreatElsewhere> threatsElsewhere;
    MethodDefaults defaults;
    CostModel costs;
    QMap<QString, FacilityKind> facilities;
    QMap<QString, Product> products;
    QMap<QString, Connector> connectors;
    QList<PartnerKind> partners;
    QList<MailFunction> functions; ///< in the order of the file
    QList<ScenarioKind> scenarios; ///< in the order of the file
    QList<Question> questions; ///< in the order of the file
    QList<ControlScheme> controls;
    QMap<QString, Profile> profiles;
    Texts texts;

    /// How \a spelling of a plan is understood (docs/knowledge.md, Products and capabilities): by the spellings of the
    /// versions, a patch level by its dotted prefix. Marked assumed: an unknown version newer than all takes the newest
    /// known one; another the newest that is not newer, else the oldest; one that is no number, or none, takes no version
    /// but the product's own capabilities.
    ProductMatch match(const ProductUse &spelling) const;
    /// `generic-server` and so on: what a system of \a role can do where its product is not known.
    const Product *generic(SystemRole role) const;
    const Question *question(const QString &id) const;
    /// The name of \a product in \a language or, where it is given, of its \a release.
    QString productName(const Product &product, const ProductVersion *release, const QString &language) const;
    /// IKE and ESP by \a profile or, where it is silent, by the first of its `silentUse` that speaks; null where none does.
    const Profile *speakingOnIpsec(const Profile &profile) const;
};

} // namespace safeconduct
