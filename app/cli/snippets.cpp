// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/decided.h"
#include "app/document/rollout.h"
#include "app/document/wording.h"
#include "app/snippets/made_for.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Json badgeJson(const Badge &badge)
{
    Json json = Json::object();
    json.insert(u"proof"_s, Json::from(word(badge.proof)));
    json.insert(u"productVersion"_s, Json::from(badge.productVersion));
    json.insert(u"date"_s, Json::from(badge.date));
    json.insert(u"checks"_s, Json::from(badge.checks));
    return json;
}

Json madeForJson(const MadeFor &made)
{
    Json json = Json::object();
    json.insert(u"product"_s, Json::from(made.product));
    json.insert(u"firstVersion"_s, Json::from(made.firstVersion));
    json.insert(u"lastVersion"_s, Json::from(made.lastVersion));
    return json;
}

Json snippetJson(const Snippet &snippet, const Knowledge &knowledge, const Wording &words)
{
    Json files = Json::array();
    for (const SnippetFile &file : snippet.files) {
        Json json = Json::object();
        json.insert(u"step"_s, Json::from(word(file.step)));
        json.insert(u"name"_s, Json::from(file.name));
        json.insert(u"place"_s, Json::from(file.place));
        json.insert(u"text"_s, Json::from(file.text(knowledge.texts, words.language())));
        files.append(json);
    }
    QStringList remarks;
    for (const Saying &remark : snippet.remarks)
        remarks.append(words.say(remark));
    Json json = Json::object();
    json.insert(u"connection"_s, Json::from(snippet.connection));
    json.insert(u"facility"_s, Json::from(snippet.facility));
    json.insert(u"option"_s, Json::from(snippet.option));
    json.insert(u"system"_s, Json::from(snippet.system));
    json.insert(u"target"_s, Json::from(snippet.target));
    json.insert(u"version"_s, Json::from(snippet.version));
    json.insert(u"profile"_s, Json::from(snippet.profile));
    json.insert(u"title"_s, Json::from(words.say(snippet.title)));
    json.insert(u"proof"_s, Json::from(word(snippet.badge.proof)));
    json.insert(u"badge"_s, badgeJson(snippet.badge));
    json.insert(u"for"_s, madeForJson(snippet.madeFor));
    json.insert(u"remarks"_s, Json::from(remarks));
    json.insert(u"files"_s, files);
    return json;
}

Json stepJson(const RolloutStep &step, const Wording &words)
{
    Json json = Json::object();
    json.insert(u"stage"_s, Json::from(word(step.stage)));
    json.insert(u"connection"_s, Json::from(step.connection));
    json.insert(u"facility"_s, Json::from(step.facility));
    json.insert(u"system"_s, Json::from(step.system));
    json.insert(u"target"_s, Json::from(step.target));
    json.insert(u"interim"_s, Json::from(step.isInterim));
    json.insert(u"note"_s, Json::from(step.note.text.isEmpty() ? QString() : words.say(step.note)));
    return json;
}

Json answerJson(const Snippets &made, const Knowledge &knowledge, const Wording &words)
{
    Json list = Json::array();
    for (const Snippet &snippet : made.snippets)
        list.append(snippetJson(snippet, knowledge, words));
    Json without = Json::array();
    for (const Omission &omission : made.omissions) {
        Json json = Json::object();
        json.insert(u"connection"_s, Json::from(omission.connection));
        json.insert(u"facility"_s, Json::from(omission.facility));
        json.insert(u"system"_s, Json::from(omission.system));
        json.insert(u"because"_s, Json::from(words.say(omission.reason)));
        without.append(json);
    }
    Json interim = Json::array();
    for (const Snippet &snippet : made.interim)
        interim.append(snippetJson(snippet, knowledge, words));
    Json rollout = Json::array();
    for (const RolloutStep &step : made.rollout)
        rollout.append(stepJson(step, words));
    Json answer = Json::object();
    answer.insert(u"format"_s, Json::from(u"safeconduct-snippets/1"_s));
    answer.insert(u"snippets"_s, list);
    answer.insert(u"without"_s, without);
    answer.insert(u"interim"_s, interim);
    answer.insert(u"rollout"_s, rollout);
    return answer;
}

QString snippetText(const Snippet &snippet, const Knowledge &knowledge, const Wording &words)
{
    QString text =
        u"== "_s + words.say(snippet.title) + u" ["_s + words.name(u"proof"_s, word(snippet.badge.proof)) + u"]\n"_s;
    text += u"   "_s + words.say(saidFor(snippet, knowledge)) + u'\n';
    for (const Saying &remark : snippet.remarks)
        text += u"   "_s + words.say(remark) + u'\n';
    for (const SnippetFile &file : snippet.files) {
        text += u"\n-- "_s + words.name(u"step"_s, word(file.step)) + u": "_s
            + (file.place.isEmpty() ? file.name : file.place) + u'\n' + file.text(knowledge.texts, words.language());
    }
    return text + u'\n';
}

QString answerText(const Snippets &made, const Plan &plan, const Knowledge &knowledge, const Wording &words)
{
    QString text;
    for (const Snippet &snippet : made.snippets)
        text += snippetText(snippet, knowledge, words);
    for (const Omission &omission : made.omissions)
        text += words.say(omission.reason) + u'\n';
    if (!made.interim.isEmpty())
        text += u"\n# "_s + words.say(u"rollout.stage.accept"_s) + u"\n\n"_s;
    for (const Snippet &snippet : made.interim)
        text += snippetText(snippet, knowledge, words);
    return text + QString::fromUtf8(toMarkdown(rolloutDocument(made, plan, words)));
}

} // namespace

ExitStatus run(const SnippetsArguments &arguments, const CommandContext &context)
{
    const std::expected<Decided, ExitStatus> decided = openDecided(arguments.file, context);
    if (!decided)
        return decided.error();
    const Results<Snippets> made =
        snippetsFor(decided->document.plan(), context.knowledge(), decided->decision, decided->facilities,
                    {.choices = {},
                     .connection = arguments.connection,
                     .target = arguments.target,
                     .profile = arguments.profile,
                     .facilities = {}});
    if (!made) {
        context.terminal.diagnose(made.error());
        return ExitStatus::InputAtFault;
    }
    if (!arguments.against.isEmpty())
        return compareSnippets(made->snippets, arguments.against, context);
    const Wording words(context.knowledge().texts, context.arguments.language, {});
    if (context.arguments.asJson)
        context.terminal.answer(answerJson(*made, context.knowledge(), words));
    else
        context.terminal.answer(answerText(*made, decided->document.plan(), context.knowledge(), words));
    return ExitStatus::Done;
}

} // namespace safeconduct
