// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/imported_texts.h"
#include "app/session/session.h"
#include "app/support/file.h"
#include "tests/common/example.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void advisesAfterOpening();
    void showsAdviceBeforeItsRobustness();
    void remembersWhatAnotherSessionFoundOut();
    void advisesAnewAfterAnEdit();
    void undoesEditsAndChoicesInOrder();
    void tellsProblemsOfAValue();
    void advisesAgainOnceAFaultIsCorrected();
    void keepsTheOldWorkWhereOpeningFails();
    void removesSeveralItemsInOneStep();
    void findsFreeIds();
    void decidesProposalsInAPersonsName();
    void keepsChoicesOverAnEdit();
    void savesAPlanAsItWasReadWhereNothingChanged();
    void savesADossierThatOpensAgain();
    void recoversWorkThatWasNotSaved();
    void keepsImportedTextsBesideTheWork();
    void showsALaterFormatReadOnly();
    void cancelsComputing();
    void advisesInDepthWhereAsked();
    void storesDepthThatIsFoundButNotTakenOver();
    void storesWhatBelongsTogether();

private:
    void beginWithNothingKnown();
    void openRecplast();

    ShippedKnowledge m_shipped;
    std::shared_ptr<KnownPlans> m_known = std::make_shared<KnownPlans>();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSession::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_shipped.files, m_shipped.knowledge,
                                          SessionSurroundings{.today = QDate(2026, 12, 1),
                                                              .recoveryFolder = m_folder->filePath(u"recovery"_s),
                                                              .programVersion = u"test"_s,
                                                              .known = m_known});
}

/// Without what other sessions found out.
void TestSession::beginWithNothingKnown()
{
    m_known = std::make_shared<KnownPlans>();
    cleanup();
    init();
}

void TestSession::cleanup()
{
    m_session.reset();
}

