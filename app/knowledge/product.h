// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// Capability name → value or values, by the vocabulary of docs/knowledge.md. Single values are lists of one.
using Capabilities = QHash<QString, QStringList>;

struct ProductVersion {
    QString id;
    QString name;
    QStringList matches; ///< spellings of plans, the id among them
    std::optional<QDate> released;
    std::optional<QDate> supportEnds;
    QString supportNote; ///< text id, where no day is given
    Capabilities capabilities; ///< the product's with the version's own put over
    QStringList sources;
};

struct Product {
    QString id;
    QString name;
    QString kind;
    Capabilities capabilities;
    QList<ProductVersion> versions; ///< ascending
    QStringList sources;
};

/// A product version as found for a plan's spelling, and how sure that is.
struct ProductMatch {
    const Product *product = nullptr;        ///< null: not known at all
    const ProductVersion *version = nullptr; ///< null: the product has no versions, or none was named
    bool isAssumed = false; ///< an unknown version stands for the newest known one, or none was named
};

struct Service {
    QString id;
    QString kind; ///< client-server, server-server, administration, directory, message-flow …
    bool isHttp = false;
    QList<int> ports;
    QList<int> implicitTlsPorts;
    bool hasStartTls = false;
    bool hasLogin = false;
    QStringList standards;
    QString virtualDirectory; ///< Exchange's default name, or empty
    QStringList sources;
};

} // namespace safeconduct
