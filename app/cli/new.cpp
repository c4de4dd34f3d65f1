// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/session/new_plan.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem existsAlready(const QString &out)
{
    return {.pointer = {},
            .what = Text::tr("There is a file already."),
            .remedy = Text::tr("Name another one."),
            .id = u"new.exists"_s,
            .severity = Severity::Error,
            .file = out};
}

QString listed(const QList<NewPlanChoice> &choices)
{
    QString lines;
    for (const NewPlanChoice &choice : choices)
        lines += u"  %1  %2\n"_s.arg(choice.id.leftJustified(10), choice.text);
    return lines;
}

/// The questions with their answers: what somebody reads who has not decided yet.
QString questionsText(const QString &language)
{
    const NewPlanQuestions questions = newPlanQuestions(language);
    return Text::tr("What servers are there? (--servers)") + u'\n' + listed(questions.servers)
        + Text::tr("Who connects, from where? (--from)") + u'\n' + listed(questions.places)
        + Text::tr("How sensitive is the mail? (--sensitivity)") + u'\n' + listed(questions.sensitivities);
}

} // namespace

ExitStatus run(const NewArguments &arguments, const CommandContext &context)
{
    const QString language = context.arguments.language;
    if (arguments.out.isEmpty()) {
        context.terminal.answer(questionsText(language));
        return ExitStatus::Done;
    }
    if (QFileInfo::exists(arguments.out)) {
        context.terminal.diagnose(Problems{existsAlready(arguments.out)});
        return ExitStatus::InputAtFault;
    }
    const NewPlanAnswers answers{.servers = arguments.servers,
                                 .places = arguments.places,
                                 .sensitivity = arguments.sensitivity,
                                 .users = arguments.users,
                                 .title =
                                     arguments.title.isEmpty() ? Text::tr("Protection of our e-mail") : arguments.title,
                                 .language = language};
    const Results<PlanDocument> document = draftPlan(answers, context.knowledge());
    if (!document) {
        context.terminal.diagnose(document.error());
        return ExitStatus::InputAtFault;
    }
    if (const Result<void> written = writeFile(arguments.out, document->write()); !written)
        return refuse({written.error()}, context);
    const Plan &plan = document->plan();
    if (context.arguments.asJson) {
        Json answer = Json::object();
        answer.insert(u"format"_s, Json::from(u"safeconduct-new/1"_s));
        answer.insert(u"file"_s, Json::from(arguments.out));
        answer.insert(u"systems"_s, Json::from(static_cast<qint64>(plan.systems.size())));
        answer.insert(u"connections"_s, Json::from(static_cast<qint64>(plan.connections.size())));
        context.terminal.answer(answer);
    } else {
        context.terminal.answer(
            Text::tr("%1: a draft with %Ln connection(s). All of it is assumed: look at it, then: advise.", nullptr,
                     static_cast<int>(plan.connections.size()))
                .arg(arguments.out)
            + u'\n');
    }
    return ExitStatus::Done;
}

} // namespace safeconduct
