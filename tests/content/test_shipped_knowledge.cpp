// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/load_knowledge.h"
#include "app/knowledge/references.h"
#include "tests/content/program_literals.h"

#include <QDirIterator>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestShippedKnowledge : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsShipped();
    void everySourceIsCited();
    void everyRuleOfTheSafeguardIsThere_data();
    void everyRuleOfTheSafeguardIsThere();
    void everyVersionSaysWhenSupportEnds();
    void whatComesWithAVersionStays_data();
    void whatComesWithAVersionStays();
    void everyRoleHasAGenericProduct();
    void everyProfileCanBeWritten();
    void everyFacilityGroupCanBePaid();
    void examplesAreThere();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
    QList<KnowledgeFile> m_files;
};

void TestShippedKnowledge::initTestCase()
{
    const auto loaded = loadKnowledge(shippedKnowledgeFiles());
    if (!loaded) {
        for (const Problem &problem : loaded.error())
            qWarning().noquote() << toLine(problem);
        QFAIL("The shipped knowledge does not load.");
    }
    m_knowledge = *loaded;
    Problems problems;
    m_files = readKnowledgeFiles(shippedKnowledgeFiles(), problems);
    QCOMPARE(problems.size(), 0);
}

void TestShippedKnowledge::everyFileIsShipped()
{
    const QString folder = QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/knowledge/");
    const KnowledgeFiles shipped = shippedKnowledgeFiles();
    qsizetype count = 0;
    for (QDirIterator entries(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories); entries.hasNext();
         ++count) {
        QFile file(entries.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(shipped.value(file.fileName().sliced(folder.size())), file.readAll());
    }
    QCOMPARE(shipped.size(), count);
}

void TestShippedKnowledge::everySourceIsCited()
{
    QSet<QString> cited = programLiterals(); // lines of configuration name their sources in the program
    for (const KnowledgeFile &file : std::as_const(m_files)) {
        for (const QString &path : {u"**/sources/*"_s, u"rules/*/source"_s, u"rules/*/alsoSources/*"_s}) {
            for (const auto places = select(file.document, path); const Found &found : places)
                cited.insert(found.text);
        }
    }
    QStringList idle;
    for (const auto &[id, source] : m_knowledge->sources.asKeyValueRange()) {
        if (!cited.contains(id))
            idle.append(id);
    }
    QCOMPARE(idle, QStringList());
}

void TestShippedKnowledge::everyRuleOfTheSafeguardIsThere_data()
{
    QTest::addColumn<QString>("id");
    const QList<std::pair<QChar, int>> chapters{{u'G', 8}, {u'I', 8}, {u'T', 6}, {u'C', 8},
                                                {u'S', 3}, {u'M', 5}, {u'P', 7}, {u'D', 2}};
    for (const auto &[letter, last] : chapters) {
        for (int number = 1; number <= last; ++number) {
            const QString id = letter + QString::number(number);
            QTest::newRow(qPrintable(id)) << id;
        }
    }
}

void TestShippedKnowledge::everyRuleOfTheSafeguardIsThere()
{
    QFETCH(const QString, id);
    const auto isCase = [&](const Rule &rule) { return rule.id == id; };
    QVERIFY(std::ranges::any_of(m_knowledge->rules, isCase));
}

void TestShippedKnowledge::everyVersionSaysWhenSupportEnds()
{
    QStringList silent;
    for (const Product &product : m_knowledge->products) {
        for (const ProductVersion &version : product.versions) {
            if (!version.supportEnds && version.supportNote.isEmpty())
                silent.append(product.id + u' ' + version.id);
        }
        if (product.versions.isEmpty() && product.supportNote.isEmpty() && !product.isGeneric())
            silent.append(product.id);
    }
    QCOMPARE(silent, QStringList());
}

void TestShippedKnowledge::whatComesWithAVersionStays_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("lastWithout");
    QTest::addColumn<QString>("firstWith");
    QTest::newRow("nginx") << u"nginx"_s << u"1.24"_s << u"1.26"_s;
    QTest::newRow("HAProxy") << u"haproxy"_s << u"2.8"_s << u"3.0"_s;
    QTest::newRow("stunnel") << u"stunnel"_s << u"5.68"_s << u"5.74"_s;
    QTest::newRow("Postfix") << u"postfix"_s << u"3.9"_s << u"3.10"_s;
    QTest::newRow("Dovecot") << u"dovecot"_s << u"2.3"_s << u"2.4"_s;
}

