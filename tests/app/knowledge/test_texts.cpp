// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/texts.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

Texts sample()
{
    Texts texts;
    texts.insert(u"en"_s, u"a.need"_s, u"The need is {connection.need}."_s);
    texts.insert(u"de"_s, u"a.need"_s, u"Der Bedarf ist {connection.need}."_s);
    texts.insert(u"en"_s, u"a.parts"_s, u"Left: {connection.parts}"_s);
    texts.insert(u"de"_s, u"a.parts"_s, u"Übrig: {connection.parts}"_s);
    texts.insert(u"en"_s, u"a.number"_s, u"{plan.year}: {facility.hours} h"_s);
    texts.insert(u"de"_s, u"a.number"_s, u"{plan.year}: {facility.hours} h"_s);
    texts.insert(u"en"_s, u"a.each"_s, u"Missing: {each}"_s);
    texts.insert(u"en"_s, u"a.name"_s, u"From {connection.name} to {connection.name}"_s);
    texts.insert(u"de"_s, u"a.name"_s, u"From {connection.name} to {connection.name}"_s);
    texts.insert(u"en"_s, u"a.braces"_s, u"{ not a name } {} {2} {connection.name}"_s);
    texts.insert(u"en"_s, u"level.high.name"_s, u"high"_s);
    texts.insert(u"de"_s, u"level.high.name"_s, u"hoch"_s);
    texts.insert(u"en"_s, u"part.tls.name"_s, u"TLS"_s);
    texts.insert(u"de"_s, u"part.tls.name"_s, u"TLS"_s);
    texts.insertProperName(u"exchange"_s, u"Microsoft Exchange Server"_s);
    texts.showFact(u"connection.need"_s, u"level"_s, false);
    texts.showFact(u"connection.parts"_s, u"part"_s, false);
    texts.showFact(u"plan.year"_s, u"year"_s, true);
    texts.showFact(u"facility.hours"_s, {}, true);
    texts.showEach(u"a.each"_s, u"part"_s);
    return texts;
}

} // namespace

class TestTexts : public QObject {
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void namesFallBack();
    void findsPlaceholdersInOrder();
    void knowsItsIds();
};

