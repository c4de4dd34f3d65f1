// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/condition_words.h"
#include "app/knowledge/load_knowledge.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestConditionWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysDemands_data();
    void saysDemands();
    void saysWhatIsFound_data();
    void saysWhatIsFound();
    void everyRuleAsksInWordsOnly();
    void everyWordThatARuleMayFindHasAName();

private:
    QString said(const QString &language, const QString &value) const
    {
        return m_knowledge->texts.resolved(language, value);
    }

    std::shared_ptr<const Knowledge> m_knowledge;
};

namespace {

Condition oneOf(const QString &fact, const QStringList &words)
{
    return {.fact = fact, .oneOf = words, .noneOf = {}, .atLeast = {}, .below = {}, .any = {}};
}

Condition noneOf(const QString &fact, const QStringList &words)
{
    return {.fact = fact, .oneOf = {}, .noneOf = words, .atLeast = {}, .below = {}, .any = {}};
}

Condition between(const QString &fact, std::optional<double> atLeast, std::optional<double> below)
{
    return {.fact = fact, .oneOf = {}, .noneOf = {}, .atLeast = atLeast, .below = below, .any = {}};
}

Condition anyOf(const QList<Condition> &conditions)
{
    return {.fact = {}, .oneOf = {}, .noneOf = {}, .atLeast = {}, .below = {}, .any = conditions};
}

} // namespace

void TestConditionWords::initTestCase()
{
    const auto loaded = loadKnowledge(shippedKnowledgeFiles());
    QVERIFY(loaded.has_value());
    m_knowledge = *loaded;
}

