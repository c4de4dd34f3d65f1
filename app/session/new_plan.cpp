// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/new_plan.h"

#include "app/import/draft.h"
#include "app/plan/plan_id.h"
#include "app/plan/read_plan.h"
#include "app/session/propose_connection.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype starterLimit = 4 * 1024 * 1024;

const Json &starters()
{
    static const Json all = readFile(u":/safeconduct/starters/new-plan.json"_s, starterLimit)
                                .and_then([](const QByteArray &text) { return readJson(text); })
                                .value_or(Json());
    return all;
}

const Json &entryOf(const Json &list, const QString &id)
{
    static const Json none;
    const auto found =
        std::ranges::find_if(list.items(), [&](const Json &entry) { return entry.value(u"id"_s).text() == id; });
    return found == list.items().cend() ? none : *found;
}

QList<NewPlanChoice> choices(const Json &list, const QString &language)
{
    QList<NewPlanChoice> all;
    for (const Json &entry : list.items())
        all.append({entry.value(u"id"_s).text(), entry.value(u"text"_s).value(language).text(),
                    entry.value(u"usual"_s).boolean()});
    return all;
}

Problem fault(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = id};
}

QString idsOf(const Json &list)
{
    QStringList ids;
    for (const Json &entry : list.items())
        ids.append(entry.value(u"id"_s).text());
    return ids.join(u", "_s);
}

void checkAnswers(const QStringList &answers, const Json &list, Problems &problems)
{
    for (const QString &answer : answers) {
        if (!entryOf(list, answer).exists())
            problems.append(fault(u"new.unknown-answer"_s, Text::tr("\"%1\" is no answer.").arg(answer.left(60)),
                                  Text::tr("Choose among: %1").arg(idsOf(list))));
    }
    if (answers.isEmpty())
        problems.append(fault(u"new.no-answer"_s, Text::tr("A question has no answer."),
                              Text::tr("Choose at least one of: %1").arg(idsOf(list))));
}

/// Makes the plan step by step: what systems stand in, what they are, what they do together.
class Drafting {
public:
    Drafting(const NewPlanAnswers &answers, const Knowledge &knowledge)
        : m_answers(answers)
        , m_knowledge(knowledge)
        , m_json(PlanDocument::empty(idFrom(answers.title), answers.title, answers.language).json())
    {
    }

    Results<PlanDocument> make()
    {
        Problems problems;
        checkAnswers(m_answers.servers, m_starters.value(u"servers"_s), problems);
        checkAnswers(m_answers.places, m_starters.value(u"places"_s), problems);
        checkAnswers({m_answers.sensitivity}, m_starters.value(u"sensitivities"_s), problems);
        if (m_answers.title.trimmed().isEmpty())
            problems.append(fault(u"new.no-title"_s, Text::tr("The plan has no title."), Text::tr("Give it one.")));
        if (!problems.isEmpty())
            return std::unexpected(problems);
        m_json.insert(u"note"_s,
                      Json::from(Text::tr("Drafted from three answers. Every system, version, number and connection "
                                          "is an assumption until somebody has looked at it.")));
        for (const QString &list : {u"networks"_s, u"systems"_s, u"information"_s, u"connections"_s})
            m_json.insert(list, Json::array());
        addSystems(m_starters.value(u"servers"_s), m_answers.servers, Text::tr("the answer about servers"));
        addSystems(m_starters.value(u"places"_s), m_answers.places, Text::tr("the answer about who connects"));
        addNetworks();
        addInformation();
        addConnections();
        return PlanDocument::read(writeJson(m_json)).transform_error([](const Problem &problem) {
            return Problems{problem};
        });
    }

private:
    QString said(const Json &text) const { return text.value(m_answers.language).text(); }

    /// A template as a thing of the plan: its name in the plan's language, every value marked as assumed for \a why.
    Json thing(const Json &entry, const QString &why) const
    {
        DraftItem item(entry.value(u"id"_s).text());
        for (qsizetype index = 0; index < entry.size(); ++index) {
            const QString &member = entry.names().at(index);
            const Json &value = entry.items().at(index);
            if (member != "id"_L1)
                item.assume(member, member == "name"_L1 ? Json::from(said(value)) : value, why);
        }
        return item.json();
    }

    void append(const QString &list, const Json &item) { m_json.set(u"/%1/-"_s.arg(list), item); }