void TestTexts::says_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");
    QTest::addColumn<TextValues>("values");
    QTest::addColumn<QString>("said");

    QTest::newRow("word in English") << u"en"_s << u"a.need"_s << TextValues{{u"connection.need"_s, {u"high"_s}}}
                                     << u"The need is high."_s;
    QTest::newRow("reference to a text") << u"de"_s << u"a.name"_s
                                         << TextValues{{u"connection.name"_s,
                                                        {textReference(u"level.high.name"_s) + u" + X"_s}}}
                                         << u"From hoch + X to hoch + X"_s;
    QTest::newRow("word in German") << u"de"_s << u"a.need"_s << TextValues{{u"connection.need"_s, {u"high"_s}}}
                                    << u"Der Bedarf ist hoch."_s;
    QTest::newRow("word without a name") << u"de"_s << u"a.need"_s << TextValues{{u"connection.need"_s, {u"extreme"_s}}}
                                         << u"Der Bedarf ist extreme."_s;
    QTest::newRow("list in English") << u"en"_s << u"a.parts"_s
                                     << TextValues{{u"connection.parts"_s, {u"tls"_s, u"b"_s, u"exchange"_s}}}
                                     << u"Left: TLS, b and Microsoft Exchange Server"_s;
    QTest::newRow("list in German") << u"de"_s << u"a.parts"_s
                                    << TextValues{{u"connection.parts"_s, {u"tls"_s, u"b"_s}}} << u"Übrig: TLS und b"_s;
    QTest::newRow("empty list") << u"en"_s << u"a.parts"_s << TextValues{{u"connection.parts"_s, {}}} << u"Left: "_s;
    QTest::newRow("numbers in English") << u"en"_s << u"a.number"_s
                                        << TextValues{{u"plan.year"_s, {u"2031"_s}}, {u"facility.hours"_s, {u"2.50"_s}}}
                                        << u"2031: 2.5 h"_s;
    QTest::newRow("numbers in German") << u"de"_s << u"a.number"_s
                                       << TextValues{{u"plan.year"_s, {u"2031"_s}}, {u"facility.hours"_s, {u"2.5"_s}}}
                                       << u"2031: 2,5 h"_s;
    QTest::newRow("thousands in English")
        << u"en"_s << u"a.number"_s << TextValues{{u"plan.year"_s, {u"2031"_s}}, {u"facility.hours"_s, {u"12500.5"_s}}}
        << u"2031: 12,500.5 h"_s;
    QTest::newRow("thousands in German") << u"de"_s << u"a.number"_s
                                         << TextValues{{u"plan.year"_s, {u"2031"_s}},
                                                       {u"facility.hours"_s, {u"12500"_s}}}
                                         << u"2031: 12.500 h"_s;
    QTest::newRow("number that is none") << u"de"_s << u"a.number"_s
                                         << TextValues{{u"plan.year"_s, {u"2031"_s}}, {u"facility.hours"_s, {u"n/a"_s}}}
                                         << u"2031: n/a h"_s;
    QTest::newRow("each") << u"en"_s << u"a.each"_s << TextValues{{u"each"_s, {u"tls"_s}}} << u"Missing: TLS"_s;
    QTest::newRow("same name twice") << u"en"_s << u"a.name"_s << TextValues{{u"connection.name"_s, {u"x"_s}}}
                                     << u"From x to x"_s;
    QTest::newRow("value that looks like a placeholder")
        << u"en"_s << u"a.name"_s << TextValues{{u"connection.name"_s, {u"{connection.name}%1"_s}}}
        << u"From {connection.name}%1 to {connection.name}%1"_s;
    QTest::newRow("value that is missing")
        << u"en"_s << u"a.name"_s << TextValues{} << u"From {connection.name} to {connection.name}"_s;
    QTest::newRow("braces around something else")
        << u"en"_s << u"a.braces"_s << TextValues{{u"connection.name"_s, {u"x"_s}}} << u"{ not a name } {} {2} x"_s;
    QTest::newRow("text that is missing") << u"de"_s << u"a.braces"_s << TextValues{} << u"<a.braces>"_s;
    QTest::newRow("language that is missing") << u"fr"_s << u"a.need"_s << TextValues{} << u"<a.need>"_s;
}

void TestTexts::says()
{
    QFETCH(const QString, language);
    QFETCH(const QString, id);
    QFETCH(const TextValues, values);
    QFETCH(const QString, said);
    QCOMPARE(sample().say(language, id, values), said);
    QCOMPARE(sample().say(language, Saying{id, values}), said);
}

void TestTexts::namesFallBack()
{
    const Texts texts = sample();
    QCOMPARE(texts.name(u"de"_s, u"level"_s, u"high"_s), u"hoch"_s);
    QCOMPARE(texts.name(u"de"_s, u"product"_s, u"exchange"_s), u"Microsoft Exchange Server"_s);
    QCOMPARE(texts.name(u"de"_s, u"level"_s, u"unheard-of"_s), u"unheard-of"_s);
}

void TestTexts::findsPlaceholdersInOrder()
{
    QCOMPARE(placeholders(u"{b.x} and {a.y}, {b.x}; {}, { c }"_s), QStringList({u"b.x"_s, u"a.y"_s, u"b.x"_s}));
    QCOMPARE(placeholders(u"{answer.C8-data}"_s), QStringList(u"answer.C8-data"_s));
    QCOMPARE(placeholders(QString()), QStringList());
}

void TestTexts::knowsItsIds()
{
    const Texts texts = sample();
    QVERIFY(texts.contains(u"en"_s, u"a.each"_s));
    QVERIFY(!texts.contains(u"de"_s, u"a.each"_s));
    QVERIFY(texts.ids(u"en"_s).contains(u"a.each"_s));
    QCOMPARE(texts.ids(u"fr"_s), QStringList());
    QCOMPARE(texts.raw(u"en"_s, u"a.each"_s), u"Missing: {each}"_s);
}

QTEST_GUILESS_MAIN(TestTexts)
#include "test_texts.moc"
