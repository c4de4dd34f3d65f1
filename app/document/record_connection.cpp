// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// One connection's section with what belongs to it at hand.
struct Section {
    RecordContext &record;
    const Connection &connection;
    const ConnectionAdvice &advice;
    const Choice &choice;

    const OptionAdvice *chosen() const { return advice.option(choice.option); }
    QString say(const QString &textId, const TextValues &values = {}) const { return record.words.say(textId, values); }
};

QString needSentence(const Section &section, const QString &dimension, const NeedIn &need)
{
    QStringList from;
    for (const QString &id : need.from) {
        const Information *information = section.record.plan().informationOf(id);
        from.append(information ? information->name : section.say(u"information.credentials.name"_s));
    }
    const TextValues values{{u"dimension"_s, {section.say(u"record.column."_s + dimension)}},
                            {u"level"_s, {section.record.words.name(u"level"_s, word(need.level))}},
                            {u"inherited"_s, {section.record.words.name(u"level"_s, word(need.inherited))}},
                            {u"from"_s, from},
                            {u"why"_s, {need.overrideReason ? section.record.words.name(u"needreason"_s, *need.overrideReason) : QString()}},
                            {u"explanation"_s, {need.explanation}}};
    if (!need.overrideReason)
        return section.say(u"record.need.inherited"_s, values);
    return section.say(need.explanation.isEmpty() ? u"record.need.overridden"_s : u"record.need.overridden-because"_s, values);
}

void writeNeed(Section &section)
{
    section.record.bullets({needSentence(section, u"confidentiality"_s, section.advice.need.confidentiality),
                            needSentence(section, u"integrity"_s, section.advice.need.integrity),
                            needSentence(section, u"availability"_s, section.advice.need.availability)});
}

void writePath(Section &section)
{
    QStringList stretches;
    for (const Segment &segment : section.advice.segments) {
        stretches.append(section.say(segment.isUntrusted ? u"record.segment.untrusted"_s : u"record.segment.trusted"_s,
                                     {{u"network"_s, {section.record.networkName(segment.network)}},
                                      {u"exposure"_s, {section.record.words.number(segment.exposure, 1)}}}));
    }
    QStringList places;
    for (const RestingPlace &place : section.advice.resting) {
        places.append(section.say(u"record.resting"_s, {{u"system"_s, {section.record.systemName(place.system)}},
                                                        {u"place"_s, {section.record.words.name(u"restplace"_s, place.kind)}},
                                                        {u"exposure"_s, {section.record.words.number(place.exposure, 1)}}}));
    }
    section.record.paragraph(u"record.path"_s, {{u"stretches"_s, {stretches.join(u"; "_s)}}, {u"places"_s, {places.join(u"; "_s)}}});
}

QString standing(const Section &section, const OptionAdvice &option)
{
    QStringList words;
    if (option.option.id() == section.choice.option)
        words.append(section.say(section.choice.isDecided ? u"record.standing.chosen"_s : u"record.standing.proposed"_s));
    if (option.option.id() == section.advice.recommended)
        words.append(section.say(u"record.standing.recommended"_s));
    const auto add = [&](const QString &textId, const QStringList &rules) {
        if (!rules.isEmpty())
            words.append(section.say(textId, {{u"rules"_s, {rules.join(u", "_s)}}}));
    };
    add(u"record.standing.excluded"_s, option.excludedBy);
    add(u"record.standing.advised-against"_s, option.advisedAgainstBy);
    add(u"record.standing.incomplete"_s, option.incompleteBy);
    return words.join(u"; "_s);
}

void writeOptions(Section &section)
{
    QList<QStringList> rows;
    for (const OptionAdvice &option : section.advice.options) {
        rows.append({option.rank > 0 ? QString::number(option.rank) : u"–"_s, section.record.words.option(option.option),
                     section.record.words.range(option.cost.presentValue), section.record.words.number(option.benefit.total * 100),
                     section.record.words.money(option.meanNetBenefit), standing(section, option)});
    }
    section.record.table(u"record.options.caption"_s,
                         {u"record.column.rank"_s, u"record.column.option"_s, u"record.column.cost"_s, u"record.column.benefit"_s,
                          u"record.column.net-benefit"_s, u"record.column.standing"_s},
                         rows, {0, 2, 3, 4});
}

