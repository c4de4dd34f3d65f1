// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/swanctl_import.h"

#include "app/plan/address.h"
#include "app/support/text.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Selectors {
    QStringList addresses;
    Origin origin;
};

/// A child of a connection: what it lets through.
struct Child {
    QString name;
    QString mode; ///< TUNNEL, TRANSPORT, PASS, DROP, BEET
    Selectors local;
    Selectors remote;
    Origin origin;
};

struct Tunnel {
    QString name;
    QString version;
    Origin origin;
    Selectors local;
    Selectors remote;
    QString localLogin;
    QString remoteLogin;
    Origin loginOrigin;
    QString localId;
    QString remoteId;
    QList<Child> children;
};

/// Reads by indentation: a connection at the margin, its ends and children two blanks in, theirs four.
class SwanctlReader {
public:
    explicit SwanctlReader(QString file)
        : m_file(std::move(file))
    {
    }

    std::optional<Problem> read(const QString &line, int number)
    {
        if (line.trimmed().isEmpty())
            return {};
        const qsizetype indent = std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin();
        const QString words = line.trimmed();
        const Origin here{m_file, number, words};
        if (indent == 0)
            return readTunnel(words, here);
        if (m_tunnels.isEmpty())
            return fault(number, words);
        if (indent < 4)
            return readPart(words, here);
        readDetail(words, here);
        return {};
    }

    Result<QList<Tunnel>> take()
    {
        if (m_tunnels.isEmpty())
            return std::unexpected(fault(1, {}));
        return m_tunnels;
    }

private:
    Problem fault(int line, const QString &words) const
    {
        return importFault(u"import.swanctl"_s, m_file, {line, 1},
                           words.isEmpty() ? Text::tr("There is no connection in it.")
                                           : Text::tr("\"%1\" is no line of swanctl.").arg(words.left(60)),
                           Text::tr("Give the whole output of: swanctl --list-conns"));
    }

    std::optional<Problem> readTunnel(const QString &words, const Origin &here)
    {
        static const QRegularExpression head(uR"(^(\S+): (IKEv1/2|IKEv1|IKEv2), )"_s);
        const QRegularExpressionMatch match = head.match(words);
        if (!match.hasMatch())
            return fault(here.line, words);
        Tunnel tunnel;
        tunnel.name = match.captured(1);
        tunnel.version = match.captured(2);
        tunnel.origin = here;
        m_tunnels.append(tunnel);
        m_isLocal = true;
        m_inChild = false;
        return {};
    }

    static Selectors selectors(const QString &words, const Origin &here)
    {
        static const QRegularExpression blanks(u"[\\s,]+"_s);
        return {words.section(u':', 1).split(blanks, Qt::SkipEmptyParts), here};
    }

    std::optional<Problem> readPart(const QString &words, const Origin &here)
    {
        Tunnel &tunnel = m_tunnels.last();
        static const QRegularExpression login(uR"(^(local|remote) (.+) authentication:$)"_s);
        static const QRegularExpression child(uR"(^(\S+): (TUNNEL|TRANSPORT|BEET|PASS|DROP), )"_s);
        if (words.startsWith("local: "_L1)) {
            tunnel.local = selectors(words, here);
        } else if (words.startsWith("remote: "_L1)) {
            tunnel.remote = selectors(words, here);
        } else if (const QRegularExpressionMatch match = login.match(words); match.hasMatch()) {
            m_isLocal = match.captured(1) == "local"_L1;
            m_inChild = false;
            (m_isLocal ? tunnel.localLogin : tunnel.remoteLogin) = match.captured(2);
            tunnel.loginOrigin = here;
        } else if (const QRegularExpressionMatch named = child.match(words); named.hasMatch()) {
            m_inChild = true;
            tunnel.children.append({named.captured(1), named.captured(2), {}, {}, here});
        } else {
            return fault(here.line, words);
        }
        return {};
    }

    void readDetail(const QString &words, const Origin &here)
    {
        Tunnel &tunnel = m_tunnels.last();
        if (m_inChild && words.startsWith("local: "_L1))
            tunnel.children.last().local = selectors(words, here);
        else if (m_inChild && words.startsWith("remote: "_L1))
            tunnel.children.last().remote = selectors(words, here);
        else if (!m_inChild && words.startsWith("id: "_L1))
            (m_isLocal ? tunnel.localId : tunnel.remoteId) = words.sliced(4).trimmed();
    }

    QString m_file;
    QList<Tunnel> m_tunnels;
    bool m_isLocal = true;
    bool m_inChild = false;
};

bool isSubnet(const QString &words)
{
    return addressRangeFrom(words.section(u'[', 0, 0)).has_value();
}