/// A version that says nothing takes the product's own "no", also after one that said "yes".
void TestShippedKnowledge::whatComesWithAVersionStays()
{
    QFETCH(const QString, product);
    QFETCH(const QString, lastWithout);
    QFETCH(const QString, firstWith);
    const auto known = m_knowledge->products.constFind(product);
    QVERIFY(known != m_knowledge->products.cend());
    bool hasCome = false;
    for (qsizetype i = 0; i < known->versions.size(); ++i) {
        const ProductVersion &version = known->versions.at(i);
        if (version.id == firstWith) {
            QVERIFY(i > 0);
            QCOMPARE(known->versions.at(i - 1).id, lastWithout);
            hasCome = true;
        }
        QVERIFY2(version.capabilities.value(u"hybridGroups"_s).contains("yes"_L1) == hasCome, qPrintable(version.name));
    }
    QVERIFY(hasCome);
}

void TestShippedKnowledge::everyRoleHasAGenericProduct()
{
    for (const SystemRole role : {SystemRole::Server, SystemRole::Client, SystemRole::Mobile, SystemRole::Gateway,
                                  SystemRole::Appliance, SystemRole::Partner, SystemRole::Cloud})
        QVERIFY2(m_knowledge->generic(role), qPrintable(word(role)));
}

void TestShippedKnowledge::everyProfileCanBeWritten()
{
    for (const Profile &profile : m_knowledge->profiles) {
        QVERIFY2(!profile.protocolsToOffer().isEmpty(), qPrintable(profile.id));
        for (const Spelling spelling : {Spelling::OpenSsl, Spelling::GnuTls, Spelling::Schannel}) {
            QVERIFY2(!emitted(profile.suites13, spelling).isEmpty(), qPrintable(profile.id));
            QVERIFY2(!emitted(profile.groups, spelling).isEmpty(), qPrintable(profile.id));
            QCOMPARE(emitted(profile.suites12, spelling).isEmpty(), !profile.protocolsToOffer().contains("1.2"_L1));
        }
        const Profile *speaking = m_knowledge->speakingOnIpsec(profile);
        QVERIFY2(speaking, qPrintable(profile.id));
        QVERIFY(!speaking->ike->strongswanProposals().isEmpty());
        QVERIFY(!speaking->esp->libreswanProposals().isEmpty());
        QVERIFY(!speaking->esp->windowsProposals().isEmpty());
    }
}

/// What an option takes must cost something countable, if only nothing: otherwise it would look free by oversight.
void TestShippedKnowledge::everyFacilityGroupCanBePaid()
{
    QSet<QString> paid;
    for (const CostUse &use : m_knowledge->costs.uses)
        paid.insert(use.facility);
    QStringList forgotten;
    for (const Mechanism &part : m_knowledge->parts) {
        for (const QStringList &group : part.facilities) {
            for (const QString &facility : group) {
                if (!paid.contains(facility) && !forgotten.contains(facility))
                    forgotten.append(facility);
            }
        }
    }
    // Laying roots on by hand costs what the roll-out to each user costs, which the message parts' own uses count.
    forgotten.removeAll(u"roots-by-hand"_s);
    QCOMPARE(forgotten, QStringList());
}

void TestShippedKnowledge::examplesAreThere()
{
    QVERIFY(QDir(u":/safeconduct/examples"_s).entryList({u"*.plan.json"_s}).size() >= 4);
    QVERIFY(QFile::exists(u":/safeconduct/schemas/plan.schema.json"_s));
}

QTEST_GUILESS_MAIN(TestShippedKnowledge)
#include "test_shipped_knowledge.moc"