/// Texts of the findings with \a effect, each once, with the options they speak of.
QStringList findingTexts(const Section &section, const QList<Effect> &effects, const QString &onlyOption = {})
{
    QStringList order;
    QHash<QString, QStringList> optionsOf;
    for (const Finding &finding : section.advice.findings) {
        const bool isWanted = onlyOption.isNull() || finding.option.isEmpty() || finding.option == onlyOption;
        if (!effects.contains(finding.effect) || !isWanted)
            continue;
        const QString text = section.record.finding(finding);
        if (!order.contains(text))
            order.append(text);
        if (!finding.option.isEmpty())
            optionsOf[text].append(section.record.words.option(finding.option));
    }
    if (!onlyOption.isNull())
        return order;
    for (QString &text : order) {
        const QStringList options = optionsOf.value(text);
        if (!options.isEmpty())
            text = section.say(u"record.finding.for-options"_s, {{u"finding"_s, {text}}, {u"options"_s, {options.join(u"; "_s)}}});
    }
    return order;
}

void writeExcluded(Section &section)
{
    const QStringList excluded = findingTexts(section, {Effect::Exclude});
    if (!excluded.isEmpty()) {
        section.record.heading(4, u"record.excluded.heading"_s, {});
        section.record.bullets(excluded);
    }
    if (section.advice.impossible.isEmpty())
        return;
    section.record.heading(4, u"record.impossible.heading"_s, {});
    QStringList items;
    for (const ImpossiblePart &part : section.advice.impossible) {
        QStringList reasons;
        for (const Finding &reason : part.reasons)
            reasons.append(section.record.words.say(reason.saying));
        items.append(section.say(u"record.impossible.item"_s, {{u"part"_s, {section.record.words.name(u"part"_s, part.part)}},
                                                               {u"reasons"_s, {reasons.join(u' ')}}}));
    }
    section.record.bullets(items);
}

void writeFindings(Section &section)
{
    const QStringList findings = findingTexts(
        section, {Effect::AdviseAgainst, Effect::Incomplete, Effect::Require, Effect::Recommend, Effect::Ask, Effect::Note}, section.choice.option);
    if (findings.isEmpty())
        return;
    section.record.heading(4, u"record.findings.heading"_s, {});
    section.record.bullets(findings);
}

/// Threats as rows, places as columns: a letter-free word in each cell, so that nothing rests on colour.
void writeCoverage(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option || option->coverage.isEmpty())
        return;
    QStringList threats;
    QStringList places;
    QHash<QString, QString> cells;
    for (const CoverageCell &cell : option->coverage) {
        const QString place = (cell.isAtRest ? section.record.systemName(cell.place) : section.record.networkName(cell.place));
        const QString column = cell.isAtRest ? section.say(u"record.coverage.at-rest"_s, {{u"system"_s, {place}}}) : place;
        if (!threats.contains(cell.threat))
            threats.append(cell.threat);
        if (!places.contains(column))
            places.append(column);
        cells.insert(cell.threat + u'|' + column, section.record.words.name(u"coverage"_s, word(cell.level)));
    }
    QList<QStringList> rows;
    for (const QString &threat : threats) {
        QStringList row{section.record.words.name(u"threat"_s, threat)};
        for (const QString &place : places)
            row.append(cells.value(threat + u'|' + place));
        rows.append(row);
    }
    QStringList header{section.say(u"record.column.threat"_s)};
    header.append(places);
    section.record.blocks.append(Table{section.say(u"record.coverage.caption"_s), header, rows, {}});
    section.record.paragraph(u"record.coverage.remaining"_s, {{u"share"_s, {section.record.words.percent(option->benefit.remainingRisk)}}});
}

