// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decide.h"
#include "app/document/record.h"
#include "app/dossier/dossier.h"
#include "app/import/draft.h"
#include "app/knowledge/load_knowledge.h"
#include "app/plan/plan_document.h"
#include "app/session/advice_run.h"
#include "app/session/depth_run.h"
#include "app/session/known_plans.h"
#include "app/session/open_run.h"
#include "app/session/record_run.h"
#include "app/session/recovery.h"
#include "app/session/save_run.h"
#include "app/snippets/snippet.h"
#include "app/support/file.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace safeconduct {

/// Where a session gets what it may not know by itself.
struct SessionSurroundings {
    QDate today;
    QString recoveryFolder; ///< where work in progress is kept; empty: nowhere
    QString programVersion;
    FileWriter write = &writeFile; ///< how the file of a plan or a dossier gets on the disk
    std::shared_ptr<KnownPlans> known = nullptr; ///< of all sessions around; null: each begins anew
};

/// The state of one piece of work, without a window: a plan with undo, its advice, a decision, snippets, and where it is
/// stored. Everything a page shows is asked here, everything a user does is said here.
class Session : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged)
    Q_PROPERTY(bool computing READ isComputing NOTIFY computingChanged)

public:
    Session(KnowledgeFiles files, std::shared_ptr<const Knowledge> knowledge, SessionSurroundings surroundings,
            QObject *parent = nullptr);
    ~Session() override;

    /// For a window of its own: nothing is open there, knowledge and surroundings are the same.
    std::unique_ptr<Session> another() const;

    const Knowledge &knowledge() const { return *m_knowledge; }
    /// For work in the background, which may end after the session.
    std::shared_ptr<const Knowledge> sharedKnowledge() const { return m_knowledge; }
    QDate today() const { return m_surroundings.today; }
    /// Where work in progress is kept; empty: nowhere.
    QString recoveryFolder() const { return m_surroundings.recoveryFolder; }

    // What is open
    /// Where to get the settings that new plans begin with, in the form of a plan's `settings`. Asked for each new plan.
    void setPlanDefaults(std::function<Json()> source) { m_planDefaults = std::move(source); }
    /// \a plan, a new one, with them wherever it says nothing itself.
    Json withPlanDefaults(const Json &plan) const;
    void startNew(const QString &title, const QString &language);
    /// Starts to read a plan or a dossier, told apart by content, in the background. openingEnded() tells how it ended. The old
    /// work stays until all is read and where that fails; what was still read before is given up.
    void startOpening(const QString &path);
    /// The same for a shipped example: opened as new work without a file.
    void startOpeningExample(const QString &resource);
    /// The same for recoverable() work, which counts as modified.
    void startRecovering();
    bool isOpening() const { return m_opening.has_value(); }
    void cancelOpening();
    /// A file and an example in the caller's thread, for a caller without an event loop.
    Results<void> open(const QString &path);
    Results<void> openExample(const QString &resource);
    QString path() const { return m_path; }
    bool isModified() const;
    bool isReadOnly() const { return m_document.isNewerFormat(); }

    // The plan
    const PlanDocument &document() const { return m_document; }
    const Plan &plan() const { return m_document.plan(); }
    /// Problems of the value at \a pointer itself (not of what is inside it).
    Problems problemsAt(const QString &pointer) const;
    /// Sets, inserts, removes by JSON pointer, each one step of undo named \a what. Setting a missing value removes the member.
    void set(const QString &pointer, const Json &value, const QString &what);
    void append(const QString &listPointer, const Json &item, const QString &what);
    void remove(const QStringList &pointers, const QString &what);
    QUndoStack *undoStack() { return &m_undo; }
    /// An id that is free in \a listPointer ("/systems"), made from \a name.
    QString freeId(const QString &listPointer, const QString &name) const;
    /// \a name as the plan format writes ids: "Exchange Server 2019" is "exchange-server-2019".
    static QString idFrom(const QString &name);

    // Advice, computed in the background after each change; stale or without robustness while isComputing()
    bool isComputing() const;
    const Advice &advice() const { return m_advice; }
    void cancelComputing();
    /// Advises on scenarios and on alternatives to the portfolio, too, unless that is done or under way: only records and
    /// dossiers tell of them.
    void wantDepth();
    bool hasDepth() const;

    // The decision
    const Decision &decision() const { return m_decision; }
    Result<void> choose(const QString &connection, const QString &option, const QString &reason);
    /// The same option for the same reason for all of \a connections, as one step of undo; none where one of them cannot have it.
    Result<void> chooseAlike(const QStringList &connections, const QString &option, const QString &reason);
    Result<void> setReason(const QString &connection, const QString &reason);
    Result<void> acceptRisk(const QString &connection, const AcceptedRisk &risk);
    /// Makes every proposal that is still open this person's decision.
    void acceptProposals();
    void setDecider(const QString &name, const QString &role);
    void setReview(const QDate &review);
    /// \a names are of those told of the decision.
    void setInformed(const QStringList &names);
    /// Answers the question of \a point in the plan: \a answer is yes, no, partly or not-applicable. An earlier answer is replaced.
    void answer(const OpenPoint &point, const QString &answer, const QString &explanation);
    QList<OpenPoint> openPoints() const;

    // What was imported
    /// Keeps \a texts at hand, to compare what is generated with: while this work is open, and in the file for its recovery. They may
    /// hold passwords and become part of nothing that is stored.
    void keepImported(const QList<ImportedText> &texts);
    const QList<ImportedText> &importedTexts() const { return m_imported; }

    // Configuration and record
    /// A copy to make configuration and record from in the background.
    DecidedWork decidedWork() const;

    // Storing
    /// Starts to store the dossier in the background: waits for the advice that belongs to it, then makes and writes it. saved()
    /// tells how it ended, maybe at once. One at a time.
    void startSaving(const QString &path);
    /// The same for the plan alone, which waits for no advice.
    void startSavingPlan(const QString &path);
    bool isSaving() const { return m_saving.has_value(); }
    /// What is written already stays and counts as saved.
    void cancelSaving();
    /// Stores the dossier in the caller's thread, for a caller without an event loop.
    Results<void> saveDossier(const QString &path);

    /// Work that an earlier run left behind when it ended unexpectedly; empty where there is none.
    QString recoverable() const;
    void discardRecoverable();

