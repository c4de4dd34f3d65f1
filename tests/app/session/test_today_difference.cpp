// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/imported_texts.h"
#include "app/session/today_difference.h"
#include "app/support/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

GeneratedFile mainCf(const QString &text)
{
    return {u"main.cf"_s, u"postfix"_s, text};
}

/// "changed|ssl|yes|required" for each setting.
QStringList said(const QList<SettingDifference> &settings)
{
    QStringList lines;
    for (const SettingDifference &setting : settings)
        lines.append(QStringList{word(setting.state), setting.name, setting.today, setting.generated}.join(u'|'));
    return lines;
}

} // namespace

class TestTodayDifference : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void comparesByMeaning_data();
    void comparesByMeaning();
    void showsNoSecret_data();
    void showsNoSecret();
    void makesValuesHarmless();
    void tellsTheLineOfToday();
    void knowsWhichFilesHaveSettings_data();
    void knowsWhichFilesHaveSettings();
    void comparesWithAFileInBothForms();
    void comparesLinesWhereSettingsCannotBeRead_data();
    void comparesLinesWhereSettingsCannotBeRead();
    void refusesWhatIsTooLarge();
    void findsWhatWasImportedOfASystem();
    void keepsTheNewestTexts();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTodayDifference::comparesByMeaning_data()
{
    QTest::addColumn<SettingSyntax>("form");
    QTest::addColumn<QByteArray>("generated");
    QTest::addColumn<QByteArray>("today");
    QTest::addColumn<QStringList>("differences");
    QTest::newRow("Postfix: main.cf and what postconf prints")
        << SettingSyntax::Parameters
        << QByteArray("# why it is there\nsmtpd_tls_security_level = may\nsmtpd_tls_chain_files = /k, /c\n"
                      "smtpd_tls_loglevel = 1\ntls_ffdhe_auto_groups =\n")
        << QByteArray("myhostname = mx.example.org\nsmtpd_tls_security_level = none\n  # a comment within\n"
                      "smtpd_tls_chain_files=/k\n    /c\nsubmission inet n - y - - smtpd\n"
                      "  -o smtpd_tls_security_level=encrypt\n")
        << QStringList{u"changed|smtpd_tls_security_level|none|may"_s, u"same|smtpd_tls_chain_files|/k /c|/k, /c"_s,
                       u"new|smtpd_tls_loglevel||1"_s, u"new|tls_ffdhe_auto_groups||(empty)"_s,
                       u"only-there|myhostname|mx.example.org|"_s};
    QTest::newRow("Postfix: another parameter's value")
        << SettingSyntax::Parameters << QByteArray("smtp_tls_CAfile = /ca\nsmtp_tls_CApath = /x\n")
        << QByteArray("trusted = /ca\nsmtp_tls_CAfile = $trusted\nsmtp_tls_CApath = ${trusted}\n")
        << QStringList{u"same|smtp_tls_CAfile|$trusted|/ca"_s, u"changed|smtp_tls_CApath|${trusted}|/x"_s,
                       u"only-there|trusted|/ca|"_s};
    QTest::newRow("Postfix: services")
        << SettingSyntax::Parameters
        << QByteArray("submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n"
                      "  -o smtpd_tls_auth_only=yes\n")
        << QByteArray("myhostname = mx.example.org\nsubmission inet n - y - - smtpd\n"
                      "  -o smtpd_tls_security_level=may\nsubmission/inet/syslog_name = postfix/submission\n")
        << QStringList{u"same|submission/inet|smtpd|smtpd"_s,
                       u"changed|submission/inet/smtpd_tls_security_level|may|encrypt"_s,
                       u"new|submission/inet/smtpd_tls_auth_only||yes"_s,
                       u"only-there|submission/inet/syslog_name|postfix/submission|"_s};
    QTest::newRow("Dovecot") << SettingSyntax::Blocks
                             << QByteArray("ssl = required\nssl_server_cert_file = /new\nssl_server_key_file = /key\n"
                                           "service pop3-login {\n  inet_listener pop3 {\n    port = 0\n  }\n}\n")
                             << QByteArray("ssl = \"required\" # always\nssl_server {\n  cert_file = /old\n}\n"
                                           "ssl_server_key_file = # hidden, use -P to show it\n!include conf.d/*.conf\n"
                                           "protocols { # what is offered\n  imap = yes\n}\n")
                             << QStringList{u"same|ssl|required|required"_s,
                                            u"changed|ssl_server_cert_file|/old|/new"_s,
                                            u"not-told|ssl_server_key_file|(hidden in the file)|/key"_s,
                                            u"new|service pop3-login / inet_listener pop3 / port||0"_s,
                                            u"only-there|!include|conf.d/*.conf|"_s,
                                            u"only-there|protocols / imap|yes|"_s};
    QTest::newRow("strongSwan") << SettingSyntax::Blocks
                                << QByteArray("connections {\n    a {\n        version = 2\n    }\n}\n")
                                << QByteArray("connections {\n  a {\n    version = 1\n    mobike = no\n  }\n}\n")
                                << QStringList{u"changed|connections / a / version|1|2"_s,
                                               u"only-there|connections / a / mobike|no|"_s};
    QTest::newRow("nginx: the server of the same name and port")
        << SettingSyntax::Directives
        << QByteArray("upstream ex {\n    server 10.1.2.10:443;\n}\nserver {\n    listen 443 ssl;\n"
                      "    listen [::]:443 ssl;\n    server_name mail.example.org;\n"
                      "    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_prefer_server_ciphers on;\n"
                      "    add_header Strict-Transport-Security \"max-age=1\" always;\n"
                      "    location /owa {\n        proxy_pass https://ex;\n    }\n}\n")
        << QByteArray(
               "# configuration file /etc/nginx/nginx.conf:\nhttp {\n  ssl_protocols TLSv1.2 TLSv1.3;\n  gzip on;\n"
               "  server {\n    listen [::]:443 ssl;\n    listen 443 ssl;\n"
               "    server_name autodiscover.example.org MAIL.example.org;\n    ssl_prefer_server_ciphers off;\n"
               "    location /shop { proxy_pass http://10.1.0.9; }\n  }\n"
               "  server { listen 443 ssl; server_name other.example.org; ssl_protocols TLSv1; }\n}\n")
        << QStringList{u"new|upstream ex / server||10.1.2.10:443"_s,
                       u"same|server mail.example.org (443) / listen|[::]:443 ssl; 443 ssl|443 ssl; [::]:443 ssl"_s,
                       u"changed|server mail.example.org (443) / server_name|autodiscover.example.org MAIL.example.org"
                       "|mail.example.org"_s,
                       u"same|server mail.example.org (443) / ssl_protocols|TLSv1.2 TLSv1.3|TLSv1.2 TLSv1.3"_s,
                       u"changed|server mail.example.org (443) / ssl_prefer_server_ciphers|off|on"_s,
                       u"new|server mail.example.org (443) / add_header Strict-Transport-Security||max-age=1 always"_s,
                       u"new|server mail.example.org (443) / location /owa / proxy_pass||https://ex"_s,
                       u"only-there|server mail.example.org (443) / location /shop / proxy_pass|http://10.1.0.9|"_s};
    QTest::newRow("nginx: the server that answers to any name")
        << SettingSyntax::Directives << QByteArray("server {\n    listen 443 ssl;\n    ssl_reject_handshake on;\n}\n")
        << QByteArray("server { listen 443 ssl; server_name a.example.org; ssl_reject_handshake off; }\n"
                      "server { listen 443 ssl; server_name _; ssl_reject_handshake on; }\n")
        << QStringList{u"same|server (443) / listen|443 ssl|443 ssl"_s,
                       u"same|server (443) / ssl_reject_handshake|on|on"_s,
                       u"only-there|server (443) / server_name|_|"_s};
    QTest::newRow("nginx: what is included in a server")
        << SettingSyntax::Directives << QByteArray("ssl_protocols TLSv1.2;\n")
        << QByteArray(
               "ssl_protocols TLSv1.1;\nserver { listen 443 ssl; server_name a.example.org; ssl_protocols TLSv1; }\n"
               "server { listen 80; server_name a.example.org; }\n")
        << QStringList{u"changed|server a.example.org (443) / ssl_protocols|TLSv1|TLSv1.2"_s,
                       u"only-there|server a.example.org (443) / listen|443 ssl|"_s,
                       u"only-there|server a.example.org (443) / server_name|a.example.org|"_s};
}

