// SPDX-License-Identifier: GPL-3.0-or-later
// Every reader of files from elsewhere, fed with damaged copies of sound ones. The same copies on each run; under the sanitizers
// of the asan preset anything that reads beyond or leaks ends the test.
#include "app/crypto/revocation.h"
#include "app/crypto/time_stamp.h"
#include "tests/app/dossier/signed_dossier.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

using Read = std::optional<Problem> (*)(const QByteArray &file);

template<typename T>
std::optional<Problem> problemIn(const Result<T> &result)
{
    return result ? std::optional<Problem>() : result.error();
}

QByteArray corpus(const QString &name)
{
    return MadeCertificates::read(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/fuzz/corpus/") + name);
}

std::optional<Problem> readAsPlan(const QByteArray &file)
{
    return problemIn(PlanDocument::read(file));
}

std::optional<Problem> readAsDossier(const QByteArray &file)
{
    const Results<Dossier> dossier = unpackDossier(file);
    return dossier ? std::optional<Problem>() : dossier.error().constFirst();
}

/// Judges whatever is still an archive, behind a manifest that fits again.
std::optional<Problem> verifyAsDossier(const QByteArray &file)
{
    const Result<ArchiveEntries> entries = unpack(file);
    if (!entries)
        return entries.error();
    const Verification verification = verifyEntries(listed(*entries), {});
    return verification.faults.isEmpty() ? std::optional<Problem>() : verification.faults.constFirst();
}

std::optional<Problem> readAsCertificate(const QByteArray &file)
{
    return problemIn(readCertificates(file));
}

std::optional<Problem> readAsKey(const QByteArray &file)
{
    return problemIn(Signer::fromPem(corpus(u"certificate/certificate.pem"_s), file));
}

std::optional<Problem> readAsContainer(const QByteArray &file)
{
    return problemIn(Signer::fromPkcs12(file, "password"));
}

std::optional<Problem> readAsEvent(const QByteArray &file)
{
    return problemIn(readJson(file).and_then(eventFromJson));
}

std::optional<Problem> readAsSignature(const QByteArray &file)
{
    return problemIn(checkDetached(corpus(u"event/event.json"_s), file));
}

std::optional<Problem> readAsTimeStamp(const QByteArray &file)
{
    return problemIn(readTimeStamp(corpus(u"event/event.p7s"_s), file));
}

std::optional<Problem> readAsMaterial(const QByteArray &file)
{
    if (const Result<QByteArray> material = revocationMaterial({file}); !material)
        return material.error();
    const Result<RevocationStatus> status = revocationOfSigner(corpus(u"event/event.p7s"_s), {}, file, firstEvent);
    return problemIn(status);
}

std::optional<Problem> readAsTrust(const QByteArray &file)
{
    return problemIn(readTrust(file));
}

std::optional<Problem> readAsTrustList(const QByteArray &file)
{
    return problemIn(readJson(file).and_then(trustListFrom));
}

/// One to four changes: a bit, a byte, a piece cut out, doubled, overwritten by another, or the end cut off.
QByteArray damaged(QByteArray file, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<std::mt19937::result_type>(std::max<qsizetype>(limit, 1)));
    };
    for (qsizetype change = 0; change <= below(4) && !file.isEmpty(); ++change) {
        const qsizetype at = below(file.size());
        const qsizetype length = below(std::min<qsizetype>(file.size() - at, 64)) + 1;
        switch (below(6)) {
        case 0:
            file[at] = static_cast<char>(file.at(at) ^ (1 << below(8)));
            break;
        case 1:
            file[at] = static_cast<char>(below(256));
            break;
        case 2:
            file.remove(at, length);
            break;
        case 3:
            file.insert(at, file.sliced(at, std::min(length, file.size() - at)));
            break;
        case 4:
            file.replace(at, length, file.sliced(below(file.size())).first(1).repeated(length));
            break;
        default:
            file.truncate(at);
        }
    }
    return file;
}

} // namespace

class TestMutations : public QObject {
    Q_OBJECT

private slots:
    void endInAResultOrAProblem_data();
    void endInAResultOrAProblem();
};

void TestMutations::endInAResultOrAProblem_data()
{
    QTest::addColumn<Read>("read");
    QTest::addColumn<QByteArray>("sound");
    const auto row = [](const char *name, Read read, const QByteArray &sound) { QTest::newRow(name) << read << sound; };
    const QByteArray dossier = *pack(smallDossier());
    ArchiveEntries events = smallDossier();
    events[u"events/0001.json"_s] = corpus(u"event/event.json"_s);
    events[u"events/0001.p7s"_s] = corpus(u"event/event.p7s"_s);
    row("plan", readAsPlan,
        MadeCertificates::read(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples/two-offices.plan.json")));
    row("dossier", readAsDossier, dossier);
    row("dossier with events, its manifest renewed", verifyAsDossier, *pack(listed(events)));
    row("certificate", readAsCertificate, corpus(u"certificate/certificate.pem"_s));
    row("certificate for a key", readAsKey, corpus(u"certificate/certificate.pem"_s));
    row("signature for a container", readAsContainer, corpus(u"event/event.p7s"_s));
    row("event", readAsEvent, corpus(u"event/event.json"_s));
    row("signature", readAsSignature, corpus(u"event/event.p7s"_s));
    row("signature for a time stamp", readAsTimeStamp, corpus(u"event/event.p7s"_s));
    row("revocation data", readAsMaterial, corpus(u"certificate/revocation.pem"_s));
    row("signed trust list", readAsTrust, corpus(u"certificate/trust.pem"_s));
    row("trust list", readAsTrustList, corpus(u"certificate/trust.json"_s));
}

void TestMutations::endInAResultOrAProblem()
{
    QFETCH(const Read, read);
    QFETCH(const QByteArray, sound);
    QVERIFY(!sound.isEmpty());
    constexpr int mostCopies = 3'000;
    constexpr qint64 longest = 20'000; // milliseconds for a row, so that a slow machine tests less and not longer
    std::mt19937 random(20261129);
    QElapsedTimer timer;
    timer.start();
    int refused = 0;
    int copies = 0;
    for (; copies < mostCopies && timer.elapsed() < longest; ++copies) {
        const QByteArray copy = damaged(sound, random);
        const std::optional<Problem> problem = read(copy);
        if (!problem)
            continue;
        ++refused;
        QVERIFY2(!problem->what.isEmpty(), copy.toBase64().constData());
        QVERIFY2(!problem->remedy.isEmpty(), copy.toBase64().constData());
    }
    qInfo("%d copies, %d refused", copies, refused);
    QVERIFY(copies > 0 && refused > 0);
}

QTEST_GUILESS_MAIN(TestMutations)
#include "test_mutations.moc"
