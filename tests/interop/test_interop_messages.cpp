// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/network.h"
#include "tests/interop/proof_book.h"
#include "tests/interop/sandbox.h"
#include "tests/interop/site_host.h"
#include "tests/interop/test_authority.h"
#include "tests/interop/tested_release.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Messages and keys by the scripts of snippets: what OpenSSL signs and encrypts is opened by GnuPG's gpgsm; keys that GnuPG makes and
/// publishes are looked up over HTTPS by an empty keyring; files are encrypted as the instructions say.
class TestInteropMessages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void checksCertificates_data();
    void checksCertificates();
    void gpgsmOpensTheTestMessage();
    void findsPublishedKeys();
    void findsThemAtApacheToo();
    void encryptsFiles();
    void cleanupTestCase();

private:
    Finished runScript(const Snippet &snippet, const QString &name, const QString &arguments = {});
    Finished inFolder(const QString &command)
    {
        return m_sandbox.run(u"cd %1 && "_s.arg(m_sandbox.folder()) + command);
    }
    void issue(const QString &name, const QString &key, const QString &extensions, int days);
    /// What an empty keyring finds for \a address by the snippet's own step.
    Finished lookUp(const Snippet &directory, const QString &address);

    Sandbox m_sandbox{testedRelease()};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<ProofBook> m_smime;
    std::unique_ptr<ProofBook> m_openpgp;
    std::unique_ptr<ProofBook> m_files;
    bool m_hasKeys = false; ///< of joe, certified
};

namespace {

Plan flowPlan()
{
    Plan plan = smallPlan();
    plan.organisation = u"Example & Söhne"_s;
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pcs"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    return plan;
}

Snippet snippetFor(const QString &part, const QString &system, const QString &target, const Plan &plan = flowPlan())
{
    return snippetOf(made(plan, {u"flow="_s + part}), u"flow"_s, system, target);
}

constexpr auto joesKey = "openpgpkey/.well-known/openpgpkey/example.org/hu/n4w4kuq9ejc3kmthngg8ccja7y5j8i97"_L1;

} // namespace