void TestTodayDifference::comparesByMeaning()
{
    QFETCH(const SettingSyntax, form);
    QFETCH(const QByteArray, generated);
    QFETCH(const QByteArray, today);
    const auto settings = settingDifferences(form, {u"new"_s, generated}, {u"old"_s, today});
    QVERIFY2(settings, settings ? "" : qPrintable(toLine(settings.error())));
    QTEST(said(*settings), "differences");
    const auto again = settingDifferences(form, {u"new"_s, generated}, {u"old"_s, generated});
    QVERIFY(again);
    for (const SettingDifference &setting : *again) // compared with itself, nothing differs
        QVERIFY2(setting.state == SettingState::Same, qPrintable(setting.name));
}

void TestTodayDifference::showsNoSecret_data()
{
    QTest::addColumn<SettingSyntax>("form");
    QTest::addColumn<QByteArray>("today");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("strongSwan's key") << SettingSyntax::Blocks
                                      << QByteArray("secrets {\n ike-a {\n  secret = hunter2\n }\n}\n") << true;
    QTest::newRow("Dovecot's directory") << SettingSyntax::Blocks << QByteArray("dnpass = hunter2\n") << true;
    QTest::newRow("Dovecot's database") << SettingSyntax::Blocks
                                        << QByteArray("connect = host=db user=mail password=hunter2\n") << true;
    QTest::newRow("of a key's file") << SettingSyntax::Blocks << QByteArray("ssl_key_password = hunter2\n") << true;
    QTest::newRow("where one is kept") << SettingSyntax::Blocks << QByteArray("ssl_key_password = </etc/hunter2\n")
                                       << false;
    QTest::newRow("Postfix' table of one")
        << SettingSyntax::Parameters << QByteArray("smtp_sasl_password_maps = static:ada:hunter2\n") << true;
    QTest::newRow("Postfix' table in a file")
        << SettingSyntax::Parameters << QByteArray("smtp_sasl_password_maps = hash:/etc/hunter2\n") << false;
    QTest::newRow("an address") << SettingSyntax::Directives << QByteArray("proxy_pass https://ada:hunter2@ex;\n")
                                << true;
    QTest::newRow("a header") << SettingSyntax::Directives
                              << QByteArray("proxy_set_header Authorization \"Basic hunter2\";\n") << true;
    QTest::newRow("nginx' way on") << SettingSyntax::Directives << QByteArray("proxy_pass http://hunter2;\n") << false;
}