void TestConditionWords::saysDemands_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const QString login = u"connection.authentication"_s;
    const QString transport = u"option.transport"_s;
    QTest::newRow("one word") << oneOf(login, {u"kerberos"_s}) << u"Login on the connection: Kerberos"_s
                              << u"Anmeldung an der Verbindung: Kerberos"_s;
    QTest::newRow("two words")
        << oneOf(login, {u"cleartext"_s, u"basic"_s})
        << u"Login on the connection: cleartext password or basic authentication"_s
        << u"Anmeldung an der Verbindung: Klartext-Passwort oder Standardauthentifizierung (Basic)"_s;
    QTest::newRow("three words") << oneOf(u"connection.need"_s, {u"normal"_s, u"high"_s, u"very-high"_s})
                                 << u"Need of protection: normal, high or very high"_s
                                 << u"Schutzbedarf: normal, hoch oder sehr hoch"_s;
    QTest::newRow("not this") << noneOf(login, {u"kerberos"_s}) << u"Login on the connection: anything but Kerberos"_s
                              << u"Anmeldung an der Verbindung: alles außer Kerberos"_s;
    QTest::newRow("none of these") << noneOf(login, {u"kerberos"_s, u"ntlm"_s})
                                   << u"Login on the connection: neither Kerberos nor NTLM"_s
                                   << u"Anmeldung an der Verbindung: weder Kerberos noch NTLM"_s;
    QTest::newRow("not no") << noneOf(u"from.tlsRequired"_s, {u"no"_s})
                            << u"The calling system can insist on TLS: yes"_s
                            << u"Ausgangssystem kann auf TLS bestehen: ja"_s;
    QTest::newRow("what is left") << noneOf(u"from.tls"_s, {u"none"_s})
                                  << u"Highest TLS version of the calling system: 1.0, 1.1, 1.2 or 1.3"_s
                                  << u"Höchste TLS-Version des Ausgangssystems: 1.0, 1.1, 1.2 oder 1.3"_s;
    QTest::newRow("not this, nor does it always apply")
        << noneOf(u"flow.reaches"_s, {u"yes"_s}) << u"Connections lead to the recipient: anything but yes"_s
        << u"Verbindungen führen bis zum Empfänger: alles außer ja"_s;
    QTest::newRow("not one of several at once")
        << noneOf(u"plan.roles"_s, {u"administrator"_s}) << u"Roles of the plan: anything but Administrator"_s
        << u"Rollen des Plans: alles außer Administration"_s;
    QTest::newRow("a name with a comma") << oneOf(transport, {u"tls-unverified"_s})
                                         << u"Protection of the transport: “TLS enforced, certificate not checked”"_s
                                         << u"Schutz des Transports: „TLS erzwungen, Zertifikat ungeprüft“"_s;
    QTest::newRow("nothing") << oneOf(u"option.message"_s, {QString()}) << u"Protection of the message: nothing"_s
                             << u"Schutz der Nachricht: nichts"_s;
    QTest::newRow("something") << noneOf(u"option.plugInAt"_s, {QString()})
                               << u"Systems that need a plug-in for the option: present"_s
                               << u"Systeme, die für die Möglichkeit ein Plug-in brauchen: vorhanden"_s;
    QTest::newRow("nothing or this") << oneOf(transport, {QString(), u"tls-dane"_s})
                                     << u"Protection of the transport: nothing or “TLS by DANE”"_s
                                     << u"Schutz des Transports: nichts oder „TLS mit DANE“"_s;
    QTest::newRow("something but not this")
        << noneOf(u"option.message"_s, {QString(), u"file-encryption"_s})
        << u"Protection of the message: present, anything but “Encrypted attachment”"_s
        << u"Schutz der Nachricht: vorhanden, alles außer „Verschlüsselter Anhang“"_s;
    QTest::newRow("at least") << between(u"plan.horizonEndYear"_s, 2031, {})
                              << u"Year in which the horizon ends: at least 2031"_s
                              << u"Jahr, in dem der Zeitraum endet: mindestens 2031"_s;
    QTest::newRow("below a fraction") << between(u"facility.crlExcessHours"_s, {}, 0.01)
                                      << u"Hours that a revocation takes longer than wanted: below 0.01"_s
                                      << u"Stunden, die eine Sperrung länger braucht als gewünscht: unter 0,01"_s;
    QTest::newRow("between") << between(u"connection.unmanagedPartners"_s, 2, 21)
                             << u"Number of partners in foreign administration: at least 2 and below 21"_s
                             << u"Zahl der Partner in fremder Verwaltung: mindestens 2 und unter 21"_s;
    QTest::newRow("thousands") << between(u"connection.unmanagedPartners"_s, 2000, {})
                               << u"Number of partners in foreign administration: at least 2,000"_s
                               << u"Zahl der Partner in fremder Verwaltung: mindestens 2.000"_s;
    QTest::newRow("answer") << oneOf(u"answer.C8-tls"_s, {u"no"_s, u"partly"_s, u"not-applicable"_s})
                            << u"Answer to C8-tls: no, partly or not applicable"_s
                            << u"Antwort auf C8-tls: nein, teilweise oder nicht zutreffend"_s;
    QTest::newRow("no answer") << oneOf(u"answer.C8-tls"_s, {QString()}) << u"Answer to C8-tls: not answered"_s
                               << u"Antwort auf C8-tls: nicht beantwortet"_s;
    QTest::newRow("any") << anyOf({oneOf(u"from.starttls"_s, {u"no"_s}),
                                   anyOf({oneOf(u"to.starttls"_s, {u"no"_s}), oneOf(u"to.tls"_s, {u"none"_s})})})
                         << u"(The calling system can do STARTTLS: no) or ((The called system can do STARTTLS: no) or "
                            "(Highest TLS version of the called system: no TLS))"_s
                         << u"(Ausgangssystem kann STARTTLS: nein) oder ((Zielsystem kann STARTTLS: nein) oder "
                            "(Höchste TLS-Version des Zielsystems: kein TLS))"_s;
}

void TestConditionWords::saysDemands()
{
    QFETCH(const Condition, condition);
    const QString demand = ConditionWords(*m_knowledge).demand(condition);
    QTEST(said(u"en"_s, demand), "english");
    QTEST(said(u"de"_s, demand), "german");
}

