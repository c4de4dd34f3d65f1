// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/ciphers.h"

#include "app/snippets/tls_policy.h"
#include "app/snippets/way.h"

#include <algorithm>
#include <ranges>

namespace safeconduct::exim {

using namespace Qt::StringLiterals;

namespace {

/// A suite as GnuTLS spells it, in the words of a priority string.
struct Parts {
    QString keyExchange; ///< empty for TLS 1.3
    QString cipher;
};

/// TLS_ECDHE_RSA_AES_256_GCM_SHA384 is ECDHE-RSA and AES-256-GCM; the authentication code of all that are emitted is AEAD.
Parts partsOf(const QString &suite)
{
    QStringList words = suite.split(u'_').sliced(1);
    Parts parts;
    const qsizetype length = words.value(0).endsWith("DHE"_L1) ? 2 : 0;
    parts.keyExchange = words.first(length).join(u'-');
    words = words.sliced(length);
    words.removeIf([](const QString &word) { return word.startsWith("SHA"_L1); });
    parts.cipher = words.join(u'-');
    return parts;
}

void appendOnce(QStringList &list, const QString &item)
{
    if (!item.isEmpty() && !list.contains(item))
        list.append(item);
}

QString added(const QStringList &items)
{
    QString text;
    for (const QString &item : items)
        text += u":+"_s + item;
    return text;
}

} // namespace

Library libraryOf(const System &system, const Knowledge &knowledge)
{
    return hasAbility(system, u"eximLibrary"_s, u"gnutls"_s, knowledge) ? Library::GnuTls : Library::OpenSsl;
}

QString prioritiesOf(const Profile &profile, const QStringList &protocols, const Knowledge &knowledge)
{
    QStringList versions;
    for (const QString &protocol : std::views::reverse(protocols))
        versions.append(u"VERS-TLS"_s + protocol);
    QStringList suites = emitted(profile.suites13, Spelling::GnuTls);
    if (protocols.contains("1.2"_L1))
        suites.append(suites12(profile, Spelling::GnuTls, knowledge));
    QStringList ciphers;
    QStringList keyExchanges;
    for (const QString &suite : std::as_const(suites)) {
        const Parts parts = partsOf(suite);
        appendOnce(ciphers, parts.cipher);
        appendOnce(keyExchanges, parts.keyExchange);
    }
    QString priorities = u"NORMAL:-VERS-ALL"_s + added(versions) + u":-CIPHER-ALL"_s + added(ciphers)
        + u":-MAC-ALL:+AEAD:-KX-ALL"_s + added(keyExchanges) + u":-GROUP-ALL"_s
        + added(emitted(profile.groups, Spelling::GnuTls));
    if (profile.tls.value(u"serverPreference"_s) == "yes"_L1)
        priorities += u":%SERVER_PRECEDENCE"_s;
    return priorities;
}

QString strictCiphers(const Task &task, Library library)
{
    const TlsPolicy policy = opensslPolicy(*task.profile, *task.system, false, *task.knowledge);
    return library == Library::OpenSsl ? policy.cipherList
                                       : prioritiesOf(*task.profile, policy.protocols, *task.knowledge);
}

QString wideCiphers(Library library)
{
    return library == Library::OpenSsl ? u"DEFAULT"_s : u"NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"_s;
}

QString curveOf(const Task &task)
{
    for (const auto groups = emitted(task.profile->groups, Spelling::OpenSsl); const QString &group : groups) {
        if (group == "P-256"_L1 || group == "P-384"_L1 || group == "P-521"_L1)
            return group;
    }
    return {};
}

bool isHybridLeftOut(const Profile &profile)
{
    return std::ranges::any_of(profile.groups, [](const PolicyEntry &group) {
        return group.kind == "hybrid"_L1 && group.state == PolicyState::Listed && group.isEmitted
            && group.gnutls.isEmpty();
    });
}

} // namespace safeconduct::exim