    bool has(const QString &system) const { return entryOf(m_json.value(u"systems"_s), system).exists(); }

    void addSystems(const Json &list, const QStringList &answers, const QString &why)
    {
        for (const Json &entry : list.items()) { // in the order of the data, whatever that of the answers
            if (!answers.contains(entry.value(u"id"_s).text()))
                continue;
            for (const Json &system : entry.value(u"systems"_s).items()) {
                if (!has(system.value(u"id"_s).text()))
                    addSystem(entry, system, why);
            }
        }
    }

    void addSystem(const Json &answer, const Json &system, const QString &why)
    {
        Json made = thing(system, why);
        const bool isPlace = system.value(u"software"_s).size() == 0;
        if (isPlace) {
            const Json programs = programsAt(answer.value(u"id"_s).text());
            made.insert(u"software"_s, programs);
        }
        if (isPlace && answer.value(u"users"_s).boolean() && m_answers.users > 0) {
            made.insert(u"count"_s, Json::from(m_answers.users));
            m_peopled.append(system.value(u"id"_s).text());
        }
        append(u"systems"_s, made);
    }

    /// The mail programs that the chosen servers are used with at \a place, each once.
    Json programsAt(const QString &place) const
    {
        Json all = Json::array();
        for (const Json &server : m_starters.value(u"servers"_s).items()) {
            if (!m_answers.servers.contains(server.value(u"id"_s).text()))
                continue;
            for (const Json &program : server.value(u"programs"_s).items()) {
                for (const Json &software : program.value(u"software"_s).items()) {
                    if (program.value(u"place"_s).text() == place && !std::ranges::contains(all.items(), software))
                        all.append(software);
                }
            }
        }
        return all;
    }

    /// Those that a system stands in. The internet is always there: it lies between all others.
    void addNetworks()
    {
        QStringList used{u"internet"_s};
        for (const Json &system : m_json.value(u"systems"_s).items())
            used += system.value(u"networks"_s).textList();
        for (const Json &network : m_starters.value(u"networks"_s).items()) {
            if (used.contains(network.value(u"id"_s).text()))
                append(u"networks"_s, thing(network, Text::tr("such systems usually stand there")));
        }
    }

    void addInformation()
    {
        const Json &sensitivity = entryOf(m_starters.value(u"sensitivities"_s), m_answers.sensitivity);
        for (const Json &information : sensitivity.value(u"information"_s).items())
            append(u"information"_s, thing(information, Text::tr("the answer about sensitivity")));
    }

    void addConnections()
    {
        for (const Json &entry : m_starters.value(u"connections"_s).items()) {
            const QString unless = entry.value(u"unless"_s).text();
            const ConnectionEnds ends{entry.value(u"from"_s).text(), entry.value(u"to"_s).text(),
                                      entry.value(u"service"_s).text()};
            if (has(ends.from) && has(ends.to) && (unless.isEmpty() || !has(unless)))
                addConnection(ends, entry.value(u"authentication"_s).text());
        }
    }

    void addConnection(const ConnectionEnds &ends, const QString &login)
    {
        ConnectionProposal proposal = proposeConnection(readPlan(m_json), m_knowledge, ends, m_answers.language);
        proposal.authentication = login;
        const QString id = idFrom(ends.service + u' ' + ends.from + u' ' + ends.to);
        Json connection = connectionJson(id, ends, proposal);
        if (m_peopled.contains(ends.from))
            connection.insert(u"users"_s, Json::from(m_answers.users));
        Json origins = Json::object();
        for (const QString &member : std::as_const(connection.names())) {
            if (member != "id"_L1)
                origins.insert(member, Json::from(assumedMark() + Text::tr("such systems usually do this")));
        }
        connection.insert(u"origins"_s, origins);
        append(u"connections"_s, connection);
    }

    const NewPlanAnswers &m_answers;
    const Knowledge &m_knowledge;
    const Json &m_starters = starters();
    Json m_json;
    QStringList m_peopled; ///< systems that people work at
};

} // namespace

NewPlanQuestions newPlanQuestions(const QString &language)
{
    const Json &all = starters();
    return {choices(all.value(u"servers"_s), language), choices(all.value(u"places"_s), language),
            choices(all.value(u"sensitivities"_s), language)};
}

Results<PlanDocument> draftPlan(const NewPlanAnswers &answers, const Knowledge &knowledge)
{
    return Drafting(answers, knowledge).make();
}

} // namespace safeconduct
