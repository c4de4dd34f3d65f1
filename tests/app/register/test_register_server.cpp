// SPDX-License-Identifier: GPL-3.0-or-later
// What only a server has: TLS, passwords, roles.
#include "app/register/register.h"
#include "tests/app/register/back_end.h"
#include "tests/app/register/made_facts.h"
#include "tests/common/made_certificates.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

// Loopback, but not an address that counts as this machine: it stands for a server elsewhere.
const auto elsewhere = u"127.0.0.2"_s;

QString problemOf(const Result<Register> &records)
{
    return records ? u"opened"_s : records.error().id;
}

} // namespace

class TestRegisterServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void asksForAServerThatIsProved_data();
    void asksForAServerThatIsProved();
    void isNotLedElsewhereByTheSurroundings();
    void takesAServiceByItsName();
    void takesThePassword();
    void readsThePasswordsFile();
    void isMadeByInitOnly();
    void letsEachRoleDoItsOwn_data();
    void letsEachRoleDoItsOwn();
    void keepsApprovalForApprovers();
    void writesWhoDidIt();
    void makesItsRolesTwice();

private:
    RegisterAddress remote(const QString &parameters, const QString &user = u"postgres"_s) const
    {
        return *registerAddress(u"postgresql://%1@%2:%3/%4?sslrootcert=%5"_s.arg(user, elsewhere)
                                    .arg(m_server.port())
                                    .arg(u"mail"_s, parameters));
    }
    Result<Register> openedAs(const QString &user, const QByteArray &password = {}) const
    {
        return Register::open(*registerAddress(m_server.address(u"mail"_s, user)), Register::Opening::Existing,
                              password);
    }
    QStringList settings(const QString &tls) const
    {
        return {u"listen_addresses="_s + elsewhere, u"ssl="_s + tls,
                u"ssl_cert_file="_s + m_server.folder() + u"/server.crt"_s,
                u"ssl_key_file="_s + m_server.folder() + u"/server.key"_s,
                u"hba_file="_s + m_server.folder() + u"/hba"_s};
    }
    PostgresServer m_server;
    MadeCertificates m_certificates;
    QTemporaryDir m_folder;
};

void TestRegisterServer::initTestCase()
{
    QVERIFY(m_certificates.make({.name = u"db"_s, .extensions = {u"subjectAltName=IP:"_s + elsewhere}}));
    QVERIFY(m_certificates.make({.name = u"other"_s}));
    QVERIFY(m_server.addFile(u"server.crt"_s, m_certificates.certificate(u"db"_s)));
    QVERIFY(m_server.addFile(u"server.key"_s, m_certificates.key(u"db"_s)));
    QVERIFY(m_server.addFile(u"hba"_s,
                             "local all secret scram-sha-256\nlocal all all trust\nhost all all 127.0.0.0/8 trust\n"));
    QVERIFY(m_server.start(settings(u"on"_s)));
    const Result<RegisterAddress> address = registerAddress(m_server.addDatabase(u"mail"_s));
    Result<Register> records = Register::open(*address, Register::Opening::MakeWhereMissing);
    QVERIFY2(records, records ? "" : qPrintable(toLine(records.error())));
    const auto roles = records->makeRoles();
    QVERIFY2(roles, roles ? "" : qPrintable(toLine(roles.error())));
    m_server.ask(
        u"mail"_s,
        u"CREATE ROLE rita LOGIN IN ROLE safeconduct_reader; CREATE ROLE eddy LOGIN IN ROLE safeconduct_editor; "
        u"CREATE ROLE anna LOGIN IN ROLE safeconduct_approver; CREATE ROLE nobody LOGIN; CREATE ROLE secret "
        u"LOGIN PASSWORD 'open sesame' IN ROLE safeconduct_reader"_s);
    QVERIFY(records->add({madeFacts(1), madeFacts(2), madeFacts(3)}, byAda()));
}

