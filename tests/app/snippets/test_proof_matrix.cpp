// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"
#include "app/snippets/proof_cases.h"
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// docs/proofs.md says for every target, product version and policy profile how what we generate was proved. It is written
/// from what the program makes of plans that have every target, all options tried on every connection.
class TestProofMatrix : public QObject {
    Q_OBJECT

private slots:
    void documentSaysWhatIsProved();
};

namespace {

constexpr auto documentName = SAFECONDUCT_SOURCE_DIR "/docs/proofs.md";

/// Snippets by how they were proved.
using Counts = std::map<Proof, int>;
/// By target, version (with its place among the product's versions) and profile.
using Version = std::pair<qsizetype, QString>;
using Rows = std::map<Version, std::map<QString, Counts>>;
using Matrix = std::map<QString, Rows>;

/// A plan, and what of it is counted.
struct Sample {
    Plan plan;
    QString target; ///< empty: all
    QString product; ///< whose versions are gone through; empty: all that the plan has
    QString system; ///< whose snippets are counted, under a heading of their own; empty: all
};

/// A version's row. What a snippet is for may have no version, or one that was not changed: it counts in one round only.
Rows::mapped_type *rowFor(const Snippet &snippet, qsizetype round, Rows &rows)
{
    for (auto &[version, row] : rows) {
        if (version.second == snippet.version)
            return version.first == round ? &row : nullptr;
    }
    return &rows[{round, snippet.version}];
}

/// \a use in the \a n-th version of its product; without product where it has fewer.
void setVersion(ProductUse &use, qsizetype n)
{
    const auto product = knowledge().products.constFind(use.product);
    if (product == knowledge().products.cend() || product->versions.isEmpty())
        return;
    if (n < product->versions.size())
        use.version = product->versions.at(n).id;
    else
        use = {};
}

Plan withVersions(const Sample &sample, qsizetype n)
{
    Plan plan = sample.plan;
    const auto isMeant = [&sample](const ProductUse &use) {
        return sample.product.isEmpty() || use.product == sample.product;
    };
    for (System &system : plan.systems) {
        for (ProductUse &use : system.software) {
            if (isMeant(use))
                setVersion(use, n);
        }
        system.software.removeIf([](const ProductUse &use) { return use.product.isEmpty(); });
        // Debian's release says which OpenSSL there is.
        if (system.os && system.os->product.startsWith("windows"_L1) && isMeant(*system.os))
            setVersion(*system.os, n);
    }
    return plan;
}

/// The most versions that a product of the plan has, or those of the sample's product.
qsizetype mostVersions(const Sample &sample)
{
    if (!sample.product.isEmpty())
        return std::max(qsizetype{1}, knowledge().products.value(sample.product).versions.size());
    qsizetype most = 0;
    for (const System &system : sample.plan.systems) {
        for (const ProductUse &use : system.software)
            most = std::max(most, knowledge().products.value(use.product).versions.size());
    }
    return most;
}

QStringList optionsToTry()
{
    QStringList options{u"off"_s};
    for (const auto parts = knowledge().parts.keys(); const QString &part : parts) {
        if (part != "none"_L1 && part != "off"_L1)
            options.append(part);
    }
    return options;
}

/// Whether anything is made.
bool count(const Sample &sample, const Plan &plan, qsizetype version, const QString &option, const QString &profile,
           Matrix &matrix)
{
    SnippetRequest request;
    request.profile = profile;
    request.target = sample.target;
    request.facilities = knowledge().facilities.keys();
    for (const Connection &connection : plan.connections)
        request.choices.insert(connection.id, option);
    const Results<Snippets> made = makeSnippets(plan, knowledge(), request);
    if (!made) {
        QTest::qFail(qPrintable(toLine(made.error().first())), __FILE__, __LINE__);
        return false;
    }
    for (const Snippet &snippet : made->snippets) {
        const bool hasScripts = std::ranges::contains(snippet.files, u"powershell"_s, &SnippetFile::language);
        if (hasScripts && snippet.badge.proof != Proof::DocumentationOnly)
            QTest::qFail(qPrintable(u"%1 at %2: no PowerShell ran here"_s.arg(snippet.target, snippet.system)),
                         __FILE__, __LINE__);
        if (!sample.system.isEmpty() && snippet.system != sample.system)
            continue;
        const QString heading =
            sample.system.isEmpty() ? snippet.target : u"%1 with %2"_s.arg(snippet.target, sample.product);
        if (Rows::mapped_type *row = rowFor(snippet, version, matrix[heading]))
            ++(*row)[profile][snippet.badge.proof];
    }
    return !made->snippets.isEmpty();
}

QString cell(const Counts &counts)
{
    QStringList parts;
    for (const auto &[proof, number] : counts)
        parts.append(u"%1 %2"_s.arg(number).arg(word(proof)));
    return parts.isEmpty() ? u"–"_s : parts.join(u", "_s);
}

QStringList profiles()
{
    QStringList ids(knowledge().profiles.keyBegin(), knowledge().profiles.keyEnd());
    ids.sort();
    return ids;
}

QString tableOf(const Rows &versions)
{
    QString table =
        u"| version | %1 |\n|---%2|\n"_s.arg(profiles().join(u" | "_s), u"|---"_s.repeated(profiles().size()));
    for (const auto &[version, byProfile] : versions) {
        QStringList cells;
        for (const auto ids = profiles(); const QString &profile : ids) {
            const auto found = byProfile.find(profile);
            cells.append(cell(found == byProfile.end() ? Counts() : found->second));
        }
        table += u"| %1 | %2 |\n"_s.arg(version.second, cells.join(u" | "_s));
    }
    return table;
}

QString formsTable()
{
    QString table = u"| target | form | proved with | how | on | what was seen |\n|---|---|---|---|---|---|\n"_s;
    for (const Proofs proofs = holdingProofs(knowledge()); const ProofEntry &entry : proofs.entries())
        table += u"| %1 | %2 | %3 | %4 | %5 | %6 |\n"_s.arg(entry.target, entry.form, entry.productVersion,
                                                            word(entry.proof), entry.date,
                                                            entry.checks.join(u"; "_s).replace(u'|', u"\\|"_s));
    return table;
}

QByteArray document(const Matrix &matrix)
{
    QString text =
        u"<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# What is generated, and how it was proved\n"
        "Written by `SAFECONDUCT_WRITE_PROOFS=1` and the test `test_proof_matrix`, from what the program makes of "
        "the plan recplast and of the plan that tests of snippets share (with other products where it lacks a "
        "target's), with every option on every connection. "
        "A cell counts snippets by the weakest proof of their statements: **handshaken** with the real product, "
        "**parsed-by-product** by its own checker, **documentation-only** else. Windows and Exchange cannot be "
        "run here: their scripts are checked against the vendor's documentation and by an independent grammar. "
        "A form whose dialect writes something else since it was proved is no longer listed.\n"_s;
    for (const auto &[target, versions] : matrix)
        text += u"\n## %1\n"_s.arg(target) + tableOf(versions);
    text += u"\n## Forms and what was seen of them\n"_s + formsTable();
    return text.toUtf8();
}

Plan with(const char *system, const QList<ProductUse> &software)
{
    Plan plan = smallPlan();
    systemIn(plan, QLatin1StringView(system)).software = software;
    return plan;
}

/// The mailbox server as a news server.
Plan newsPlan()
{
    Plan plan = with("box", {{u"inn2"_s, {}}});
    Connection news = *plan.connection(u"imap"_s);
    news.id = u"news"_s;
    news.service = u"nntp"_s;
    plan.connections.append(news);
    return plan;
}

/// \a plan with messages of people here to the bank.
Plan withMessages(Plan plan)
{
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pcs"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    return plan;
}

Plan iisPlan()
{
    Plan plan = withMessages(with("proxy", {{u"iis"_s, {}}}));
    systemIn(plan, "proxy"_L1).os = ProductUse{u"windows-server"_s, u"2022"_s};
    return plan;
}

/// IIS as the server itself.
Plan iisServerPlan()
{
    Plan plan = iisPlan();
    Connection web = *plan.connection(u"imap"_s);
    web.id = u"web"_s;
    web.to = u"proxy"_s;
    web.service = u"webmail"_s;
    plan.connections.append(web);
    return plan;
}

Plan windowsPlan()
{
    Plan plan = smallPlan();
    systemIn(plan, "pcs"_L1).os = ProductUse{u"windows"_s, u"11"_s};
    return plan;
}

Plan stunnelPlan()
{
    Plan plan = with("app", {{u"custom-application"_s, {}}, {u"stunnel"_s, {}}});
    systemIn(plan, "box"_L1).software = {{u"custom-application"_s, {}}, {u"stunnel"_s, {}}};
    return plan;
}

QList<Sample> samples()
{
    const auto contents =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples/recplast.plan.json"), 10'000'000);
    const auto read = contents.and_then([](const QByteArray &utf8) { return PlanDocument::read(utf8); });
    if (!read)
        return {};
    QList<Sample> all{{smallPlan(), {}, {}, {}},
                      {read->plan(), {}, {}, {}},
                      {with("mx", {{u"exim"_s, {}}}), u"exim"_s, u"exim"_s, {}},
                      {newsPlan(), u"inn"_s, u"inn2"_s, {}},
                      {stunnelPlan(), u"stunnel"_s, u"stunnel"_s, {}},
                      {windowsPlan(), u"windows-vpn"_s, u"windows"_s, {}},
                      {iisServerPlan(), u"iis"_s, u"iis"_s, {}},
                      {withMessages(with("gw-c", {{u"mail-encryption-gateway"_s, {}}})),
                       u"message-gateway"_s,
                       u"mail-encryption-gateway"_s,
                       {}}};
    for (const QString &proxy : {u"apache"_s, u"haproxy"_s})
        all.append({planWithProxy(proxy, {}), proxy, proxy, {}});
    for (const QString &served : {u"dns"_s, u"openpgp"_s, u"pki-site"_s}) // IIS serves sites of ours, too
        all.append({iisPlan(), served, u"iis"_s, u"proxy"_s});
    return all;
}

/// Product versions with which something was proved by a handshake and of which no row says so: their versions are then not told
/// apart finely enough (a family has two numbers at least).
QStringList unseenProofs(const Matrix &matrix)
{
    // With every hook goes the order to an authority, and none is there to be asked.
    const QStringList neverWhole{u"acme"_s};
    QStringList unseen;
    for (const Proofs proofs = holdingProofs(knowledge()); const ProofEntry &entry : proofs.entries()) {
        const auto rows = matrix.find(entry.target);
        if (entry.proof != Proof::Handshaken || neverWhole.contains(entry.target) || rows == matrix.end())
            continue;
        const auto saysSo = [](const auto &row) {
            return std::ranges::any_of(
                row.second, [](const auto &byProfile) { return byProfile.second.contains(Proof::Handshaken); });
        };
        const auto isOfFamily = [&entry](const auto &row) {
            return isSameFamily(row.first.second, entry.productVersion);
        };
        const bool isByVersion = std::ranges::any_of(rows->second, isOfFamily); // else written alike for every version
        const bool isSeen = std::ranges::any_of(
            rows->second, [&](const auto &row) { return (!isByVersion || isOfFamily(row)) && saysSo(row); });
        if (!isSeen)
            unseen.append(entry.target + u' ' + entry.productVersion);
    }
    unseen.removeDuplicates();
    return unseen;
}

} // namespace

