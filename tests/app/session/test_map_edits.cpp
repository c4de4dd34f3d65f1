// SPDX-License-Identifier: GPL-3.0-or-later
// What the map shows of the decided protection: stretch by stretch, in the picture, in words and in records.
#include "app/archive/archive.h"
#include "app/document/odt.h"
#include "app/document/oscal.h"
#include "app/pictures/pictures.h"
#include "app/session/map_edits.h"
#include "app/session/record_map.h"
#include "app/session/record_run.h"
#include "app/session/session.h"
#include "tests/common/example.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

const auto green = u"#166534"_s;
const auto amber = u"#b45309"_s;
const auto red = u"#b91c1c"_s;
const auto grey = u"#6b7280"_s;

/// Colour and dashes of the line of the element \a id; empty where it is not drawn.
QStringList lineOf(const QByteArray &svg, const QString &id)
{
    QXmlStreamReader reader(svg);
    bool isInside = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "g"_L1) { // dot puts what has a tooltip into a second one
            const QStringView own = reader.attributes().value("id"_L1);
            isInside = own == id || own == u"a_"_s + id;
        } else if (isInside && reader.name() == "path"_L1) {
            return {reader.attributes().value("stroke"_L1).toString(),
                    reader.attributes().value("stroke-dasharray"_L1).toString()};
        }
    }
    return {};
}

QString colourOf(const QByteArray &svg, const QString &id)
{
    return lineOf(svg, id).value(0);
}

/// The map among the pictures of \a record, or nothing.
QByteArray mapIn(const Document &record, const Knowledge &knowledge)
{
    for (const Block &block : record.blocks) {
        const auto *picture = std::get_if<Picture>(&block);
        if (picture && picture->caption == knowledge.texts.say(record.language, u"record.picture.map"_s))
            return picture->svg;
    }
    return {};
}

/// Whether a paragraph of \a record says that the map is missing.
bool saysThatTheMapIsMissing(const Document &record, const Knowledge &knowledge)
{
    const QString missing = knowledge.texts.say(record.language, u"record.picture.map.none"_s);
    return std::ranges::any_of(record.blocks, [&missing](const Block &block) {
        const auto *paragraph = std::get_if<Paragraph>(&block);
        return paragraph && paragraph->text == missing;
    });
}

} // namespace

class TestMapEdits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void drawsEachStretchByItsLevel();
    void drawsOneLineWhereAllIsAlike_data();
    void drawsOneLineWhereAllIsAlike();
    void explainsEveryLine();
    void endsStretchesAtTheGateways();
    void tellsWhichStretchesATunnelCovers() const;
    void drawsInRecordsWhatIsOnlyProposed() const;
    void saysInRecordsThatTheMapIsMissing() const;

private:
    Result<QByteArray> map(const StretchLevels &levels) const
    {
        return coverageMap(m_offices.document.plan(), m_offices.knowledge(), {{u"relay"_s, levels}}, u"en"_s);
    }

    Example m_offices;
};

void TestMapEdits::initTestCase()
{
    m_offices = example(u"two-offices"_s);
}

void TestMapEdits::drawsEachStretchByItsLevel()
{
    const Result<QByteArray> svg = map({CoverageLevel::Not, CoverageLevel::Covered, CoverageLevel::Partly});
    QVERIFY2(svg, svg ? "" : qPrintable(toLine(svg.error())));
    QCOMPARE(colourOf(*svg, u"stretch-relay-0"_s), red);
    QCOMPARE(colourOf(*svg, u"stretch-relay-1"_s), green);
    QCOMPARE(colourOf(*svg, u"stretch-relay-2"_s), amber);
    QVERIFY(lineOf(*svg, u"stretch-relay-3"_s).isEmpty());
    QVERIFY(lineOf(*svg, u"connection-relay"_s).isEmpty());
    QCOMPARE(colourOf(*svg, u"connection-newsletters"_s), grey);
    QStringList dashes; // told apart in black and white, too
    for (int stretch = 0; stretch < 3; ++stretch)
        dashes.append(lineOf(*svg, u"stretch-relay-%1"_s.arg(stretch)).value(1));
    QCOMPARE(dashes.removeDuplicates(), 0);
}