void TestRegisterServer::asksForAServerThatIsProved_data()
{
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("the server's own certificate") << u"db"_s << u"on"_s << u"opened"_s;
    QTest::newRow("another authority") << u"other"_s << u"on"_s << u"register.unreachable"_s;
    QTest::newRow("none that is known") << u"missing"_s << u"on"_s << u"register.unreachable"_s;
    QTest::newRow("a server without TLS") << u"db"_s << u"off"_s << u"register.unreachable"_s;
    QTest::newRow("and with TLS again") << u"db"_s << u"on"_s << u"opened"_s;
}

void TestRegisterServer::asksForAServerThatIsProved()
{
    QFETCH(const QString, trusted);
    QFETCH(const QString, tls);
    if (m_server.ask(u"postgres"_s, u"SHOW ssl"_s) != tls) {
        m_server.stop();
        QVERIFY(m_server.start(settings(tls)));
    }
    const RegisterAddress address = remote(m_certificates.certificatePath(trusted));
    QTEST(problemOf(Register::open(address, Register::Opening::Existing)), "outcome");
}

void TestRegisterServer::isNotLedElsewhereByTheSurroundings()
{
    qputenv("PGSSLMODE", "disable");
    qputenv("PGHOSTADDR", "192.0.2.1");
    const auto local = Register::open(*registerAddress(m_server.address(u"mail"_s)), Register::Opening::Existing);
    qunsetenv("PGHOSTADDR");
    const auto far = Register::open(remote(m_certificates.certificatePath(u"other"_s)), Register::Opening::Existing);
    qunsetenv("PGSSLMODE");
    QVERIFY2(local, local ? "" : qPrintable(toLine(local.error())));
    QCOMPARE(problemOf(far), u"register.unreachable"_s);
}

void TestRegisterServer::takesAServiceByItsName()
{
    const QString path = m_folder.filePath(u"services"_s);
    const QString entry =
        u"[mail]\nhost=%1\nport=%2\ndbname=mail\nuser=rita\n[far]\nhost=%3\nport=%2\ndbname=mail\nuser="
        "rita\nsslmode=disable\n"_s.arg(m_server.folder())
            .arg(m_server.port())
            .arg(elsewhere);
    QVERIFY(writeFile(path, entry.toUtf8()));
    qputenv("PGSERVICEFILE", path.toLocal8Bit());
    const auto near = Register::open(*registerAddress(u"service=mail"_s), Register::Opening::Existing);
    const auto far = Register::open(*registerAddress(u"service=far"_s), Register::Opening::Existing);
    qunsetenv("PGSERVICEFILE");
    QVERIFY2(near, near ? "" : qPrintable(toLine(near.error())));
    QCOMPARE(problemOf(far), u"register.unreachable"_s); // the file cannot do without TLS
}

void TestRegisterServer::takesThePassword()
{
    QCOMPARE(problemOf(openedAs(u"secret"_s)), u"register.password"_s);
    QCOMPARE(problemOf(openedAs(u"secret"_s, "wrong")), u"register.password"_s);
    QCOMPARE(problemOf(openedAs(u"secret"_s, "open sesame")), u"opened"_s);
}

void TestRegisterServer::readsThePasswordsFile()
{
    const QString path = m_folder.filePath(u"passwords"_s);
    QVERIFY(writeFile(path, "*:*:mail:secret:open sesame\n"));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner)); // others may not, or libpq takes it not
    qputenv("PGPASSFILE", path.toLocal8Bit());
    const QString outcome = problemOf(openedAs(u"secret"_s));
    qunsetenv("PGPASSFILE");
    QCOMPARE(outcome, u"opened"_s);
}

void TestRegisterServer::isMadeByInitOnly()
{
    const Result<RegisterAddress> address = registerAddress(m_server.addDatabase(u"empty"_s));
    QCOMPARE(problemOf(Register::open(*address, Register::Opening::Existing)), u"register.missing"_s);
    QCOMPARE(m_server.ask(u"empty"_s,
                          u"SELECT count(*) FROM information_schema.schemata WHERE schema_name = "
                          u"'safeconduct'"_s),
             u"0"_s);
}

