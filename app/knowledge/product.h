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
    std::optional<QDate> supportEnds; ///< last day of support
    QString supportNote; ///< text id, where no day is given
    std::optional<QDate> upstreamEnds; ///< end of support by the makers, where a distribution goes on
    std::optional<QDate> regularEnds; ///< end of regular support, where long-term support follows
    Capabilities capabilities; ///< the product's with the version's own put over
    QStringList own; ///< names of the capabilities that the version itself states
    QStringList sources;
};

struct Product {
    QString id;
    QString name; ///< English; the text `product.ID.name` goes before where there is one
    QString kind; ///< mail-server, operating-system, generic …
    QString maker;
    QString note; ///< text id, or empty
    QString supportNote; ///< text id, for products without versions to tell apart
    Capabilities capabilities;
    QList<ProductVersion> versions; ///< ascending
    QStringList sources;

    bool isGeneric() const { return kind == QLatin1StringView("generic"); }
};

/// A product version as found for a plan's spelling, and how sure that is.
struct ProductMatch {
    const Product *product = nullptr; ///< null: not known at all
    const ProductVersion *version = nullptr; ///< null: the product's own capabilities hold
    bool isAssumed = false; ///< the product is not known or stands for a kind, or the version is not known or not named

    /// The version's, else the product's; none of a product that is not known.
    const Capabilities &capabilities() const
    {
        static const Capabilities none;
        return version ? version->capabilities : product ? product->capabilities : none;
    }
};

struct Service {
    QString id;
    QString kind; ///< client-server, server-server, administration, message, other
    bool isHttp = false;
    QList<int> ports; ///< usual TCP ports at the server, the preferred one first
    QList<int> implicitTlsPorts; ///< those with TLS from the first byte
    bool hasStartTls = false;
    bool hasLogin = false; ///< the one who connects usually logs in
    QStringList standards;
    QStringList from; ///< kinds of who connects
    QStringList to; ///< kinds of who answers
    bool isExchangeOnly = false;
    QString virtualDirectory; ///< Exchange's default name, or empty
    QStringList sources;
};

} // namespace safeconduct
