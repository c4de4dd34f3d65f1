// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/signature.h"
#include "app/register/audit.h"
#include "app/register/register.h"
#include "tests/app/register/back_end.h"
#include "tests/app/register/made_facts.h"
#include "tests/common/made_certificates.h"

#include <QRegularExpression>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

using Lines = QList<AuditLine>;
using Spoil = void (*)(Lines &lines);

namespace {

constexpr int length = 5;

/// A sound chain.
Lines chain()
{
    Lines lines;
    for (int number = 1; number <= length; ++number) {
        lines.append(lineOf({.number = number,
                             .time = byAda(number).time,
                             .by = u"key"_s,
                             .action = u"add"_s,
                             .person = {},
                             .records = {{.number = number, .version = 1, .sha256 = u"ab"_s, .columns = u"cd"_s}},
                             .previous = lines.isEmpty() ? QString() : lines.constLast().hash}));
    }
    return lines;
}

AuditHead headOf(const Lines &lines)
{
    return {u"id"_s, lines.size(), lines.constLast().hash, byAda().time};
}

} // namespace

class TestAudit : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase();
    void init();
    void readsBackWhatItWrote();
    void findsNothingInASoundChain();
    void findsWhatWasDoneToAChain_data();
    void findsWhatWasDoneToAChain();
    void findsTruncationByAHead();
    void findsEveryChangedByte();
    void findsWhatWasDoneToTheTables_data();
    void findsWhatWasDoneToTheTables();
    void refusesToChangeWhatIsWritten();
    void sealsItsHead();
    void findsWhatWasCutOffAfterASeal();
    void findsAFalseSeal();

private:
    Register filled();
    Signer signer() const
    {
        return *Signer::fromPem(m_certificates.certificate(u"ada"_s), m_certificates.key(u"ada"_s));
    }
    BackEnd m_backEnd;
    RegisterAddress m_place;
    MadeCertificates m_certificates;
};

void TestAudit::initTestCase_data()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestAudit::initTestCase()
{
    QVERIFY(m_certificates.make({.name = u"ada"_s}));
}

void TestAudit::init()
{
    QFETCH_GLOBAL(const bool, isServer);
    m_backEnd.choose(isServer);
}

/// Three records, one of them changed and one superseded: five entries.
Register TestAudit::filled()
{
    m_place = m_backEnd.emptyPlace();
    Register records = std::move(*Register::open(m_place, Register::Opening::MakeWhereMissing));
    if (!records.add({madeFacts(1), madeFacts(2), madeFacts(3)}, byAda())
        || !records.update(2, 1, madeFacts(4), byAda()) || !records.supersede(1, 1, 3, byAda()))
        qFatal("the register cannot be filled");
    return records;
}

void TestAudit::readsBackWhatItWrote()
{
    const AuditEntry entry{
        .number = 7,
        .time = byAda().time,
        .by = u"key"_s,
        .action = u"supersede"_s,
        .person = u"other"_s,
        .records = {{.number = 1, .version = 2, .sha256 = u"ab"_s, .columns = u"cd"_s, .successor = 3}},
        .previous = u"ef"_s};
    QCOMPARE(*auditEntryFrom(lineOf(entry).text), entry);
}

void TestAudit::findsNothingInASoundChain()
{
    QCOMPARE(chainFaults(chain()), Problems());
    QCOMPARE(chainFaults({}), Problems());
    QCOMPARE(headFaults(chain(), u"id"_s, headOf(chain())), Problems());
}

