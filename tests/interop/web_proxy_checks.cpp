// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/web_proxy_checks.h"

#include "tests/app/snippets/small_plan.h"
#include "tests/interop/scanner.h"

#include <QTest>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

void checkTlsOfTheProfile(WebBackEnd &behind)
{
    const Finished modern = behind.handshake(u"-tls1_3 -groups P-384"_s);
    QVERIFY2(modern.output.contains("New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384"_L1), qPrintable(modern.output));
    QVERIFY2(modern.output.contains("secp384r1"_L1), qPrintable(modern.output));
    QVERIFY(behind.handshake(u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s).output.contains("alert protocol version"_L1));
    QVERIFY(behind.handshake(u"-tls1_3 -groups X25519"_s).output.contains("alert handshake failure"_L1));
    QVERIFY(behind.handshake(u"-tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256"_s)
                .output.contains("alert handshake failure"_L1));
    QVERIFY(behind.handshake(u"-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"_s)
                .output.contains("alert handshake failure"_L1));
    checkByScanner(u"bsi-tr-02102"_s);
}

void checkByScanner(const QString &profile)
{
    QCOMPARE(findingsOfScanner(u"--sni-name=mail.example.org 192.0.2.30:443"_s, knowledge().profiles.value(profile))
                 .join(u"; "_s),
             QString());
}

void checkProfileRow(WebBackEnd &behind)
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, agreed);
    QFETCH(const QStringList, refused);
    for (const QString &options : agreed) {
        const Finished good = behind.handshake(options + u" -verify_return_error -verify_hostname mail.example.org"_s);
        QVERIFY2(good.status == 0, qPrintable(options + good.output));
    }
    for (const QString &options : refused) {
        const Finished bad = behind.handshake(options);
        QVERIFY2(bad.output.contains("alert"_L1), qPrintable(options + bad.output));
    }
    checkByScanner(profile);
    QCOMPARE(behind.statusOf(u"https://mail.example.org/owa"_s), u"200"_s);
}

void checkOpenToHttp(WebBackEnd &behind)
{
    QCOMPARE(behind.ask(u"-H 'X-Forwarded-Proto: https' http://mail.example.org/owa"_s).output,
             u"from behind /owa http 192.0.2.30"_s);
    QCOMPARE(behind.statusOf(u"https://mail.example.org/owa"_s), u"200"_s);
}

void checkOffloading(WebBackEnd &behind)
{
    QCOMPARE(behind.ask(u"https://mail.example.org/owa"_s).output, u"from behind /owa https 192.0.2.30"_s);
}

void checkClientCertificates(WebBackEnd &behind)
{
    for (const QString &version : {u"--tls-max 1.2"_s, u"--tlsv1.3"_s}) {
        const Finished refused = behind.ask(version + u" https://mail.example.org/owa"_s);
        QVERIFY2(refused.status != 0 && refused.output.contains("alert"_L1), qPrintable(refused.output));
        QCOMPARE(
            behind.statusOf(
                version
                + u" --cert /etc/ssl/certs/other.example.org.pem --key /etc/ssl/private/other.example.org.key https://mail.example.org/owa"_s),
            u"200"_s);
    }
}

} // namespace safeconduct::test