signals:
    void opened(); ///< other work is open: show everything anew
    void openingEnded(const safeconduct::Problems &faults); ///< the end of startOpening(); opened where there are none
    void planChanged(); ///< values of the plan
    void adviceChanged(); ///< once or twice after an edit: robustness may come later than all else
    void depthChanged(); ///< of the advice: it follows the advice itself
    void decisionChanged();
    void modifiedChanged();
    void computingChanged();
    void progressChanged(int done, int all);
    void saved(const safeconduct::Problems &faults); ///< the end of saving; stored where there are none

private:
    friend class StateCommand;
    /// What undo goes back to: the plan and what was decided under it.
    struct State {
        PlanDocument document;
        Decision decision;
    };
    State state() const { return {m_document, m_decision}; }
    /// Work that is being read.
    struct Opening {
        WorkSource source = WorkSource::File;
        QString place;
    };
    /// A dossier or a plan that is being stored.
    struct Saving {
        QString path;
        bool isPlanAlone = false;
        bool isUnderWay = false; ///< all that it needed was there: a thread makes and writes it
        qint64 revision = 0; ///< of the state that it holds
    };
    void startReading(const Opening &opening);
    void takeRead();
    Results<void> openNow(const Opening &opening);
    void openRead(const Opening &opening, const ReadWork &work);
    void begin(const PlanDocument &document, const Decision &decision, const QString &path);
    void show(const State &state);
    void changePlan(const Json &json, const QString &what);
    void changeDecision(const Decision &decision, const QString &what);
    void compute();
    void takeAdvice();
    void takeBeforehand(int result);
    void take(const AdvisedPlan &advised);
    void takeDepth();
    /// Waits for what is still computed: what is stored must belong together.
    void finishComputing();
    void passOnProgress(int done);
    void keepForRecovery() const;
    DossierWork dossierWork(const QString &path) const;
    void startStoring(const Saving &saving);
    bool hasAllFor(const Saving &saving);
    void goOnSaving();
    void takeSaved();
    void endSaving(const Results<void> &result);
    void markStored(const QString &path, qint64 revision);

    KnowledgeFiles m_files;
    std::shared_ptr<const Knowledge> m_knowledge;
    SessionSurroundings m_surroundings;
    std::function<Json()> m_planDefaults; ///< may be empty
    PlanDocument m_document;
    Advice m_advice;
    std::shared_ptr<const AdviceMemory> m_memory; ///< what the last run found out
    Decision m_decision;
    QList<ImportedText> m_imported;
    QString m_path;
    QUndoStack m_undo;
    QFutureWatcher<AdvisedPlan> m_run;
    QFutureWatcher<AdviceDepth> m_depthRun;
    bool m_isComputing = false; ///< until what the run found is taken over
    bool m_hasDepth = false; ///< as soon as what its run found is taken over
    std::optional<Opening> m_opening; ///< until its end is taken over
    QFutureWatcher<Results<ReadWork>> m_openRun;
    std::optional<Saving> m_saving; ///< until its end is taken over
    QFutureWatcher<Results<void>> m_saveRun;
    std::stop_source m_stopSaving;
    qint64 m_revision = 0; ///< counts what was shown of plan and decision
    Recovery m_recovery;
    QTimer m_keepSoon;
};

} // namespace safeconduct