void TestAudit::findsWhatWasDoneToAChain_data()
{
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *name, Spoil spoil) { QTest::newRow(name) << spoil; };
    row("first removed", [](Lines &lines) { lines.removeFirst(); });
    row("middle removed", [](Lines &lines) { lines.removeAt(2); });
    row("middle removed, the others renumbered", [](Lines &lines) {
        lines.removeAt(2);
        for (qsizetype index = 2; index < lines.size(); ++index)
            --lines[index].number;
    });
    row("inserted", [](Lines &lines) {
        lines.insert(2, lineOf({.number = 3, .time = byAda().time, .action = u"add"_s, .previous = lines.at(1).hash}));
    });
    row("inserted, the others renumbered and hashed anew but for their links", [](Lines &lines) {
        lines.insert(2, lineOf({.number = 3, .time = byAda().time, .action = u"add"_s, .previous = lines.at(1).hash}));
        for (qsizetype index = 3; index < lines.size(); ++index) {
            AuditEntry entry = *auditEntryFrom(lines.at(index).text);
            ++entry.number;
            lines[index] = lineOf(entry);
        }
    });
    row("two exchanged", [](Lines &lines) { lines.swapItemsAt(1, 3); });
    row("two exchanged under their places' numbers", [](Lines &lines) {
        lines.swapItemsAt(1, 3);
        std::swap(lines[1].number, lines[3].number);
    });
    row("repeated", [](Lines &lines) { lines.append(lines.constLast()); });
    row("text changed", [](Lines &lines) { lines[2].text.replace("add", "odd"); });
    row("text changed and hashed anew", [](Lines &lines) {
        AuditEntry entry = *auditEntryFrom(lines.at(2).text);
        entry.by = u"somebody else"_s;
        lines[2] = lineOf(entry);
    });
    row("hash changed", [](Lines &lines) { lines[2].hash.replace(0, 1, u"z"_s); });
    row("no text", [](Lines &lines) { lines[2].text.clear(); });
}

void TestAudit::findsWhatWasDoneToAChain()
{
    QFETCH(const Spoil, spoil);
    Lines lines = chain();
    spoil(lines);
    QVERIFY(!chainFaults(lines).isEmpty());
}

void TestAudit::findsTruncationByAHead()
{
    const AuditHead head = headOf(chain());
    for (qsizetype left = 0; left < length; ++left) {
        const Lines whole = chain();
        const Lines cut = whole.first(left);
        QVERIFY(chainFaults(cut).isEmpty()); // by itself it is a chain
        QVERIFY(!headFaults(cut, u"id"_s, head).isEmpty());
    }
    Lines other = chain();
    other.removeLast();
    other.append(
        lineOf({.number = length, .time = byAda().time, .action = u"add"_s, .previous = other.constLast().hash}));
    QVERIFY(chainFaults(other).isEmpty());
    QVERIFY(!headFaults(other, u"id"_s, head).isEmpty());
    QVERIFY(!headFaults(chain(), u"another register"_s, head).isEmpty());
}

void TestAudit::findsEveryChangedByte()
{
    const Lines sound = chain();
    for (qsizetype index = 0; index < sound.size(); ++index) {
        for (qsizetype byte = 0; byte < sound.at(index).text.size(); ++byte) {
            Lines lines = sound;
            lines[index].text[byte] = static_cast<char>(lines[index].text[byte] ^ 1);
            QVERIFY(!chainFaults(lines).isEmpty());
        }
    }
}

void TestAudit::findsWhatWasDoneToTheTables_data()
{
    QTest::addColumn<QStringList>("statements");
    const auto audit = [](const QString &statement) { return QStringList{u"DROP TRIGGER audit_kept%1"_s, statement}; };
    QTest::newRow("entry removed") << audit(u"DELETE FROM audit WHERE entry = 2"_s);
    QTest::newRow("last entry removed") << audit(u"DELETE FROM audit WHERE entry = 5"_s);
    QTest::newRow("all entries removed") << audit(u"DELETE FROM audit"_s);
    QTest::newRow("entries exchanged") << QStringList{u"DROP TRIGGER audit_kept%1"_s, u"DROP TRIGGER audit_unchanged"_s,
                                                      u"UPDATE audit SET entry = 10 - entry WHERE entry IN (4, 5)"_s};
    QTest::newRow("entry inserted") << QStringList{u"INSERT INTO audit (entry, text, hash) VALUES (6, '{}', 'ab')"_s};
    QTest::newRow("dossier changed") << QStringList{u"UPDATE dossier SET file = 'x' WHERE number = 3"_s};
    QTest::newRow("older version removed") << QStringList{u"DELETE FROM dossier WHERE number = 2 AND version = 1"_s};
    QTest::newRow("version added") << QStringList{
        u"INSERT INTO dossier (number, version, sha256, file) VALUES (3, 2, 'ab', 'x')"_s};
    QTest::newRow("title changed") << QStringList{u"UPDATE record SET title = 'Another' WHERE number = 3"_s};
    QTest::newRow("status changed") << QStringList{u"UPDATE record SET status = 'accepted' WHERE number = 3"_s};
    QTest::newRow("review put off") << QStringList{u"UPDATE record SET review = '2099-01-01' WHERE number = 2"_s};
    QTest::newRow("succession removed") << QStringList{u"DELETE FROM succession"_s};
    QTest::newRow("succession added") << QStringList{u"INSERT INTO succession VALUES (2, 3)"_s};
}

