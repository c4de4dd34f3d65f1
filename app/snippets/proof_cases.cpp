// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/proof_cases.h"

#include "app/plan/read_plan.h"
#include "app/snippets/facility_tasks.h"
#include "app/snippets/tasks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

#include <algorithm>
#include <mutex>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// One entry of the cases: a dialect, what the plan has otherwise than the shared one, and what is decided, one list a round.
struct Case {
    QString target;
    Plan plan;
    const Profile *profile = nullptr;
    QList<QHash<QString, QString>> rounds; ///< option id by connection id
};

/// Members of \a changes put over those of the items of \a list with their ids.
void change(Json &plan, const QString &list, const Json &changes)
{
    for (qsizetype i = 0; i < plan.value(list).size(); ++i) {
        const Json &members = changes.value(plan.value(list).items().at(i).value(u"id"_s).text());
        for (qsizetype member = 0; member < members.size(); ++member)
            plan.set(u"/%1/%2/%3"_s.arg(list).arg(i).arg(members.names().at(member)), members.items().at(member));
    }
}

Case caseFrom(const Json &json, Json plan, const Knowledge &knowledge)
{
    for (const QString &list : {u"systems"_s, u"connections"_s})
        change(plan, list, json.value(list));
    if (json.contains(u"facilities"_s))
        plan.insert(u"facilities"_s, json.value(u"facilities"_s));
    Case read{json.value(u"target"_s).text(), readPlan(plan), nullptr, {}};
    const auto profile = knowledge.profiles.constFind(json.value(u"profile"_s).text(read.plan.settings.policyProfile));
    read.profile = profile == knowledge.profiles.cend() ? nullptr : &*profile;
    for (const Json &round : json.value(u"choices"_s).items()) {
        QHash<QString, QString> choices;
        for (const auto chosen = round.textList(); const QString &choice : chosen)
            choices.insert(choice.section(u'=', 0, 0), choice.section(u'=', 1));
        read.rounds.append(choices);
    }
    return read;
}

QList<Snippet> snippetsOf(const Case &given, const QHash<QString, QString> &choices, const Knowledge &knowledge)
{
    const Results<QList<Chosen>> chosen = chosenConnections(given.plan, knowledge, choices);
    if (!chosen || !given.profile)
        return {};
    const Proofs naming = Proofs::naming();
    const SnippetRequest request{
        .choices = choices, .connection = {}, .target = given.target, .profile = {}, .facilities = {}};
    Problems problems; // what cannot be written is missing in the outputs
    const Snippets ofFacilities = makeForFacilities(
        {.plan = &given.plan, .knowledge = &knowledge, .proofs = &naming, .profile = given.profile, .chosen = &*chosen},
        request, problems);
    Task common;
    common.plan = &given.plan;
    common.knowledge = &knowledge;
    common.proofs = &naming;
    common.profile = given.profile;
    return ofFacilities.snippets + makeForConnections(*chosen, common, request, problems).snippets;
}

QString hashOf(const Snippet &snippet)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SnippetFile &file : snippet.files) {
        hash.addData((file.name + u'\n' + file.place + u'\n').toUtf8());
        for (const SnippetLine &line : file.lines) {
            if (!line.code.isEmpty())
                hash.addData(line.code.toUtf8() + '\n');
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QList<CaseOutput> caseOutputs(const Knowledge &knowledge)
{
    QFile file(u":/safeconduct/proofs/cases.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<Json> json = readJson(file.readAll());
    if (!json || json->value(u"format"_s).text() != "safeconduct-proof-cases/1"_L1)
        return {};
    QList<CaseOutput> outputs;
    for (const Json &item : json->value(u"cases"_s).items()) {
        const Case given = caseFrom(item, json->value(u"plan"_s), knowledge);
        for (const QHash<QString, QString> &choices : given.rounds) {
            for (const auto snippets = snippetsOf(given, choices, knowledge); const Snippet &snippet : snippets)
                outputs.append({snippet.target, snippet.badge.checks, snippet.badge.productVersion, hashOf(snippet)});
        }
    }
    return outputs;
}

QString writtenSha256(const QList<CaseOutput> &outputs, const QString &target, const QString &form,
                      const QString &productVersion)
{
    QList<CaseOutput> having;
    for (const CaseOutput &output : outputs) {
        if (output.target == target && output.forms.contains(form)
            && (output.version.isEmpty() || isSameFamily(output.version, productVersion)))
            having.append(output);
    }
    const auto formCount = [](const CaseOutput &output) { return output.forms.size(); };
    const auto plainest = std::ranges::min_element(having, {}, formCount);
    if (plainest == having.end())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const CaseOutput &output : std::as_const(having)) {
        if (output.forms.size() == plainest->forms.size())
            hash.addData(output.sha256.toLatin1());
    }
    return QString::fromLatin1(hash.result().toHex());
}

Proofs holdingProofs(const Proofs &proofs, const QList<CaseOutput> &outputs)
{
    QList<ProofEntry> entries = proofs.entries();
    entries.removeIf([&](const ProofEntry &entry) {
        const QString now = writtenSha256(outputs, entry.target, entry.form, entry.productVersion);
        return now.isEmpty() || now != entry.writtenSha256;
    });
    return Proofs(std::move(entries));
}

Proofs holdingProofs(const Knowledge &knowledge)
{
    static std::mutex mutex;
    static QHash<QString, Proofs> bySha256;
    // Held while it is found out: who asks for the same meanwhile waits instead of writing it all once more.
    const std::scoped_lock lock(mutex);
    if (!bySha256.contains(knowledge.sha256))
        bySha256.insert(knowledge.sha256, holdingProofs(Proofs::shipped(), caseOutputs(knowledge)));
    return bySha256.value(knowledge.sha256);
}

} // namespace safeconduct
