// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge_file.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace safeconduct {

/// What an id can be the id of. CertificateKind and RestPlace are words that one file lists and others use.
enum class Target {
    CertificateKind,
    Connector,
    Control,
    CostItem,
    Criterion,
    Facility,
    Fact,
    Part,
    PartnerKind,
    Product,
    Profile,
    Question,
    RestPlace,
    Rule,
    Service,
    Source,
    Threat,
};

/// Where each id is defined, by what it is an id of.
class Definitions {
public:
    struct Place {
        const KnowledgeFile *file = nullptr;
        QString pointer;
    };

    /// Collects all definitions; an id that is defined twice, where it must not be, is appended to \a problems.
    static Definitions from(const QList<KnowledgeFile> &files, Problems &problems);

    bool contains(Target target, const QString &id) const;
    QStringList ids(Target target) const;

private:
    QMap<Target, QMap<QString, Place>> m_places;
};

/// References to ids that nobody defines, days that no calendar has, amounts out of order.
void checkReferences(const QList<KnowledgeFile> &files, const Definitions &definitions, Problems &problems);

/// "There is no product \"exchnge\" …", for \a id at \a pointer.
Problem unknownId(const KnowledgeFile &file, const QString &pointer, Target target, const QString &id,
                  const Definitions &definitions);

/// The texts that a place in \a file asks for: by name, or by the convention for what is defined there
/// (`part.ID.name`). First the pointer, then the text's id.
QList<std::pair<QString, QString>> textsNeededBy(const KnowledgeFile &file);

/// Texts that are missing, that stand twice, or whose placeholders differ between the languages.
void checkTexts(const QList<KnowledgeFile> &files, Problems &problems);

} // namespace safeconduct
