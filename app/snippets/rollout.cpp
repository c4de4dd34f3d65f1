// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/rollout.h"

#include <algorithm>
#include <tuple>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto opportunistic = "tls-opportunistic"_L1;

bool existsAlready(const Connection &connection, const QString &part)
{
    return connection.existing.split(u'+').contains(part);
}

QStringList contentsOf(const Snippet &snippet)
{
    QStringList contents;
    for (const SnippetFile &file : snippet.files) {
        contents.append(file.name);
        for (const SnippetLine &line : file.lines)
            contents.append(line.code);
    }
    return contents;
}

const Snippet *sameIn(const QList<Snippet> &snippets, const Snippet &wanted)
{
    const auto found = std::ranges::find_if(snippets, [&wanted](const Snippet &candidate) {
        return candidate.connection == wanted.connection && candidate.system == wanted.system
            && candidate.target == wanted.target;
    });
    return found == snippets.end() ? nullptr : &*found;
}

/// How far \a system stands from the connection's `to`: a server is ready before the proxies in front of it.
qsizetype distanceFromServer(const Connection &connection, const QString &system)
{
    QStringList way{connection.from};
    way += connection.via;
    way += connection.to;
    const qsizetype place = way.lastIndexOf(system);
    return place < 0 ? 0 : way.size() - 1 - place;
}

bool hasStep(const Snippet &snippet, Step step)
{
    return std::ranges::contains(snippet.files, step, &SnippetFile::step);
}

QStringList appliedFiles(const Snippet &snippet)
{
    QStringList names;
    for (const SnippetFile &file : snippet.files) {
        if (file.step == Step::Apply)
            names.append(file.name);
    }
    return names;
}

RolloutStep stepFor(const Snippet &snippet, Stage stage, const QString &note = {})
{
    return {stage, snippet.connection, snippet.system, snippet.target, false, {note, {}}, snippet.facility};
}

/// The steps of one connection's end or facility.
class Steps {
public:
    Steps(const Plan &plan, const Snippets &accepting, Snippets &made)
        : m_plan(plan)
        , m_accepting(accepting.snippets)
        , m_made(made)
    {
    }

    void add(const Snippet &snippet)
    {
        const Dialect *dialect = dialectOf(snippet);
        if (dialect && dialect->isBeside) { // tells others what the server has been ready for
            m_made.rollout.append(stepFor(snippet, Stage::Enforce));
            return;
        }
        const Connection *connection = m_plan.connection(snippet.connection);
        if (!connection) {
            const bool isForMessages = dialect && dialect->layer == Layer::Message && snippet.facility.isEmpty();
            m_made.rollout.append(stepFor(snippet, isForMessages ? Stage::Accept : Stage::Prepare));
            return;
        }
        if (hasStep(snippet, Step::Prerequisites))
            m_made.rollout.append(stepFor(snippet, Stage::Prepare, u"rollout.note.prerequisites"_s));
        if (dialect && dialect->asksFirst)
            addAsking(snippet);
        else if (snippet.system == connection->from)
            m_made.rollout.append(stepFor(snippet, Stage::Switch));
        else if (snippet.option == "off"_L1)
            m_made.rollout.append(stepFor(snippet, Stage::Enforce, u"rollout.note.off"_s));
        else
            addAccepting(snippet, dialect);
    }

private:
    /// Both ends ask before either demands, whichever of them begins connections.
    void addAsking(const Snippet &snippet)
    {
        const QStringList files = appliedFiles(snippet);
        Q_ASSERT(files.size() == 2);
        for (const auto &[stage, note, file] :
             {std::tuple{Stage::Accept, u"rollout.note.ask"_s, files.constFirst()},
              std::tuple{Stage::Enforce, u"rollout.note.demand"_s, files.constLast()}}) {
            m_made.rollout.append(stepFor(snippet, stage, note));
            m_made.rollout.last().note.values.insert(u"file"_s, {file});
        }
    }

    void addAccepting(const Snippet &snippet, const Dialect *dialect)
    {
        if (dialect && dialect->layer == Layer::Message) { // nothing refuses who still sends without
            m_made.rollout.append(stepFor(snippet, Stage::Accept));
            return;
        }
        const bool isTunnel = dialect && dialect->layer == Layer::Network; // its two ends change in one moment
        const bool isTls = snippet.option.contains("tls-"_L1) && !isTunnel;
        const Snippet *both = isTls ? sameIn(m_accepting, snippet) : nullptr;
        if (both && contentsOf(*both) == contentsOf(snippet)) {
            m_made.rollout.append(stepFor(snippet, Stage::Accept));
        } else if (both && both->option != snippet.option) {
            m_made.interim.append(*both);
            m_made.rollout.append(stepFor(*both, Stage::Accept, u"rollout.note.interim"_s));
            m_made.rollout.last().isInterim = true;
            m_made.rollout.append(stepFor(snippet, Stage::Enforce));
        } else {
            m_made.rollout.append(stepFor(snippet, Stage::Enforce, u"rollout.note.at-once"_s));
        }
    }

    static const Dialect *dialectOf(const Snippet &snippet)
    {
        const auto found = std::ranges::find(dialects(), snippet.target, &Dialect::target);
        return found == dialects().end() ? nullptr : &*found;
    }

    const Plan &m_plan;
    const QList<Snippet> m_accepting;
    Snippets &m_made;
};

/// What nobody wrote a file for has its place in the order, too.
RolloutStep byHand(const Omission &omission, const Plan &plan)
{
    const Connection *connection = plan.connection(omission.connection);
    Stage stage = connection && omission.system == connection->from ? Stage::Switch : Stage::Accept;
    if (omission.reason.text == "snippet.omission.others"_L1)
        stage = Stage::Prepare;
    if (omission.reason.text.startsWith("snippet.omission.off."_L1))
        stage = Stage::Enforce;
    return {stage, omission.connection, omission.system, {}, false, omission.reason};
}

} // namespace

QString word(Stage stage)
{
    switch (stage) {
    case Stage::Prepare:
        return u"prepare"_s;
    case Stage::Accept:
        return u"accept"_s;
    case Stage::Switch:
        return u"switch"_s;
    case Stage::Enforce:
        return u"enforce"_s;
    }
    return {};
}

QList<Chosen> acceptingBoth(const QList<Chosen> &chosen)
{
    QList<Chosen> accepting = chosen;
    for (Chosen &choice : accepting) {
        const QString transport = choice.option.transport;
        if (transport.startsWith("tls-"_L1) && !existsAlready(*choice.connection, transport))
            choice.option.transport = opportunistic;
    }
    return accepting;
}

void addRollout(const Plan &plan, const Snippets &accepting, Snippets &made)
{
    Steps steps(plan, accepting, made);
    for (const auto snippets = made.snippets; const Snippet &snippet : snippets)
        steps.add(snippet);
    for (const auto omissions = made.omissions; const Omission &omission : omissions) {
        if (!omission.system.isEmpty())
            made.rollout.append(byHand(omission, plan));
    }
    const auto distance = [&plan](const RolloutStep &step) {
        const Connection *connection = plan.connection(step.connection);
        return connection && step.stage == Stage::Accept ? distanceFromServer(*connection, step.system) : 0;
    };
    std::ranges::stable_sort(made.rollout, {},
                             [&distance](const RolloutStep &step) { return std::pair(step.stage, distance(step)); });
}

} // namespace safeconduct
