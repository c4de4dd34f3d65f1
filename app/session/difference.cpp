// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/difference.h"

#include "app/decision/milestones.h"
#include "app/session/line_difference.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString shown(const Json &value)
{
    if (!value.exists())
        return {};
    return value.isText() ? value.text() : QString::fromUtf8(writeJsonCompact(value)).trimmed();
}

/// What tells the element of a list from the others, or empty where nothing does.
QString keyOf(const Json &element)
{
    for (const QString &name : {u"id"_s, u"role"_s, u"kind"_s, u"question"_s, u"item"_s}) {
        const Json &key = element.value(name);
        if (!key.isText())
            continue;
        const Json &connection = element.value(u"connection"_s);
        return connection.isText() ? key.text() + u'/' + connection.text() : key.text();
    }
    return {};
}

bool isKeyed(const Json &list)
{
    return list.size() > 0 && std::ranges::none_of(list.items(), [](const Json &one) { return keyOf(one).isEmpty(); });
}

class FactComparison {
public:
    void compare(const Json &before, const Json &after, const QString &subject, const QString &member)
    {
        if (before == after)
            return;
        if (before.isObject() && after.isObject())
            compareMembers(before, after, subject, member);
        else if (before.isArray() && after.isArray() && (isKeyed(before) || isKeyed(after))
                 && (before.size() == 0 || isKeyed(before)) && (after.size() == 0 || isKeyed(after)))
            compareElements(before, after, subject, member);
        else
            found.append({u"facts"_s, subject, member, shown(before), shown(after)});
    }

    QList<Difference> found;

private:
    void compareMembers(const Json &before, const Json &after, const QString &subject, const QString &member)
    {
        QStringList names = before.names() + after.names();
        names.removeDuplicates();
        for (const QString &name : std::as_const(names))
            compare(before.value(name), after.value(name), subject, member.isEmpty() ? name : member + u'.' + name);
    }

    void compareElements(const Json &before, const Json &after, const QString &subject, const QString &member)
    {
        const auto elementOf = [](const Json &list, const QString &key) {
            const auto one =
                std::ranges::find_if(list.items(), [&](const Json &element) { return keyOf(element) == key; });
            return one == list.items().end() ? Json() : *one;
        };
        QStringList keys;
        for (const Json *list : {&before, &after}) {
            for (const Json &element : list->items())
                keys.append(keyOf(element));
        }
        keys.removeDuplicates();
        const QString path = subject.isEmpty() ? QString() : subject + u'/';
        for (const QString &key : std::as_const(keys)) {
            const Json old = elementOf(before, key);
            const Json now = elementOf(after, key);
            const bool isOnBoth = old.exists() && now.exists();
            if (isOnBoth)
                compare(old, now, path + key, member);
            else
                found.append({u"facts"_s, path + key, member, shown(old), shown(now)});
        }
    }
};

/// The rules that speak of a connection or of its chosen option, with their effects.
QStringList rulesOf(const ConnectionAdvice *advice, const QString &option)
{
    QStringList rules;
    for (const Finding &finding : advice ? advice->findings : QList<Finding>()) {
        if (finding.option.isEmpty() || finding.option == option)
            rules.append(finding.rule + u' ' + word(finding.effect));
    }
    rules.removeDuplicates();
    rules.sort();
    return rules;
}

void addIfOther(QList<Difference> &found, const QString &area, const QString &subject, const QString &member,
                const QString &before, const QString &after)
{
    if (before != after)
        found.append({area, subject, member, before, after});
}

QStringList connectionIds(const Compared &before, const Compared &after)
{
    QStringList ids;
    for (const Compared *side : {&before, &after}) {
        for (const Connection &connection : side->plan.plan().connections)
            ids.append(connection.id);
    }
    ids.removeDuplicates();
    return ids;
}

QString chosenOf(const Compared &side, const QString &id)
{
    const Choice *choice = side.decision.choice(id);
    return choice ? choice->option : QString();
}

void compareRules(QList<Difference> &found, const Compared &before, const Compared &after, const QString &id)
{
    const QStringList old = rulesOf(before.advice.connection(id), chosenOf(before, id));
    const QStringList now = rulesOf(after.advice.connection(id), chosenOf(after, id));
    for (const QString &rule : old) {
        if (!now.contains(rule))
            found.append({u"rules"_s, id, rule.section(u' ', 0, 0), rule.section(u' ', 1), {}});
    }
    for (const QString &rule : now) {
        if (!old.contains(rule))
            found.append({u"rules"_s, id, rule.section(u' ', 0, 0), {}, rule.section(u' ', 1)});
    }
}

