// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings_difference.h"

#include "app/support/json_list.h"
#include "app/support/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int webPort = 443;
constexpr qsizetype longestShown = 1'000; ///< characters of a value
constexpr qsizetype mostServers = 100; ///< that a fragment is compared with

QStringList blockOf(const QStringList &path)
{
    return path.first(path.size() - 1);
}

bool isOfService(const ToldSetting &setting)
{
    return setting.path.constFirst().contains(u'/');
}

/// Whether \a server of today is the one that \a generated takes the place of.
bool isSameServer(const ToldServer &server, const ToldServer &generated)
{
    const auto isNameless = [](const ToldServer &one) {
        return one.names.isEmpty() || one.names == QStringList{u"_"_s};
    };
    const auto shares = [](const auto &one, const auto &other) {
        return std::ranges::any_of(one, [&](const auto &part) { return other.contains(part); });
    };
    if (blockOf(server.path) != blockOf(generated.path) || !shares(generated.ports, server.ports))
        return false;
    return isNameless(generated) ? isNameless(server) : shares(generated.names, server.names);
}

/// Whether a value is a secret itself; where one is kept, is none.
bool holdsSecret(const QString &name, const QString &value)
{
    static const QRegularExpression names(
        uR"((^|[_-])(passw(or)?d|passphrase|secret|token)\d*$|^(pass|dnpass|pin|secret.*)$|authorization)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression values(uR"(://[^/\s:@]+:[^/\s@]+@|\bpassword=)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const bool isPlace = value.startsWith(u'/') || value.startsWith(u'<');
    const bool isTable = value.startsWith("static:"_L1) || value.startsWith("inline:"_L1); // Postfix' own, in the value
    return (names.match(name).hasMatch() && !isPlace) || (isTable && name.contains("passw"_L1))
        || values.match(value).hasMatch();
}

QString shownValue(const ToldSetting &setting)
{
    if (setting.isHidden)
        return Text::tr("(hidden in the file)");
    if (setting.value.isEmpty())
        return Text::tr("(empty)");
    return holdsSecret(setting.path.constLast(), setting.value) ? Text::tr("(set; not shown)")
                                                                : harmlessText(setting.value, longestShown);
}

QString pathShown(const QStringList &path)
{
    return harmlessText(path.join(u" / "_s), longestShown);
}

/// What one file tells, to be looked up by path.
class SettingIndex {
public:
    explicit SettingIndex(const QList<ToldSetting> &settings)
    {
        for (const ToldSetting &setting : settings) {
            if (!m_settings.contains(setting.path))
                m_settings.insert(setting.path, &setting);
            m_blocks.insert(blockOf(setting.path));
        }
    }

    bool hasBlock(const QStringList &path) const { return m_blocks.contains(path); }
    /// Whether one of the blocks around \a setting is in it.
    bool hasBlockAround(const ToldSetting &setting) const
    {
        for (qsizetype length = setting.path.size() - 1; length > 0; --length) {
            if (hasBlock(setting.path.first(length)))
                return true;
        }
        return setting.path.size() == 1 && hasBlock({});
    }
    const ToldSetting *find(const QStringList &path) const { return m_settings.value(path); }
    /// The same or, where the block is there without it, what is set around the block.
    const ToldSetting *findAround(const QStringList &path) const
    {
        const ToldSetting *found = find(path);
        for (qsizetype length = path.size() - 2; !found && length >= 0 && hasBlock(blockOf(path)); --length)
            found = find(path.first(length) + QStringList{path.constLast()});
        return found;
    }

private:
    QHash<QStringList, const ToldSetting *> m_settings;
    QSet<QStringList> m_blocks;
};

/// Calls the servers of \a today as those of \a generated are called that take their place.
void nameAlike(ToldSettings &today, const ToldSettings &generated)
{
    QHash<QStringList, QStringList> names;
    for (const ToldServer &server : std::as_const(today.servers)) {
        const auto same = std::ranges::find_if(
            generated.servers, [&](const ToldServer &candidate) { return isSameServer(server, candidate); });
        if (same != generated.servers.cend())
            names.insert(server.path, same->path);
    }
    for (ToldSetting &setting : today.settings) {
        for (qsizetype length = setting.path.size() - 1; length > 0; --length) {
            const auto name = names.constFind(setting.path.first(length));
            if (name == names.constEnd())
                continue;
            setting.path = *name + setting.path.sliced(length);
            break;
        }
    }
}

/// A fragment is included in servers: its settings, once for each of today's that answer at the web's port.
void placeFragment(ToldSettings &generated, const ToldSettings &today)
{
    const bool isFragment =
        std::ranges::all_of(generated.settings, [](const ToldSetting &setting) { return setting.path.size() == 1; });
    QList<ToldSetting> placed;
    qsizetype servers = 0;
    for (const ToldServer &server : today.servers) {
        if (!isFragment || !server.ports.contains(webPort) || ++servers > mostServers)
            continue;
        for (const ToldSetting &setting : std::as_const(generated.settings)) {
            placed.append(setting);
            placed.last().path = server.path + setting.path;
        }
    }
    if (!placed.isEmpty())
        generated.settings = placed;
}

SettingDifference differenceOf(const ToldSetting &generated, const ToldSetting *today)
{
    SettingDifference difference{.name = pathShown(generated.path),
                                 .today = today ? shownValue(*today) : QString(),
                                 .generated = shownValue(generated),
                                 .state = SettingState::New,
                                 .line = today ? today->line : 0};
    if (today && today->isHidden)
        difference.state = SettingState::NotTold;
    else if (today)
        difference.state = today->meaning == generated.meaning ? SettingState::Same : SettingState::Changed;
    return difference;
}

/// Both sides as they are to be looked at together.
void makeComparable(SettingSyntax syntax, ToldSettings &generated, ToldSettings &today)
{
    if (syntax == SettingSyntax::Directives) {
        nameAlike(today, generated);
        placeFragment(generated, today);
    } else if (syntax == SettingSyntax::Parameters) {
        const bool isServices = std::ranges::any_of(generated.settings, &isOfService);
        today.settings.removeIf([&](const ToldSetting &setting) { return isOfService(setting) != isServices; });
    }
}

QList<SettingDifference> compared(SettingSyntax syntax, const ToldSettings &generated, const ToldSettings &today)
{
    const SettingIndex made(generated.settings);
    const SettingIndex there(today.settings);
    const bool isInherited = syntax == SettingSyntax::Directives;
    QList<SettingDifference> differences;
    for (const ToldSetting &setting : generated.settings)
        differences.append(
            differenceOf(setting, isInherited ? there.findAround(setting.path) : there.find(setting.path)));
    for (const ToldSetting &setting : today.settings) {
        if (made.find(setting.path) || (isInherited && !made.hasBlockAround(setting)))
            continue;
        differences.append({.name = pathShown(setting.path),
                            .today = shownValue(setting),
                            .generated = {},
                            .state = SettingState::OnlyThere,
                            .line = setting.line});
    }
    return differences;
}

QString nameOfState(SettingState state)
{
    switch (state) {
    case SettingState::Changed:
        return Text::tr("changed", "a setting");
    case SettingState::New:
        return Text::tr("new", "a setting");
    case SettingState::Same:
        return Text::tr("the same", "a setting");
    case SettingState::NotTold:
        return Text::tr("not told", "a setting");
    case SettingState::OnlyThere:
        return Text::tr("there only", "a setting");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString word(SettingState state)
{
    switch (state) {
    case SettingState::Changed:
        return u"changed"_s;
    case SettingState::New:
        return u"new"_s;
    case SettingState::Same:
        return u"same"_s;
    case SettingState::NotTold:
        return u"not-told"_s;
    case SettingState::OnlyThere:
        return u"only-there"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<QList<SettingDifference>> settingDifferences(SettingSyntax syntax, const ImportFile &generated,
                                                    const ImportFile &today)
{
    Result<ToldSettings> made = readSettings(syntax, generated);
    if (!made)
        return std::unexpected(made.error());
    Result<ToldSettings> there = readSettings(syntax, today);
    if (!there)
        return std::unexpected(there.error());
    makeComparable(syntax, *made, *there);
    return compared(syntax, *made, *there);
}

QString settingsSummary(const QList<SettingDifference> &settings)
{
    const auto count = [&](SettingState state) {
        return std::ranges::count(settings, state, &SettingDifference::state);
    };
    return Text::tr("Changed: %L1, new: %L2, the same: %L3, not told: %L4, there only: %L5.")
        .arg(count(SettingState::Changed))
        .arg(count(SettingState::New))
        .arg(count(SettingState::Same))
        .arg(count(SettingState::NotTold))
        .arg(count(SettingState::OnlyThere));
}

Table settingsTable(const QList<SettingDifference> &settings, qsizetype most)
{
    Table table{.caption = {},
                .header = {Text::tr("Setting"), Text::tr("There now"), Text::tr("Generated"), Text::tr("What it is")},
                .rows = {},
                .numberColumns = {}};
    for (const auto first = settings.first(std::min(most, settings.size())); const SettingDifference &setting : first)
        table.rows.append({setting.name, setting.today, setting.generated, nameOfState(setting.state)});
    return table;
}

QString settingsText(const QList<SettingDifference> &settings)
{
    QString text;
    for (const SettingDifference &setting : settings) {
        const QString values = setting.state == SettingState::New || setting.state == SettingState::Same
            ? setting.generated
            : setting.state == SettingState::OnlyThere ? setting.today
                                                       : setting.today + u" → "_s + setting.generated;
        text += u"  %1: %2: %3\n"_s.arg(nameOfState(setting.state), setting.name, values);
    }
    return text;
}

Json settingsJson(const QList<SettingDifference> &settings)
{
    return jsonList(settings, [](const SettingDifference &setting) {
        Json json = Json::object();
        json.insert(u"name"_s, Json::from(setting.name));
        json.insert(u"state"_s, Json::from(word(setting.state)));
        json.insert(u"today"_s, Json::from(setting.today));
        json.insert(u"generated"_s, Json::from(setting.generated));
        json.insert(u"line"_s, Json::from(setting.line));
        return json;
    });
}

} // namespace safeconduct