bool isOneHost(const QString &words)
{
    const auto [address, prefix] = QHostAddress::parseSubnet(words.section(u'[', 0, 0));
    return prefix == (address.protocol() == QHostAddress::IPv6Protocol ? 128 : 32);
}

/// A selector as an address of a plan: without the protocol in brackets; none for "dynamic", which means the end itself.
QStringList subnets(const Selectors &selectors)
{
    QStringList all;
    for (const QString &words : selectors.addresses) {
        if (isSubnet(words))
            all.append(words.section(u'[', 0, 0));
    }
    return all;
}

bool isHostEnd(const Selectors &selectors)
{
    return std::ranges::all_of(selectors.addresses, [](const QString &words) {
        return words.startsWith("dynamic"_L1) || (isSubnet(words) && isOneHost(words));
    });
}

class SwanctlDraft {
public:
    SwanctlDraft(const QList<Tunnel> &tunnels, QString file)
        : m_tunnels(tunnels)
        , m_file(std::move(file))
        , m_draft(Text::tr("Imported tunnels"))
    {
    }

    Imported make()
    {
        m_draft.internet();
        m_gateway = addGateway();
        for (const Tunnel &tunnel : m_tunnels)
            addTunnel(tunnel);
        if (m_draft.isEmpty(u"connections"_s))
            m_draft.ask(u"import.services"_s, {m_file, 0, {}}, Text::tr("No tunnel protects anything."),
                        Text::tr("Add the connections that there are at the step Connections."));
        return m_draft.finished();
    }

private:
    QString addGateway()
    {
        const Origin file{m_file, 0, Text::tr("the output of swanctl")};
        DraftItem gateway(u"strongswan"_s);
        const Tunnel &first = m_tunnels.constFirst();
        const QString id = first.localId;
        const bool isNamed = isHostName(id) && id.contains(u'.') && !QHostAddress().setAddress(id);
        if (isNamed) {
            gateway.take(u"name"_s, Json::from(id), first.origin);
            gateway.take(u"hosts"_s, hostsJson(id), first.origin);
        } else {
            gateway.assume(u"name"_s, Json::from(Text::tr("Gateway")), Text::tr("its name is not told"));
            m_draft.ask(u"import.host"_s, file, Text::tr("The server's name is not told."),
                        Text::tr("Enter its host name at the step Networks and systems."));
        }
        gateway.assume(u"role"_s, Json::from(u"gateway"_s), Text::tr("it runs strongSwan"));
        QStringList networks{u"internet"_s};
        for (const Tunnel &tunnel : m_tunnels) {
            for (const Child &child : tunnel.children) {
                if (!isHostEnd(child.local))
                    networks.append(network(child.local, true));
            }
        }
        networks.removeDuplicates();
        gateway.assume(u"networks"_s, Json::from(networks),
                       Text::tr("it joins what its tunnels protect to the internet"));
        gateway.take(u"software"_s, Json::array({softwareJson(u"strongswan"_s)}), file);
        m_draft.ask(u"import.version"_s, file, Text::tr("strongSwan's version is not told."),
                    Text::tr("Enter it at the step Networks and systems (swanctl --version says it)."));
        m_draft.ask(u"import.os"_s, file, Text::tr("The server's operating system is not told."),
                    Text::tr("Enter it at the step Networks and systems."));
        return m_draft.add(u"systems"_s, gateway);
    }

    /// The network of these addresses, made once.
    QString network(const Selectors &selectors, bool isOwn)
    {
        const QStringList addresses = subnets(selectors);
        const QString key = addresses.join(u' ');
        if (m_networks.contains(key))
            return m_networks.value(key);
        DraftItem item(isOwn ? u"own-side"_s : u"other-side"_s);
        item.take(u"name"_s, Json::from(Text::tr("Network %1").arg(addresses.join(u", "_s).left(100))),
                  selectors.origin);
        item.assume(u"kind"_s, Json::from(isOwn ? u"internal"_s : u"partner"_s),
                    isOwn ? Text::tr("behind the gateway that was asked")
                          : Text::tr("behind the other gateway; whose it is, is not told"));
        item.take(u"addresses"_s, Json::from(addresses), selectors.origin);
        const QString id = m_draft.add(u"networks"_s, item);
        m_networks.insert(key, id);
        return id;
    }