void TestRegisterServer::letsEachRoleDoItsOwn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("mayRead");
    QTest::addColumn<bool>("mayAdd");
    QTest::addColumn<bool>("mayErase");
    QTest::newRow("nobody") << u"nobody"_s << false << false << false;
    QTest::newRow("reader") << u"rita"_s << true << false << false;
    QTest::newRow("editor") << u"eddy"_s << true << true << false;
    QTest::newRow("approver") << u"anna"_s << true << true << true;
}

void TestRegisterServer::letsEachRoleDoItsOwn()
{
    QFETCH(const QString, user);
    Result<Register> records = openedAs(user);
    QFETCH(const bool, mayRead);
    QCOMPARE(records.has_value(), mayRead);
    if (!mayRead)
        return;
    QVERIFY(records->list()->size() >= 3);
    QVERIFY(records->list({.words = u"decision"_s})->size() >= 3);
    QCOMPARE(records->check()->problems, Problems());

    static int made = 100;
    RecordFacts facts = madeFacts(++made);
    facts.people.append({u"Person of "_s + user, {}});
    const auto added = records->add({facts}, {user, byAda().time});
    QTEST(added.has_value(), "mayAdd");
    if (!added) {
        QCOMPARE(added.error().id, u"register.forbidden"_s);
        return;
    }
    QVERIFY(records->update(added->constFirst(), 1, madeFacts(++made), byAda()));
    const auto erased = records->erase(user, byAda());
    QTEST(erased.has_value(), "mayErase");
    if (!erased)
        QCOMPARE(erased.error().id, u"register.forbidden"_s);
    QCOMPARE(records->check()->problems, Problems());
}

/// An editor prepares, an approver approves.
void TestRegisterServer::keepsApprovalForApprovers()
{
    Result<Register> editor = openedAs(u"eddy"_s);
    Result<Register> approver = openedAs(u"anna"_s);
    RecordFacts accepted = madeFacts(200);
    accepted.status = u"accepted"_s;
    QCOMPARE(editor->add({accepted}, byAda()).error().id, u"register.forbidden"_s);
    const auto draft = editor->add({madeFacts(201)}, byAda());
    QVERIFY2(draft, draft ? "" : qPrintable(toLine(draft.error())));
    const qint64 number = draft->constFirst();
    QCOMPARE(editor->update(number, 1, accepted, byAda()).error().id, u"register.forbidden"_s);
    const auto approved = approver->update(number, 1, accepted, byAda());
    QVERIFY2(approved, approved ? "" : qPrintable(toLine(approved.error())));
    QCOMPARE(editor->update(number, 2, madeFacts(202), byAda()).error().id, u"register.forbidden"_s);
    QCOMPARE(editor->supersede(1, 1, number, byAda()).error().id, u"register.forbidden"_s);
    QVERIFY(approver->supersede(1, 1, number, byAda()));
    QCOMPARE(editor->check()->problems, Problems());
}

void TestRegisterServer::writesWhoDidIt()
{
    Result<Register> editor = openedAs(u"eddy"_s);
    QVERIFY(editor->add({madeFacts(300)}, {{}, byAda().time}));
    QCOMPARE(m_server.ask(u"mail"_s,
                          u"SELECT name FROM safeconduct.person p, safeconduct.audit a WHERE a.text::json->>'by' "
                          u"= p.person ORDER BY entry DESC LIMIT 1"_s),
             u"eddy"_s);
}

void TestRegisterServer::makesItsRolesTwice()
{
    Result<Register> records = openedAs(u"postgres"_s);
    const auto again = records->makeRoles();
    QVERIFY2(again, again ? "" : qPrintable(toLine(again.error())));
    QCOMPARE(openedAs(u"rita"_s)->list()->isEmpty(), false);
}

QTEST_GUILESS_MAIN(TestRegisterServer)
#include "test_register_server.moc"
