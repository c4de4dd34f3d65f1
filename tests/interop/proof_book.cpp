// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/proof_book.h"

#include "app/snippets/proof_cases.h"
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/interop/sandbox.h"

#include <QCryptographicHash>
#include <QDate>
#include <QDebug>

#include <algorithm>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

const QString &fileName()
{
    static const QString name = QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/proofs/proofs.json");
    return name;
}

Proofs committed()
{
    return readFile(fileName(), 10'000'000).and_then(&Proofs::read).value_or(Proofs());
}

bool isOf(const ProofEntry &entry, const ProofEntry &other)
{
    return entry.target == other.target && entry.form == other.form && entry.productVersion == other.productVersion;
}

bool saysTheSame(const ProofEntry &entry, ProofEntry other)
{
    other.date = entry.date;
    return entry == other;
}

/// Days of entries that say the same stay, so that writing again changes nothing.
QList<ProofEntry> merged(const QList<ProofEntry> &old, const QList<ProofEntry> &now, const QString &target,
                         const QString &version)
{
    QList<ProofEntry> entries = now;
    for (ProofEntry &entry : entries) {
        const auto before =
            std::ranges::find_if(old, [&](const ProofEntry &candidate) { return saysTheSame(candidate, entry); });
        if (before != old.end())
            entry.date = before->date;
    }
    for (const ProofEntry &entry : old) {
        if (entry.target != target || !isSameFamily(version.section(u'.', 0, 1), entry.productVersion))
            entries.append(entry);
    }
    return entries;
}

const QList<CaseOutput> &outputs()
{
    static const QList<CaseOutput> all = caseOutputs(knowledge());
    return all;
}

} // namespace

ProofBook::ProofBook(QString target, QString productVersion)
    : m_target(std::move(target))
    , m_productVersion(std::move(productVersion))
{
}

void ProofBook::add(const QString &form, Proof proof, const QStringList &checks, const QList<Snippet> &proved)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Snippet &snippet : proved) {
        for (const SnippetFile &file : snippet.files)
            hash.addData(contentsOf(file));
    }
    m_entries.append({m_target, form, m_productVersion, proof, QDate::currentDate().toString(Qt::ISODate),
                      QString::fromLatin1(hash.result().toHex()), checks,
                      writtenSha256(outputs(), m_target, form, m_productVersion)});
}

QString ProofBook::settle() const
{
    const QList<ProofEntry> old = committed().entries();
    if (qEnvironmentVariable("SAFECONDUCT_WRITE_PROOFS") == "1"_L1) {
        const Result<void> written =
            writeFile(fileName(), writeProofs(merged(old, m_entries, m_target, m_productVersion)));
        return written ? QString() : toLine(written.error());
    }
    QStringList differences;
    for (const ProofEntry &entry : m_entries) {
        const auto before =
            std::ranges::find_if(old, [&](const ProofEntry &candidate) { return isOf(candidate, entry); });
        if (before == old.end())
            qWarning().noquote() << u"%1 %2: proved with %3, of which proofs.json says nothing"_s.arg(
                m_target, entry.form, m_productVersion);
        else if (!saysTheSame(*before, entry))
            differences.append(
                u"%1 %2: proofs.json says something else than this run. Run again with SAFECONDUCT_WRITE_PROOFS=1."_s
                    .arg(m_target, entry.form));
    }
    return differences.join(u'\n');
}

} // namespace safeconduct::test
