// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/inn/settings.h"

#include "app/snippets/inn/quote.h"

#include <algorithm>

namespace safeconduct::inn {

using namespace Qt::StringLiterals;

namespace {

bool isNewsServer(const System &system, const Knowledge &knowledge)
{
    return std::ranges::any_of(system.software, [&](const ProductUse &use) {
        const ProductMatch match = knowledge.match(use);
        return match.product && match.product->kind == "news-server"_L1;
    });
}

bool isForced(const Option &option)
{
    return option.transport == "tls-required"_L1 || option.transport == "tls-unverified"_L1
        || option.transport == "tls-mutual"_L1;
}

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

QString protocolList(const TlsPolicy &policy)
{
    QStringList names;
    for (const QString &protocol : policy.protocols)
        names.append(u"TLSv"_s + protocol);
    return u"[ "_s + names.join(u' ') + u" ]"_s;
}

void addPolicy(QList<Setting> &settings, const Task &task, const TlsPolicy &policy)
{
    settings.append(
        {u"tlsprotocols"_s, protocolList(policy),
         fromPolicy(policy.isLowered ? u"snippet.inn.protocols-lowered"_s : u"snippet.inn.protocols"_s, task)});
    if (!policy.cipherList.isEmpty())
        settings.append({u"tlsciphers"_s, joined({policy.cipherList}), fromPolicy(u"snippet.inn.ciphers"_s, task)});
    if (!policy.cipherSuites.isEmpty())
        settings.append({u"tlsciphers13"_s, joined({policy.cipherSuites}), fromPolicy(u"snippet.inn.suites"_s, task)});
    if (!policy.groups.isEmpty())
        settings.append(
            {u"tlseccurve"_s, joined(policy.groups),
             fromPolicy(policy.isHybridLeftOut ? u"snippet.inn.groups-no-hybrid"_s : u"snippet.inn.groups"_s, task)});
    settings.append({u"tlspreferserverciphers"_s, policy.isServerPreferred ? u"true"_s : u"false"_s,
                     fromPolicy(u"snippet.inn.preference"_s, task)});
}

} // namespace

bool isReading(const Connection &connection, const Plan &plan, const Knowledge &knowledge)
{
    const System *from = plan.system(connection.from);
    return connection.service == "nntp"_L1 && !(from && isNewsServer(*from, knowledge));
}

Demands demandsOn(const Task &task)
{
    Demands demands;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->to != task.system->id || chosen.option.isOff
            || !isReading(*chosen.connection, *task.plan, *task.knowledge))
            continue;
        demands.isUsed = true;
        demands.isMutual = demands.isMutual || chosen.option.transport == "tls-mutual"_L1;
        if (!isForced(chosen.option)) {
            demands.isForced = false;
            demands.unforced.append(shownName(*chosen.connection));
        }
    }
    return demands;
}

QList<Setting> settingsFor(const Task &task, const Demands &demands, const TlsPolicy &policy, const QString &chain,
                           const QString &key)
{
    QList<Setting> settings;
    if (demands.isUsed) {
        settings.append({u"tlscertfile"_s, chain, {u"snippet.inn.certificate"_s, {}, {}, u"measured-debian"_s}});
        settings.append({u"tlskeyfile"_s, key, {}});
        addPolicy(settings, task, policy);
    }
    const bool isClosed = demands.isForced || !demands.isUsed;
    settings.append({u"noreader"_s,
                     isClosed ? u"true"_s : u"false"_s,
                     {isClosed ? u"snippet.inn.no-reader"_s : u"snippet.inn.reader"_s,
                      {},
                      demands.isUsed ? u"T4"_s : u"C6"_s,
                      u"measured-debian"_s}});
    return settings;
}

QList<SnippetLine> linesOf(const QList<Setting> &settings)
{
    QList<SnippetLine> lines;
    for (const Setting &setting : settings)
        lines.append(line(setting.name + u": "_s + setting.value, setting.because));
    return lines;
}

QStringList namesOf(const QList<Setting> &settings)
{
    QStringList names;
    for (const Setting &setting : settings)
        names.append(setting.name);
    return names;
}

} // namespace safeconduct::inn