void TestMapEdits::drawsOneLineWhereAllIsAlike_data()
{
    QTest::addColumn<StretchLevels>("levels");
    QTest::addColumn<QString>("colour");
    const CoverageLevel covered = CoverageLevel::Covered;
    QTest::newRow("covered") << StretchLevels{covered, covered, covered} << green;
    QTest::newRow("partly") << StretchLevels(3, CoverageLevel::Partly) << amber;
    QTest::newRow("open") << StretchLevels(3, CoverageLevel::Not) << red;
    QTest::newRow("of another path: the worst") << StretchLevels{covered, CoverageLevel::Not} << red;
    QTest::newRow("switched off") << StretchLevels{} << QString();
}

void TestMapEdits::drawsOneLineWhereAllIsAlike()
{
    QFETCH(const StretchLevels, levels);
    QFETCH(const QString, colour);
    const Result<QByteArray> svg = map(levels);
    QVERIFY(svg);
    QCOMPARE(colourOf(*svg, u"connection-relay"_s), colour);
    QVERIFY(lineOf(*svg, u"stretch-relay-0"_s).isEmpty());
}

void TestMapEdits::explainsEveryLine()
{
    const QByteArray svg = map({CoverageLevel::Covered, CoverageLevel::Not, CoverageLevel::Covered}).value();
    const Texts &texts = m_offices.knowledge().texts;
    for (const QString &meaning : {u"covered"_s, u"partly"_s, u"uncovered"_s, u"unsettled"_s})
        QVERIFY2(svg.contains(u">%1<"_s.arg(texts.say(u"en"_s, u"picture.map."_s + meaning)).toUtf8()),
                 qPrintable(meaning));
}

void TestMapEdits::endsStretchesAtTheGateways()
{
    Plan plan = m_offices.document.plan();
    const auto relay = std::ranges::find(plan.connections, u"relay"_s, &Connection::id);
    const auto picture = [&] {
        return QString::fromUtf8(
                   coverageMap(plan, m_offices.knowledge(),
                               {{u"relay"_s, {CoverageLevel::Not, CoverageLevel::Covered, CoverageLevel::Not}}},
                               u"en"_s)
                       .value())
            .replace("&#45;"_L1, "-"_L1);
    };
    QVERIFY(picture().contains("border-relay-0"_L1) && picture().contains("border-relay-1"_L1));
    relay->via = {u"gate-hill"_s, u"gate-harbour"_s};
    QVERIFY(!picture().contains("border-relay-"_L1));
    QVERIFY(picture().contains("relay-hill-&gt;gate-hill"_L1));
    QVERIFY(picture().contains("gate-hill-&gt;gate-harbour"_L1));
}