QString costOf(const Compared &side, const QString &id)
{
    const ConnectionAdvice *advice = side.advice.connection(id);
    const OptionAdvice *option = advice ? advice->option(chosenOf(side, id)) : nullptr;
    return option ? option->cost.presentValue.min.toLexeme() + u" "_s + option->cost.presentValue.likely.toLexeme()
            + u' ' + option->cost.presentValue.max.toLexeme()
                  : QString();
}

QString recommendedOf(const Compared &side, const QString &id)
{
    const ConnectionAdvice *advice = side.advice.connection(id);
    return advice ? advice->recommended : QString();
}

void compareChoice(QList<Difference> &found, const Compared &before, const Compared &after, const QString &id)
{
    const Choice none;
    const Choice *one = before.decision.choice(id);
    const Choice *other = after.decision.choice(id);
    const Choice &old = one ? *one : none;
    const Choice &now = other ? *other : none;
    const auto add = [&](const QString &member, const QString &was, const QString &is) {
        addIfOther(found, u"choice"_s, id, member, was, is);
    };
    add(u"option"_s, old.option, now.option);
    add(u"decided"_s, old.isDecided ? u"yes"_s : u"no"_s, now.isDecided ? u"yes"_s : u"no"_s);
    add(u"reason"_s, old.reason, now.reason);
    add(u"by"_s, old.by, now.by);
    const AcceptedRisk oldRisk = old.acceptedRisk.value_or(AcceptedRisk());
    const AcceptedRisk nowRisk = now.acceptedRisk.value_or(AcceptedRisk());
    add(u"acceptedRisk.owner"_s, oldRisk.owner, nowRisk.owner);
    add(u"acceptedRisk.until"_s, oldRisk.until.toString(Qt::ISODate), nowRisk.until.toString(Qt::ISODate));
    add(u"acceptedRisk.explanation"_s, oldRisk.explanation, nowRisk.explanation);
    add(u"acceptedRisk.treatment"_s, word(oldRisk.treatment), word(nowRisk.treatment));
    add(u"acceptedRisk.milestones"_s, milestonesText(oldRisk.milestones), milestonesText(nowRisk.milestones));
}

constexpr qsizetype mostLines = 20; ///< of a file that are shown as lost, and as gained

/// The first of \a lines, and how many there are beside.
QString bounded(const QStringList &lines)
{
    QString text = lines.first(std::min(mostLines, lines.size())).join(u'\n');
    if (lines.size() > mostLines)
        text += u'\n' + Text::tr("… and %L1 more lines").arg(lines.size() - mostLines);
    return text;
}

/// By file: which lines it lost and gained.
void compareConfiguration(QList<Difference> &found, const Compared &before, const Compared &after)
{
    const ArchiveEntries old = snippetEntries(before.snippets, before.plan.plan(), before.knowledge);
    const ArchiveEntries now = snippetEntries(after.snippets, after.plan.plan(), after.knowledge);
    QStringList names(old.keyBegin(), old.keyEnd());
    names.append(QStringList(now.keyBegin(), now.keyEnd()));
    names.removeDuplicates();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (old.value(name) == now.value(name))
            continue;
        const LineDifference lines =
            lineDifference(QString::fromUtf8(old.value(name)), QString::fromUtf8(now.value(name)));
        found.append(
            {u"configuration"_s, name.section(u'/', 0, 0), name, bounded(lines.removed), bounded(lines.added)});
    }
}

/// "2026-12-02 Bob (head-of-it)".
QString toldOf(const Event &event)
{
    const QString role = event.role.isEmpty() ? QString() : u" ("_s + event.role + u')';
    return (event.date.toString(Qt::ISODate) + u' ' + event.by + role).trimmed();
}

/// The status, and the events that only one side has or that are not the same.
void compareLife(QList<Difference> &found, const Compared &before, const Compared &after)
{
    addIfOther(found, u"status"_s, {}, u"status"_s, before.status, after.status);
    addIfOther(found, u"status"_s, {}, u"knowledge"_s, before.knowledge.version, after.knowledge.version);
    addIfOther(found, u"status"_s, {}, u"review"_s, before.review.toString(Qt::ISODate),
               after.review.toString(Qt::ISODate));
    const qsizetype longer = std::max(before.events.size(), after.events.size());
    for (qsizetype index = 0; index < longer; ++index) {
        const Event old = before.events.value(index);
        const Event now = after.events.value(index);
        const QString subject = QString::number(index + 1);
        if (old == now || (old.event == now.event && now.event == "create"_L1))
            continue; // when a draft was begun tells nothing
        if (old.event == now.event) {
            found.append({u"status"_s, subject, now.event, toldOf(old), toldOf(now)});
            continue;
        }
        if (!old.event.isEmpty())
            found.append({u"status"_s, subject, old.event, toldOf(old), {}});
        if (!now.event.isEmpty())
            found.append({u"status"_s, subject, now.event, {}, toldOf(now)});
    }
}