    QString addPeer(const Tunnel &tunnel, const QStringList &networks)
    {
        const QString address = tunnel.remote.addresses.value(0);
        const bool isAnybody = address.isEmpty() || address.startsWith(u'%') || address == "0.0.0.0/0"_L1;
        DraftItem peer(u"peer-"_s
                       + tunnel.name.toLower().replace(QRegularExpression(u"[^a-z0-9]+"_s), u"-"_s).left(30));
        const QString id = tunnel.remoteId;
        const bool isNamed = isHostName(id) && id.contains(u'.') && !QHostAddress().setAddress(id);
        peer.take(u"name"_s, Json::from(isNamed ? id : Text::tr("Other end of %1").arg(tunnel.name.left(60))),
                  tunnel.origin);
        if (isNamed)
            peer.take(u"hosts"_s, hostsJson(id), tunnel.origin);
        peer.assume(u"role"_s, Json::from(isAnybody ? u"client"_s : u"gateway"_s),
                    isAnybody ? Text::tr("it may have any address") : Text::tr("it has a fixed address"));
        peer.assume(u"networks"_s, Json::from(QStringList{u"internet"_s} + networks),
                    Text::tr("it is reached over the internet"));
        peer.assume(u"managed"_s, Json::from(false), Text::tr("whose it is, is not told"));
        peer.assume(u"software"_s, Json::array({softwareJson(isAnybody ? u"generic-client"_s : u"generic-gateway"_s)}),
                    Text::tr("its software is not told"));
        return m_draft.add(u"systems"_s, peer);
    }

    static QString option(const Tunnel &tunnel, const Child &child)
    {
        const bool isKeyed =
            tunnel.localLogin.contains("pre-shared key"_L1) || tunnel.remoteLogin.contains("pre-shared key"_L1);
        const QString login = isKeyed ? u"psk"_s : u"pki"_s;
        const bool isHostHere = isHostEnd(child.local);
        const bool isHostThere = isHostEnd(child.remote);
        if (isHostHere && isHostThere)
            return u"ipsec-host-host-"_s + login;
        return (isHostHere || isHostThere ? u"ipsec-host-site-"_s : u"ipsec-site-site-"_s) + login;
    }

    void addTunnel(const Tunnel &tunnel)
    {
        QStringList theirs;
        for (const Child &child : tunnel.children) {
            const bool isProtected = child.mode != "PASS"_L1 && child.mode != "DROP"_L1;
            if (isProtected && !isHostEnd(child.remote))
                theirs.append(network(child.remote, false));
        }
        theirs.removeDuplicates();
        QString peer;
        for (const Child &child : tunnel.children) {
            if (child.mode == "PASS"_L1 || child.mode == "DROP"_L1) {
                m_draft.note(u"import.no-tunnel"_s, child.origin,
                             Text::tr("\"%1\" protects nothing; it was left out.").arg(child.name.left(60)),
                             Text::tr("Nothing needs to be done."));
                continue;
            }
            if (peer.isEmpty())
                peer = addPeer(tunnel, theirs);
            addChild(tunnel, child, peer);
        }
    }

    void addChild(const Tunnel &tunnel, const Child &child, const QString &peer)
    {
        DraftItem connection = draftConnection(
            m_gateway, peer, u"other"_s, Text::tr("What passes the tunnel %1").arg(child.name.left(60)), child.origin);
        QStringList path;
        if (!isHostEnd(child.local))
            path.append(network(child.local, true));
        path.append(u"internet"_s);
        if (!isHostEnd(child.remote))
            path.append(network(child.remote, false));
        connection.assume(u"path"_s, Json::from(path), Text::tr("the tunnel is taken to run over the internet"));
        connection.assume(u"authentication"_s, Json::from(u"none"_s),
                          Text::tr("a tunnel tells nothing of logins inside"));
        connection.take(u"existing"_s, Json::from(option(tunnel, child)), tunnel.loginOrigin);
        m_draft.add(u"connections"_s, connection);
        m_draft.ask(
            u"import.tunnel"_s, child.origin,
            Text::tr("Which mail connections run through the tunnel \"%1\" is not told.").arg(child.name.left(60)),
            Text::tr("Set \"%1\" as today's protection of those, and remove this connection.")
                .arg(option(tunnel, child)));
        if (tunnel.localLogin.isEmpty() || tunnel.remoteLogin.isEmpty())
            m_draft.ask(u"import.tunnel-login"_s, tunnel.origin,
                        Text::tr("How the ends prove who they are is not told."),
                        Text::tr("Check whether today's protection is by certificate or by preshared key."));
    }

    const QList<Tunnel> &m_tunnels;
    QString m_file;
    Draft m_draft;
    QString m_gateway;
    QHash<QString, QString> m_networks;
};

} // namespace

Result<Imported> importSwanctl(const ImportFile &file)
{
    const Result<QStringList> lines = linesOf(file);
    if (!lines)
        return std::unexpected(lines.error());
    SwanctlReader reader(file.name);
    int number = 0;
    for (const QString &line : *lines) {
        if (const std::optional<Problem> problem = reader.read(line, ++number))
            return std::unexpected(*problem);
    }
    return reader.take().transform(
        [&](const QList<Tunnel> &tunnels) { return SwanctlDraft(tunnels, file.name).make(); });
}

} // namespace safeconduct
