// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"
#include "app/snippets/proofs.h"
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// docs/proofs.md says for every target, product version and policy profile how what we generate was proved. It is written
/// from what the program makes of two plans, all options tried on every connection.
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

/// A version's row. What a snippet is for may have no version, or one that was not changed: it counts in one round only.
Rows::mapped_type *rowFor(const Snippet &snippet, qsizetype round, Matrix &matrix)
{
    Rows &rows = matrix[snippet.target];
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

Plan withVersions(Plan plan, qsizetype n)
{
    for (System &system : plan.systems) {
        for (ProductUse &use : system.software)
            setVersion(use, n);
        system.software.removeIf([](const ProductUse &use) { return use.product.isEmpty(); });
        if (system.os && system.os->product.startsWith("windows"_L1)) // Debian's release says which OpenSSL there is
            setVersion(*system.os, n);
    }
    return plan;
}

/// The most versions that a product of \a plan has.
qsizetype mostVersions(const Plan &plan)
{
    qsizetype most = 0;
    for (const System &system : plan.systems) {
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

void count(const Plan &plan, qsizetype version, const QString &option, const QString &profile, Matrix &matrix)
{
    SnippetRequest request;
    request.profile = profile;
    request.facilities = knowledge().facilities.keys();
    for (const Connection &connection : plan.connections)
        request.choices.insert(connection.id, option);
    const Results<Snippets> made = makeSnippets(plan, knowledge(), request);
    QVERIFY2(made, made ? "" : qPrintable(toLine(made.error().first())));
    for (const Snippet &snippet : made->snippets) {
        if (Rows::mapped_type *row = rowFor(snippet, version, matrix))
            ++(*row)[profile][snippet.badge.proof];
    }
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
    for (const ProofEntry &entry : Proofs::shipped().entries())
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
        "the plan recplast and of the plan that tests of snippets share, with every option on every connection. "
        "A cell counts snippets by the weakest proof of their statements: **handshaken** with the real product, "
        "**parsed-by-product** by its own checker, **documentation-only** else. Windows and Exchange cannot be "
        "run here: their scripts are checked against the vendor's documentation and by an independent grammar.\n"_s;
    for (const auto &[target, versions] : matrix)
        text += u"\n## %1\n"_s.arg(target) + tableOf(versions);
    text += u"\n## Forms and what was seen of them\n"_s + formsTable();
    return text.toUtf8();
}

QList<Plan> plans()
{
    const auto contents =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples/recplast.plan.json"), 10'000'000);
    const auto read = contents.and_then([](const QByteArray &utf8) { return PlanDocument::read(utf8); });
    return read ? QList<Plan>{smallPlan(), read->plan()} : QList<Plan>();
}

} // namespace

void TestProofMatrix::documentSaysWhatIsProved()
{
    const QList<Plan> all = plans();
    QCOMPARE(all.size(), 2);
    Matrix matrix;
    for (const Plan &plan : all) {
        for (qsizetype version = 0; version < mostVersions(plan); ++version) {
            const Plan changed = withVersions(plan, version);
            for (const auto options = optionsToTry(); const QString &option : options) {
                for (const auto ids = profiles(); const QString &profile : ids)
                    count(changed, version, option, profile, matrix);
            }
        }
    }
    const QByteArray now = document(matrix);
    if (qEnvironmentVariable("SAFECONDUCT_WRITE_PROOFS") == "1"_L1)
        QVERIFY(writeFile(QString::fromLatin1(documentName), now));
    const auto before = readFile(QString::fromLatin1(documentName), 10'000'000);
    QVERIFY2(before, "docs/proofs.md is missing: run again with SAFECONDUCT_WRITE_PROOFS=1");
    QVERIFY2(*before == now, "docs/proofs.md says something else: run again with SAFECONDUCT_WRITE_PROOFS=1");
}

QTEST_GUILESS_MAIN(TestProofMatrix)
#include "test_proof_matrix.moc"