void writeBenefit(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option)
        return;
    QList<QStringList> rows;
    for (const Contribution &part : option->benefit.contributions) {
        QStringList because;
        for (const QString &textId : part.because)
            because.append(section.say(textId));
        rows.append({section.record.words.name(u"criterion"_s, part.criterion), section.record.words.number(part.raw, 1),
                     section.record.words.percent(part.weight), section.record.words.number(part.weight * part.value * 100, 1),
                     because.join(u' ')});
    }
    section.record.table(u"record.benefit.caption"_s,
                         {u"record.column.criterion"_s, u"record.column.raw"_s, u"record.column.weight"_s, u"record.column.contribution"_s,
                          u"record.column.because"_s},
                         rows, {1, 2, 3});
}

void writeCost(Section &section)
{
    const OptionAdvice *option = section.chosen();
    if (!option)
        return;
    QList<QStringList> rows;
    for (const CostLine &line : option->cost.lines) {
        QStringList note{section.record.words.name(u"basis"_s, line.basis)};
        if (line.isShared)
            note.append(section.say(u"record.cost.shared"_s));
        if (line.isOverridden)
            note.append(section.say(u"record.cost.overridden"_s));
        rows.append({section.record.words.name(u"cost"_s, line.item), section.record.words.name(u"when"_s, line.when),
                     section.record.words.number(line.count), section.record.words.range(line.each),
                     section.record.words.range(line.presentValue), note.join(u", "_s)});
    }
    section.record.table(u"record.cost.caption"_s,
                         {u"record.column.item"_s, u"record.column.when"_s, u"record.column.count"_s, u"record.column.each"_s,
                          u"record.column.present-value"_s, u"record.column.note"_s},
                         rows, {2, 3, 4});
    if (rows.isEmpty())
        section.record.paragraph(u"record.cost.nothing"_s);
}

void writeChoice(Section &section)
{
    const TextValues values{{u"option"_s, {section.record.words.option(section.choice.option)}},
                            {u"advised"_s, {section.record.words.option(section.advice.recommended)}},
                            {u"reason"_s, {section.choice.reason}},
                            {u"by"_s, {section.choice.by}},
                            {u"role"_s, {section.record.words.name(u"rolename"_s, section.choice.role)}}};
    if (section.choice.option.isEmpty()) {
        section.record.paragraph(u"record.choice.nothing"_s);
        return;
    }
    const bool isDeviating = deviates(section.choice, section.advice);
    section.record.paragraph(!section.choice.isDecided ? u"record.choice.proposed"_s
                                 : isDeviating         ? u"record.choice.deviating"_s
                                                       : u"record.choice.as-advised"_s,
                             values);
    if (section.choice.isDecided && !section.choice.reason.isEmpty())
        section.record.paragraph(u"record.choice.reason"_s, values);
    if (isDeviating && section.choice.reason.isEmpty())
        section.record.paragraph(u"record.choice.reason-missing"_s);
    if (!section.advice.because.text.isEmpty())
        section.record.blocks.append(Paragraph{section.record.words.say(section.advice.because)});
}

void writeConnection(Section section)
{
    section.record.blocks.append(Heading{3, section.connection.name, u"connection-"_s + section.connection.id});
    section.record.paragraph(u"record.connection.sentence"_s,
                             {{u"service"_s, {section.record.words.name(u"service"_s, section.connection.service)}},
                              {u"from"_s, {section.record.systemName(section.connection.from)}},
                              {u"to"_s, {section.record.systemName(section.connection.to)}},
                              {u"authentication"_s, {section.record.words.name(u"authentication"_s, section.connection.authentication)}}});
    writeChoice(section);
    section.record.heading(4, u"record.need.heading"_s, {});
    writeNeed(section);
    writePath(section);
    section.record.heading(4, u"record.options.heading"_s, {});
    writeOptions(section);
    writeExcluded(section);
    writeFindings(section);
    writeCoverage(section);
    writeBenefit(section);
    writeCost(section);
}

} // namespace

void writeConnections(RecordContext &record)
{
    record.heading(2, u"record.decisions.heading"_s, u"decisions"_s);
    record.paragraph(u"record.decisions.text"_s);
    for (const Connection &connection : record.plan().connections) {
        const ConnectionAdvice *advice = record.input.advice.connection(connection.id);
        const Choice *choice = record.input.decision.choice(connection.id);
        if (advice && choice)
            writeConnection({record, connection, *advice, *choice});
    }
}

} // namespace safeconduct