void TestAudit::findsWhatWasDoneToTheTables()
{
    QFETCH(QStringList, statements);
    const Register records = filled();
    QCOMPARE(records.check()->problems, Problems());
    if (m_backEnd.isServer())
        statements.removeAll(u"DROP TRIGGER audit_unchanged"_s);
    for (QString &statement : statements) {
        statement.replace(u"%1"_s, m_backEnd.isServer() ? u" ON audit"_s : QString());
        if (!m_backEnd.isServer())
            statement.replace(u"'x'"_s, u"X'78'"_s); // a table of strict types
    }
    QVERIFY(m_backEnd.runPast(m_place, statements));
    const auto check = records.check();
    QVERIFY2(check, check ? "" : qPrintable(toLine(check.error())));
    QVERIFY(!check->problems.isEmpty());
}

void TestAudit::refusesToChangeWhatIsWritten()
{
    const Register records = filled();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the audit chain is only appended to"_s));
    QVERIFY(!m_backEnd.runPast(m_place, {u"DELETE FROM audit WHERE entry = 5"_s}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the audit chain is only appended to"_s));
    QVERIFY(!m_backEnd.runPast(m_place, {u"UPDATE audit SET text = 'x'"_s}));
    QCOMPARE(records.check()->problems, Problems());
}

void TestAudit::sealsItsHead()
{
    Register records = filled();
    const auto seal = records.seal(signer(), byAda().time);
    QVERIFY2(seal, seal ? "" : qPrintable(toLine(seal.error())));
    QVERIFY(checkDetached(seal->text, seal->signature));
    QVERIFY(records.add({madeFacts(8)}, byAda())); // it goes on from there
    const RegisterCheck check = *records.check(checkSeal(*seal)->head);
    QCOMPARE(check.problems, Problems());
    QCOMPARE(check.seals.size(), 1);
    QCOMPARE(check.seals.constFirst().head.entries, 5);
    QCOMPARE(check.head.entries, 6);
    QCOMPARE(check.seals.constFirst().certificate.fingerprint, signer().certificate().fingerprint);
}

/// The last record with its entry, as if it had never been there: only what was signed tells.
void TestAudit::findsWhatWasCutOffAfterASeal()
{
    Register records = filled();
    QVERIFY(records.add({madeFacts(8)}, byAda()));
    const AuditSeal seal = *records.seal(signer(), byAda().time);
    QVERIFY(
        m_backEnd.runPast(m_place,
                          {u"DROP TRIGGER audit_kept"_s + (m_backEnd.isServer() ? u" ON audit"_s : QString()),
                           u"DELETE FROM audit WHERE entry = 6"_s, u"DELETE FROM dossier WHERE number = 4"_s,
                           u"DELETE FROM record_choice WHERE number = 4"_s,
                           u"DELETE FROM record_person WHERE number = 4"_s, u"DELETE FROM record WHERE number = 4"_s}));
    QVERIFY(!records.check()->problems.isEmpty()); // by the signature beside it
    QVERIFY(m_backEnd.runPast(m_place, {u"DELETE FROM seal"_s}));
    QCOMPARE(records.check()->problems, Problems());
    QVERIFY(!records.check(checkSeal(seal)->head)->problems.isEmpty()); // by the one kept elsewhere
}

void TestAudit::findsAFalseSeal()
{
    Register records = filled();
    AuditSeal seal = *records.seal(signer(), byAda().time);
    seal.text.replace("\"entries\": 5", "\"entries\": 4");
    QVERIFY(!checkSeal(seal));
    QVERIFY(
        m_backEnd.runPast(m_place, {u"UPDATE seal SET text = replace(text, '\"entries\": 5', '\"entries\": 4')"_s}));
    QVERIFY(!records.check()->problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