void TestProofMatrix::documentSaysWhatIsProved()
{
    const QList<Sample> all = samples();
    QVERIFY(!all.isEmpty());
    Matrix matrix;
    for (const Sample &sample : all) {
        for (qsizetype version = 0; version < mostVersions(sample); ++version) {
            const Plan changed = withVersions(sample, version);
            for (const auto options = optionsToTry(); const QString &option : options) {
                for (const auto ids = profiles(); const QString &profile : ids) {
                    if (!count(sample, changed, version, option, profile, matrix))
                        break; // what no policy has a part in is made for none
                }
            }
        }
    }
    for (const auto wanted = targets(); const QString &target : wanted)
        QVERIFY2(matrix.contains(target), qPrintable(target + u": in no sample"_s));
    QCOMPARE(unseenProofs(matrix).join(u'\n'), QString());
    const QByteArray now = document(matrix);
    if (qEnvironmentVariable("SAFECONDUCT_WRITE_PROOFS") == "1"_L1)
        QVERIFY(writeFile(QString::fromLatin1(documentName), now));
    const auto before = readFile(QString::fromLatin1(documentName), 10'000'000);
    QVERIFY2(before, "docs/proofs.md is missing: run again with SAFECONDUCT_WRITE_PROOFS=1");
    QVERIFY2(*before == now, "docs/proofs.md says something else: run again with SAFECONDUCT_WRITE_PROOFS=1");
}

QTEST_GUILESS_MAIN(TestProofMatrix)
#include "test_proof_matrix.moc"
