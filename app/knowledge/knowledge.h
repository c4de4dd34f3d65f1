// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/mechanism.h"
#include "app/knowledge/method.h"
#include "app/knowledge/product.h"
#include "app/knowledge/rule.h"
#include "app/knowledge/texts.h"
#include "app/plan/plan.h"

namespace safeconduct {

struct Source {
    QString id;
    QString title;
    QString edition;
    QString url;
    QString read;
    bool isVerified = false;
};

struct Connector {
    QString id;
    QStringList parts; ///< option parts it can do
    QString instead;   ///< connector to use for what it cannot
    Json entry;
};

struct PartnerKind {
    QString id;
    QStringList products; ///< products that normally have it
    QStringList services; ///< a connection of one of these services shows that the plan has it
    Json entry;
};

struct Question {
    QString id;
    QString text;
    Json entry;
};

struct Control {
    QString scheme;
    QString edition;
    QString id;
    QString title;
    QStringList parts; ///< what meets it: parts, or topics
    Json entry;
};

struct Profile {
    QString id;
    QString title;
    QString edition;
    Json entry; ///< lists as documented in docs/knowledge.md, Profiles
};

/// Everything from resources/knowledge, read and checked: a plain value, shared by reference.
struct Knowledge {
    QString version;
    QString date;
    int method = 1;
    QString sha256; ///< over all files, by name
    QMap<QString, Source> sources;
    QList<FactDeclaration> facts;
    QList<Rule> rules;
    QMap<QString, Service> services;
    QMap<QString, Mechanism> parts;
    QMap<QString, Threat> threats;
    MethodDefaults defaults;
    CostModel costs;
    QMap<QString, FacilityKind> facilities;
    QMap<QString, Product> products;
    QMap<QString, Connector> connectors;
    QList<PartnerKind> partners;
    QMap<QString, Question> questions;
    QList<Control> controls;
    QMap<QString, Profile> profiles;
    Texts texts;

    /// How \a spelling of a plan is understood. An unknown version takes the newest known one, marked assumed.
    ProductMatch match(const ProductUse &spelling) const;
    /// `generic-server` and so on: what a system of \a role can do where its product is not known.
    const Product *generic(SystemRole role) const;
};

} // namespace safeconduct
