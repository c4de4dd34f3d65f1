// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/told_settings.h"

#include "app/import/block_reader.h"
#include "app/import/nginx_reader.h"
#include "app/import/postfix_reader.h"
#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSettings = 50'000; ///< of one file
constexpr qsizetype mostExpanded = 10'000'000; ///< characters of all parameters of a file with what they refer to
constexpr qsizetype longestLabel = 120; ///< of a block
constexpr qsizetype mostPorts = 64; ///< of a server

/// Commas and blanks both part the words of a value (postconf(5)).
QString meaningOfParameter(QString expanded)
{
    return expanded.replace(u',', u' ').simplified();
}

/// The settings of a file, each once.
class SettingCollection {
public:
    /// In the place of what \a setting's path told before.
    void put(const ToldSetting &setting)
    {
        const qsizetype place = placeOf(setting.path);
        if (place < 0)
            append(setting);
        else
            m_settings[place] = setting;
    }

    /// Beside it.
    void join(const ToldSetting &setting)
    {
        const qsizetype place = placeOf(setting.path);
        if (place < 0) {
            append(setting);
            return;
        }
        ToldSetting &before = m_settings[place];
        before.value += u"; "_s + setting.value;
        before.meaning += u'\n' + setting.meaning;
    }

    QList<ToldSetting> take() { return std::move(m_settings); }

private:
    qsizetype placeOf(const QStringList &path) const { return m_places.value(path, -1); }

    void append(const ToldSetting &setting)
    {
        m_places.insert(setting.path, m_settings.size());
        m_settings.append(setting);
    }

    QList<ToldSetting> m_settings;
    QHash<QStringList, qsizetype> m_places;
};

/// A short line can refer to a long value, and very many lines to the same.
Result<ToldSettings> settingsOfPostfix(const PostfixFile &read, const QString &file)
{
    QHash<QString, PostfixParameter> parameters;
    for (const PostfixParameter &parameter : read.parameters)
        parameters.insert(parameter.name, parameter);
    QList<PostfixParameter> all = read.services + read.parameters;
    std::ranges::stable_sort(all, {}, &PostfixParameter::line);
    SettingCollection settings;
    qsizetype size = 0;
    for (const PostfixParameter &parameter : std::as_const(all)) {
        const QString expanded = expandedPostfix(parameters, parameter.value);
        size += expanded.size();
        if (size > mostExpanded)
            return std::unexpected(importFault(
                u"import.too-long-values"_s, file, {parameter.line, 1},
                Text::tr("With what they refer to, the parameters have more than %L1 characters.").arg(mostExpanded),
                Text::tr("Check that this is the right file.")));
        settings.put({.path = {parameter.name},
                      .value = parameter.value,
                      .meaning = meaningOfParameter(expanded),
                      .line = parameter.line});
    }
    return ToldSettings{settings.take(), {}};
}

/// Dovecot 2.4 writes `ssl_server_cert_file` as `cert_file` in a block `ssl_server`, too.
QStringList pathOfBlockSetting(QStringList path)
{
    if (path.size() == 2 && (path.constFirst() == "ssl_server"_L1 || path.constFirst() == "ssl_client"_L1))
        return {path.join(u'_')};
    for (qsizetype index = 0; index + 1 < path.size(); ++index)
        path[index] = path.at(index).left(longestLabel);
    return path;
}

ToldSettings settingsOfBlocks(const QList<BlockSetting> &read)
{
    SettingCollection settings;
    for (const BlockSetting &setting : read) {
        const ToldSetting told{.path = pathOfBlockSetting(setting.path),
                               .value = setting.value,
                               .meaning = setting.value.simplified(),
                               .line = setting.line,
                               .isHidden = setting.value.startsWith("# hidden"_L1)};
        if (setting.includes())
            settings.join(told);
        else
            settings.put(told);
    }
    return {settings.take(), {}};
}

/// Directives that set a value of the name which is their first word.
bool namesItsValue(const QString &directive)
{
    return directive == "add_header"_L1 || directive == "proxy_set_header"_L1 || directive == "ssl_conf_command"_L1
        || directive == "set"_L1;
}

