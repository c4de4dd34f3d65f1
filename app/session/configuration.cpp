// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/configuration.h"

#include "app/document/plan_names.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Teller {
    const Plan &plan;
    const Knowledge &knowledge;
    const Wording &words;

    QString source(const QString &id) const { return id.isEmpty() ? QString() : titlesOfSources(knowledge, {id}); }
};

int lineCountOf(const Teller &teller, const SnippetFile &file, const SnippetLine &line)
{
    SnippetFile alone = file;
    alone.lines = {line};
    return static_cast<int>(alone.text(teller.knowledge.texts, teller.plan.language).count(u'\n'));
}

QList<LineReason> reasonsOf(const Teller &teller, const SnippetFile &file)
{
    QList<LineReason> reasons;
    int next = 0;
    for (const SnippetLine &line : file.lines) {
        const int count = lineCountOf(teller, file, line);
        if (!line.reason.text.isEmpty())
            reasons.append({next, count, teller.words.say(line.reason), line.rule, teller.source(line.source)});
        else if (!reasons.isEmpty())
            reasons.last().lineCount = next + count - reasons.last().firstLine;
        next += count;
    }
    return reasons;
}

ConfigurationFile fileOf(const Teller &teller, const SnippetFile &file)
{
    return {.name = file.name,
            .place = file.place,
            .step = teller.words.name(u"page.step"_s, word(file.step)),
            .language = file.language,
            .text = file.text(teller.knowledge.texts, teller.plan.language),
            .reasons = reasonsOf(teller, file)};
}

QString badgeText(const Teller &teller, const Badge &badge)
{
    QString proof = teller.words.name(u"proof"_s, word(badge.proof));
    if (badge.productVersion.isEmpty())
        return proof;
    return teller.words.say(u"page.badge"_s, {{u"proof"_s, {proof}}, {u"version"_s, {badge.productVersion}}});
}

ConfigurationItem itemOf(const Teller &teller, const Snippet &snippet)
{
    ConfigurationItem item{
        .title = teller.words.say(snippet.title),
        .connection = snippet.connection.isEmpty() ? QString() : nameOfConnection(teller.plan, snippet.connection),
        .connectionId = snippet.connection,
        .badge = badgeText(teller, snippet.badge),
        .badgeMeaning = teller.words.say(u"page.proof."_s + word(snippet.badge.proof)),
        .proof = snippet.badge.proof,
        .remarks = {},
        .files = {}};
    for (const Saying &remark : snippet.remarks)
        item.remarks.append(teller.words.say(remark));
    for (const SnippetFile &file : snippet.files)
        item.files.append(fileOf(teller, file));
    return item;
}

qsizetype placeInPlan(const Plan &plan, const QString &system)
{
    const auto found = std::ranges::find(plan.systems, system, &System::id);
    return found - plan.systems.cbegin();
}

} // namespace

const LineReason *ConfigurationFile::reasonAt(int line) const
{
    const auto found = std::ranges::find_if(reasons, [line](const LineReason &reason) {
        return line >= reason.firstLine && line < reason.firstLine + reason.lineCount;
    });
    return found == reasons.cend() ? nullptr : &*found;
}

Configuration configurationOf(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                              const Snippets &snippets)
{
    const Teller teller{plan, knowledge, words};
    Configuration configuration;
    for (const Snippet &snippet : snippets.snippets) {
        auto host = std::ranges::find(configuration.hosts, snippet.system, &ConfigurationHost::system);
        if (host == configuration.hosts.end())
            host = configuration.hosts.insert(configuration.hosts.end(),
                                              {snippet.system, nameOfSystem(plan, snippet.system), {}});
        host->items.append(itemOf(teller, snippet));
    }
    std::ranges::stable_sort(configuration.hosts, {},
                             [&](const ConfigurationHost &host) { return placeInPlan(plan, host.system); });
    for (const Omission &omission : snippets.omissions)
        configuration.omissions.append(words.say(omission.reason));
    configuration.omissions.removeDuplicates();
    return configuration;
}

} // namespace safeconduct