/// Each line of \a text behind \a mark.
QString marked(const QString &text, const QString &mark)
{
    QString marked;
    for (const auto lines = text.split(u'\n', text.isEmpty() ? Qt::SkipEmptyParts : Qt::KeepEmptyParts);
         const QString &line : lines)
        marked += mark + line + u'\n';
    return marked;
}

} // namespace

QList<Difference> factDifferences(const Json &before, const Json &after)
{
    FactComparison comparison;
    comparison.compare(before, after, {}, {});
    return comparison.found;
}

QList<Difference> differences(const Compared &before, const Compared &after)
{
    QList<Difference> found = factDifferences(before.plan.json(), after.plan.json());
    const QStringList ids = connectionIds(before, after);
    for (const QString &id : ids)
        compareRules(found, before, after, id);
    for (const QString &id : ids)
        addIfOther(found, u"cost"_s, id, u"presentValue"_s, costOf(before, id), costOf(after, id));
    for (const QString &id : ids)
        addIfOther(found, u"advice"_s, id, u"recommended"_s, recommendedOf(before, id), recommendedOf(after, id));
    for (const QString &id : ids)
        compareChoice(found, before, after, id);
    compareConfiguration(found, before, after);
    compareLife(found, before, after);
    return found;
}

Json differencesJson(const QList<Difference> &differences)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-diff/1"_s));
    json.insert(u"differences"_s, jsonList(differences, [](const Difference &one) {
                    Json entry = Json::object();
                    entry.insert(u"area"_s, Json::from(one.area));
                    entry.insert(u"subject"_s, Json::from(one.subject));
                    entry.insert(u"member"_s, Json::from(one.member));
                    entry.insert(u"before"_s, Json::from(one.before));
                    entry.insert(u"after"_s, Json::from(one.after));
                    return entry;
                }));
    return json;
}

QString nameOfArea(const QString &area)
{
    if (area == "facts"_L1)
        return Text::tr("Facts");
    if (area == "rules"_L1)
        return Text::tr("Rules");
    if (area == "cost"_L1)
        return Text::tr("Cost");
    if (area == "advice"_L1)
        return Text::tr("Advice");
    if (area == "choice"_L1)
        return Text::tr("Choice");
    if (area == "configuration"_L1)
        return Text::tr("Configuration");
    return Text::tr("Status and review");
}

QString differencesText(const QList<Difference> &differences)
{
    QString text;
    QString area;
    const auto shown = [](const QString &value) { return value.isEmpty() ? u"–"_s : value; };
    for (const Difference &one : differences) {
        if (one.area != area) {
            area = one.area;
            text += nameOfArea(area) + u'\n';
        }
        if (one.area == "configuration"_L1)
            text += u"  "_s + one.member + u'\n' + marked(one.before, u"    - "_s) + marked(one.after, u"    + "_s);
        else
            text += u"  "_s + (one.subject.isEmpty() ? one.member : one.subject + u' ' + one.member) + u": "_s
                + shown(one.before) + u" → "_s + shown(one.after) + u'\n';
    }
    return text.isEmpty() ? Text::tr("Nothing is different.") + u'\n' : text;
}

Document differencesDocument(const QList<Difference> &differences, const QString &title, const QString &language)
{
    Document document{.title = title, .language = language, .status = {}, .approval = {}, .blocks = {}};
    if (differences.isEmpty())
        document.blocks.append(Paragraph{Text::tr("Nothing is different.")});
    QString area;
    for (const Difference &one : differences) {
        const bool isFile = one.area == "configuration"_L1;
        if (one.area != area) {
            area = one.area;
            document.blocks.append(Heading{2, nameOfArea(area), area});
            if (!isFile)
                document.blocks.append(
                    Table{{}, {Text::tr("Where"), Text::tr("What"), Text::tr("Before"), Text::tr("After")}, {}, {}});
        }
        if (isFile) {
            document.blocks.append(
                CodeBlock{u"diff"_s, one.member, marked(one.before, u"- "_s) + marked(one.after, u"+ "_s)});
            continue;
        }
        std::get<Table>(document.blocks.last()).rows.append({one.subject, one.member, one.before, one.after});
    }
    return document;
}

Compared comparedFrom(const Reopened &side)
{
    const Status status = side.signedLife ? side.signedLife->life.status : statusOf(side.dossier.decision, QDate());
    return {.plan = side.dossier.plan,
            .knowledge = *side.knowledge,
            .advice = side.advice,
            .decision = side.dossier.decision,
            .snippets = side.snippets,
            .status = word(status),
            .review = side.review(),
            .events = side.events()};
}

} // namespace safeconduct