class DirectiveTeller {
public:
    void tell(const QList<NginxDirective> &block, const QStringList &around)
    {
        for (const NginxDirective &directive : block) {
            if (directive.block.isEmpty())
                tellOne(directive, around);
            else if (directive.name == "http"_L1)
                tell(directive.block, around);
            else
                tell(directive.block, pathOf(directive, around));
        }
    }

    ToldSettings take() { return {m_settings.take(), std::move(m_servers)}; }

private:
    void tellOne(const NginxDirective &directive, const QStringList &around)
    {
        const bool isNamed = namesItsValue(directive.name) && directive.words.size() > 1;
        const QString name =
            isNamed ? directive.name + u' ' + directive.words.constFirst().left(longestLabel) : directive.name;
        const QString value = directive.words.sliced(isNamed ? 1 : 0).join(u' ');
        m_settings.join(
            {.path = around + QStringList{name}, .value = value, .meaning = value, .line = directive.origin.line});
    }

    QStringList pathOf(const NginxDirective &directive, const QStringList &around)
    {
        if (directive.name != "server"_L1) {
            const QString label = (QStringList{directive.name} + directive.words).join(u' ').left(longestLabel);
            return around + QStringList{label};
        }
        ToldServer server;
        if (const NginxDirective *names = directive.find(u"server_name"_s)) {
            for (const QString &name : names->words)
                server.names.append(name.toLower());
        }
        const QList<const NginxDirective *> listens = directive.findAll(u"listen"_s);
        for (const NginxDirective *listen : listens) {
            const int port = listenedPort(*listen);
            if (server.ports.size() < mostPorts && !server.ports.contains(port))
                server.ports.append(port);
        }
        if (server.ports.isEmpty())
            server.ports.append(80);
        server.path = around + QStringList{labelOf(server)};
        m_servers.append(server);
        return server.path;
    }

    static QString labelOf(const ToldServer &server)
    {
        QStringList ports;
        for (const int port : server.ports)
            ports.append(QString::number(port));
        const QString name = server.names.value(0);
        const QString head = name.isEmpty() ? u"server"_s : u"server "_s + name;
        return u"%1 (%2)"_s.arg(head.left(longestLabel), ports.join(u", "_s).left(longestLabel));
    }

    SettingCollection m_settings;
    QList<ToldServer> m_servers;
};

/// What is told several times may stand in any order.
QString sorted(const QString &meaning)
{
    QStringList parts = meaning.split(u'\n');
    parts.sort();
    return parts.join(u'\n');
}

ToldSettings settingsOfNginx(const QList<NginxDirective> &read)
{
    DirectiveTeller teller;
    teller.tell(read, {});
    ToldSettings told = teller.take();
    for (ToldSetting &setting : told.settings)
        setting.meaning = sorted(setting.meaning);
    return told;
}

Result<ToldSettings> readInSyntax(SettingSyntax syntax, const ImportFile &file)
{
    switch (syntax) {
    case SettingSyntax::Parameters:
        return readPostfix(file).and_then(
            [&file](const PostfixFile &read) { return settingsOfPostfix(read, file.name); });
    case SettingSyntax::Blocks:
        return readBlocks(file, {u"import.blocks"_s, Text::tr("Check that this is the right file.")})
            .transform(&settingsOfBlocks);
    case SettingSyntax::Directives:
        return readNginx(file).transform(&settingsOfNginx);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

std::optional<SettingSyntax> settingSyntax(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Postfix:
        return SettingSyntax::Parameters;
    case ImportKind::Dovecot:
        return SettingSyntax::Blocks;
    case ImportKind::Nginx:
        return SettingSyntax::Directives;
    case ImportKind::Swanctl: // what the daemon says it has loaded
    case ImportKind::Csv:
    case ImportKind::Exchange:
    case ImportKind::Iis:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Result<ToldSettings> readSettings(SettingSyntax syntax, const ImportFile &file)
{
    Result<ToldSettings> told = readInSyntax(syntax, file);
    if (told && told->settings.size() > mostSettings)
        return std::unexpected(importFault(u"import.too-many-settings"_s, file.name, {},
                                           Text::tr("There are more than %L1 settings.").arg(mostSettings),
                                           Text::tr("Check that this is the right file.")));
    return told;
}

} // namespace safeconduct
