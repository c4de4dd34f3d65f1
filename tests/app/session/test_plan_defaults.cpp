// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/plan_defaults.h"
#include "app/session/work.h"

#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// Of JSON with single quotes.
Json read(QByteArray text)
{
    return readJson(text.replace('\'', '"')).value_or(Json());
}

} // namespace

class TestPlanDefaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keepsNothingThatSaysNothing();
    void readsNothingThatIsDamaged();
    void addsOnlyWhatIsMissing();
    void holdsForNewPlansOnly();
    void findsFaultsOfTheSettingsOnly();

private:
    ShippedKnowledge m_shipped;
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Session> m_session;
};

void TestPlanDefaults::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestPlanDefaults::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_session = std::make_unique<Session>(m_shipped.files, m_shipped.knowledge,
                                          SessionSurroundings{QDate(2026, 12, 1), {}, u"test"_s});
    m_session->setPlanDefaults([this] { return planDefaults(*m_settings); });
}

void TestPlanDefaults::keepsNothingThatSaysNothing()
{
    keepPlanDefaults(*m_settings, read("{'policyProfile': 'tlsref-modern', 'hourlyRates': {}}"));
    QCOMPARE(planDefaults(*m_settings), read("{'policyProfile': 'tlsref-modern'}"));
    keepPlanDefaults(*m_settings, read("{'hourlyRates': {}}"));
    QVERIFY(!planDefaults(*m_settings).exists());
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestPlanDefaults::readsNothingThatIsDamaged()
{
    keepPlanDefaults(*m_settings, read("{'policyProfile': 'tlsref-modern'}"));
    const QStringList keys = m_settings->allKeys();
    QCOMPARE(keys.size(), 1);
    for (const QString &damaged : {u"{"_s, u"[]"_s, u"modern"_s, QString()}) {
        m_settings->setValue(keys.constFirst(), damaged);
        QVERIFY2(!planDefaults(*m_settings).exists(), qPrintable(damaged));
    }
}

void TestPlanDefaults::addsOnlyWhatIsMissing()
{
    const Json defaults = read("{'policyProfile': 'tlsref-modern', 'horizonYears': 7}");
    const Json plan = withSettings(read("{'settings': {'horizonYears': 3}}"), defaults);
    QCOMPARE(plan.at(u"/settings/policyProfile"_s).text(), u"tlsref-modern"_s);
    QCOMPARE(plan.at(u"/settings/horizonYears"_s).integer(), 3);
    QCOMPARE(withSettings(read("{}"), {}), read("{}"));
}

void TestPlanDefaults::holdsForNewPlansOnly()
{
    m_session->startNew(u"Before"_s, u"en"_s);
    QVERIFY(!m_session->document().json().contains(u"settings"_s));
    keepPlanDefaults(*m_settings, read("{'policyProfile': 'tlsref-modern'}"));
    QVERIFY(m_session->plan().settings.policyProfile.isEmpty());
    m_session->startNew(u"After"_s, u"en"_s);
    QCOMPARE(m_session->plan().settings.policyProfile, u"tlsref-modern"_s);
    QVERIFY(!m_session->isModified());
    QVERIFY(m_session->openExample(u":/safeconduct/examples/two-offices.plan.json"_s));
    QVERIFY(m_session->plan().settings.policyProfile != "tlsref-modern"_L1);
}

void TestPlanDefaults::findsFaultsOfTheSettingsOnly()
{
    keepPlanDefaults(*m_settings, read("{'policyProfile': 'tlsref-modern'}"));
    const std::unique_ptr<Session> defaults = openPlanDefaults(*m_session, *m_settings);
    QCOMPARE(defaults->plan().settings.policyProfile, u"tlsref-modern"_s);
    QVERIFY(planDefaultsProblems(*defaults).isEmpty());
    defaults->set(u"/connections"_s, Json::from(u"none"_s), {});
    QVERIFY(planDefaultsProblems(*defaults).isEmpty());
    defaults->set(u"/settings/policyProfile"_s, Json::from(u"nonsense"_s), {});
    QVERIFY(!planDefaultsProblems(*defaults).isEmpty());
    QCOMPARE(planDefaults(*m_settings).value(u"policyProfile"_s).text(), u"tlsref-modern"_s);
}

QTEST_GUILESS_MAIN(TestPlanDefaults)
#include "test_plan_defaults.moc"
