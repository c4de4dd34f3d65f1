// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

PolicyEntry entry(const QString &name, PolicyState state, bool isEmitted = true, const QString &sinceOpenssl = {})
{
    PolicyEntry made;
    made.iana = name;
    made.openssl = name.toUpper();
    made.state = state;
    made.isEmitted = isEmitted;
    made.sinceOpenssl = sinceOpenssl;
    return made;
}

Profile sample()
{
    Profile profile;
    profile.id = u"sample"_s;
    profile.protocols = {entry(u"1.3"_s, PolicyState::Listed), entry(u"1.2"_s, PolicyState::Listed),
                         entry(u"1.1"_s, PolicyState::Refused)};
    profile.groups = {entry(u"hybrid"_s, PolicyState::Listed, true, u"3.10"_s), entry(u"p384"_s, PolicyState::Listed),
                      entry(u"odd"_s, PolicyState::Listed, false), entry(u"old"_s, PolicyState::Deprecated),
                      entry(u"other"_s, PolicyState::NotListed)};
    return profile;
}

IpsecProposal proposal(const QString &strongswan, const QString &libreswan, PolicyState state, bool isEmitted = true)
{
    IpsecProposal made;
    made.strongswan = strongswan;
    made.libreswan = libreswan;
    made.state = state;
    made.isEmitted = isEmitted;
    return made;
}

} // namespace

class TestProfile : public QObject {
    Q_OBJECT

private slots:
    void emitsWhatIsListedAndKnown();
    void leavesOutWhatIsTooNew();
    void tellsStates();
    void emitsProposals();
    void asksAnotherProfileWhereSilent();
};

void TestProfile::emitsWhatIsListedAndKnown()
{
    const Profile profile = sample();
    QCOMPARE(profile.protocolsToOffer(), QStringList({u"1.3"_s, u"1.2"_s}));
    QCOMPARE(emitted(profile.groups, Spelling::OpenSsl), QStringList({u"HYBRID"_s, u"P384"_s}));
    QCOMPARE(emitted(profile.groups, Spelling::GnuTls), QStringList());
}

void TestProfile::leavesOutWhatIsTooNew()
{
    const Profile profile = sample();
    QCOMPARE(emitted(profile.groups, Spelling::Iana, u"3.9"_s), QStringList(u"p384"_s));
    QCOMPARE(emitted(profile.groups, Spelling::Iana, u"3.10"_s), QStringList({u"hybrid"_s, u"p384"_s}));
    QCOMPARE(emitted(profile.groups, Spelling::Iana, u"3.10.1"_s), QStringList({u"hybrid"_s, u"p384"_s}));
}

void TestProfile::tellsStates()
{
    const Profile profile = sample();
    QCOMPARE(profile.stateOf(u"1.1"_s), PolicyState::Refused);
    QCOMPARE(profile.stateOf(u"old"_s), PolicyState::Deprecated);
    QCOMPARE(profile.stateOf(u"never heard of"_s), PolicyState::NotListed);
}

void TestProfile::emitsProposals()
{
    IpsecPolicy policy;
    policy.proposals = {proposal(u"a"_s, u"x"_s, PolicyState::Listed), proposal(u"b"_s, {}, PolicyState::Listed),
                        proposal(u"a"_s, u"y"_s, PolicyState::Listed),
                        proposal(u"c"_s, u"z"_s, PolicyState::Listed, false),
                        proposal(u"d"_s, u"w"_s, PolicyState::Refused)};
    policy.proposals[1].windows = WindowsProposal{
        .encryption = u"AES256"_s, .hash = u"SHA384"_s, .keyExchange = u"DH20"_s, .perfectForwardSecrecyGroup = {}};
    QCOMPARE(policy.strongswanProposals(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(policy.libreswanProposals(), QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(policy.windowsProposals().size(), 1);
    QCOMPARE(policy.windowsProposals().constFirst().keyExchange, u"DH20"_s);
}

void TestProfile::asksAnotherProfileWhereSilent()
{
    Knowledge knowledge;
    Profile speaking = sample();
    speaking.id = u"speaking"_s;
    speaking.ike = IpsecPolicy();
    speaking.esp = IpsecPolicy();
    Profile silent = sample();
    silent.silentUse = {u"unheard-of"_s, u"speaking"_s};
    knowledge.profiles = {{speaking.id, speaking}, {silent.id, silent}};
    QCOMPARE(knowledge.speakingOnIpsec(silent)->id, u"speaking"_s);
    QCOMPARE(knowledge.speakingOnIpsec(speaking), &speaking);
    silent.silentUse.clear();
    QVERIFY(!knowledge.speakingOnIpsec(silent));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "test_profile.moc"
