// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/register_password.h"
#include "tests/app/session/fake_keychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// What is tried at a register's server, and what is kept of it.
class TestRegisterPassword : public QObject {
    Q_OBJECT

private slots:
    void init() { m_keychain.kept.clear(); }
    void asksTheKeychainFirst();
    void keepsWhatIsWantedAndTaken_data();
    void keepsWhatIsWantedAndTaken();
    void forgetsWhatIsRefused();
    void triesWhatWasFoundMeanwhile();
    void tellsRegistersApart();

private:
    const RegisterAddress m_address = *registerAddress(u"postgresql://ada@127.0.0.1/mail"_s);
    const QString m_name = registerKeychainName(m_address.text);
    FakeKeychain m_keychain;
};

void TestRegisterPassword::asksTheKeychainFirst()
{
    RegisterPassword password(m_keychain);
    const QSignalSpy found(&password, &RegisterPassword::found);
    const QSignalSpy missing(&password, &RegisterPassword::missing);
    QVERIFY(password.of(m_address).isEmpty());
    password.refuse(m_address, {});
    QTRY_COMPARE(missing.count(), 1);
    QCOMPARE(missing.first().first().toString(), m_address.text);
    m_keychain.kept.insert(m_name, "secret");
    password.refuse(m_address, {});
    password.refuse(m_address, {}); // somebody else, too: the answer is told to both
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(password.of(m_address), "secret");
    QCOMPARE(missing.count(), 1);
}

void TestRegisterPassword::keepsWhatIsWantedAndTaken_data()
{
    QTest::addColumn<bool>("isWanted");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("wanted and taken") << true << true;
    QTest::newRow("wanted, and refused") << true << false;
    QTest::newRow("not wanted") << false << true;
}

void TestRegisterPassword::keepsWhatIsWantedAndTaken()
{
    QFETCH(const bool, isWanted);
    QFETCH(const bool, isTaken);
    RegisterPassword password(m_keychain);
    const QSignalSpy found(&password, &RegisterPassword::found);
    const QSignalSpy missing(&password, &RegisterPassword::missing);
    password.give(m_address, "secret", isWanted);
    QCOMPARE(found.count(), 1);
    QCOMPARE(password.of(m_address), "secret");
    QVERIFY(m_keychain.kept.isEmpty()); // whether it is right has to show
    if (isTaken)
        password.confirm(m_address);
    else
        password.refuse(m_address, "secret");
    QCOMPARE(missing.count(), isTaken ? 0 : 1);
    QCOMPARE(m_keychain.kept.value(m_name), isWanted && isTaken ? QByteArray("secret") : QByteArray());
    QCOMPARE(password.of(m_address), isTaken ? QByteArray("secret") : QByteArray());
}

void TestRegisterPassword::forgetsWhatIsRefused()
{
    RegisterPassword password(m_keychain);
    const QSignalSpy missing(&password, &RegisterPassword::missing);
    m_keychain.kept.insert(m_name, "stale");
    password.refuse(m_address, {});
    QTRY_COMPARE(password.of(m_address), "stale");
    password.refuse(m_address, "stale");
    QVERIFY(m_keychain.kept.isEmpty());
    QCOMPARE(missing.count(), 1);
}

/// A refusal of what was tried before says nothing of the one that is there now.
void TestRegisterPassword::triesWhatWasFoundMeanwhile()
{
    RegisterPassword password(m_keychain);
    password.give(m_address, "secret", false);
    const QSignalSpy found(&password, &RegisterPassword::found);
    password.refuse(m_address, "older");
    QCOMPARE(found.count(), 1);
    QCOMPARE(password.of(m_address), "secret");
}

void TestRegisterPassword::tellsRegistersApart()
{
    RegisterPassword password(m_keychain);
    password.give(m_address, "secret", true);
    const RegisterAddress other = *registerAddress(u"postgresql://ada@127.0.0.1/other"_s);
    QVERIFY(password.of(other).isEmpty());
    password.confirm(other);
    QVERIFY(m_keychain.kept.isEmpty());
}

QTEST_GUILESS_MAIN(TestRegisterPassword)
#include "test_register_password.moc"
