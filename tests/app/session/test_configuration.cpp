// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/kept_advice.h"
#include "app/session/configuration.h"
#include "app/session/done_work.h"
#include "app/session/record_map.h"
#include "app/session/record_run.h"
#include "app/session/work.h"
#include "tests/common/example.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestConfiguration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void showsEveryFileOnceByHost();
    void showsTheTextThatIsSaved();
    void findsTheReasonOfEveryLine();
    void keepsTheReasonOverLinesThatBelongToIt();
    void saysForWhatItIsAndHowFarItIsProved();
    void saysForWhatThereIsNone();
    void makesTheSameInTheBackground();
    void facilitiesHaveAPlaceOfTheirOwn();
    void adviceSaysWhichFacilitiesAreTaken();
    void listsStepsInTheirOrder();
    void namesAStepDoneByHand();
    void remembersWhatIsDone();
    void isDoneWithAllItsSteps();

private:
    Configuration made(const QString &language = u"en"_s) const { return made(m_example->snippets, language); }
    Configuration made(const Snippets &snippets, const QString &language) const
    {
        return configurationOf(m_example->document.plan(), m_example->knowledge(),
                               Wording(m_example->knowledge().texts, language, u"EUR"_s), snippets);
    }

    std::unique_ptr<Example> m_example;
};

void TestConfiguration::initTestCase()
{
    m_example = std::make_unique<Example>(example(u"recplast"_s));
    QVERIFY(!m_example->snippets.snippets.isEmpty());
}

void TestConfiguration::showsEveryFileOnceByHost()
{
    qsizetype files = 0;
    QStringList hosts;
    for (const auto shown = made().hosts; const ConfigurationHost &host : shown) {
        const QString key = host.system + u'/' + host.facility;
        QVERIFY(!hosts.contains(key));
        hosts.append(key);
        QVERIFY(!host.name.isEmpty());
        for (const ConfigurationItem &item : host.items) {
            QVERIFY(!item.badgeMeaning.startsWith(u'<'));
            files += item.files.size();
        }
    }
    qsizetype expected = 1; // the order of the roll-out
    const QList<Snippet> all = m_example->snippets.snippets + m_example->snippets.interim;
    for (const Snippet &snippet : all)
        expected += snippet.files.size();
    QCOMPARE(files, expected);
}