void TestInteropMessages::initTestCase()
{
    if (const QString obstacle = Sandbox::obstacle(testedRelease()); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    if (const QString obstacle = enterOwnNetwork(); !obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    const Finished addresses = m_sandbox.run(u"ip link set lo up && ip addr add 192.0.2.30/32 dev lo"_s);
    QVERIFY2(addresses.status == 0, qPrintable(addresses.output));
    m_authority = std::make_unique<TestAuthority>(m_sandbox);
    QVERIFY2(m_authority->isMade(), qPrintable(m_authority->said()));
    QVERIFY2(m_authority->certify(u"openpgpkey.example.org"_s, u"192.0.2.30"_s), qPrintable(m_authority->said()));
    const QString unprepared = prepareWebServers(m_sandbox);
    QVERIFY2(unprepared.isEmpty(), qPrintable(unprepared));
    m_sandbox.mountAt(u"www"_s, u"/var/www"_s);
    // Of its own: gpgsm takes no SHA-256 signature by a key on P-384.
    const Finished people =
        inFolder(u"openssl req -x509 -newkey rsa:3072 -nodes -keyout people.key -out people.pem -days 90 -subj "
                 u"'/CN=People CA' -addext "
                 "basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,cRLSign"_s);
    QVERIFY2(people.status == 0, qPrintable(people.output));
    const auto version = [&](const QString &program) {
        return m_sandbox.run(program + u" --version"_s).output.section(u'\n', 0, 0).section(u' ', -1);
    };
    QVERIFY(version(u"gpgsm"_s).startsWith("2."_L1));
    m_smime = std::make_unique<ProofBook>(u"smime"_s, version(u"gpgsm"_s));
    m_openpgp = std::make_unique<ProofBook>(u"openpgp"_s, version(u"gpg"_s));
    m_files = std::make_unique<ProofBook>(u"file-encryption"_s, version(u"gpg"_s));
}

Finished TestInteropMessages::runScript(const Snippet &snippet, const QString &name, const QString &arguments)
{
    const auto file = std::ranges::find(snippet.files, name, &SnippetFile::name);
    if (file == snippet.files.end())
        return {-1, u"no file "_s + name};
    m_sandbox.write(name, contentsOf(*file));
    return inFolder(u"export GNUPGHOME=%1/gnupg && bash %2 %3"_s.arg(m_sandbox.folder(), name, arguments));
}

/// A certificate \a name.pem with \a name.key by the test authority.
void TestInteropMessages::issue(const QString &name, const QString &key, const QString &extensions, int days)
{
    m_sandbox.write(u"person"_s, extensions.toUtf8());
    const Finished issued =
        inFolder(u"openssl req -newkey %2 -nodes -keyout %1.key -out person.csr -subj /CN=%1 && openssl x509 -req -in "
                 u"person.csr -CA "
                 "people.pem -CAkey people.key -CAcreateserial -days %3 -extfile person -out %1.pem"_s.arg(name, key)
                     .arg(days));
    QVERIFY2(issued.status == 0, qPrintable(issued.output));
}

/// dirmngr's own resolver wants a name server; the system's reads /etc/hosts. TMPDIR holds what the script calls its empty keyring.
Finished TestInteropMessages::lookUp(const Snippet &directory, const QString &address)
{
    m_sandbox.write(u"mktemp.sh"_s,
                    "mkdir -m 700 \"$PWD/partner\"; echo standard-resolver > \"$PWD/partner/dirmngr.conf\"; echo "
                    "\"$PWD/partner\"\n");
    const auto file = std::ranges::find(directory.files, u"look-up.sh"_s, &SnippetFile::name);
    m_sandbox.write(u"look-up.sh"_s, contentsOf(*file));
    return inFolder(u"rm -rf partner; mktemp() { bash mktemp.sh; }; export -f mktemp; bash look-up.sh %1; status=$?; "
                    "GNUPGHOME=$PWD/partner gpgconf --kill all; exit $status"_s.arg(address));
}

void TestInteropMessages::checksCertificates_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("RSA") << u"rsa:3072"_s << u"joe@example.org"_s << u"emailProtection"_s << 60 << true;
    QTest::newRow("P-256") << u"ec -pkeyopt ec_paramgen_curve:P-256"_s << u"joe@example.org"_s << u"emailProtection"_s
                           << 60 << true;
    QTest::newRow("short key") << u"rsa:2048"_s << u"joe@example.org"_s << u"emailProtection"_s << 60 << false;
    QTest::newRow("other address") << u"rsa:3072"_s << u"jim@example.org"_s << u"emailProtection"_s << 60 << false;
    QTest::newRow("not for mail") << u"rsa:3072"_s << u"joe@example.org"_s << u"serverAuth"_s << 60 << false;
    QTest::newRow("ends soon") << u"rsa:3072"_s << u"joe@example.org"_s << u"emailProtection"_s << 20 << false;
}

void TestInteropMessages::checksCertificates()
{
    QFETCH(const QString, key);
    QFETCH(const QString, address);
    QFETCH(const QString, purpose);
    QFETCH(const int, days);
    QFETCH(const bool, isGood);
    issue(u"checked"_s, key, u"subjectAltName=email:%1\nextendedKeyUsage=%2\n"_s.arg(address, purpose), days);
    const Snippet snippet = snippetFor(u"smime-public-ca"_s, u"pcs"_s, u"smime"_s);
    const Finished checked = runScript(snippet, u"check-certificate.sh"_s, u"checked.pem joe@example.org"_s);
    QVERIFY2((checked.status == 0) == isGood, qPrintable(checked.output));
}

void TestInteropMessages::gpgsmOpensTheTestMessage()
{
    for (const QString &name : {u"joe"_s, u"admin"_s})
        issue(name, u"rsa:3072"_s,
              u"subjectAltName=email:%1@example.org\nextendedKeyUsage=emailProtection\n"_s.arg(name), 60);
    const Snippet snippet = snippetFor(u"smime-public-ca"_s, u"pcs"_s, u"smime"_s);
    const Finished sent =
        runScript(snippet, u"test-message.sh"_s, u"joe.pem admin.pem admin.key admin@example.org joe@example.org"_s);
    QVERIFY2(sent.status == 0, qPrintable(sent.output));
    // Another program than the one that wrote it: its keys and trust, then opening, then the signature over the inner part.
    m_sandbox.write(u"open.sh"_s,
                    R"sh(set -eu
export GNUPGHOME=$PWD/recipient
mkdir -m 700 "$GNUPGHOME"
printf 'disable-crl-checks\ndisable-dirmngr\n' > "$GNUPGHOME/gpgsm.conf"
echo "$(openssl x509 -in people.pem -noout -fingerprint -sha1 | cut -d= -f2) S relax" > "$GNUPGHOME/trustlist.txt"
gpgsm --batch --import people.pem
sed '1,/^\r*$/d' smime-test.eml | base64 -di > sealed.p7m
if gpgsm --batch --decrypt sealed.p7m; then exit 1; fi
# GnuPG 2.2 reads no newer form, and 2.2.40 finds a right passphrase wrong for some salts (4 of 150): each packing has another.
for _ in 1 2 3 4 5; do
    openssl pkcs12 -export -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1 -in joe.pem -inkey joe.key -passout pass:x -out joe.p12
    if echo x | gpgsm --batch --pinentry-mode loopback --passphrase-fd 0 --import joe.p12; then break; fi
done
echo x | gpgsm --batch --pinentry-mode loopback --passphrase-fd 0 --output opened.eml --decrypt sealed.p7m
mark=$(sed -n 's/.*boundary="\(.*\)"\r$/--\1/p' opened.eml)
awk -v RS="\r\n" -v ORS="\r\n" -v m="$mark" '$0==m{n++; next} $0==m"--"{exit} n==1{print}' opened.eml | head -c -2 > part
awk -v RS="\r\n" -v m="$mark" '$0==m{n++; next} $0==m"--"{exit} n==2&&b{print} n==2&&$0==""{b=1}' opened.eml | base64 -di > signature.p7s
grep -q S/MIME part
gpgsm --batch --verify signature.p7s part
sed 's|S/MIME|S-MIME|' part > changed
if gpgsm --batch --verify signature.p7s changed; then exit 1; fi
gpgconf --kill all
)sh");
    const Finished opened = inFolder(u"bash open.sh"_s);
    QVERIFY2(opened.status == 0, qPrintable(opened.output));
    QVERIFY(opened.output.contains("Good signature from \"/CN=admin\""_L1));
    m_smime->add(
        u"certificate"_s, Proof::Handshaken,
        {u"certificate check passes RSA 3072 and P-256, refuses another address or purpose, 2048 bits, the last month"_s},
        {snippet});
    m_smime->add(
        u"message"_s, Proof::Handshaken,
        {u"signed and encrypted by OpenSSL, opened and verified by gpgsm; without the key not opened, changed not verified"_s},
        {snippet});
}

void TestInteropMessages::findsPublishedKeys()
{
    const Snippet person = snippetFor(u"openpgp-wkd"_s, u"pcs"_s, u"openpgp"_s);
    const Snippet directory = snippetFor(u"openpgp-wkd"_s, u"proxy"_s, u"openpgp"_s);
    // The passphrase that a person would be asked for is empty here.
    m_sandbox.write(u"gnupg/gpg.conf"_s, "batch\npinentry-mode loopback\npassphrase \"\"\n");
    QFile::setPermissions(m_sandbox.folder() + u"/gnupg"_s, QFile::Permissions(0x7700));
    const Finished organisation = runScript(person, u"organisation-key.sh"_s);
    QVERIFY2(organisation.status == 0, qPrintable(organisation.output));
    QVERIFY2(organisation.output.contains(u"Example & Söhne <openpgp@example.org>"_s), qPrintable(organisation.output));
    const Finished made = inFolder(
        u"export GNUPGHOME=%1/joe && mkdir -m 700 joe && gpg --batch --passphrase '' "
        "--quick-generate-key joe@example.org future-default default 2y && gpg --armor --export joe@example.org > "
        "joe.asc && gpg --list-keys joe@example.org | grep -oE '[0-9A-F]{40}' > joe.fingerprint"_s.arg(
            m_sandbox.folder()));
    QVERIFY2(made.status == 0, qPrintable(made.output));
    const Finished certified = runScript(person, u"certify-key.sh"_s, u"joe.asc $(cat joe.fingerprint)"_s);
    QVERIFY2(certified.status == 0, qPrintable(certified.output));

    QVERIFY(m_sandbox.install(directory));
    m_hasKeys = true;
    const Finished published =
        runScript(directory, u"publish-key.sh"_s, u"$(cat joe.fingerprint).asc joe@example.org"_s);
    QVERIFY2(published.status == 0, qPrintable(published.output));
    QVERIFY2(QFile::exists(m_sandbox.folder() + u"/www/"_s + joesKey), qPrintable(published.output));
    QVERIFY(runScript(directory, u"publish-key.sh"_s, u"$(cat joe.fingerprint).asc jim@example.org"_s).status != 0);
    Daemon server = startWebServer(m_sandbox, directory, u"nginx"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(accepts(u"192.0.2.30"_s, 443), qPrintable(server.output()), 20'000);
    QCOMPARE(m_sandbox.run(u"curl -sS -o /dev/null -w '%{http_code}' https://openpgpkey.example.org/"_s).output,
             u"404"_s);

    const Finished found = lookUp(directory, u"joe@example.org"_s);
    QVERIFY2(found.status == 0, qPrintable(found.output));
    QVERIFY2(found.output.contains("joe@example.org"_L1), qPrintable(found.output));
    const Finished vouched = inFolder(
        u"GNUPGHOME=$PWD/partner gpg --import organisation-key.asc && GNUPGHOME=$PWD/partner gpg --check-signatures joe@example.org"_s);
    QVERIFY2(vouched.output.contains(u"Söhne <openpgp@example.org>"_s), qPrintable(vouched.output));
    QVERIFY(lookUp(directory, u"jim@example.org"_s).status != 0);
    const Finished withdrawn = runScript(directory, u"withdraw-key.sh"_s, u"joe@example.org"_s);
    QVERIFY2(withdrawn.status == 0, qPrintable(withdrawn.output));
    QVERIFY(lookUp(directory, u"joe@example.org"_s).status != 0);
    m_openpgp->add(u"organisation-key"_s, Proof::Handshaken,
                   {u"GnuPG makes the organisation's key and certifies a person's; a partner sees the certification"_s},
                   {person});
    m_openpgp->add(
        u"key-directory"_s, Proof::Handshaken,
        {u"an empty keyring finds the key over verified HTTPS; an address that is not in the key is refused; withdrawn, it is not found"_s},
        {directory});
}

/// The same keys in the same tree, served by the other product.
void TestInteropMessages::findsThemAtApacheToo()
{
    QVERIFY(m_hasKeys);
    Plan plan = flowPlan();
    systemIn(plan, "proxy"_L1).software = {ProductUse{u"apache"_s, u"2.4"_s}};
    const Snippet directory = snippetFor(u"openpgp-wkd"_s, u"proxy"_s, u"openpgp"_s, onTestedRelease(plan));
    QTRY_VERIFY(!accepts(u"192.0.2.30"_s, 443)); // nginx of the test before
    QCOMPARE(m_sandbox.failures(directory, u"prerequisites.sh"_s), QStringList());
    const Finished published =
        runScript(directory, u"publish-key.sh"_s, u"$(cat joe.fingerprint).asc joe@example.org"_s);
    QVERIFY2(published.status == 0, qPrintable(published.output));
    Daemon server = startWebServer(m_sandbox, directory, u"apache"_s);
    const auto asked = [&](const QString &path) {
        return m_sandbox.run(u"curl -sS -o /dev/null -D - -w '%{http_code}' https://openpgpkey.example.org/"_s + path)
            .output;
    };
    const QString key = QString(joesKey).section(u'/', 1);
    QTRY_VERIFY2_WITH_TIMEOUT(asked(key).endsWith("200"_L1), qPrintable(asked(key) + server.output()), 20'000);
    QVERIFY2(asked(key).contains("Content-Type: application/octet-stream\r\n"_L1), qPrintable(asked(key)));
    QVERIFY2(asked(key).contains("Access-Control-Allow-Origin: *\r\n"_L1), qPrintable(asked(key)));
    for (const QString &path : {QString(), key.section(u'/', 0, -2) + u'/', u".well-known/"_s})
        QVERIFY2(asked(path).endsWith("403"_L1), qPrintable(path)); // who has a key is not listed
    const Finished found = lookUp(directory, u"joe@example.org"_s);
    QVERIFY2(found.status == 0 && found.output.contains("joe@example.org"_L1), qPrintable(found.output));
    const Finished withdrawn = runScript(directory, u"withdraw-key.sh"_s, u"joe@example.org"_s);
    QVERIFY2(withdrawn.status == 0, qPrintable(withdrawn.output));
    QVERIFY(lookUp(directory, u"joe@example.org"_s).status != 0);
    m_openpgp->add(
        u"key-directory-apache"_s, Proof::Handshaken,
        {u"an empty keyring finds the key over verified HTTPS; nothing is listed; withdrawn, it is not found"_s},
        {directory});
}

void TestInteropMessages::encryptsFiles()
{
    const Snippet snippet = snippetFor(u"file-encryption"_s, u"pcs"_s, u"file-encryption"_s);
    const auto command = [&](const QString &name, const QString &file) {
        return linesOf(snippet, name).value(0).replace(u"FILE"_s, file);
    };
    const QString home = u"export GNUPGHOME=$PWD/files; mkdir -p -m 700 files; "_s;
    const Finished password = inFolder(home + command(u"password.txt"_s, {}));
    QVERIFY2(password.status == 0, qPrintable(password.output));
    const QString secret = password.output.trimmed().section(u'\n', -1);
    QCOMPARE(QByteArray::fromBase64(secret.toLatin1()).size(), 18);
    m_sandbox.write(u"text"_s, "figures\n");
    m_sandbox.write(u"secret"_s, secret.toLatin1());
    m_sandbox.write(u"wrong"_s, "wrong");
    const auto typed = [&](const QString &line, const QString &passwordFile) {
        QString batch = line;
        return inFolder(
            home
            + batch.replace(u"gpg "_s,
                            u"gpg --batch --pinentry-mode loopback --passphrase-file %1 "_s.arg(passwordFile)));
    };
    const Finished encrypted = typed(command(u"encrypt.txt"_s, u"text"_s), u"secret"_s);
    QVERIFY2(encrypted.status == 0, qPrintable(encrypted.output));
    QCOMPARE(inFolder(u"grep -c figures text.gpg; mv text kept"_s).output, u"0\n"_s);
    QVERIFY(typed(command(u"open.txt"_s, u"text"_s), u"wrong"_s).status != 0);
    const Finished opened = typed(command(u"open.txt"_s, u"text"_s), u"secret"_s);
    QVERIFY2(opened.status == 0, qPrintable(opened.output));
    QVERIFY2(opened.output.contains("AES256"_L1), qPrintable(opened.output));
    QCOMPARE(inFolder(u"cmp text kept && gpgconf --kill all"_s).status, 0);
    m_files->add(u"gnupg"_s, Proof::Handshaken,
                 {u"encrypted with AES-256 and opened with the right password only; the password has 144 bits"_s},
                 {snippet});
}

void TestInteropMessages::cleanupTestCase()
{
    for (const auto &book : {m_smime.get(), m_openpgp.get(), m_files.get()}) {
        if (book)
            QCOMPARE(book->settle(), QString());
    }
}

QTEST_GUILESS_MAIN(TestInteropMessages)
#include "test_interop_messages.moc"