void TestTodayDifference::showsNoSecret()
{
    QFETCH(const SettingSyntax, form);
    QFETCH(const QByteArray, today);
    const QByteArray generated = form == SettingSyntax::Directives ? "ssl_protocols TLSv1.3;\n" : "ssl = yes\n";
    const auto settings = settingDifferences(form, {u"new"_s, generated}, {u"old"_s, today});
    QVERIFY(settings);
    QCOMPARE(settings->constLast().state, SettingState::OnlyThere);
    const QString shown =
        settingsText(*settings) + QString::fromUtf8(writeJson(settingsJson(*settings))) + said(*settings).join(u' ');
    QTEST(!shown.contains("hunter2"_L1), "isSecret");
}

void TestTodayDifference::makesValuesHarmless()
{
    const QByteArray today = "ssl = \x1b[31m\xe2\x80\xae"
                             "evil\nlong = "
        + QByteArray(100'000, 'x') + '\n';
    const auto settings = settingDifferences(SettingSyntax::Blocks, {u"new"_s, "ssl = yes\n"}, {u"old"_s, today});
    QVERIFY(settings);
    QCOMPARE(settings->constFirst().today, u"[31m evil"_s);
    QVERIFY(settings->constLast().today.size() < 2'000);
}

void TestTodayDifference::tellsTheLineOfToday()
{
    const auto settings = settingDifferences(SettingSyntax::Parameters, {u"new"_s, "a = 1\nb = 2\n"},
                                             {u"old"_s, "# head\nb = 3\nc = 4\n"});
    QVERIFY(settings);
    QList<int> lines;
    for (const SettingDifference &setting : *settings)
        lines.append(setting.line);
    QCOMPARE(lines, (QList<int>{0, 2, 3}));
    QVERIFY(settingsSummary(*settings).contains(u'1'));
    QCOMPARE(settingsTable(*settings, 2).rows.size(), 2);
    QCOMPARE(settingsJson(*settings).at(u"/1/state"_s).text(), u"changed"_s);
}

void TestTodayDifference::knowsWhichFilesHaveSettings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("hasSettings");
    QTest::newRow("main.cf") << u"main.cf"_s << u"postfix"_s << true;
    QTest::newRow("master.cf") << u"master.cf"_s << u"postfix"_s << true;
    QTest::newRow("a table of Postfix") << u"safeconduct_tls_policy"_s << u"postfix"_s << false;
    QTest::newRow("Dovecot") << u"99-safeconduct.conf"_s << u"dovecot"_s << true;
    QTest::newRow("nginx") << u"safeconduct.conf"_s << u"nginx"_s << true;
    QTest::newRow("strongSwan") << u"a.conf"_s << u"swanctl"_s << true;
    QTest::newRow("a script") << u"apply.sh"_s << u"bash"_s << false;
    QTest::newRow("another web server") << u"safeconduct.conf"_s << u"apache"_s << false;
}

void TestTodayDifference::knowsWhichFilesHaveSettings()
{
    QFETCH(const QString, name);
    QFETCH(const QString, language);
    QTEST(settingSyntax(GeneratedFile{name, language, {}}).has_value(), "hasSettings");
}

void TestTodayDifference::comparesWithAFileInBothForms()
{
    const QString path = in(u"-main.cf"_s); // no option of the program that compares
    const GeneratedFile generated = mainCf(u"# why\nsmtpd_tls_loglevel = 1\n"_s);
    QVERIFY(writeFile(path, "smtpd_tls_loglevel=1\n"));
    const Result<TodayDifference> difference = differenceFromFileInBackground(generated, path).result();
    QVERIFY2(difference, difference ? "" : qPrintable(toLine(difference.error())));
    QVERIFY(difference->settings && difference->lines && difference->whyNoSettings.isEmpty());
    QCOMPARE(said(*difference->settings), QStringList{u"same|smtpd_tls_loglevel|1|1"_s});
    QVERIFY(difference->lines->contains("\n-smtpd_tls_loglevel=1\n"_L1));
    QVERIFY(!difference->isNone());
    const auto read = differenceFromContents(generated, path, "smtpd_tls_loglevel = 2\n"); // and not once more
    QVERIFY(read && read->settings);
    QCOMPARE(said(*read->settings), QStringList{u"changed|smtpd_tls_loglevel|2|1"_s});
    QVERIFY(writeFile(path, generated.text.toUtf8()));
    QVERIFY(differenceFromFile(generated, path)->isNone());
}

void TestTodayDifference::comparesLinesWhereSettingsCannotBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("today");
    QTest::addColumn<bool>("isToldWhy");
    QTest::newRow("a letter") << u"dovecot"_s << QByteArray("ssl = yes\nDear colleague\n") << true;
    QTest::newRow("a block in one line") << u"swanctl"_s << QByteArray("local { auth = psk }\n") << true;
    QTest::newRow("a quote without end") << u"nginx"_s << QByteArray("a 'b;\n") << true;
    QByteArray many;
    for (int number = 0; number <= 50'000; ++number)
        many += "a" + QByteArray::number(number) + " = 1\n";
    QTest::newRow("more settings than anybody has") << u"dovecot"_s << many << true;
    QTest::newRow("no settings at all") << u"apache"_s << QByteArray("Listen 443\n") << false;
}

void TestTodayDifference::comparesLinesWhereSettingsCannotBeRead()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, today);
    QVERIFY(writeFile(in(u"today"_s), today));
    const QString text = language == "nginx"_L1 ? u"a b;\n"_s : u"ssl = no\n"_s;
    const Result<TodayDifference> difference = differenceFromFile({u"new"_s, language, text}, in(u"today"_s));
    QVERIFY2(difference, difference ? "" : qPrintable(toLine(difference.error())));
    QVERIFY(!difference->settings && difference->lines && !difference->isNone());
    QTEST(!difference->whyNoSettings.isEmpty(), "isToldWhy");
}