/// In the window and in the file that goes with the snippet.
void TestConfiguration::saysForWhatItIsAndHowFarItIsProved()
{
    Snippets snippets;
    Snippet snippet = m_example->snippets.snippets.first();
    snippet.madeFor = {u"postfix"_s, u"Postfix"_s, u"Postfix 3.7"_s, u"Postfix 3.9"_s};
    snippet.badge = {Proof::Handshaken, u"3.7.11"_s, u"2026-11-30"_s, {u"refused in cleartext"_s}};
    snippets.snippets = {snippet};
    const ConfigurationItem item = configurationOf(m_example->document.plan(), m_example->knowledge(),
                                                   Wording(m_example->knowledge().texts, u"en"_s, u"EUR"_s), snippets)
                                       .hosts.first()
                                       .items.first();
    const ArchiveEntries saved = snippetEntries(snippets, m_example->document.plan(), m_example->knowledge());
    const auto readme = std::ranges::find_if(saved.keyValueBegin(), saved.keyValueEnd(),
                                             [](const auto &entry) { return entry.first.endsWith("/README.md"_L1); });
    QVERIFY(readme != saved.keyValueEnd());
    for (const QString &text : {item.badge + item.badgeMeaning, QString::fromUtf8((*readme).second)}) {
        for (const QString &part :
             {u"Postfix 3.7"_s, u"Postfix 3.9"_s, u"3.7.11"_s, u"2026"_s, u"refused in cleartext"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }
    const QString profile = m_example->knowledge().profiles.value(snippet.profile).title;
    QVERIFY2(item.badgeMeaning.contains(profile), qPrintable(item.badgeMeaning));
}

void TestConfiguration::showsTheTextThatIsSaved()
{
    const ArchiveEntries saved =
        snippetEntries(m_example->snippets, m_example->document.plan(), m_example->knowledge());
    const QList<QByteArray> texts = saved.values();
    for (const auto hosts = made().hosts; const ConfigurationHost &host : hosts) {
        for (const ConfigurationItem &item : host.items) {
            for (const ConfigurationFile &file : item.files) {
                // PowerShell files are saved with a byte order mark.
                const QByteArray text = file.text.toUtf8();
                QVERIFY2(texts.contains(text) || texts.contains("\xEF\xBB\xBF" + text), qPrintable(file.name));
            }
        }
    }
}

void TestConfiguration::findsTheReasonOfEveryLine()
{
    for (const auto hosts = made().hosts; const ConfigurationHost &host : hosts) {
        for (const ConfigurationItem &item : host.items) {
            for (const ConfigurationFile &file : item.files) {
                const int lines = static_cast<int>(file.text.count(u'\n'));
                QVERIFY(file.reasonAt(lines) == nullptr);
                if (file.reasons.isEmpty())
                    continue;
                const LineReason &last = file.reasons.last();
                QCOMPARE(last.firstLine + last.lineCount, lines);
                for (int line = file.reasons.first().firstLine; line < lines; ++line)
                    QVERIFY2(file.reasonAt(line), qPrintable(u"%1 line %2"_s.arg(file.name).arg(line)));
            }
        }
    }
}

void TestConfiguration::keepsTheReasonOverLinesThatBelongToIt()
{
    Snippets snippets;
    Snippet snippet = m_example->snippets.snippets.first();
    const Saying reason{u"record.nobody"_s, {}};
    snippet.files = {SnippetFile{.step = Step::Apply,
                                 .name = u"x"_s,
                                 .place = {},
                                 .language = u"text"_s,
                                 .lines = {{u"first"_s, reason, u"T1"_s, {}},
                                           {u"goes on"_s, {}, {}, {}},
                                           {u"second\nof two lines"_s, reason, u"T2"_s, {}}}}};
    snippets.snippets = {snippet};
    const Configuration configuration =
        configurationOf(m_example->document.plan(), m_example->knowledge(),
                        Wording(m_example->knowledge().texts, u"en"_s, u"EUR"_s), snippets);
    const ConfigurationFile &file = configuration.hosts.first().items.first().files.first();
    QCOMPARE(file.text.count(u'\n'), 6); // two comments, four lines of code
    QCOMPARE(file.reasonAt(0)->rule, u"T1"_s);
    QCOMPARE(file.reasonAt(2)->rule, u"T1"_s);
    QCOMPARE(file.reasonAt(3)->rule, u"T2"_s);
    QCOMPARE(file.reasonAt(5)->rule, u"T2"_s);
}

void TestConfiguration::saysForWhatThereIsNone()
{
    Snippets snippets;
    const Saying reason{u"record.nobody"_s, {}};
    snippets.omissions = {{u"a"_s, {}, reason}, {u"b"_s, {}, reason}};
    const Configuration configuration =
        configurationOf(m_example->document.plan(), m_example->knowledge(),
                        Wording(m_example->knowledge().texts, u"en"_s, u"EUR"_s), snippets);
    QVERIFY(configuration.hosts.isEmpty());
    QCOMPARE(configuration.omissions.size(), 1);
}

void TestConfiguration::makesTheSameInTheBackground()
{
    const DecidedWork work{.plan = m_example->document,
                           .knowledge = m_example->shipped.knowledge,
                           .advice = m_example->advice,
                           .decision = m_example->decision,
                           .programVersion = u"test"_s,
                           .today = m_example->advice.asOf};
    const Results<Snippets> snippets = makeSnippetsInBackground(work).result();
    QVERIFY(snippets);
    QCOMPARE(snippets->snippets.size(), m_example->snippets.snippets.size());
    RecordInput input = m_example->recordInput();
    input.networkMap = recordMap(work.plan.plan(), *work.knowledge, work.advice, work.decision, u"en"_s).value();
    QCOMPARE(toHtml(writeRecordInBackground(work).result()), toHtml(recordDocument(input)));
}

void TestConfiguration::facilitiesHaveAPlaceOfTheirOwn()
{
    const Plan &plan = m_example->document.plan();
    const QHash<QString, QString> choices{{u"outlook-godesberg"_s, u"tls-required"_s}};
    const Results<Snippets> snippets = makeSnippets(
        plan, m_example->knowledge(),
        {.choices = choices, .connection = {}, .target = {}, .profile = {}, .facilities = {u"own-ca-small"_s}});
    QVERIFY(snippets);
    const Configuration configuration = configurationOf(
        plan, m_example->knowledge(), Wording(m_example->knowledge().texts, u"en"_s, u"EUR"_s), *snippets);
    QCOMPARE(configuration.hosts.at(1).facility,
             u"own-ca-small"_s); // after the order of the roll-out, before all systems
    QCOMPARE(configuration.hosts.at(1).name, u"Small own CA"_s);
    QCOMPARE(configuration.hosts.at(1).items.constFirst().connection, u"Small own CA"_s);
    const ArchiveEntries saved = snippetEntries(*snippets, plan, m_example->knowledge());
    QVERIFY(saved.contains(u"_facility/own-ca-small/openssl-ca/root.cnf"_s));
    QVERIFY(saved.value(u"ROLLOUT.md"_s).contains("_facility/own-ca-small/openssl-ca/"));
}

void TestConfiguration::adviceSaysWhichFacilitiesAreTaken()
{
    const QStringList taken = facilitiesTaken(m_example->decision, m_example->advice);
    QVERIFY(!taken.isEmpty());
    QCOMPARE(facilitiesTaken(m_example->decision,
                             keptAdvice(m_example->advice, m_example->decision, m_example->knowledge(), u"en"_s)),
             taken);
    const Decision nothing;
    QCOMPARE(facilitiesTaken(nothing, m_example->advice), QStringList());
}

/// As ROLLOUT.md has them; every file to apply has its step.
void TestConfiguration::listsStepsInTheirOrder()
{
    const Configuration configuration = made();
    QCOMPARE(configuration.steps.size(), m_example->snippets.rollout.size());
    QVERIFY(std::ranges::is_sorted(configuration.steps, {}, &ConfigurationStep::stage));
    for (const ConfigurationStep &step : configuration.steps) {
        QVERIFY2(!step.text.isEmpty() && !(step.text + step.note + step.phase + step.phaseMeaning).contains(u'<'),
                 qPrintable(step.text));
        QCOMPARE(step.mark.size(), 64);
    }
    for (qsizetype host = 0; host < configuration.hosts.size(); ++host) {
        const ConfigurationHost &there = configuration.hosts.at(host);
        for (qsizetype item = 0; item < there.items.size(); ++item) {
            QSet<QString> marks;
            qsizetype count = 0;
            for (const ConfigurationStep &step : configuration.steps) {
                if (step.host != host || step.item != item)
                    continue;
                marks.insert(step.mark);
                ++count;
                QVERIFY2(step.text.startsWith(there.name), qPrintable(step.text));
            }
            QVERIFY2(count > 0 || !hasWork(there.items.at(item)), qPrintable(there.items.at(item).title));
            QCOMPARE(marks.size(), count);
        }
    }
}

void TestConfiguration::namesAStepDoneByHand()
{
    const Connection &connection = m_example->document.plan().connections.first();
    Snippets snippets;
    snippets.rollout = {
        RolloutStep{Stage::Switch, connection.id, connection.from, {}, false, {u"record.nobody"_s, {}}, {}}};
    const ConfigurationStep step = made(snippets, u"en"_s).steps.constFirst();
    QCOMPARE(step.host, -1);
    QCOMPARE(step.text, m_example->document.plan().system(connection.from)->name + u'\n' + connection.name);
    QCOMPARE(step.note, u"not named"_s);
    QCOMPARE(made(snippets, u"de"_s).steps.constFirst().mark, step.mark);
}

void TestConfiguration::remembersWhatIsDone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    const Configuration configuration = made();
    const auto worked =
        std::ranges::find_if(configuration.steps, [](const ConfigurationStep &step) { return step.host >= 0; });
    QVERIFY(worked != configuration.steps.cend());
    {
        QSettings settings(path, QSettings::IniFormat);
        DoneWork done(settings);
        QVERIFY(!done.isDone(*worked));
        done.setDone(*worked, true);
        QVERIFY(done.isDone(*worked));
    }
    QSettings settings(path, QSettings::IniFormat); // the next day
    DoneWork done(settings);
    QVERIFY(done.isDone(*worked));
    QCOMPARE(done.countDone(configuration), 1);
    QCOMPARE(done.countDone(made(u"de"_s)), 1);
    Plan other = m_example->document.plan();
    other.id += u'2';
    const Wording words(m_example->knowledge().texts, u"en"_s, u"EUR"_s);
    QCOMPARE(done.countDone(configurationOf(other, m_example->knowledge(), words, m_example->snippets)), 0);
    Snippets changed = m_example->snippets;
    for (QList<Snippet> *list : {&changed.snippets, &changed.interim}) {
        for (Snippet &snippet : *list) {
            for (SnippetFile &file : snippet.files)
                file.lines.append({u"# more"_s, {}, {}, {}});
        }
    }
    QCOMPARE(done.countDone(made(changed, u"en"_s)), 0);
    done.setDone(*worked, false);
    QVERIFY(!done.isDone(*worked));
    QVERIFY(settings.allKeys().isEmpty());
}

/// What stands at a host for a purpose may be put in place in several steps.
void TestConfiguration::isDoneWithAllItsSteps()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    DoneWork done(settings);
    const Configuration configuration = made();
    const auto stepsWith = [&configuration](const ConfigurationStep &one) {
        return std::ranges::count_if(configuration.steps, [&one](const ConfigurationStep &step) {
            return step.host == one.host && step.item == one.item;
        });
    };
    const auto several = std::ranges::find_if(configuration.steps, [&stepsWith](const ConfigurationStep &step) {
        return step.host >= 0 && stepsWith(step) > 1;
    });
    QVERIFY(several != configuration.steps.cend());
    done.setDone(*several, true);
    QVERIFY(!done.isDone(configuration, several->host, several->item));
    done.setDone(configuration, several->host, several->item, true);
    QVERIFY(done.isDone(configuration, several->host, several->item));
    QCOMPARE(done.countDone(configuration), stepsWith(*several));
    done.setDone(*several, false);
    QVERIFY(!done.isDone(configuration, several->host, several->item));
    done.setDone(configuration, several->host, several->item, false);
    QVERIFY(settings.allKeys().isEmpty());
    QVERIFY(!done.isDone(configuration, 0, 0)); // only to be read
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "test_configuration.moc"
