// SPDX-License-Identifier: GPL-3.0-or-later
// Time stamps, revocation lists and OCSP answers from a server on this computer that runs the openssl program.
#include "app/dossier/proof_rounds.h"
#include "app/session/dossier_files.h"
#include "app/session/proof_servers.h"
#include "app/session/stored_signatures.h"
#include "app/session/web_request.h"
#include "app/support/file.h"
#include "tests/app/dossier/authorities.h"
#include "tests/app/dossier/signed_dossier.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

struct Asked {
    QByteArray method;
    QByteArray path;
    QByteArray contentType;
    QByteArray body;
};

/// Speaks as much HTTP as one question and one answer need.
class Server {
public:
    std::function<QByteArray(const Asked &)> answer; ///< the whole response

    Server()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        });
    }
    QString url(const QString &path) const { return u"http://127.0.0.1:%1/%2"_s.arg(m_server.serverPort()).arg(path); }
    static QByteArray good(const QByteArray &body) { return response("200 OK", body); }
    static QByteArray response(const QByteArray &status, const QByteArray &body, const QByteArray &more = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more
            + "Connection: close\r\n\r\n" + body;
    }

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &bytes = m_read[&socket];
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines = bytes.first(end).split('\n');
        Asked asked{.method = lines.first().split(' ').value(0),
                    .path = lines.first().split(' ').value(1),
                    .contentType = {},
                    .body = bytes.sliced(end + 4)};
        qsizetype length = 0;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("content-length:"))
                length = line.sliced(15).trimmed().toLongLong();
            if (line.toLower().startsWith("content-type:"))
                asked.contentType = line.sliced(13).trimmed();
        }
        if (asked.body.size() < length)
            return;
        m_read.remove(&socket);
        socket.write(answer(asked));
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_read;
};

} // namespace

class TestProofServers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void stampsAndStampsAgain();
    void stampsWhatIsStored();
    void fetchesWhatIsPublishedOnRevocation();
    void refusesWhatNoAuthorityAnswers_data();
    void refusesWhatNoAuthorityAnswers();
    void refusesAddresses_data();
    void refusesAddresses();

private:
    SignedDossier m_people;
    ArchiveEntries m_proposed;
    QDateTime m_now;
};

void TestProofServers::initTestCase()
{
    const Authorities authorities(m_people.certificates());
    QVERIFY(authorities.makeRoot(u"Root"_s) && authorities.makeIssued(u"Ada"_s, u"Root"_s)
            && authorities.makeStampAuthority(u"Stamp"_s));
    m_now = QDateTime::currentDateTimeUtc();
    EventDraft draft = SignedDossier::draft(u"propose,Ada,administrator"_s, 0);
    draft.time = m_now;
    const Results<ArchiveEntries> entries = signEvent(smallDossier(), draft, m_people.signer(u"Ada"_s));
    QVERIFY(entries);
    m_proposed = *entries;
}

void TestProofServers::stampsAndStampsAgain()
{
    const Authorities authorities(m_people.certificates());
    Server server;
    QList<Asked> asked;
    server.answer = [&](const Asked &one) {
        asked.append(one);
        return Server::good(authorities.stamp(one.body, u"Stamp"_s));
    };
    const Results<ArchiveEntries> stamped = stampedBy(server.url(u"tsa"_s), m_proposed, 0, false);
    QVERIFY2(stamped, stamped ? "" : qPrintable(toLine(stamped.error().first())));
    const Results<ArchiveEntries> again = stampedBy(server.url(u"tsa"_s), *stamped, 0, true);
    QVERIFY2(again, again ? "" : qPrintable(toLine(again.error().first())));
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.first().method, QByteArray("POST"));
    QCOMPARE(asked.first().path, QByteArray("/tsa"));
    QCOMPARE(asked.first().contentType, QByteArray("application/timestamp-query"));
    const Trust trust =
        *readTrust(m_people.certificates().certificate(u"Root"_s) + m_people.certificates().certificate(u"Stamp"_s));
    const Verification verification = verifyEntries(*again, {.trust = trust, .head = {}, .today = m_now.date()});
    QVERIFY(verification.holds());
    QVERIFY(verification.events.first().stampedAt.isValid());
    QCOMPARE(verification.events.first().renewedAt.size(), 1);
}