/// A tunnel between two gateways leaves the networks behind them as they are.
void TestMapEdits::tellsWhichStretchesATunnelCovers() const
{
    Session session(m_offices.shipped.files, m_offices.shipped.knowledge,
                    SessionSurroundings{QDate(2026, 12, 1), {}, u"test"_s});
    QVERIFY(session.openExample(u":/safeconduct/examples/recplast.plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!session.isComputing() && !session.advice().connections.isEmpty(), 60'000);
    QVERIFY(coverageInWords(session, u"en"_s).isEmpty());
    const QString between = u"ex1-ex2"_s;
    QString tunnel;
    for (const QList<OptionAdvice> options = session.advice().connection(between)->options;
         const OptionAdvice &option : options) {
        const QString id = option.option.id();
        if (id.startsWith("ipsec-site-site-"_L1) && !id.contains("tls-required"_L1))
            tunnel = id;
    }
    QVERIFY(!tunnel.isEmpty());
    QVERIFY(session.choose(between, tunnel, u"to see it"_s));
    const StretchLevels levels = decidedCoverage(session).value(between);
    QCOMPARE(levels.size(), 3);
    QVERIFY(levels.at(0) != CoverageLevel::Covered);
    QCOMPARE(levels.at(1), CoverageLevel::Covered);
    QVERIFY(levels.at(2) != CoverageLevel::Covered);
    const QString line = coverageInWords(session, u"en"_s).value(0);
    QVERIFY2(line.startsWith(session.plan().connection(between)->name + u": "_s), qPrintable(line));
    QCOMPARE(line.count(u','), 2);
    QVERIFY2(line.section(u", "_s, 1, 1).endsWith(" covered"_L1), qPrintable(line));
    QVERIFY2(!line.section(u", "_s, 1, 1).endsWith("not covered"_L1), qPrintable(line));
    // What the window saves and prints says the same.
    const DecidedWork work = session.decidedWork();
    const Document record = writeRecordInBackground(work).result();
    const QByteArray svg = mapIn(record, *work.knowledge);
    QVERIFY(!lineOf(svg, u"stretch-ex1-ex2-0"_s).isEmpty() && !lineOf(svg, u"stretch-ex1-ex2-2"_s).isEmpty());
    QCOMPARE(colourOf(svg, u"stretch-ex1-ex2-1"_s), green);
    QVERIFY(colourOf(svg, u"stretch-ex1-ex2-0"_s) != green);
    QVERIFY(!saysThatTheMapIsMissing(record, *work.knowledge));
    QVERIFY(toHtml(record).contains(svg.toBase64()));
    const Result<ArchiveEntries> odt = toOdt(record).and_then([](const QByteArray &file) { return unpack(file); });
    QVERIFY(odt && odt->values().contains(svg));
    const Snippets none;
    RecordInput input{.plan = work.plan,
                      .knowledge = *work.knowledge,
                      .advice = work.advice,
                      .decision = work.decision,
                      .snippets = none,
                      .programVersion = work.programVersion,
                      .today = work.today};
    input.networkMap =
        recordMap(session.plan(), *work.knowledge, work.advice, work.decision, session.plan().language).value();
    QCOMPARE(input.networkMap, svg);
    const Result<Json> oscal = oscalSecurityPlan(input);
    QVERIFY(oscal);
    QVERIFY(writeJsonCompact(*oscal).contains(svg.toBase64()));
}

/// A record tells of proposals as well, and says that they are; the window's own map waits for a decision.
void TestMapEdits::drawsInRecordsWhatIsOnlyProposed() const
{
    const QList<Choice> &choices = m_offices.decision.choices;
    QVERIFY(std::ranges::none_of(choices, &Choice::isDecided));
    const QHash<QString, StretchLevels> covered = stretchCoverage(choices, m_offices.advice, m_offices.knowledge());
    for (const Choice &choice : choices)
        QCOMPARE(covered.contains(choice.connection), !choice.option.isEmpty());
    QVERIFY(covered.contains(u"relay"_s));
    const QByteArray svg =
        recordMap(m_offices.document.plan(), m_offices.knowledge(), m_offices.advice, m_offices.decision, u"en"_s)
            .value();
    const bool isInOneLine = !lineOf(svg, u"connection-relay"_s).isEmpty();
    const QString colour = colourOf(svg, isInOneLine ? u"connection-relay"_s : u"stretch-relay-0"_s);
    QVERIFY2(!colour.isEmpty() && colour != grey, qPrintable(colour));
}

void TestMapEdits::saysInRecordsThatTheMapIsMissing() const
{
    const QByteArray path = qgetenv("PATH");
    const QTemporaryDir empty;
    qputenv("PATH", empty.path().toUtf8());
    const Document record = writeRecordInBackground({.plan = m_offices.document,
                                                     .knowledge = m_offices.shipped.knowledge,
                                                     .advice = m_offices.advice,
                                                     .decision = m_offices.decision,
                                                     .programVersion = u"test"_s,
                                                     .today = m_offices.advice.asOf})
                                .result();
    qputenv("PATH", path);
    QVERIFY(mapIn(record, m_offices.knowledge()).isEmpty());
    QVERIFY(saysThatTheMapIsMissing(record, m_offices.knowledge()));
    QVERIFY(!saysThatTheMapIsMissing(recordDocument(m_offices.recordInput()), m_offices.knowledge())); // the dossier's
}

QTEST_GUILESS_MAIN(TestMapEdits)
#include "test_map_edits.moc"
