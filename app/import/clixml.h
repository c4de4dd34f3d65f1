// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: what PowerShell's Export-Clixml writes ([MS-PSRP] 2.2.5).
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// One object or value: its text (what ToString says), its types, the items of a list, its properties.
struct CliObject {
    QString name; ///< as a property of another; empty at the top
    QString text;
    QStringList types; ///< most special first, without "Deserialized."
    QList<CliObject> items;
    QList<CliObject> properties;
    int line = 0;
    bool isNull = false;

    /// The property of \a wanted, or an empty object.
    const CliObject &property(const QString &wanted) const;
    bool has(const QString &wanted) const;
    /// The texts of the items of a list, or its own text as the only one.
    QStringList texts() const;
    /// Whether one of the types ends with \a ending ("ReceiveConnector").
    bool is(const QString &ending) const;
};

/// All objects at the top of \a file. An error names line and column: no XML, not Clixml, a document type, too deep, too many
/// elements. Serialised bytes are passed over.
Result<QList<CliObject>> readClixml(const ImportFile &file);

} // namespace safeconduct
