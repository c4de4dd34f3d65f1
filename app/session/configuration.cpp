// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/configuration.h"

#include "app/document/plan_names.h"
#include "app/document/rollout.h"
#include "app/session/configuration_steps.h"
#include "app/snippets/made_for.h"

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

QList<LineReason> reasonsOf(const Teller &teller, const SnippetFile &file)
{
    QList<LineReason> reasons;
    const QStringList parts = file.textByLine(teller.knowledge.texts, teller.plan.language);
    int next = 0;
    for (qsizetype index = 0; index < file.lines.size(); ++index) {
        const SnippetLine &line = file.lines.at(index);
        const int count = static_cast<int>(parts.at(index).count(u'\n'));
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
    return teller.words.say(badge.date.isEmpty() ? u"page.badge"_s : u"page.badge-dated"_s,
                            {{u"proof"_s, {proof}}, {u"version"_s, {badge.productVersion}}, {u"date"_s, {badge.date}}});
}

/// What the badge says, what it is said of, and what was seen.
QString badgeMeaning(const Teller &teller, const Snippet &snippet)
{
    QStringList parts{teller.words.say(u"page.proof."_s + word(snippet.badge.proof)),
                      teller.words.say(saidFor(snippet, teller.knowledge))};
    if (!snippet.badge.checks.isEmpty())
        parts.append(teller.words.say(u"snippet.readme.checks"_s));
    for (const QString &check : snippet.badge.checks)
        parts.append(u"– "_s + check);
    return parts.join(u'\n');
}

ConfigurationItem itemOf(const Teller &teller, const Snippet &snippet)
{
    ConfigurationItem item{.title = teller.words.say(snippet.title),
                           .connection = nameOfPurpose(teller.plan, teller.words, snippet),
                           .connectionId = snippet.connection,
                           .badge = badgeText(teller, snippet.badge),
                           .badgeMeaning = badgeMeaning(teller, snippet),
                           .proof = snippet.badge.proof,
                           .remarks = {},
                           .files = {},
                           .target = snippet.target,
                           .facility = snippet.facility};
    for (const Saying &remark : snippet.remarks)
        item.remarks.append(teller.words.say(remark));
    for (const SnippetFile &file : snippet.files)
        item.files.append(fileOf(teller, file));
    return item;
}

void add(const Teller &teller, const Snippet &snippet, const ConfigurationItem &item, Configuration &configuration)
{
    const QString facility = snippet.system.isEmpty() ? snippet.facility : QString();
    auto host = std::ranges::find_if(configuration.hosts, [&](const ConfigurationHost &candidate) {
        return candidate.system == snippet.system && candidate.facility == facility;
    });
    if (host == configuration.hosts.end())
        host = configuration.hosts.insert(
            configuration.hosts.end(), {snippet.system, facility, nameOfPlace(teller.plan, teller.words, snippet), {}});
    host->items.append(item);
}

/// In the plan's language, as it is saved.
ConfigurationHost orderOf(const Teller &teller, const Snippets &snippets)
{
    const Wording saved(teller.knowledge.texts, teller.plan.language, {});
    ConfigurationItem item;
    item.title = teller.words.say(u"rollout.title"_s);
    item.files.append({.name = u"ROLLOUT.md"_s,
                       .place = {},
                       .step = {},
                       .language = u"markdown"_s,
                       .text = QString::fromUtf8(toMarkdown(rolloutDocument(snippets, teller.plan, saved))),
                       .reasons = {}});
    return {{}, {}, teller.words.say(u"rollout.all-hosts"_s), {item}};
}

/// What stands at no system of the plan is built first.
qsizetype placeInPlan(const Plan &plan, const ConfigurationHost &host)
{
    const auto found = std::ranges::find(plan.systems, host.system, &System::id);
    return host.system.isEmpty() ? -1 : found - plan.systems.cbegin();
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
    for (const Snippet &snippet : snippets.snippets)
        add(teller, snippet, itemOf(teller, snippet), configuration);
    for (const Snippet &snippet : snippets.interim) {
        ConfigurationItem item = itemOf(teller, snippet);
        item.title = words.say(u"rollout.interim.title"_s, {{u"title"_s, {item.title}}});
        item.isInterim = true;
        add(teller, snippet, item, configuration);
    }
    std::ranges::stable_sort(configuration.hosts, {},
                             [&](const ConfigurationHost &host) { return placeInPlan(plan, host); });
    if (!snippets.rollout.isEmpty())
        configuration.hosts.prepend(orderOf(teller, snippets));
    for (const Omission &omission : snippets.omissions)
        configuration.omissions.append(words.say(omission.reason));
    configuration.omissions.removeDuplicates();
    configuration.steps = configurationSteps(plan, knowledge, words, snippets, configuration);
    return configuration;
}

} // namespace safeconduct