void TestConditionWords::saysWhatIsFound_data()
{
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("yes") << u"connection.required"_s << QStringList(u"yes"_s) << u"yes"_s << u"ja"_s;
    QTest::newRow("nothing") << u"option.plugInAt"_s << QStringList() << u"nothing"_s << u"nichts"_s;
    QTest::newRow("no answer") << u"answer.M4"_s << QStringList() << u"not answered"_s << u"nicht beantwortet"_s;
    QTest::newRow("nothing of a kind") << u"connection.proxyMode"_s << QStringList() << u"there is no proxy"_s
                                       << u"es gibt keinen Proxy"_s;
    QTest::newRow("several") << u"connection.feasibleParts"_s << QStringList({u"tls-dane"_s, u"tls-required"_s})
                             << u"“TLS by DANE”, “TLS required and checked”"_s
                             << u"„TLS mit DANE“, „TLS verlangt und geprüft“"_s;
    QTest::newRow("option of two parts") << u"option.id"_s << QStringList(u"tls-dane+smime-gateway"_s)
                                         << u"“TLS by DANE + S/MIME at the gateway”"_s
                                         << u"„TLS mit DANE + S/MIME am Gateway“"_s;
    QTest::newRow("proper name") << u"connection.toProducts"_s << QStringList({u"exchange"_s, u"our-own"_s})
                                 << u"Microsoft Exchange Server, our-own"_s << u"Microsoft Exchange Server, our-own"_s;
    QTest::newRow("word without a name") << u"connection.tlsVersion"_s << QStringList(u"1.2"_s) << u"1.2"_s << u"1.2"_s;
    QTest::newRow("name of the plan") << u"flow.openLegs"_s << QStringList(u"yes"_s) << u"yes"_s << u"yes"_s;
    QTest::newRow("year") << u"plan.horizonEndYear"_s << QStringList(u"2031"_s) << u"2031"_s << u"2031"_s;
    QTest::newRow("fraction") << u"facility.crlExcessHours"_s << QStringList(u"12.5"_s) << u"12.5"_s << u"12,5"_s;
    QTest::newRow("thousands") << u"system.count"_s << QStringList(u"12500"_s) << u"12,500"_s << u"12.500"_s;
    QTest::newRow("negative") << u"facility.crlExcessHours"_s << QStringList(u"-36"_s) << u"−36"_s << u"−36"_s;
}

void TestConditionWords::saysWhatIsFound()
{
    QFETCH(const QString, fact);
    QFETCH(const QStringList, words);
    const QString found = ConditionWords(*m_knowledge).of(fact).values(words);
    QTEST(said(u"en"_s, found), "english");
    QTEST(said(u"de"_s, found), "german");
}

/// Nothing of a demand stands as it does in the rule but numbers, versions and the ids of questions, which answers go by.
void TestConditionWords::everyRuleAsksInWordsOnly()
{
    static const QRegularExpression reference(u"\\x{1}([^\\x{2}]*)\\x{2}"_s);
    static const QRegularExpression number(u"^(tlsversion\\.[0-9.]+\\.name|#.*)$"_s);
    const ConditionWords words(*m_knowledge);
    QSet<QString> questions;
    for (const Question &question : m_knowledge->questions)
        questions.insert(question.id);
    for (const Rule &rule : m_knowledge->rules) {
        for (const Condition &condition : rule.when) {
            const QString demand = words.demand(condition);
            for (auto matches = reference.globalMatch(demand); matches.hasNext();) {
                const QString id = matches.next().captured(1);
                const QString named = id.section(u'.', 1, -2);
                const bool isNamed = m_knowledge->texts.contains(u"de"_s, id) || number.match(id).hasMatch()
                    || m_knowledge->products.contains(named) // some are called as their ids are
                    || said(u"de"_s, textReference(id)) != named;
                QVERIFY2(isNamed, qPrintable(rule.key() + u": "_s + id));
            }
            for (const auto pieces = QString(demand).remove(reference).split(QRegularExpression(u"[ :,;()+]+"_s));
                 const QString &rest : pieces) {
                bool isNumber = false;
                rest.toDouble(&isNumber);
                QVERIFY2(rest.isEmpty() || isNumber || questions.contains(rest),
                         qPrintable(rule.key() + u": "_s + rest));
            }
        }
    }
}

void TestConditionWords::everyWordThatARuleMayFindHasAName()
{
    static const QRegularExpression version(u"^[0-9.]+$"_s);
    for (const FactDeclaration &fact : m_knowledge->facts) {
        const bool isNamed = m_knowledge->texts.contains(u"en"_s, u"fact.%1.name"_s.arg(fact.name));
        if (!isNamed && fact.name != "answer.*"_L1)
            continue;
        QVERIFY2(fact.values.isEmpty() || !fact.shownAs.isEmpty(), qPrintable(fact.name));
        for (const QString &word : fact.values) {
            const QString text = u"%1.%2.name"_s.arg(fact.shownAs, word);
            QVERIFY2(word.isEmpty() || version.match(word).hasMatch() || m_knowledge->texts.contains(u"en"_s, text),
                     qPrintable(fact.name + u": "_s + text));
        }
    }
}

QTEST_GUILESS_MAIN(TestConditionWords)
#include "test_condition_words.moc"