void TestTodayDifference::refusesWhatIsTooLarge()
{
    QVERIFY(writeFile(in(u"large"_s), QByteArray(5 * 1024 * 1024, '\n')));
    const auto large = differenceFromFile(mainCf(u"a = b\n"_s), in(u"large"_s));
    QVERIFY(!large);
    QCOMPARE(large.error().id, u"file.too-large"_s);
    const auto missing = differenceFromFile(mainCf(u"a = b\n"_s), in(u"missing"_s));
    QVERIFY(!missing && !missing.error().remedy.isEmpty());
}

void TestTodayDifference::findsWhatWasImportedOfASystem()
{
    const QList<ImportedText> texts{{u"mx"_s, ImportKind::Dovecot, u"doveconf.txt"_s, u"ssl = no\n"_s},
                                    {u"mx"_s, ImportKind::Postfix, u"postconf.txt"_s, u"a = b\nc = d\n"_s}};
    const GeneratedFile generated = mainCf(u"a = c\n"_s);
    QVERIFY(!importedFor(texts, u"other"_s, generated));
    QVERIFY(!importedFor(texts, u"mx"_s, {u"safeconduct_tls_policy"_s, u"postfix"_s, {}}));
    QVERIFY(!importedFor(texts, u"mx"_s, {u"safeconduct.conf"_s, u"nginx"_s, {}}));
    const ImportedText *found = importedFor(texts, u"mx"_s, generated);
    QCOMPARE(found, &texts.constLast());
    const Result<TodayDifference> difference = differenceFromImportInBackground(generated, *found).result();
    QVERIFY(difference && difference->settings && !difference->lines && !difference->isNone());
    QCOMPARE(said(*difference->settings), (QStringList{u"changed|a|b|c"_s, u"only-there|c|d|"_s}));
}

