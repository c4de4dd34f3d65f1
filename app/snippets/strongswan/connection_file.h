// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/ipsec/association.h"

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

/// \a section as lines, \a level steps in.
QList<SnippetLine> linesOf(const Section &section, int level = 0);

/// Settings that follow from the policy: of the key exchange, and of the packets that it protects.
QList<Section::Setting> ikeSettings(const ipsec::Association &policy);
QList<Section::Setting> espSettings(const ipsec::Association &policy);

/// Between two hosts whose addresses are known logins by SSH and ping stay without IPsec, by policies of the connection
/// exemptionName(); swanctl knows addresses there alone.
bool isExempting(const ipsec::Association &association);
QString exemptionName(const ipsec::Association &association);

/// The connection of \a association with what it exempts, and for a preshared key the section that names the file with it.
QList<SnippetLine> connectionFile(const ipsec::Association &association);

/// Where the connection stands, and where the key is put (a file of its own, so that neither this file nor a backup of it holds it).
QString connectionPlace(const ipsec::Association &association);
QString secretPlace(const ipsec::Association &association);

} // namespace safeconduct::strongswan
