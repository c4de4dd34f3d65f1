// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "app/plan/plan_id.h"
#include "app/session/dossier_files.h"
#include "app/session/imported_texts.h"
#include "app/session/plan_defaults.h"
#include "app/session/session_signatures.h"
#include "app/session/work.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <QUndoCommand>

#include <algorithm>
#include <chrono>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keepAfter = 500ms;

Problem readOnlyProblem(const QString &path)
{
    return {.pointer = {},
            .what = Text::tr("This plan was written by a later version of Safeconduct and is shown only."),
            .remedy = Text::tr("Open it with that version to change or save it."),
            .id = u"session.read-only"_s,
            .severity = Severity::Error,
            .file = path,
            .position = {}};
}

} // namespace

/// One step of undo: the state before and after.
class StateCommand : public QUndoCommand {
public:
    StateCommand(Session &session, Session::State before, Session::State after, const QString &what)
        : QUndoCommand(what)
        , m_session(session)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_session.show(m_before); }
    void redo() override { m_session.show(m_after); }

private:
    Session &m_session;
    Session::State m_before;
    Session::State m_after;
};

Session::Session(KnowledgeFiles files, std::shared_ptr<const Knowledge> knowledge, SessionSurroundings surroundings,
                 QObject *parent)
    : QObject(parent)
    , m_files(std::move(files))
    , m_knowledge(std::move(knowledge))
    , m_surroundings(std::move(surroundings))
    , m_document(PlanDocument::empty(u"new-plan"_s, Text::tr("New plan"), u"en"_s))
    , m_recovery(m_surroundings.recoveryFolder)
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &Session::keepForRecovery);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Session::modifiedChanged);
    connect(&m_run, &QFutureWatcherBase::finished, this, &Session::takeAdvice);
    connect(&m_run, &QFutureWatcherBase::resultReadyAt, this, &Session::takeBeforehand);
    connect(&m_depthRun, &QFutureWatcherBase::finished, this, &Session::takeDepth);
    connect(&m_run, &QFutureWatcherBase::progressValueChanged, this, &Session::passOnProgress);
    connect(&m_openRun, &QFutureWatcherBase::finished, this, &Session::takeRead);
    connect(&m_saveRun, &QFutureWatcherBase::finished, this, &Session::takeSaved);
}

Session::~Session()
{
    m_openRun.cancel(); // nobody waits for what is still read
    m_run.cancel();
    m_depthRun.cancel();
    m_run.waitForFinished();
    m_depthRun.waitForFinished();
    m_saveRun.waitForFinished(); // to the end: it may be the only copy
}

std::unique_ptr<Session> Session::another() const
{
    return std::make_unique<Session>(m_files, m_knowledge, m_surroundings);
}

void Session::startNew(const QString &title, const QString &language)
{
    const PlanDocument empty = PlanDocument::empty(idFrom(title), title, language);
    begin(empty.with(withPlanDefaults(empty.json())), {}, {});
}

Json Session::withPlanDefaults(const Json &plan) const
{
    return withSettings(plan, m_planDefaults ? m_planDefaults() : Json());
}

void Session::startOpening(const QString &path)
{
    startReading({WorkSource::File, path});
}

void Session::startOpeningExample(const QString &resource)
{
    startReading({WorkSource::Example, resource});
}

void Session::startRecovering()
{
    startReading({WorkSource::LeftBehind, recoverable()});
}

void Session::startReading(const Opening &opening)
{
    cancelOpening();
    m_opening = opening;
    m_openRun.setFuture(readWorkInBackground(opening.source, opening.place));
}

void Session::cancelOpening()
{
    if (!std::exchange(m_opening, std::nullopt))
        return;
    m_openRun.cancel();
    emit openingEnded({openingCancelled()});
}

void Session::takeRead()
{
    if (!m_opening || m_openRun.isCanceled())
        return;
    const Opening opening = std::exchange(m_opening, std::nullopt).value_or(Opening());
    const Results<ReadWork> read = m_openRun.result();
    if (read)
        openRead(opening, *read);
    emit openingEnded(read ? Problems() : read.error());
}

Results<void> Session::open(const QString &path)
{
    return openNow({WorkSource::File, path});
}

Results<void> Session::openExample(const QString &resource)
{
    return openNow({WorkSource::Example, resource});
}

Results<void> Session::openNow(const Opening &opening)
{
    return readWork(opening.source, opening.place).transform([&](const ReadWork &work) { openRead(opening, work); });
}

void Session::openRead(const Opening &opening, const ReadWork &work)
{
    begin(work.document, work.decision, work.path);
    m_imported = work.imported;
    if (opening.source != WorkSource::LeftBehind)
        return;
    m_undo.resetClean(); // it was never saved
    keepForRecovery();
    m_recovery.discard(opening.place);
}

