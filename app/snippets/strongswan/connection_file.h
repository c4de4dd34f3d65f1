// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/strongswan/association.h"

namespace safeconduct::strongswan {

/// A section of swanctl.conf: settings and sections, in order.
struct Section {
    QString name;
    struct Setting {
        QString name;
        QString value;
        Because because;
    };
    QList<Setting> settings;
    QList<Section> sections;
    Because because = {};
};

/// The connection of \a association, and for a preshared key the section that names the file with it.
QList<SnippetLine> connectionFile(const Association &association);

/// Where the connection stands, and where the key is put (a file of its own, so that neither this file nor a backup of it holds it).
QString connectionPlace(const Association &association);
QString secretPlace(const Association &association);

} // namespace safeconduct::strongswan
