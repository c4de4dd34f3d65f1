// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

enum class CostKind { Price, Hours, Seconds };

/// What a use is counted by (docs/knowledge.md, Costs: the table of `by`).
enum class CostDriver {
    Connection,
    User,
    Message,
    PartnerDomain,
    ClientHost,
    ServerHost,
    Listener,
    HostPair,
    SitePair,
    Site,
    TunnelEnd,
    Gateway,
    Plan,
};

/// Year 0; years 1 to horizon; years 2 to horizon; on the days that certificates are renewed; when the support of the system it is
/// counted at ends; at the horizon.
enum class CostTime { Once, Yearly, Later, Renewal, SupportEnd, HorizonEnd };

QString word(CostKind kind);
QString word(CostDriver driver);
QString word(CostTime time);
std::optional<CostKind> costKindFrom(const QString &word);
std::optional<CostDriver> costDriverFrom(const QString &word);
std::optional<CostTime> costTimeFrom(const QString &word);

/// What something costs, as money or as time.
struct CostItem {
    QString id;
    CostKind kind = CostKind::Price;
    QString currency; ///< of money; empty for time
    QString per; ///< certificate-year, listener, pair …: for the reader
    Range amount; ///< in the currency, hours or seconds
    bool hasAmount = true; ///< else nothing is known of it: it counts only with a figure of the plan's own
    QString basis; ///< public, public-range, fact, assumption
    bool isVerified = false;
    std::optional<int> lifeYears; ///< bought again when it ends
    QString note; ///< text id, or empty
    QStringList sources;
};

/// Counts an item for options that have one of the parts and take the facility.
struct CostUse {
    QStringList parts; ///< one of them; empty: any
    QString facility; ///< empty: whatever is taken
    QString item;
    CostDriver driver = CostDriver::Connection;
    CostTime time = CostTime::Once;
    Decimal times = Decimal::whole(1);
    QString rate; ///< administrator, user, specialist for time; empty for money
    bool isOptional = false; ///< counted only where the plan's costOverrides names the item
    QStringList over; ///< counted only where one of these is in place today
    QStringList notOver; ///< counted only where none of these is
    QString why; ///< text id
};

/// Longest validity of certificates issued from `from` up to the day before `until`.
struct CertificateValidity {
    QString kind; ///< tls, smime-legacy …
    std::optional<QDate> from;
    std::optional<QDate> until;
    int days = 0;
    QStringList sources;
};

/// Published hourly rates to compare one's own with.
struct PublishedRate {
    struct Value {
        QString label;
        Decimal amount;
    };
    QString id;
    QString currency;
    int year = 0;
    QList<Value> values;
    bool isVerified = false;
    QStringList sources;
};

struct PublishedDiscountRate {
    int year = 0;
    Decimal nominalPercent;
    std::optional<Decimal> realPercent;
    bool isVerified = false;
    QStringList sources;
};

/// `costs.json`.
struct CostModel {
    QMap<QString, CostItem> items;
    QList<CostUse> uses; ///< in the order of the file
    QHash<QString, QString> listenerOf; ///< listener group by service; a service not named is its own
    int workingDaysPerYear = 250;
    QString decisionItem; ///< cost of making one decision
    QString decisionRate;
    int renewalNumerator = 2; ///< renewed after this share of the validity at issue
    int renewalDenominator = 3;
    QString renewalCertificate; ///< kind of `validity`
    QList<CertificateValidity> validity; ///< by kind, ascending
    QList<PublishedRate> rates;
    QList<PublishedDiscountRate> discountRates;
    QStringList workingDaysSources;
    int messageBytes = 10'000; ///< assumed length of a message
    QStringList messageBytesSources;

    /// Days that a certificate of \a kind issued on \a issued may be valid at most; 0 where the knowledge names none.
    int longestValidity(const QString &kind, const QDate &issued) const;
};

/// A kind of shared investment. What it costs stands in CostModel.
struct FacilityKind {
    QString id;
    QString scope; ///< plan, host-pair, site-pair, gateway
    bool isListable = false; ///< a plan may name it in `facilities`
    QStringList provides;
    /// Of the systems that use it, or of the gateway it stands at: directory, managed, operatingSystem, publicName, able.
    QHash<QString, QString> needs;
    QString pricedBy; ///< cost item without whose figure in the plan it cannot be taken; empty: always
    QString claims; ///< what all who take one of those that claim it at a system have to have alike; empty: nothing
    QStringList alternatives;
    QStringList sources;
};

} // namespace safeconduct