void Session::begin(const PlanDocument &document, const Decision &decision, const QString &path)
{
    cancelOpening(); // of what nobody wants any more
    if (m_saving) { // other work than what is open now
        m_stopSaving.request_stop();
        endSaving(std::unexpected(Problems{savingCancelled()}));
    }
    ++m_revision;
    m_undo.clear();
    m_path = path;
    auto memory = m_surroundings.known ? m_surroundings.known->of(document.plan().id) : nullptr;
    letGo({std::exchange(m_advice, {}), std::exchange(m_memory, std::move(memory))});
    m_decision = decision;
    m_imported.clear();
    m_document = document;
    m_recovery.forget();
    emit opened();
    emit planChanged();
    emit decisionChanged();
    emit modifiedChanged();
    compute();
}

bool Session::isModified() const
{
    return !m_undo.isClean();
}

Problems Session::problemsAt(const QString &pointer) const
{
    Problems problems;
    for (const Problem &problem : m_document.problems()) {
        if (problem.pointer == pointer)
            problems.append(problem);
    }
    return problems;
}

void Session::set(const QString &pointer, const Json &value, const QString &what)
{
    Json json = m_document.json();
    if (json.at(pointer) == value)
        return;
    if (value.exists() ? json.set(pointer, value) : json.remove(pointer))
        changePlan(json, what);
}

void Session::append(const QString &listPointer, const Json &item, const QString &what)
{
    Json json = m_document.json();
    if (!json.at(listPointer).exists())
        json.set(listPointer, Json::array());
    if (json.set(listPointer + u"/-"_s, item))
        changePlan(json, what);
}

void Session::remove(const QStringList &pointers, const QString &what)
{
    // From the last to the first, so that the indices of the others stay what they are.
    QStringList ordered = pointers;
    std::ranges::sort(ordered, [](const QString &left, const QString &right) {
        const qlonglong leftIndex = tokensOf(left).constLast().toLongLong();
        const qlonglong rightIndex = tokensOf(right).constLast().toLongLong();
        return leftIndex != rightIndex ? leftIndex > rightIndex : left > right;
    });
    Json json = m_document.json();
    bool isChanged = false;
    for (const QString &pointer : std::as_const(ordered))
        isChanged = json.remove(pointer) || isChanged;
    if (isChanged)
        changePlan(json, what);
}

QString Session::idFrom(const QString &name)
{
    return safeconduct::idFrom(name);
}

QString Session::freeId(const QString &listPointer, const QString &name) const
{
    QStringList taken;
    for (const Json &item : m_document.json().at(listPointer).items())
        taken.append(item.value(u"id"_s).text());
    const QString wanted = idFrom(name);
    QString id = wanted;
    for (int number = 2; taken.contains(id); ++number)
        id = wanted + u'-' + QString::number(number);
    return id;
}

void Session::changePlan(const Json &json, const QString &what)
{
    if (isReadOnly())
        return;
    m_undo.push(new StateCommand(*this, state(), {m_document.with(json), m_decision}, what));
}

void Session::changeDecision(const Decision &decision, const QString &what)
{
    if (!isReadOnly() && decision != m_decision)
        m_undo.push(new StateCommand(*this, state(), {m_document, decision}, what));
}

void Session::show(const State &state)
{
    ++m_revision;
    const bool isOtherPlan = state.document.json() != m_document.json();
    m_decision = state.decision;
    if (isOtherPlan) {
        m_document = state.document;
        emit planChanged();
        compute();
    }
    emit decisionChanged();
    m_keepSoon.start();
}

bool Session::isComputing() const
{
    return m_isComputing; // the run may be over a moment before its advice is taken
}

void Session::compute()
{
    m_run.cancel();
    m_depthRun.cancel();
    m_hasDepth = false;
    if (!m_document.isUsable() || isReadOnly()) {
        m_isComputing = false;
        m_advice = {};
        emit adviceChanged();
        emit computingChanged();
        goOnSaving();
        return;
    }
    m_isComputing = true;
    AdviceSettings settings = adviceSettings(plan().settings, {}, today());
    settings.withAlternatives = false;
    m_run.setFuture(adviseInBackground(m_document, m_knowledge, settings, m_memory));
    emit computingChanged();
}

void Session::cancelComputing()
{
    m_run.cancel();
}

void Session::passOnProgress(int done)
{
    emit progressChanged(done, m_run.progressMaximum());
}