void TestProofServers::stampsWhatIsStored()
{
    const Authorities authorities(m_people.certificates());
    Server server;
    server.answer = [&](const Asked &one) { return Server::good(authorities.stamp(one.body, u"Stamp"_s)); };
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mail.safeconduct"_s);
    QVERIFY(writeFile(path, *pack(m_proposed)));
    const Results<void> nobody = stampStoredDossier(path, u"http://127.0.0.1:1/"_s);
    QVERIFY(!nobody && !readStoredDossier(path)->entries.contains(u"events/0001.tsr"_s));
    const Results<void> stamped = stampStoredDossier(path, server.url(u"tsa"_s));
    QVERIFY2(stamped, stamped ? "" : qPrintable(toLine(stamped.error().first())));
    const ArchiveEntries stored = readStoredDossier(path)->entries;
    QVERIFY(!stored.value(u"events/0001.tsr"_s).isEmpty());
    QVERIFY(eventChainOf(stored).isSound());
}

void TestProofServers::fetchesWhatIsPublishedOnRevocation()
{
    const Authorities authorities(m_people.certificates());
    Server server;
    server.answer = [&](const Asked &one) {
        if (one.path == "/root.crl")
            return Server::good(authorities.list(u"Root"_s, m_now.addDays(-1), m_now.addDays(30)));
        if (one.path == "/moved.crl")
            return Server::response("302 Found", {}, "Location: /root.crl\r\n");
        return Server::good(authorities.ocsp(one.body, u"Root"_s, u"Ada"_s));
    };
    const Result<QByteArray> list = revocationListAt(server.url(u"moved.crl"_s));
    QVERIFY2(list, list ? "" : qPrintable(toLine(list.error())));
    QVERIFY(list->contains("-----BEGIN X509 CRL-----"));
    const Results<ArchiveEntries> issuer =
        withRevocationData(m_proposed, 0, {m_people.certificates().certificate(u"Root"_s)});
    QVERIFY(issuer);
    const Result<QByteArray> answer = ocspAnswerFrom(server.url(u"ocsp"_s), *issuer, 0);
    QVERIFY2(answer, answer ? "" : qPrintable(toLine(answer.error())));
    const Results<ArchiveEntries> kept = withRevocationData(*issuer, 0, {*answer});
    QVERIFY(kept);
    const Trust trust = *readTrust(m_people.certificates().certificate(u"Root"_s));
    const Verification verification = verifyEntries(*kept, {.trust = trust, .head = {}, .today = m_now.date()});
    QCOMPARE(verification.events.first().revocation, SignerRevocation::NotRevoked);
}

void TestProofServers::refusesWhatNoAuthorityAnswers_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("id");
    QTest::newRow("not found") << Server::response("404 Not Found", "no") << u"web.failed"_s;
    QTest::newRow("broken") << Server::response("500 Internal Server Error", "no") << u"web.failed"_s;
    QTest::newRow("sent elsewhere") << Server::response("302 Found", {}, "Location: http://127.0.0.1:1/\r\n")
                                    << u"web.failed"_s;
    QTest::newRow("no HTTP") << QByteArray("hello") << u"web.failed"_s;
    QTest::newRow("nothing") << QByteArray() << u"web.failed"_s;
    QTest::newRow("too much") << Server::good(QByteArray(2'000'000, 'a')) << u"web.failed"_s;
    QTest::newRow("a web page") << Server::good("<html></html>") << u"time-stamp.malformed"_s;
}

void TestProofServers::refusesWhatNoAuthorityAnswers()
{
    QFETCH(const QByteArray, response);
    Server server;
    server.answer = [&](const Asked &) { return QByteArray(response); };
    const Results<ArchiveEntries> refused = stampedBy(server.url(u"tsa"_s), m_proposed, 0, false);
    QVERIFY(!refused);
    QTEST(refused.error().first().id, "id");
    QVERIFY(!refused.error().first().remedy.isEmpty());
}

void TestProofServers::refusesAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString() << u"web.url"_s;
    QTest::newRow("a file") << u"file:///list.crl"_s << u"web.url"_s;
    QTest::newRow("without a host") << u"http:///tsa"_s << u"web.url"_s;
    QTest::newRow("with a password") << u"https://ada:secret@tsa.example/"_s << u"web.url"_s;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1/"_s << u"web.failed"_s;
}

void TestProofServers::refusesAddresses()
{
    QFETCH(const QString, url);
    const Result<QByteArray> refused = ask({.url = url, .body = {}, .contentType = {}});
    QVERIFY(!refused);
    QTEST(refused.error().id, "id");
    QVERIFY(!toLine(refused.error()).contains("secret"_L1));
}

QTEST_GUILESS_MAIN(TestProofServers)
#include "test_proof_servers.moc"
