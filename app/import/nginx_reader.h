// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: the syntax of nginx, for which there is no library.
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// One directive with its block, if it has one.
struct NginxDirective {
    QString name;
    QStringList words; ///< parameters, without quotes
    QList<NginxDirective> block;
    Origin origin;

    /// The first directive of \a wanted in the block; null where there is none.
    const NginxDirective *find(const QString &wanted) const;
    QList<const NginxDirective *> findAll(const QString &wanted) const;
};

/// What `nginx -T` prints: all files one after the other, each under a comment that names it. Includes stay directives; what
/// they bring stands further down, outside of the block that includes it.
/// An error names file and line: a brace or a quote without its partner, blocks nested too deep, too many directives.
Result<QList<NginxDirective>> readNginx(const ImportFile &file);

/// The port of a directive `listen`: `443`, `[::]:443`, `192.0.2.1:443`; 80 where it names none.
int listenedPort(const NginxDirective &listen);

/// The version that `nginx -v` prints, in \a file before the configuration; empty where it is not there.
Origin nginxVersion(const ImportFile &file);

} // namespace safeconduct
