// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/option_words.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestOptionWords : public QObject {
    Q_OBJECT

private slots:
    void tellsOptionIds_data();
    void tellsOptionIds();
};

void TestOptionWords::tellsOptionIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isOption");
    QTest::addColumn<bool>("isMessage");
    QTest::newRow("none") << u"none"_s << true << true;
    QTest::newRow("off") << u"off"_s << true << true;
    QTest::newRow("one part") << u"tls-required"_s << true << false;
    QTest::newRow("all three") << u"ipsec-site-site-pki+tls-required+smime-public-ca"_s << true << false;
    QTest::newRow("network and message") << u"vpn-other+file-encryption"_s << true << false;
    QTest::newRow("message") << u"openpgp-wkd"_s << true << true;
    QTest::newRow("wrong order") << u"tls-required+vpn-other"_s << false << false;
    QTest::newRow("two of a layer") << u"tls-required+tls-mutual"_s << false << false;
    QTest::newRow("the same twice") << u"vpn-other+vpn-other"_s << false << false;
    QTest::newRow("none and a part") << u"none+tls-required"_s << false << false;
    QTest::newRow("unknown part") << u"tls"_s << false << false;
    QTest::newRow("empty") << u""_s << false << false;
    QTest::newRow("plus at the end") << u"tls-required+"_s << false << false;
    QTest::newRow("blank") << u"tls-required + smime-gateway"_s << false << false;
    QTest::newRow("capital") << u"TLS-required"_s << false << false;
}

void TestOptionWords::tellsOptionIds()
{
    QFETCH(const QString, id);
    QTEST(isOptionId(id), "isOption");
    QTEST(isMessageOption(id), "isMessage");
}

QTEST_APPLESS_MAIN(TestOptionWords)
#include "test_option_words.moc"