void TestTodayDifference::keepsTheNewestTexts()
{
    const ImportedText old{u"mx"_s, ImportKind::Postfix, u"a"_s, u"a = 1\n"_s};
    const ImportedText newer{u"mx"_s, ImportKind::Postfix, u"b"_s, u"a = \"\u00e9\"\n\t\u2028"_s};
    const ImportedText beside{u"mx"_s, ImportKind::Dovecot, u"c"_s, u"ssl = no\n"_s};
    const QList<ImportedText> kept = keptTexts(keptTexts({}, {old, beside}), {newer});
    QCOMPARE(kept, (QList<ImportedText>{beside, newer}));
    const Result<Json> written = readJson(writeJson(importedTextsJson(kept)));
    QVERIFY(written);
    QCOMPARE(importedTextsFrom(*written), kept);
    QVERIFY(importedTextsFrom(Json()).isEmpty());
    QVERIFY(importedTextsFrom(readJson(R"([{"kind": "abacus", "text": "x"}, 3])").value()).isEmpty());
    const ImportedText large{u"big"_s, ImportKind::Nginx, u"d"_s, QString(16 * 1024 * 1024 - 1, u'x')};
    QCOMPARE(keptTexts(kept, {large}), QList<ImportedText>{large}); // the oldest go
}

QTEST_GUILESS_MAIN(TestTodayDifference)
#include "test_today_difference.moc"
