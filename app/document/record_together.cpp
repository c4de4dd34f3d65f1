// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/binding_words.h"
#include "app/document/record_context.h"
#include "app/plan/plan_names.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The section on the choice for all connections together.
class TogetherSection {
public:
    TogetherSection(RecordContext &record, const PortfolioAdvice &portfolio)
        : m_record(record)
        , m_portfolio(portfolio)
    {
    }

    void write()
    {
        m_record.heading(2, u"record.together.heading"_s, u"together"_s);
        m_record.paragraph(u"record.together.text"_s);
        writeStatus();
        if (m_portfolio.isSolved()) {
            writeGain();
            writeShared();
            writeBinding();
            writeClaims();
            writeNext();
        }
        writeClash();
        QStringList notes;
        for (const Saying &note : m_portfolio.notes)
            notes.append(m_record.words.say(note));
        m_record.bullets(notes);
    }

private:
    void writeStatus()
    {
        const Wording &words = m_record.words;
        const TextValues values{
            {u"worth"_s, {words.money(m_portfolio.worth)}},
            {u"cost"_s, {words.range(m_portfolio.cost.presentValue)}},
            {u"mean"_s, {words.money(m_portfolio.amounts.presentValue)}},
            {u"net"_s, {words.money(m_portfolio.netBenefit)}},
            {u"initial"_s, {words.range(m_portfolio.cost.initial)}},
            {u"yearly"_s, {words.range(m_portfolio.cost.yearly)}},
            {u"paid-initial"_s, {words.money(m_portfolio.amounts.initial)}},
            {u"paid-yearly"_s, {words.money(m_portfolio.amounts.yearly)}},
            {u"gap"_s, {m_portfolio.gap ? words.money(*m_portfolio.gap) : words.say(u"record.together.unknown"_s)}}};
        if (m_portfolio.status == PortfolioStatus::Limit && !m_portfolio.isSolved())
            m_record.paragraph(u"record.together.nothing-found"_s, values);
        else
            m_record.paragraph(u"record.together.status."_s + word(m_portfolio.status), values);
        if (m_portfolio.isSolved())
            m_record.paragraph(u"record.together.sums"_s, values);
        writeBudget();
    }

    void writeBudget()
    {
        const Wording &words = m_record.words;
        if (m_portfolio.initialBudget)
            m_record.paragraph(u"record.together.budget.initial"_s,
                               {{u"budget"_s, {words.money(*m_portfolio.initialBudget)}}});
        if (m_portfolio.yearlyBudget)
            m_record.paragraph(u"record.together.budget.yearly"_s,
                               {{u"budget"_s, {words.money(*m_portfolio.yearlyBudget)}}});
    }

    void writeGain()
    {
        const PortfolioGain &gain = m_portfolio.gain;
        if (gain.changes.isEmpty()) {
            m_record.paragraph(u"portfolio.gain.none"_s);
            return;
        }
        const bool isLoss = gain.amount < Money();
        m_record.paragraph(isLoss ? u"record.together.loss"_s : u"record.together.gain"_s,
                           {{u"amount"_s, {m_record.words.money(isLoss ? Money() - gain.amount : gain.amount)}},
                            {u"alone"_s, {m_record.words.money(gain.aloneNetBenefit)}}});
        QStringList reasons;
        for (const Saying &reason : gain.because)
            reasons.append(m_record.words.say(reason));
        m_record.bullets(reasons);
        QList<QStringList> rows;
        for (const ChangedChoice &change : gain.changes)
            rows.append({nameOfConnection(m_record.plan(), change.connection), m_record.words.option(change.chosen),
                         m_record.words.option(change.instead)});
        m_record.table(u"record.together.changes.caption"_s,
                       {u"record.column.connection"_s, u"record.column.together"_s, u"record.column.alone"_s}, rows);
    }

    void writeShared()
    {
        QList<QStringList> rows;
        for (const SharedFacility &shared : m_portfolio.facilities) {
            if (shared.sharedBy.size() < 2)
                continue;
            rows.append({m_record.input.knowledge.texts.resolved(m_record.words.language(), shared.name),
                         m_record.words.range(shared.cost.presentValue),
                         namesOfConnections(m_record.plan(), shared.sharedBy), worth(shared)});
        }
        m_record.table(u"record.together.shared.caption"_s,
                       {u"record.column.shared"_s, u"record.column.cost"_s, u"record.column.used-by"_s,
                        u"record.column.facility-worth"_s},
                       rows, {1, 3});
    }

