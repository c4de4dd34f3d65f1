// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/problem_json.h"
#include "app/document/wording.h"
#include "app/support/file.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype planLimit = 64 * 1024 * 1024;

/// What the plan is missing as a whole: the findings that are about no single connection.
Json findingsJson(const Advice &advice, const Wording &words)
{
    Json list = Json::array();
    for (const Finding &finding : advice.findings) {
        Json json = Json::object();
        json.insert(u"rule"_s, Json::from(finding.rule));
        json.insert(u"effect"_s, Json::from(word(finding.effect)));
        json.insert(u"system"_s, Json::from(finding.system));
        json.insert(u"text"_s, Json::from(words.say(finding.saying)));
        list.append(json);
    }
    return list;
}

void answerJson(const Problems &problems, const Json &findings, const QString &path, const Terminal &terminal)
{
    Json list = Json::array();
    for (const Problem &problem : problems)
        list.append(problemJson(problem));
    Json answer = Json::object();
    answer.insert(u"format"_s, Json::from(u"safeconduct-check/1"_s));
    answer.insert(u"file"_s, Json::from(path));
    answer.insert(u"usable"_s, Json::from(!hasError(problems)));
    answer.insert(u"problems"_s, list);
    answer.insert(u"findings"_s, findings);
    terminal.answer(answer);
}

void answerText(const PlanDocument &document, const Json &findings, const Terminal &terminal)
{
    terminal.diagnose(document.problems());
    for (const Json &finding : findings.items())
        terminal.answer(finding.value(u"rule"_s).text() + u": "_s + finding.value(u"text"_s).text() + u'\n');
    if (document.isUsable())
        terminal.answer(
            Text::tr("%1: usable, %Ln connection(s).", nullptr, static_cast<int>(document.plan().connections.size()))
                .arg(document.fileName())
            + u'\n');
}

} // namespace

ExitStatus run(const CheckArguments &arguments, const CommandContext &context)
{
    const Result<QByteArray> file = readFile(arguments.plan, planLimit);
    const Result<PlanDocument> document =
        file.and_then([&](const QByteArray &text) { return PlanDocument::read(text, arguments.plan); });
    if (!document) {
        if (context.arguments.asJson)
            answerJson({document.error()}, Json::array(), arguments.plan, context.terminal);
        else
            context.terminal.diagnose(Problems{document.error()});
        return ExitStatus::InputAtFault;
    }
    const bool isAdvisable = document->isUsable() && !document->isNewerFormat();
    AdviceSettings settings = context.settingsToPropose(*document);
    settings.detail = AdviceDetail::Ranks;
    settings.withPortfolio = false;
    const Advice advice = isAdvisable ? advise(document->plan(), context.knowledge(), settings) : Advice();
    const Wording words(context.knowledge().texts, context.arguments.language, advice.currency);
    const Json findings = findingsJson(advice, words);
    if (context.arguments.asJson)
        answerJson(document->problems(), findings, arguments.plan, context.terminal);
    else
        answerText(*document, findings, context.terminal);
    if (document->isNewerFormat())
        context.terminal.diagnose(
            Text::tr("This plan was written by a later version of Safeconduct. Use that version for it."));
    return isAdvisable ? ExitStatus::Done : ExitStatus::InputAtFault;
}

} // namespace safeconduct