void Session::takeAdvice()
{
    m_isComputing = false;
    emit computingChanged();
    if (!m_run.isCanceled() && m_run.future().resultCount() > 0)
        take(m_run.resultAt(m_run.future().resultCount() - 1));
    goOnSaving();
}

void Session::takeBeforehand(int result)
{
    if (!m_isComputing || m_run.isCanceled())
        return; // what came later is taken already
    if (const AdvisedPlan advised = m_run.resultAt(result); !advised.isWhole)
        take(advised);
}

void Session::take(const AdvisedPlan &advised)
{
    if (m_surroundings.known)
        m_surroundings.known->keep(plan().id, advised.memory);
    letGo({std::exchange(m_advice, advised.advice), std::exchange(m_memory, advised.memory)});
    if (m_decision.choices.isEmpty())
        m_decision = proposeFrom(plan(), m_advice);
    else
        renew(m_decision, plan(), m_advice);
    emit adviceChanged();
    emit decisionChanged();
}

void Session::wantDepth()
{
    if (!m_isComputing && m_depthRun.isCanceled()) // what belongs to an earlier advice was cancelled
        m_depthRun.setFuture(
            adviseInDepth(m_document, m_knowledge, adviceSettings(plan().settings, {}, today()), m_advice));
}

bool Session::hasDepth() const
{
    return !m_isComputing && m_hasDepth;
}

void Session::takeDepth()
{
    if (m_depthRun.isCanceled() || m_depthRun.future().resultCount() == 0)
        return;
    const AdviceDepth depth = m_depthRun.result();
    m_advice.scenarios = depth.scenarios;
    m_advice.portfolio = depth.portfolio;
    m_hasDepth = true;
    emit depthChanged();
    goOnSaving();
}

void Session::finishComputing()
{
    if (m_isComputing) {
        m_run.waitForFinished();
        takeAdvice();
    }
    wantDepth();
    if (!hasDepth()) {
        m_depthRun.waitForFinished();
        takeDepth();
    }
}

Result<void> Session::choose(const QString &connection, const QString &option, const QString &reason)
{
    Decision decision = m_decision;
    const Result<void> chosen =
        safeconduct::choose(decision, m_advice, connection, option, reason, decision.decidedBy, decision.decidedRole);
    if (chosen) {
        decision.decidedOn = today();
        changeDecision(decision, Text::tr("Choose %1").arg(option));
    }
    return chosen;
}

Result<void> Session::chooseAlike(const QStringList &connections, const QString &option, const QString &reason)
{
    Decision decision = m_decision;
    for (const QString &connection : connections) {
        const Result<void> chosen = safeconduct::choose(decision, m_advice, connection, option, reason,
                                                        decision.decidedBy, decision.decidedRole);
        if (!chosen)
            return chosen;
    }
    decision.decidedOn = today();
    changeDecision(decision, Text::tr("Decide %Ln alike", nullptr, static_cast<int>(connections.size())));
    return {};
}

Result<void> Session::setReason(const QString &connection, const QString &reason)
{
    const Choice *choice = m_decision.choice(connection);
    return choose(connection, choice ? choice->option : QString(), reason);
}

Result<void> Session::acceptRisk(const QString &connection, const AcceptedRisk &risk)
{
    Decision decision = m_decision;
    const Result<void> accepted = safeconduct::acceptRisk(decision, connection, risk);
    if (accepted)
        changeDecision(decision, Text::tr("Accept the risk"));
    return accepted;
}

void Session::acceptProposals()
{
    Decision decision = m_decision;
    decideProposals(decision, decision.decidedBy, decision.decidedRole);
    decision.decidedOn = today();
    changeDecision(decision, Text::tr("Decide as advised"));
}

void Session::setDecider(const QString &name, const QString &role)
{
    Decision decision = m_decision;
    decision.decidedBy = name;
    decision.decidedRole = role;
    changeDecision(decision, Text::tr("Say who decides"));
}

void Session::setReview(const QDate &review)
{
    Decision decision = m_decision;
    decision.review = review;
    changeDecision(decision, Text::tr("Set the review date"));
}

void Session::setInformed(const QStringList &names)
{
    Decision decision = m_decision;
    decision.informed = names;
    changeDecision(decision, Text::tr("Say who was told"));
}

void Session::answer(const OpenPoint &point, const QString &answer, const QString &explanation)
{
    Json given = Json::object();
    given.insert(u"question"_s, Json::from(point.detail));
    if (!point.connection.isEmpty())
        given.insert(u"connection"_s, Json::from(point.connection));
    given.insert(u"answer"_s, Json::from(answer));
    if (!explanation.isEmpty())
        given.insert(u"explanation"_s, Json::from(explanation));
    const QList<Answer> &answers = plan().answers;
    const auto before = std::ranges::find_if(answers, [&](const Answer &known) {
        return known.question == point.detail && known.connection == point.connection;
    });
    if (before == answers.cend())
        append(u"/answers"_s, given, Text::tr("Answer a question"));
    else
        set(u"/answers/%1"_s.arg(before - answers.cbegin()), given, Text::tr("Answer a question"));
}

