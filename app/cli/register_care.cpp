// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/problem_json.h"
#include "app/cli/register_actions.h"
#include "app/cli/signer_for.h"
#include "app/crypto/signature.h"
#include "app/dossier/trust.h"
#include "app/session/stored_signatures.h"
#include "app/support/file.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

#include <QTimeZone>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headLimit = qsizetype{1024} * 1024;

QString signatureBeside(const QString &head)
{
    return head + u".p7s"_s;
}

/// The head in the file \a path, its signature beside it.
Result<CheckedSeal> readSeal(const QString &path)
{
    const Result<QByteArray> text = readFile(path, headLimit);
    if (!text)
        return std::unexpected(text.error());
    const Result<QByteArray> signature = readFile(signatureBeside(path), headLimit);
    if (!signature)
        return std::unexpected(signature.error());
    Result<CheckedSeal> seal = checkSeal({*text, *signature});
    if (!seal)
        seal.error().file = path;
    return seal;
}

/// Whether \a trust knows whose key made \a seal.
bool isKnown(const CheckedSeal &seal, const Trust &trust)
{
    if (trust.list) {
        const TrustedKey *key = nullptr;
        return trust.list->personWith(seal.certificate.fingerprint, &key) && key
            && key->days.contains(seal.head.time.date()) && !key->lost.isValid();
    }
    return checkChain(seal.signature, trust.anchors, seal.head.time).has_value();
}

QString sealText(const CheckedSeal &seal, const Trust &trust)
{
    const QString what = Text::tr("Signed on %1 up to entry %2, by %3")
                             .arg(seal.head.time.toString(u"yyyy-MM-dd HH:mm:ss"_s))
                             .arg(seal.head.entries)
                             .arg(seal.certificate.subject);
    return what + (isKnown(seal, trust) ? QString() : u' ' + Text::tr("(not proved: whose key that is)")) + u'\n';
}

Json sealJson(const CheckedSeal &seal, const Trust &trust)
{
    Json json = Json::object();
    json.insert(u"entries"_s, Json::from(seal.head.entries));
    json.insert(u"head"_s, Json::from(seal.head.hash));
    json.insert(u"time"_s, Json::from(seal.head.time.toString(Qt::ISODate)));
    json.insert(u"signer"_s, Json::from(seal.certificate.subject));
    json.insert(u"fingerprint"_s, Json::from(seal.certificate.fingerprint));
    json.insert(u"whoProved"_s, Json::from(isKnown(seal, trust)));
    return json;
}

Json checkJson(const RegisterCheck &check, const QList<CheckedSeal> &seals, const Trust &trust)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-register-check/1"_s));
    json.insert(u"whole"_s, Json::from(check.problems.isEmpty()));
    json.insert(u"register"_s, Json::from(check.head.registerId));
    json.insert(u"entries"_s, Json::from(check.head.entries));
    json.insert(u"head"_s, Json::from(check.head.hash));
    json.insert(u"seals"_s, jsonList(seals, [&](const CheckedSeal &seal) { return sealJson(seal, trust); }));
    json.insert(u"problems"_s, jsonList(check.problems, problemJson));
    return json;
}

QString checkText(const RegisterCheck &check, const QList<CheckedSeal> &seals, const Trust &trust, bool hasHead)
{
    QString text;
    for (const Problem &problem : check.problems)
        text += toLine(problem) + u'\n';
    if (check.problems.isEmpty())
        text +=
            Text::tr("Whole: %Ln entries of the audit chain, each bound to the one before it; every dossier is as it "
                     "was stored.",
                     nullptr, static_cast<int>(check.head.entries))
            + u'\n';
    for (const CheckedSeal &seal : seals)
        text += sealText(seal, trust);
    if (!hasHead)
        text += Text::tr("Not proved: that nothing was cut off at the end together with what was signed here. Compare "
                         "with a head kept elsewhere, by --head.")
            + u'\n';
    return text;
}

} // namespace

ExitStatus initRegister(const RegisterCall &call)
{
    if (const Result<void> made = call.records.makeRoles(); !made)
        return refused({made.error()}, call.context);
    call.context.terminal.answer(Text::tr("The register is ready: %1").arg(call.arguments.database) + u'\n');
    return ExitStatus::Done;
}

ExitStatus checkRegister(const RegisterCall &call)
{
    const Result<Trust> trust = trustFrom(call.arguments.trust);
    if (!trust)
        return refused({trust.error()}, call.context);
    std::optional<AuditHead> head;
    QList<CheckedSeal> seals;
    if (!call.arguments.head.isEmpty()) {
        const Result<CheckedSeal> seal = readSeal(call.arguments.head);
        if (!seal)
            return refused({seal.error()}, call.context);
        head = seal->head;
        seals.append(*seal);
    }
    const Result<RegisterCheck> check = call.records.check(head);
    if (!check)
        return refused({check.error()}, call.context);
    seals += check->seals;
    if (call.context.arguments.asJson)
        call.context.terminal.answer(checkJson(*check, seals, *trust));
    else
        call.context.terminal.answer(checkText(*check, seals, *trust, head.has_value()));
    return check->problems.isEmpty() ? ExitStatus::Done : ExitStatus::CheckFailed;
}

ExitStatus sealRegister(const RegisterCall &call)
{
    const Result<Signer> signer = signerFor({.certificate = call.arguments.certificate,
                                             .key = call.arguments.key,
                                             .passwordDescriptor = call.arguments.keyPassword});
    if (!signer)
        return refused({signer.error()}, call.context);
    const Result<AuditSeal> seal = call.records.seal(*signer, call.action().time);
    if (!seal)
        return refused({seal.error()}, call.context);
    const Result<void> written = writeFile(call.arguments.out, seal->text).and_then([&] {
        return writeFile(signatureBeside(call.arguments.out), seal->signature);
    });
    if (!written)
        return refused({written.error()}, call.context);
    call.context.terminal.answer(Text::tr("Signed: %1, by %2; keep it and its signature elsewhere than the register")
                                     .arg(call.arguments.out, signer->certificate().subject)
                                 + u'\n');
    return ExitStatus::Done;
}

ExitStatus backUpRegister(const RegisterCall &call)
{
    const QString &file = call.arguments.words.constFirst();
    if (const Result<void> written = call.records.backUp(file); !written)
        return refused({written.error()}, call.context);
    call.context.terminal.answer(Text::tr("Written: %1").arg(file) + u'\n');
    return ExitStatus::Done;
}

ExitStatus restoreRegister(const RegisterCall &call)
{
    if (const Result<void> done = call.records.restore(call.arguments.words.constFirst()); !done)
        return refused({done.error()}, call.context);
    call.context.terminal.answer(Text::tr("Restored: %1").arg(call.arguments.database) + u'\n');
    return ExitStatus::Done;
}

} // namespace safeconduct