    QString worth(const SharedFacility &shared) const
    {
        if (shared.isIndispensable)
            return m_record.words.say(u"record.together.indispensable"_s);
        return shared.worth ? m_record.words.money(*shared.worth) : u"–"_s;
    }

    /// Demands to have something alike are told with the claims, where the advice names those.
    void writeBinding()
    {
        for (const BindingDemands &demands : m_portfolio.binding) {
            if (demands.kind == "claim"_L1 && !m_portfolio.claims.isEmpty())
                continue;
            const SaidAmount gain = gainWithout(demands);
            m_record.paragraph(
                u"record.together.binding"_s,
                {{u"gain"_s, {m_record.words.say(gain.saying)}}, {u"amount"_s, {m_record.words.money(gain.amount)}}});
            QStringList said;
            for (const Saying &broken : demands.broken)
                said.append(m_record.words.say(broken));
            m_record.bullets(said + choiceWithout(demands));
        }
    }

    /// What the better choice would take and pay out.
    QStringList choiceWithout(const BindingDemands &demands) const
    {
        QStringList said;
        if (!demands.changes.isEmpty())
            said.append(m_record.words.say(u"record.together.binding.changes"_s,
                                           {{u"changes"_s, {insteadOf(demands.changes)}}}));
        for (const auto paid = paidWithout(demands); const SaidAmount &one : paid)
            said.append(m_record.words.say(
                u"record.together.binding.paid"_s,
                {{u"paid"_s, {m_record.words.say(one.saying)}}, {u"amount"_s, {m_record.words.money(one.amount)}}}));
        return said;
    }

    void writeClaims()
    {
        if (m_portfolio.claims.isEmpty())
            return;
        QStringList claims;
        for (const BindingClaim &claim : m_portfolio.claims) {
            if (!isSaidOfGain(claim.saying))
                claims.append(m_record.words.say(claim.saying));
        }
        m_record.paragraph(claims.isEmpty() ? u"record.together.claims-above"_s : u"record.together.claims"_s,
                           {{u"amount"_s, {m_record.words.money(m_portfolio.claimsCost)}}});
        const auto better = std::ranges::find(m_portfolio.binding, u"claim"_s, &BindingDemands::kind);
        if (better != m_portfolio.binding.cend())
            claims += choiceWithout(*better);
        m_record.bullets(claims);
    }

    /// Reasons of the gain stand there only where something is chosen otherwise.
    bool isSaidOfGain(const Saying &saying) const
    {
        return !m_portfolio.gain.changes.isEmpty() && m_portfolio.gain.because.contains(saying);
    }

    QString insteadOf(const QList<ChangedChoice> &changes) const
    {
        QStringList said;
        for (const ChangedChoice &change : changes)
            said.append(m_record.words.say(u"record.together.change"_s,
                                           {{u"connection"_s, {nameOfConnection(m_record.plan(), change.connection)}},
                                            {u"option"_s, {m_record.words.option(change.instead)}}}));
        return said.join(u"; "_s);
    }

    void writeNext()
    {
        QList<QStringList> rows;
        for (const NextPortfolio &next : m_portfolio.next) {
            rows.append({insteadOf(next.changes), m_record.words.money(next.cost.presentValue),
                         m_record.words.money(next.distance)});
        }
        m_record.table(u"record.together.next.caption"_s,
                       {u"record.column.instead"_s, u"record.column.present-value"_s, u"record.column.distance"_s},
                       rows, {1, 2});
    }

    void writeClash()
    {
        QStringList demands;
        for (const ClashingDemand &demand : m_portfolio.clash) {
            const QString said = m_record.words.say(demand.saying);
            demands.append(demand.couldGiveWay
                               ? m_record.words.say(u"record.together.could-give-way"_s, {{u"demand"_s, {said}}})
                               : said);
        }
        m_record.bullets(demands);
    }

    RecordContext &m_record;
    const PortfolioAdvice &m_portfolio;
};

} // namespace

void writeTogether(RecordContext &record)
{
    if (record.input.advice.portfolio)
        TogetherSection(record, *record.input.advice.portfolio).write();
}

} // namespace safeconduct
