// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/password.h"
#include "app/cli/signer_for.h"
#include "app/crypto/signature.h"
#include "app/plan/vocabulary.h"
#include "app/session/review_answers.h"
#include "app/session/stored_signatures.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>
#include <QTimeZone>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype trustLimit = qsizetype{4} * 1024 * 1024;

} // namespace

Result<Signer> signerFor(const SignArguments &arguments)
{
    return signerFrom({.certificate = arguments.certificate, .key = arguments.key}, [&](const QString &file) {
        return arguments.passwordDescriptor >= 0 ? passwordFrom(arguments.passwordDescriptor)
                                                 : askPassword(Text::tr("Password of %1:").arg(file));
    });
}

namespace {

QDateTime timeFor(const CommandContext &context)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate day = context.arguments.date.isValid() ? context.arguments.date : now.date();
    return {day, QTime(now.time().hour(), now.time().minute(), now.time().second()), QTimeZone::UTC};
}

Problem notAnAnswer(const QString &text, const QString &remedy)
{
    return {.pointer = {},
            .what = Text::tr("This is no answer to a question of the review: %1").arg(text),
            .remedy = remedy,
            .id = u"event.answer"_s};
}

/// `D2-roots=partly:Two of three.`
Result<SignedAnswer> answerFrom(const QString &text, const QStringList &questions)
{
    const QString said = text.section(u'=', 1);
    SignedAnswer answer{.question = text.section(u'=', 0, 0),
                        .answer = said.section(u':', 0, 0),
                        .explanation = said.section(u':', 1).trimmed()};
    if (!questions.contains(answer.question))
        return std::unexpected(notAnAnswer(text, Text::tr("Answer one of %1.").arg(questions.join(u", "_s))));
    if (const QStringList answers = answerWords(); !answers.contains(answer.answer))
        return std::unexpected(notAnAnswer(text,
                                           Text::tr("Write %1=ANSWER, with one of %2, and an explanation behind "
                                                    "a colon.")
                                               .arg(answer.question, answers.join(u", "_s))));
    return answer;
}

/// What a confirmation leaves unanswered.
void askForAnswers(const EventDraft &draft, const CommandContext &context)
{
    const QStringList open = unansweredQuestions(context.knowledge(), draft.answers);
    if (draft.event == "confirm"_L1 && !open.isEmpty())
        context.terminal.diagnose(
            Text::tr("Questions of the review without an answer of today: %1. What they ask is said by explain; answer "
                     "them by --answer.")
                .arg(open.join(u", "_s)));
}

Results<EventDraft> draftFor(const SignArguments &arguments, const CommandContext &context)
{
    EventDraft draft{.event = arguments.event,
                     .by = arguments.by,
                     .role = arguments.role,
                     .comment = arguments.comment,
                     .host = arguments.host,
                     .output = {},
                     .review = arguments.review,
                     .time = timeFor(context)};
    if (const Results<void> linked = linkRecords(draft, arguments.supersedes, arguments.successor); !linked)
        return std::unexpected(linked.error());
    for (const QString &text : arguments.answers) {
        const Result<SignedAnswer> answer = answerFrom(text, reviewQuestionIds(context.knowledge()));
        if (!answer)
            return std::unexpected(Problems{answer.error()});
        draft.answers.append(*answer);
    }
    for (const QString &text : arguments.reached) {
        const Result<ReachedMilestone> reached = reachedMilestoneFrom(text);
        if (!reached)
            return std::unexpected(Problems{reached.error()});
        draft.reached.append(*reached);
    }
    if (const Result<void> read = readOutput(draft, arguments.output); !read)
        return std::unexpected(Problems{read.error()});
    return draft;
}

void answer(const QString &path, const CertificateFacts &certificate, const QString &status, const QString &head,
            const CommandContext &context)
{
    if (context.arguments.asJson) {
        Json json = Json::object();
        json.insert(u"format"_s, Json::from(u"safeconduct-signed/1"_s));
        json.insert(u"file"_s, Json::from(path));
        json.insert(u"signer"_s, Json::from(certificate.subject));
        json.insert(u"fingerprint"_s, Json::from(certificate.fingerprint));
        json.insert(u"status"_s, status.isEmpty() ? Json::null() : Json::from(status));
        json.insert(u"head"_s, head.isEmpty() ? Json::null() : Json::from(head));
        context.terminal.answer(json);
        return;
    }
    QString text = Text::tr("Signed: %1, by %2").arg(path, certificate.subject) + u'\n';
    if (!status.isEmpty())
        text += Text::tr("Status: %1").arg(status) + u'\n'
            + Text::tr("Last event: %1 (write it down elsewhere: verify --head finds by it that the end was cut off)")
                  .arg(head)
            + u'\n';
    context.terminal.answer(text);
}

ExitStatus signTrustList(const SignArguments &arguments, const QByteArray &list, const CommandContext &context)
{
    Result<TrustList> read = readJson(list).and_then(trustListFrom);
    if (!read) {
        read.error().file = arguments.file;
        return refuse({read.error()}, context);
    }
    if (arguments.out.isEmpty()) {
        return refuse({Problem{.pointer = {},
                               .what = Text::tr("A signed trust list is a new file."),
                               .remedy = Text::tr("Say where to write it, by --out FILE."),
                               .id = u"trust.no-out"_s}},
                      context);
    }
    const Result<Signer> signer = signerFor(arguments);
    const Result<void> written = signer.and_then([&](const Signer &by) { return signEnveloping(list, by); })
                                     .and_then([&](const QByteArray &pem) { return writeFile(arguments.out, pem); });
    if (!written)
        return refuse({written.error()}, context);
    answer(arguments.out, signer->certificate(), {}, {}, context);
    return ExitStatus::Done;
}

ExitStatus signDossier(const SignArguments &arguments, const CommandContext &context)
{
    const Results<EventDraft> draft = draftFor(arguments, context);
    if (!draft)
        return refuse(draft.error(), context);
    const Result<Signer> signer = signerFor(arguments);
    if (!signer)
        return refuse({signer.error()}, context);
    const Results<ArchiveEntries> entries = signStoredDossier(arguments.file, *draft, *signer);
    if (!entries)
        return refuse(entries.error(), context);
    askForAnswers(*draft, context);
    const Verification after = verifyEntries(*entries, {.trust = {}, .head = {}, .today = draft->time.date()});
    answer(arguments.file, signer->certificate(), word(after.status), after.head, context);
    return ExitStatus::Done;
}

} // namespace

ExitStatus run(const SignArguments &arguments, const CommandContext &context)
{
    const bool isFolder = QFileInfo(arguments.file).isDir();
    const Result<QByteArray> file = isFolder ? QByteArray() : readFile(arguments.file, dossierLimit);
    if (!file)
        return refuse({file.error()}, context);
    if (!isFolder && !isPacked(*file) && file->size() <= trustLimit && file->trimmed().startsWith('{'))
        return signTrustList(arguments, *file, context);
    if (arguments.event.isEmpty() || arguments.by.isEmpty() || arguments.role.isEmpty()) {
        context.terminal.diagnose(Text::tr("To sign a dossier, say --event, --by and --role."));
        return ExitStatus::WrongUsage;
    }
    return signDossier(arguments, context);
}

} // namespace safeconduct