QList<OpenPoint> Session::openPoints() const
{
    return safeconduct::openPoints(m_decision, plan(), m_advice, today());
}

void Session::keepImported(const QList<ImportedText> &texts)
{
    m_imported = keptTexts(m_imported, texts);
    m_keepSoon.start();
}

DecidedWork Session::decidedWork() const
{
    const bool isStored = !m_path.isEmpty() && !isModified() && isStoredDossier(m_path);
    return {.plan = m_document,
            .knowledge = m_knowledge,
            .advice = m_advice,
            .decision = m_decision,
            .programVersion = m_surroundings.programVersion,
            .today = today(),
            .dossier = isStored ? m_path : QString()};
}

DossierWork Session::dossierWork(const QString &path) const
{
    return {.knowledgeFiles = m_files,
            .decided = decidedWork(),
            .signedAt = path == m_path ? QStringList{path} : QStringList{m_path, path},
            .path = path,
            .write = m_surroundings.write};
}

Results<void> Session::saveDossier(const QString &path)
{
    if (isReadOnly())
        return std::unexpected(Problems{readOnlyProblem(path)});
    finishComputing();
    const Results<void> stored = storeDossier(dossierWork(path));
    if (stored)
        markStored(path, m_revision);
    return stored;
}

void Session::startSaving(const QString &path)
{
    startStoring({.path = path});
}

void Session::startSavingPlan(const QString &path)
{
    startStoring({.path = path, .isPlanAlone = true});
}

void Session::startStoring(const Saving &saving)
{
    if (isSaving())
        return;
    m_saving = saving;
    if (isReadOnly())
        endSaving(std::unexpected(Problems{readOnlyProblem(saving.path)}));
    else
        goOnSaving();
}

/// What is stored in a dossier must belong together: the advice and its depth come first.
bool Session::hasAllFor(const Saving &saving)
{
    if (saving.isPlanAlone)
        return true;
    wantDepth(); // comes back once it is there
    return hasDepth();
}

/// One after the other: what was given up may still be written.
void Session::goOnSaving()
{
    if (!m_saving || m_saving->isUnderWay || m_saveRun.isRunning())
        return;
    Saving &saving = *m_saving;
    if (!hasAllFor(saving))
        return;
    saving.isUnderWay = true;
    saving.revision = m_revision;
    m_stopSaving = std::stop_source();
    m_saveRun.setFuture(
        saving.isPlanAlone
            ? storePlanInBackground({m_document, saving.path, m_surroundings.write}, m_stopSaving.get_token())
            : storeDossierInBackground(dossierWork(saving.path), m_stopSaving.get_token()));
}

void Session::cancelSaving()
{
    if (!m_saving)
        return;
    if (m_saving->isUnderWay)
        m_stopSaving.request_stop(); // how it ends is told by its result
    else
        endSaving(std::unexpected(Problems{savingCancelled()}));
}

void Session::takeSaved()
{
    if (m_saving && m_saving->isUnderWay)
        endSaving(m_saveRun.result());
    else
        goOnSaving();
}

void Session::endSaving(const Results<void> &result)
{
    const Saving saving = std::exchange(m_saving, std::nullopt).value_or(Saving());
    if (result)
        markStored(saving.path, saving.revision);
    emit saved(result ? Problems() : result.error());
}

/// Who went on meanwhile has changes that are not in the file, also where undo leads back to what was stored before.
void Session::markStored(const QString &path, qint64 revision)
{
    m_path = path;
    if (revision != m_revision) {
        m_undo.resetClean();
        return;
    }
    m_undo.setClean();
    m_recovery.forget();
}

void Session::keepForRecovery() const
{
    Json work = Json::object();
    work.insert(u"format"_s, Json::from(u"safeconduct-recovery/1"_s));
    work.insert(u"path"_s, Json::from(m_path));
    work.insert(u"plan"_s, m_document.json());
    work.insert(u"decision"_s, decisionToJson(m_decision));
    if (!m_imported.isEmpty())
        work.insert(u"imported"_s, importedTextsJson(m_imported));
    m_recovery.keep(work);
}

QString Session::recoverable() const
{
    return m_recovery.leftBehind();
}

void Session::discardRecoverable()
{
    m_recovery.discard(recoverable());
}

} // namespace safeconduct
