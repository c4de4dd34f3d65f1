// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/comparison/comparison.h"
#include "app/advice/cost.h"
#include "app/advice/option.h"
#include "app/advice/overhead/byte_range.h"
#include "app/advice/portfolio/portfolio.h"
#include "app/advice/robustness/robustness.h"
#include "app/advice/scenario/scenario.h"
#include "app/knowledge/rule.h"
#include "app/knowledge/texts.h"
#include "app/plan/vocabulary.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace safeconduct {

/// Everything computed from a plan and the knowledge: plain values without language. Sayings are put into words at the
/// end (`Texts::say`), so one advice serves both languages.

/// One condition beside what the plan says: the answer to "why did this fire?" and "why not?".
struct TraceStep {
    QString demand; ///< "connection.authentication is one of cleartext, basic"
    QString found;
    bool holds = false;
};

/// What a rule says about the plan, a system, a connection or an option.
struct Finding {
    QString rule; ///< "T5"
    QString key; ///< "T5/opportunistic"
    Effect effect = Effect::Note;
    QString connection; ///< empty: about the plan, a system or a facility
    QString system;
    QString facility; ///< kind
    QString option; ///< option id, or empty
    QString part; ///< for Impossible
    Saying saying;
    QStringList sources;
    QString question;
    QList<TraceStep> trace;
};

/// The need in one dimension and where it comes from.
struct NeedIn {
    Level level = Level::Normal;
    Level inherited = Level::Normal; ///< by the maximum principle alone
    QStringList from; ///< ids of the information that sets it; "credentials" where implied
    std::optional<QString> overrideReason;
    QString explanation;
};

struct Need {
    NeedIn confidentiality;
    NeedIn integrity;
    NeedIn availability;
    /// The higher of confidentiality and integrity: what factors and worth go by.
    Level highest() const { return std::max(confidentiality.level, integrity.level); }
};

/// One stretch of the path.
struct Segment {
    QString network; ///< id
    double exposure = 0;
    bool isUntrusted = false;
    bool isOverridden = false; ///< the plan sets the exposure, with a reason
};

/// Where the open text comes to rest or is decrypted.
struct RestingPlace {
    QString system; ///< id
    QString kind; ///< of the knowledge's restExposure
    double exposure = 0;
};

enum class CoverageLevel { Covered, Partly, Not };
QString word(CoverageLevel level);

/// How far an option stops one threat on one segment or at one resting place.
struct CoverageCell {
    QString place; ///< network id, or system id for rest
    bool isAtRest = false;
    qsizetype index = 0; ///< of the segment in the path, or of the resting place
    QString threat; ///< "rest" for what rests
    double stopped = 0; ///< c, 0–1
    CoverageLevel level = CoverageLevel::Not;
    QStringList by; ///< parts that give it
};

/// One criterion's part in the benefit: weight · (raw − worst)/(best − worst).
struct Contribution {
    QString criterion;
    double raw = 0;
    double value = 0; ///< 0–1
    double weight = 0; ///< normalised
    QStringList because; ///< text ids
};

struct Benefit {
    QList<Contribution> contributions;
    double total = 0; ///< 0–1
    double remainingRisk = 0; ///< ρ on the way, 0–1
};

/// Why a part or an option cannot be had.
struct Infeasibility {
    QString part;
    Finding finding;
};

/// Something that systems on the way do with messages today and can't, or not fully, with an option.
struct LostFunction {
    QString function; ///< content-inspection, archiving …
    QString effect; ///< limited, lost
    QString part; ///< that takes it away
    QStringList systems; ///< ids; empty where it is about networks
    Saying saying;
    QStringList sources;
};