void TestSession::openRecplast()
{
    QVERIFY(m_session->openExample(u":/safeconduct/examples/recplast.plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && !m_session->advice().connections.isEmpty(), 60'000);
}

void TestSession::advisesAfterOpening()
{
    const QSignalSpy advised(m_session.get(), &Session::adviceChanged);
    openRecplast();
    QVERIFY(!advised.isEmpty());
    QCOMPARE(m_session->advice().planSha256, m_session->document().sha256());
    QCOMPARE(m_session->decision().choices.size(), m_session->plan().connections.size());
    QVERIFY(!m_session->isModified());
    QVERIFY(m_session->path().isEmpty());
}

/// What is needed first comes first; the rest follows, and changes nothing of it.
void TestSession::showsAdviceBeforeItsRobustness()
{
    beginWithNothingKnown();
    const auto shown = std::make_shared<QList<Advice>>();
    const auto areStillComputing = std::make_shared<QList<bool>>();
    connect(m_session.get(), &Session::adviceChanged, this, [this, shown, areStillComputing] {
        shown->append(m_session->advice());
        areStillComputing->append(m_session->isComputing());
    });
    openRecplast();
    QCOMPARE(*areStillComputing, (QList{true, false}));
    const auto isAssessed = [](const ConnectionAdvice &one) { return one.robustness.has_value(); };
    QVERIFY(std::ranges::none_of(shown->constFirst().connections, isAssessed));
    QVERIFY(std::ranges::any_of(shown->constLast().connections, isAssessed));
    for (qsizetype index = 0; index < shown->constFirst().connections.size(); ++index)
        QCOMPARE(shown->constFirst().connections.at(index).recommended,
                 shown->constLast().connections.at(index).recommended);
    m_session->set(u"/title"_s, Json::from(u"Another"_s), u"Edit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    QCOMPARE(*areStillComputing, (QList{true, false, false})); // all of it is known
}

/// Another window computes only what it opens otherwise.
void TestSession::remembersWhatAnotherSessionFoundOut()
{
    beginWithNothingKnown();
    openRecplast();
    const std::unique_ptr<Session> other = m_session->another();
    const QSignalSpy advised(other.get(), &Session::adviceChanged);
    QVERIFY(other->openExample(u":/safeconduct/examples/recplast.plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!other->isComputing(), 60'000);
    QCOMPARE(advised.size(), 1); // not beforehand
    const auto &first = m_session->advice().connections;
    const auto &again = other->advice().connections;
    QCOMPARE(again.size(), first.size());
    for (qsizetype index = 0; index < first.size(); ++index)
        QCOMPARE(again.at(index).options.constData(), first.at(index).options.constData());
    other->startNew(u"Another"_s, u"en"_s);
    QVERIFY(other->advice().connections.isEmpty());
}

void TestSession::advisesAnewAfterAnEdit()
{
    openRecplast();
    QCOMPARE(m_session->advice().connection(u"erp-imap"_s)->need.availability.level, Level::High);
    m_session->set(u"/information/0/availability"_s, Json::from(u"normal"_s), u"Edit"_s);
    QVERIFY(m_session->isModified());
    QTRY_COMPARE_WITH_TIMEOUT(m_session->advice().connection(u"erp-imap"_s)->need.availability.level, Level::Normal,
                              60'000);
}

void TestSession::undoesEditsAndChoicesInOrder()
{
    openRecplast();
    const Json before = m_session->document().json();
    const Decision proposed = m_session->decision();
    m_session->set(u"/title"_s, Json::from(u"Another"_s), u"Edit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    const QString other = m_session->advice().connection(u"owa-travel"_s)->options.at(1).option.id();
    QVERIFY(m_session->choose(u"owa-travel"_s, other, u"Because it fits the rest."_s));
    QCOMPARE(m_session->decision().choice(u"owa-travel"_s)->option, other);
    m_session->undoStack()->undo();
    QVERIFY(!m_session->decision().choice(u"owa-travel"_s)->isDecided);
    QCOMPARE(m_session->plan().title, u"Another"_s);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().json(), before);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    QCOMPARE(m_session->decision(), proposed);
    QVERIFY(!m_session->isModified());
    m_session->undoStack()->redo();
    m_session->undoStack()->redo();
    QCOMPARE(m_session->decision().choice(u"owa-travel"_s)->reason, u"Because it fits the rest."_s);
}

void TestSession::tellsProblemsOfAValue()
{
    openRecplast();
    m_session->set(u"/connections/0/from"_s, Json::from(u"nobody"_s), u"Edit"_s);
    QVERIFY(!m_session->problemsAt(u"/connections/0/from"_s).isEmpty());
    QVERIFY(m_session->problemsAt(u"/connections/0/name"_s).isEmpty());
}

void TestSession::advisesAgainOnceAFaultIsCorrected()
{
    openRecplast();
    m_session->set(u"/connections/0/from"_s, Json::from(u"nobody"_s), u"Edit"_s);
    QVERIFY(m_session->advice().connections.isEmpty());
    m_session->undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->advice().connections.size(), m_session->plan().connections.size(), 60'000);
}

void TestSession::keepsTheOldWorkWhereOpeningFails()
{
    openRecplast();
    const QString letter = m_folder->filePath(u"letter.txt"_s);
    QVERIFY(writeFile(letter, "Dear reader"));
    const Results<void> opened = m_session->open(letter);
    QVERIFY(!opened);
    QCOMPARE(opened.error().first().file, letter);
    QVERIFY(!m_session->open(m_folder->filePath(u"missing.plan.json"_s)));
    QCOMPARE(m_session->plan().id, u"recplast-mail"_s);
}

void TestSession::removesSeveralItemsInOneStep()
{
    openRecplast();
    const Json before = m_session->document().json();
    const QString kept = m_session->plan().connections.at(1).id;
    m_session->remove({u"/connections/0"_s, u"/connections/10"_s, u"/connections/2"_s}, u"Remove"_s);
    QCOMPARE(m_session->plan().connections.size(), 14);
    QCOMPARE(m_session->plan().connections.first().id, kept);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().json(), before);
}

void TestSession::findsFreeIds()
{
    openRecplast();
    QCOMPARE(m_session->freeId(u"/systems"_s, u"Büro Köln (neu)"_s), u"buro-koln-neu"_s);
    QCOMPARE(m_session->freeId(u"/systems"_s, u"ex1"_s), u"ex1-2"_s);
    QCOMPARE(m_session->freeId(u"/systems"_s, u"???"_s), u"new"_s);
}

void TestSession::decidesProposalsInAPersonsName()
{
    openRecplast();
    m_session->setDecider(u"Ada Head"_s, u"head-of-it"_s);
    m_session->acceptProposals();
    for (const Choice &choice : m_session->decision().choices) {
        QVERIFY2(choice.isDecided || choice.option.isEmpty(), qPrintable(choice.connection));
        if (choice.isDecided)
            QCOMPARE(choice.by, u"Ada Head"_s);
    }
    QCOMPARE(m_session->decision().decidedOn, QDate(2026, 12, 1));
}

void TestSession::keepsChoicesOverAnEdit()
{
    openRecplast();
    const QString chosen = m_session->advice().connection(u"owa-travel"_s)->recommended;
    QVERIFY(m_session->choose(u"owa-travel"_s, chosen, {}));
    m_session->set(u"/connections/0/name"_s, Json::from(u"Outlook at home"_s), u"Edit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    QVERIFY(m_session->decision().choice(u"owa-travel"_s)->isDecided);
}

void TestSession::savesAPlanAsItWasReadWhereNothingChanged()
{
    const QString path = m_folder->filePath(u"a.plan.json"_s);
    QVERIFY(writeFile(path, examplePlan(u"recplast"_s)));
    QVERIFY(m_session->open(path));
    const Json read = m_session->document().json();
    m_session->set(u"/title"_s, Json::from(u"Another"_s), u"Edit"_s);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(path);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 60'000);
    QVERIFY(!m_session->isModified());
    Json expected = read;
    QVERIFY(expected.set(u"/title"_s, Json::from(u"Another"_s)));
    QCOMPARE(*readJson(*readFile(path, 1 << 20)), expected);
}

void TestSession::savesADossierThatOpensAgain()
{
    openRecplast();
    const QString chosen = m_session->advice().connection(u"owa-travel"_s)->recommended;
    QVERIFY(m_session->choose(u"owa-travel"_s, chosen, u"As advised, after a talk with the staff."_s));
    const QString path = m_folder->filePath(u"a.safeconduct"_s);
    const Results<void> saved = m_session->saveDossier(path);
    QVERIFY2(saved, saved ? "" : qPrintable(toLine(saved.error().first())));
    QVERIFY(!m_session->isModified());
    const Decision decision = m_session->decision();
    m_session->startNew(u"Something else"_s, u"en"_s);
    QVERIFY(m_session->open(path));
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    QCOMPARE(m_session->decision(), decision);
    QCOMPARE(m_session->path(), path);
}

void TestSession::recoversWorkThatWasNotSaved()
{
    QVERIFY(m_session->recoverable().isEmpty());
    Json left = Json::object();
    left.insert(u"format"_s, Json::from(u"safeconduct-recovery/1"_s));
    left.insert(u"path"_s, Json::from(u"/somewhere/a.plan.json"_s));
    left.insert(u"plan"_s, *readJson(examplePlan(u"recplast"_s)));
    Decision decision;
    decision.planId = u"recplast-mail"_s;
    decision.choices = {{u"owa-travel"_s, u"tls-required"_s, u"kept"_s, {}, true, {}, {}}};
    left.insert(u"decision"_s, decisionToJson(decision));
    const QList<ImportedText> texts{{u"mx"_s, ImportKind::Postfix, u"postconf.txt"_s, u"a = b\n"_s}};
    left.insert(u"imported"_s, importedTextsJson(texts));
    QVERIFY(writeFile(m_folder->filePath(u"recovery/crashed.json"_s), writeJson(left)));

    QVERIFY(!m_session->recoverable().isEmpty());
    m_session->startRecovering();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isOpening() && !m_session->isComputing(), 60'000);
    QCOMPARE(m_session->plan().id, u"recplast-mail"_s);
    QCOMPARE(m_session->decision().choice(u"owa-travel"_s)->reason, u"kept"_s);
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->recoverable().isEmpty());
    QCOMPARE(m_session->importedTexts(), texts);
}

void TestSession::keepsImportedTextsBesideTheWork()
{
    openRecplast();
    const QList<ImportedText> texts{
        {u"mx"_s, ImportKind::Postfix, u"postconf.txt"_s, u"smtp_sasl_password_maps = static:ada:hunter2\n"_s}};
    m_session->keepImported(texts);
    const auto keptForRecovery = [&] {
        const QFileInfoList files = QDir(m_folder->filePath(u"recovery"_s)).entryInfoList({u"*.json"_s}, QDir::Files);
        const Json work = files.size() == 1 ? Recovery::read(files.constFirst().filePath()).value_or(Json()) : Json();
        return importedTextsFrom(work.value(u"imported"_s));
    };
    QTRY_COMPARE(keptForRecovery(), texts);
    const QString path = m_folder->filePath(u"a.safeconduct"_s);
    QVERIFY(m_session->saveDossier(path));
    QCOMPARE(m_session->importedTexts(), texts);
    const Result<ArchiveEntries> stored = unpack(*readFile(path, 256 << 20));
    QVERIFY(stored && !stored->isEmpty());
    for (const auto &[name, contents] : stored->asKeyValueRange())
        QVERIFY2(!contents.contains("hunter2"), qPrintable(name));
    m_session->startNew(u"Something else"_s, u"en"_s);
    QVERIFY(m_session->importedTexts().isEmpty());
}

void TestSession::showsALaterFormatReadOnly()
{
    QByteArray plan = examplePlan(u"recplast"_s);
    plan.replace("safeconduct-plan/1", "safeconduct-plan/2");
    const QString path = m_folder->filePath(u"later.plan.json"_s);
    QVERIFY(writeFile(path, plan));
    QVERIFY(m_session->open(path));
    QVERIFY(m_session->isReadOnly());
    m_session->set(u"/title"_s, Json::from(u"Another"_s), u"Edit"_s);
    QVERIFY(!m_session->isModified());
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(path);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.constFirst().constFirst().value<Problems>().value(0).id, u"session.read-only"_s);
    QCOMPARE(*readFile(path, 1 << 20), plan);
}

void TestSession::cancelsComputing()
{
    beginWithNothingKnown();
    QVERIFY(m_session->openExample(u":/safeconduct/examples/recplast.plan.json"_s));
    m_session->cancelComputing();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    m_session->set(u"/title"_s, Json::from(u"Another"_s), u"Edit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->advice().connections.size(), m_session->plan().connections.size(), 60'000);
}

void TestSession::advisesInDepthWhereAsked()
{
    const QSignalSpy known(m_session.get(), &Session::depthChanged);
    openRecplast();
    QVERIFY(m_session->advice().scenarios.isEmpty());
    QVERIFY(m_session->advice().portfolio->next.isEmpty());
    const QMap<QString, QString> choices = m_session->advice().portfolio->choices;
    m_session->wantDepth();
    QTRY_VERIFY_WITH_TIMEOUT(!known.isEmpty(), 60'000);
    QVERIFY(!m_session->advice().scenarios.isEmpty());
    QCOMPARE(m_session->advice().portfolio->choices, choices);
    QCOMPARE(m_session->advice().portfolio->next.size(), 5);
    m_session->set(u"/scenarios"_s, *readJson(R"([{"id": "own", "title": "Own",
        "changes": [{"pointer": "/settings/horizonYears", "value": 1}]}])"),
                   u"Ask what if"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    m_session->wantDepth();
    QTRY_VERIFY_WITH_TIMEOUT(known.size() == 2, 60'000);
    QCOMPARE(m_session->advice().scenarios.constFirst().id, u"own"_s);
}

/// Between the end of a run and the event that tells of it, nobody has what it found yet.
void TestSession::storesDepthThatIsFoundButNotTakenOver()
{
    openRecplast();
    m_session->wantDepth();
    QThreadPool::globalInstance()->waitForDone(); // events stand still
    QVERIFY(!m_session->hasDepth());
    const QString path = m_folder->filePath(u"found.safeconduct"_s);
    QVERIFY(m_session->saveDossier(path));
    QVERIFY(m_session->hasDepth());
    const Results<Dossier> saved = unpackDossier(*readFile(path, 256 << 20), path);
    QVERIFY(saved);
    QVERIFY(saved->record.value(u"record.md"_s).contains("## What if"));
}

/// A dossier saved at once after an edit holds the advice on the edited plan.
void TestSession::storesWhatBelongsTogether()
{
    openRecplast();
    m_session->set(u"/settings/horizonYears"_s, Json::from(3), u"Look three years ahead"_s);
    QVERIFY(m_session->isComputing());
    const QString path = m_folder->filePath(u"now.safeconduct"_s);
    QVERIFY(m_session->saveDossier(path));
    QCOMPARE(m_session->advice().horizonYears, 3);
    QVERIFY(!m_session->advice().scenarios.isEmpty());
    const Results<Dossier> saved = unpackDossier(*readFile(path, 256 << 20), path);
    QVERIFY(saved);
    QVERIFY(saved->record.value(u"record.md"_s).contains("## What if"));
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
