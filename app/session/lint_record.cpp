// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/deployment.h"
#include "app/advice/encryption.h"
#include "app/document/review_triggers.h"
#include "app/document/wording.h"
#include "app/session/lint_parts.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The cost item of the knowledge that stands for renewing a certificate by hand.
const auto renewalByHand = u"cert-renewal-manual"_s;

/// The first day within the horizon from which certificates of public authorities live shorter than today.
QDate shorterFrom(const Doctor &doctor)
{
    const CostModel &costs = doctor.shipped.costs;
    const QDate end = doctor.today.addYears(doctor.reopened.advice.horizonYears);
    QDate first;
    for (const CertificateValidity &validity : costs.validity) {
        if (validity.kind == costs.renewalCertificate && validity.from && *validity.from > doctor.today
            && *validity.from <= end && (!first.isValid() || *validity.from < first))
            first = *validity.from;
    }
    return first;
}

void examineRenewal(Doctor &doctor, const Examined &one)
{
    const bool isByHand = one.option
        && std::ranges::any_of(one.option->cost.lines, [](const CostLine &line) { return line.item == renewalByHand; });
    const QDate from = shorterFrom(doctor);
    if (isByHand && from.isValid())
        doctor.add(u"w8"_s, one.connection.id, one.choice.option,
                   Text::tr("Certificates are renewed by hand, and from %1 on they live shorter.")
                       .arg(from.toString(Qt::ISODate)));
}

/// What the dossier's own advice says of a connection.
const Json &keptAdviceOf(const Doctor &doctor, const QString &connection)
{
    static const Json nothing;
    const Json &list = doctor.reopened.dossier.advice.value(u"connections"_s);
    const auto found =
        std::ranges::find_if(list.items(), [&](const Json &each) { return each.value(u"id"_s).text() == connection; });
    return found == list.items().end() ? nothing : *found;
}

void examineClearness(Doctor &doctor, const Examined &one)
{
    const bool isShownAsClear = keptAdviceOf(doctor, one.connection.id).value(u"clear"_s).boolean();
    if (isShownAsClear && one.advice.robustness && one.advice.robustness->verdict == Verdict::Undecided)
        doctor.add(u"w17"_s, one.connection.id, one.advice.recommended,
                   Text::tr("The record calls the recommendation clear; it is within two standard errors of the "
                            "threshold."));
}

/// Raw values that a criterion's anchors cut off, so that a better or worse one counts the same.
void examineScales(Doctor &doctor, const Examined &one)
{
    if (!one.option)
        return;
    for (const Contribution &part : one.option->benefit.contributions) {
        const QList<Criterion> &criteria = doctor.reopened.knowledge->defaults.criteria;
        const auto criterion = std::ranges::find(criteria, part.criterion, &Criterion::id);
        if (criterion == criteria.end())
            continue;
        const auto [low, high] = std::minmax(criterion->worst, criterion->best);
        if (part.raw < low || part.raw > high)
            doctor.add(u"w18"_s, one.connection.id, part.criterion,
                       Text::tr("The value of the criterion \"%1\" lies beyond its scale, which cuts it off.")
                           .arg(part.criterion));
    }
}

/// Message protection of which nobody says that the partner can use it.
void examinePartners(Doctor &doctor)
{
    const Deployment deployment(doctor.plan(), *doctor.reopened.knowledge, settingsOf(doctor.reopened.dossier.advice));
    for (const ConnectionView &view : deployment.connections()) {
        const QString &id = view.connection->id;
        const ConnectionAdvice *advice = doctor.reopened.advice.connection(id);
        const Choice *choice = doctor.decision().choice(id);
        const OptionAdvice *option = advice && choice ? advice->option(choice->option) : nullptr;
        const PartView *part = option ? deployment.method().part(option->option.message) : nullptr;
        const PartnerAbility ability = part ? partnerAbility(*part, view) : PartnerAbility::NoneConcerned;
        if (ability == PartnerAbility::Assumed || ability == PartnerAbility::Unknown)
            doctor.add(u"n6"_s, id, option->option.message,
                       Text::tr("That every partner can use the chosen protection of messages, nobody has said."));
    }
}

const Control *controlIn(const Knowledge &knowledge, const Json &reference, bool &isCatalogueKnown)
{
    for (const ControlScheme &scheme : knowledge.controls) {
        if (scheme.scheme != reference.value(u"scheme"_s).text()
            || scheme.edition != reference.value(u"edition"_s).text())
            continue;
        isCatalogueKnown = true;
        const auto found = std::ranges::find(scheme.controls, reference.value(u"id"_s).text(), &Control::id);
        if (found != scheme.controls.end())
            return &*found;
    }
    return nullptr;
}

/// The controls that the record names, against the catalogues of then and of today.
void examineControls(Doctor &doctor)
{
    const Result<Json> record = readJson(doctor.reopened.dossier.record.value(u"record.json"_s));
    if (!record)
        return;
    for (const Json &reference : record->value(u"controls"_s).items()) {
        const QString id = reference.value(u"id"_s).text();
        if (reference.value(u"edition"_s).text().trimmed().isEmpty()) {
            doctor.add(u"w15"_s, {}, id,
                       Text::tr("The record names the control %1 without the edition of its catalogue.").arg(id));
            continue;
        }
        bool isCatalogueKnown = false;
        const bool isFound = controlIn(*doctor.reopened.knowledge, reference, isCatalogueKnown)
            || controlIn(doctor.shipped, reference, isCatalogueKnown);
        if (isCatalogueKnown && !isFound)
            doctor.add(u"w15"_s, {}, id,
                       Text::tr("The catalogue %1 %2 has no control %3.")
                           .arg(reference.value(u"scheme"_s).text(), reference.value(u"edition"_s).text(), id));
    }
}

} // namespace

void examineMethod(Doctor &doctor, const Examined &one)
{
    examineRenewal(doctor, one);
    examineClearness(doctor, one);
    examineScales(doctor, one);
}

void examineRecord(Doctor &doctor)
{
    examineControls(doctor);
    examinePartners(doctor);
    const RecordInput input = recordInputOf(doctor.reopened, doctor.reopened.dossier.programVersion, doctor.today);
    const Wording words(doctor.reopened.knowledge->texts, doctor.plan().language, doctor.reopened.advice.currency);
    const QList<ReviewTrigger> triggers = reviewTriggers(input, words);
    if (std::ranges::none_of(triggers, [](const ReviewTrigger &trigger) { return trigger.day.isValid(); }))
        doctor.add(u"n4"_s, {}, {}, Text::tr("Nothing with a date asks for a look before the review is due."));
    if (doctor.decision().informed.isEmpty())
        doctor.add(u"n8"_s, {}, {}, Text::tr("The record names nobody who was told of the decision."));
}

} // namespace safeconduct
