// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decision.h"

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Where an event leads. Events that are not named leave the status as it is.
struct Transition {
    QLatin1StringView event;
    Status to = Status::Draft;
};

constexpr std::array transitions{
    Transition{"create"_L1, Status::Draft},          Transition{"propose"_L1, Status::Proposed},
    Transition{"request-changes"_L1, Status::Draft}, Transition{"withdraw"_L1, Status::Withdrawn},
    Transition{"accept"_L1, Status::Accepted},       Transition{"reject"_L1, Status::Rejected},
    Transition{"confirm"_L1, Status::Accepted},      Transition{"supersede"_L1, Status::Superseded},
    Transition{"deprecate"_L1, Status::Deprecated},
};

constexpr std::array treatments{Treatment::Accept, Treatment::Reduce, Treatment::Avoid, Treatment::Transfer};

template<typename List>
auto find(List &choices, const QString &connection)
{
    const auto found = std::ranges::find(choices, connection, &Choice::connection);
    return found == choices.end() ? nullptr : std::to_address(found);
}

} // namespace

QString word(Status status)
{
    switch (status) {
    case Status::Draft:
        return u"draft"_s;
    case Status::Proposed:
        return u"proposed"_s;
    case Status::Accepted:
        return u"accepted"_s;
    case Status::Rejected:
        return u"rejected"_s;
    case Status::Withdrawn:
        return u"withdrawn"_s;
    case Status::ReviewRequired:
        return u"review-required"_s;
    case Status::Superseded:
        return u"superseded"_s;
    case Status::Deprecated:
        return u"deprecated"_s;
    }
    std::unreachable();
}

bool isFinal(Status status)
{
    return status == Status::Rejected || status == Status::Withdrawn || status == Status::Superseded
        || status == Status::Deprecated;
}

QString word(Treatment treatment)
{
    switch (treatment) {
    case Treatment::Accept:
        return u"accept"_s;
    case Treatment::Reduce:
        return u"reduce"_s;
    case Treatment::Avoid:
        return u"avoid"_s;
    case Treatment::Transfer:
        return u"transfer"_s;
    }
    std::unreachable();
}

QStringList treatmentWords()
{
    QStringList words;
    for (const Treatment treatment : treatments)
        words.append(word(treatment));
    return words;
}

std::optional<Treatment> treatmentFrom(const QString &word)
{
    const qsizetype place = treatmentWords().indexOf(word);
    return place < 0 ? std::nullopt : std::optional(treatments.at(static_cast<std::size_t>(place)));
}

const Choice *Decision::choice(const QString &connection) const
{
    return find(choices, connection);
}

Choice *Decision::choice(const QString &connection)
{
    return find(choices, connection);
}

Status statusOf(const Decision &decision, const QDate &today)
{
    Status status = Status::Draft;
    for (const Event &event : decision.events) {
        const auto found = std::ranges::find(transitions, event.event, &Transition::event);
        if (found != transitions.end())
            status = found->to;
    }
    const bool isReviewDue = decision.review.isValid() && decision.review < today;
    return status == Status::Accepted && isReviewDue ? Status::ReviewRequired : status;
}

} // namespace safeconduct