/// Bytes that an option adds, by the formats of its parts.
struct Overhead {
    ByteRange perPacket; ///< by the network part
    ByteRange perRecord; ///< by the transport part
    std::int64_t perMessage = 0; ///< by the message part, to a message of `messageBytes`
    std::int64_t messageBytes = 0; ///< assumed length of a message
    double messagesPerYear = 0;
    ByteRange perYear; ///< all of them, handshakes not counted
    QStringList unknown = {}; ///< parts that add bytes of which nothing is known: in none of the numbers
};

/// What an option costs and where it stands when its connection pays for everything by itself.
struct AloneAdvice {
    QStringList facilities;
    Range presentValue; ///< of the cost
    Money mean; ///< of the cost
    Range netBenefit;
    Money meanNetBenefit;
    int rank = 0;
};

/// One way to protect one connection, with all that speaks for and against it.
struct OptionAdvice {
    Option option;
    QList<qsizetype> findings; ///< indices into the connection's findings that name this option
    QStringList excludedBy; ///< rule ids
    QStringList advisedAgainstBy;
    QStringList recommendedBy;
    QStringList incompleteBy;
    QList<CoverageCell> coverage;
    QList<Saying> ends; ///< where protection ends, and who can still read the content
    QList<LostFunction> takesAway;
    Overhead overhead;
    QStringList facilities; ///< of each group its parts need the cheapest, given what others pay
    Cost cost;
    Benefit benefit;
    /// Worth · benefit − cost to pay, at (min, likely, max) of the worth against (max, likely, min) of the cost.
    Range netBenefit;
    Money meanNetBenefit; ///< with PERT means: what ranks go by
    int rank = 0; ///< 1 is best; 0: excluded
    std::optional<AloneAdvice> alone; ///< where a portfolio was solved: the same without what others pay
    bool isPermissible() const { return excludedBy.isEmpty(); }
};

/// A part that cannot be had here, and why.
struct ImpossiblePart {
    QString part;
    QList<Finding> reasons;
};

struct ConnectionAdvice {
    QString id;
    Need need;
    QList<Segment> segments;
    QList<RestingPlace> resting;
    QList<ImpossiblePart> impossible;
    QList<Finding> findings; ///< of scopes connection and option
    QList<OptionAdvice> options; ///< feasible ones: permissible by rank, then excluded
    QString recommended; ///< option id: the portfolio's choice, else rank 1; empty where none is permissible
    QString alone; ///< option id that would be recommended for this connection by itself
    bool isClear = false; ///< by the verdict of robustness; where that was not asked for, by the lead alone
    Saying because; ///< why the leader leads, in one sentence
    QList<Saying> summary; ///< a paragraph to be read aloud, by sentence
    QString requiredLevelHint; ///< where nothing is permissible: text id of what would have to change
    OptionComparison comparison; ///< of the permissible options, by what each has to pay
    std::optional<Robustness> robustness; ///< none where it was not asked for or nothing can be recommended
    QList<CostLine>
        takenLines; ///< of the recommended option, where only ranks are told and its own are another connection's

    const OptionAdvice *option(const QString &optionId) const;
    /// The amounts of the recommended option; empty where none is.
    const QList<CostLine> &linesTaken() const;
};

/// A shared investment: its cost and who would use it.
struct FacilityAdvice {
    QString kind;
    bool exists = false;
    Cost cost;
    QStringList usedBy; ///< connections whose recommended option needs it
};

struct Advice {
    QString planId;
    QString planSha256;
    QString knowledgeVersion;
    QString knowledgeSha256;
    int method = 1;
    QDate asOf;
    quint64 seed = 0;
    QString currency;
    int horizonYears = 5;
    QList<Finding> findings; ///< of scopes plan, system, facility
    QList<ConnectionAdvice> connections; ///< in the plan's order
    QList<FacilityAdvice> facilities;
    std::optional<PortfolioAdvice> portfolio; ///< of all connections together; none where it was not asked for
    QList<ScenarioAdvice> scenarios; ///< by `adviseOnScenarios`, where it was asked for

    const ConnectionAdvice *connection(const QString &connectionId) const;
};

} // namespace safeconduct
