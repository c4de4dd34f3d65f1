// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/vocabulary.h"
#include "app/support/decimal.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// The facts of a deployment, as read from a `*.plan.json` file (format safeconduct-plan/1): plain values. The document
/// they were read from stays the truth (`PlanDocument`); a plan is read anew after each change of it.
///
/// Optional members that the file lacks have the defaults written here; where "not said" means something else than a
/// default, the member is a std::optional.

struct Role {
    QString role; ///< head-of-it, it-security-officer, administrator, …
    QString name;
    QString email;
    friend bool operator==(const Role &, const Role &) = default;
};

/// A system's operating system or one piece of its software, as the plan spells it.
struct ProductUse {
    QString product;
    QString version;
    friend bool operator==(const ProductUse &, const ProductUse &) = default;
};

struct Host {
    QString name;
    QStringList addresses;
    friend bool operator==(const Host &, const Host &) = default;
};

struct ExposureOverride {
    QString level; ///< trusted, limited, untrusted
    QString explanation;
    friend bool operator==(const ExposureOverride &, const ExposureOverride &) = default;
};

struct Network {
    QString id;
    QString name;
    NetworkKind kind = NetworkKind::Internal;
    QString site;
    QStringList addresses;
    std::optional<ExposureOverride> exposure;
    friend bool operator==(const Network &, const Network &) = default;
};

/// What the owner knows of a system; goes before the product's entry in the knowledge. Empty: not said.
struct OwnCapabilities {
    std::optional<bool> ipsec;
    QString tls; ///< none, 1.0 … 1.3
    std::optional<bool> starttls;
    QString tlsTermination;
    std::optional<bool> smime;
    std::optional<bool> openpgp;
    std::optional<bool> clientCertificates;
    QString explanation;
    friend bool operator==(const OwnCapabilities &, const OwnCapabilities &) = default;
};

struct System {
    QString id;
    QString name;
    SystemRole role = SystemRole::Server;
    std::optional<ProductUse> os;
    QList<ProductUse> software;
    QStringList networks;
    int count = 1;
    bool managed = true;
    QString directory;
    QList<Host> hosts;
    OwnCapabilities capabilities;

    bool runs(const QString &product) const;
    friend bool operator==(const System &, const System &) = default;
};

/// One kind of information and its protection need.
struct Information {
    QString id;
    QString name;
    Level confidentiality = Level::Normal;
    Level integrity = Level::Normal;
    Level availability = Level::Normal;
    QString reason;
    bool personal = false;
    bool credentials = false;
    friend bool operator==(const Information &, const Information &) = default;
};

struct NeedOverride {
    Level level = Level::Normal;
    QString reason; ///< cumulation, distribution, other
    QString explanation;
    friend bool operator==(const NeedOverride &, const NeedOverride &) = default;
};

/// An option that somebody has accepted for a connection although another one may be better or a rule is against it: the choice
/// for all connections together is made around it.
struct AcceptedException {
    QString option; ///< option id
    QString explanation;
    friend bool operator==(const AcceptedException &, const AcceptedException &) = default;
};

/// Who talks to whom, by which service: the unit of decision.
struct Connection {
    QString id;
    QString name;
    QString from;
    QString to;
    QString service;
    QStringList path; ///< network ids, from the one end to the other
    QStringList via; ///< system ids on the way: proxies, gateways
    QStringList information;
    QString authentication; ///< none, cleartext, basic, digest, ntlm, kerberos, modern, certificate
    QString connector;
    std::optional<int> users;
    std::optional<Decimal> messagesPerDay;
    std::optional<NeedOverride> confidentiality;
    std::optional<NeedOverride> integrity;
    std::optional<NeedOverride> availability;
    QString existing; ///< option id in place today, or empty
    std::optional<AcceptedException> exception = {};
    bool required = true;
    std::optional<double> protectedShare;

    bool isMessageFlow() const { return service == QLatin1StringView("message-flow"); }
    /// Whether a login takes place on it.
    bool hasLogin() const { return authentication != QLatin1StringView("none"); }
    friend bool operator==(const Connection &, const Connection &) = default;
};

/// How the CRL of a certification authority is published.
struct CrlPublication {
    std::optional<double> periodHours;
    std::optional<double> overlapHours;
    std::optional<int> clients;
    std::optional<double> listKilobytes;
    std::optional<double> wantedExposureHours;
    friend bool operator==(const CrlPublication &, const CrlPublication &) = default;
};

/// A shared investment that exists already.
struct Facility {
    QString kind;
    QString name;
    QStringList systems;
    std::optional<CrlPublication> crl;
    friend bool operator==(const Facility &, const Facility &) = default;
};

struct CostOverride {
    QString item;
    QString connection; ///< empty: everywhere
    std::optional<Range> amount;
    std::optional<Range> hours;
    std::optional<Range> seconds = {}; ///< the same hours: a few seconds are too short for four places of an hour
    QString explanation;
    friend bool operator==(const CostOverride &, const CostOverride &) = default;
};

/// An answer to a question that a rule asks.
struct Answer {
    QString question;
    QString connection;
    QString system;
    QString answer; ///< one of `answerWords`
    QString explanation;
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Budget {
    std::optional<Money> initial;
    std::optional<Money> yearly;
    friend bool operator==(const Budget &, const Budget &) = default;
};

/// What is not said takes the knowledge's default (`criteria.json`, member `defaults`).
struct Settings {
    std::optional<int> horizonYears;
    QString currency;
    std::optional<Decimal> discountRatePercent;
    QString discountRateKind;
    QHash<QString, Range> hourlyRates; ///< administrator, user, specialist
    QString protectionScheme;
    QString policyProfile;
    Budget budget;
    QHash<QString, Range> worth; ///< by level: normal, high, very-high
    std::optional<quint64> seed;
    std::optional<QDate> asOf;
    bool fourEyes = false;
    std::optional<double> averageMessageKilobytes;
    std::optional<Level> confidentialFrom;
    std::optional<double> untrustedFrom;
    friend bool operator==(const Settings &, const Settings &) = default;
};

struct Plan {
    QString id;
    QString title;
    QString organisation;
    QString language = QStringLiteral("en"); ///< en or de: the language of the record
    QString note;
    QList<Role> roles;
    Settings settings;
    QList<Network> networks;
    QList<System> systems;
    QList<Information> information;
    QList<Connection> connections;
    QList<Facility> facilities;
    QHash<QString, double> weights; ///< swing points by criterion id, where the plan sets them
    QHash<QString, QHash<QString, double>> weightsByRole; ///< the same as single roles see it
    QList<CostOverride> costOverrides;
    QList<Answer> answers;

    /// Null where there is none. Pointers are valid until the plan changes.
    const Network *network(const QString &wanted) const;
    const System *system(const QString &wanted) const;
    const Information *informationOf(const QString &wanted) const;
    const Connection *connection(const QString &wanted) const;
    bool hasFacility(const QString &kind) const;
    /// The name of who has \a role, or empty.
    QString personInRole(const QString &role) const;
    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace safeconduct
