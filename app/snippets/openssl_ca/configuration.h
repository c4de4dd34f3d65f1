// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::openssl_ca {

/// `name = value`; the value is our own text or quoted already.
struct Setting {
    QString name;
    QString value;
    Because because = {};
};

/// `[name]` and what stands in it.
struct Section {
    QString name;
    QList<Setting> settings;
    Because because = {};
};

/// The lines of a configuration file of OpenSSL.
QList<SnippetLine> linesOf(const QList<Section> &sections);

} // namespace safeconduct::openssl_ca
