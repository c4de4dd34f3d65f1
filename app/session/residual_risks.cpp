// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/residual_risks.h"

#include "app/document/plan_names.h"
#include "app/document/remaining_risks.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString riskStateText(const Wording &words, const RemainingRisk &risk)
{
    switch (risk.state) {
    case RiskState::Undecided:
        return words.say(u"page.risk.undecided"_s);
    case RiskState::NotAccepted:
        return words.say(u"page.risk.not-accepted"_s);
    case RiskState::Carried:
        return words.say(u"page.risk.carried"_s);
    case RiskState::Accepted: {
        const QString explanation = risk.accepted.explanation.trimmed();
        return words.say(explanation.isEmpty() ? u"page.risk.accepted-plain"_s : u"page.risk.accepted"_s,
                         {{u"treatment"_s, {words.name(u"treatment"_s, word(risk.accepted.treatment))}},
                          {u"explanation"_s, {explanation}}});
    }
    }
    std::unreachable();
}

bool hasOwner(const RemainingRisk &risk)
{
    return risk.state == RiskState::Carried || risk.state == RiskState::Accepted;
}

QString ownerText(const Wording &words, const RemainingRisk &risk)
{
    return hasOwner(risk) && !risk.owner.isEmpty() ? risk.owner : words.say(u"record.nobody"_s);
}

QString endText(const Session &session, const Wording &words, const RemainingRisk &risk)
{
    if (!hasOwner(risk))
        return {};
    const QString day = words.date(risk.until);
    return risk.until.isValid() && risk.until < session.today()
        ? words.say(u"record.exceptions.ended"_s, {{u"date"_s, {day}}})
        : day;
}

} // namespace

ResidualRisks residualRisks(const Session &session, const Wording &words)
{
    ResidualRisks found;
    for (const QString &column :
         {u"record.column.connection"_s, u"record.column.threat"_s, u"record.column.protection"_s,
          u"record.column.where"_s, u"page.column.owner"_s, u"page.column.until"_s, u"record.column.treatment"_s})
        found.table.header.append(words.say(column));
    const QList<RemainingRisk> risks = remainingRisks(session.plan(), words, session.advice(), session.decision());
    for (const RemainingRisk &risk : risks) {
        found.table.rows.append({nameOfConnection(session.plan(), risk.connection), risk.threat,
                                 words.name(u"coverage"_s, word(risk.level)), risk.places.join(u"; "_s),
                                 ownerText(words, risk), endText(session, words, risk), riskStateText(words, risk)});
        found.places.append(u"protection/"_s + risk.connection);
    }
    return found;
}

} // namespace safeconduct
