// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/tls_parameters.h"

#include "app/snippets/known_version.h"
#include "app/snippets/shell_script.h"

#include <algorithm>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

namespace {

constexpr auto opensslName = "safeconduct"_L1; ///< that Postfix calls itself by, and the file's first statement

/// Postfix reads OpenSSL's short names of curves.
QString groupName(const QString &openssl)
{
    if (openssl == "P-256"_L1)
        return u"prime256v1"_s;
    if (openssl == "P-384"_L1)
        return u"secp384r1"_s;
    return openssl == "P-521"_L1 ? u"secp521r1"_s : openssl;
}

/// Classical groups first: a large first message with a hybrid key is dropped by some old middleboxes, and opportunistic mail
/// would then go in cleartext (G6).
QStringList groupNames(const TlsPolicy &policy)
{
    QStringList names;
    for (const QString &group : policy.groups)
        names.append(groupName(group));
    std::ranges::stable_partition(names, [](const QString &name) { return !name.contains("MLKEM"_L1); });
    return names;
}

Because fromPolicy(const QString &text, const Task &task, const TextValues &values = {})
{
    TextValues all = values;
    all.insert(u"profile"_s, {task.profile->title});
    return {text, all, {}, task.profile->sources.value(0)};
}

void addProtocols(QList<Parameter> &parameters, const QString &start, const Task &task, bool mayBeCleartext)
{
    const TlsPolicy forced = policyFor(task, false);
    parameters.append({start + u"_tls_mandatory_protocols"_s, protocolValue(forced.protocols.first(), task),
                       fromPolicy(u"snippet.postfix.mandatory-protocols"_s, task)});
    const TlsPolicy usual = policyFor(task, mayBeCleartext);
    parameters.append(
        {start + u"_tls_protocols"_s, protocolValue(usual.protocols.first(), task),
         fromPolicy(usual.isLowered ? u"snippet.postfix.protocols-lowered"_s : u"snippet.postfix.protocols"_s, task)});
}

bool limitsSuites(const Task &task)
{
    return versionCan(task, u"tlsConfigFile"_s) && !policyFor(task, false).cipherSuites.isEmpty();
}

/// The list stands in for TLS 1.2 only; a name of TLS 1.3 there changes nothing.
void addCiphers(QList<Parameter> &parameters, const QString &start, const Task &task)
{
    const bool isLimited = limitsSuites(task);
    const QString ciphers = policyFor(task, true).cipherList;
    if (!ciphers.isEmpty()) {
        parameters.append({start + u"_tls_mandatory_ciphers"_s,
                           u"high"_s,
                           {u"snippet.postfix.mandatory-ciphers"_s, {}, {}, u"doc-postfix"_s}});
        parameters.append(
            {u"tls_high_cipherlist"_s, ciphers,
             fromPolicy(isLimited ? u"snippet.postfix.cipherlist"_s : u"snippet.postfix.cipherlist-alone"_s, task)});
    }
    if (isLimited) {
        parameters.append(
            {u"tls_config_file"_s, opensslPlace(), {u"snippet.postfix.config-file"_s, {}, {}, u"measured-debian"_s}});
        parameters.append({u"tls_config_name"_s, opensslName, {}});
    }
}

} // namespace

QString protocolValue(const QString &lowest, const Task &task)
{
    if (versionCan(task, u"protocolFloor"_s))
        return u">=TLSv"_s + lowest;
    const QString older = u"!SSLv2, !SSLv3, !TLSv1, !TLSv1.1"_s;
    return lowest == "1.3"_L1 ? older + u", !TLSv1.2"_s : older;
}

QString prefix(Program program)
{
    switch (program) {
    case Program::Smtpd:
        return u"smtpd"_s;
    case Program::Smtp:
        return u"smtp"_s;
    case Program::Lmtp:
        return u"lmtp"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

TlsPolicy policyFor(const Task &task, bool mayBeCleartext)
{
    return opensslPolicy(*task.profile, *task.system, mayBeCleartext, *task.knowledge);
}

QList<SnippetFile> opensslFiles(const Task &task)
{
    if (!limitsSuites(task))
        return {};
    return {configurationFile(
        opensslPlace(), u"openssl"_s,
        {line(u"%1 = %1_modules"_s.arg(opensslName), {u"snippet.postfix.openssl-file"_s, {}, {}, u"measured-debian"_s}),
         line(u"[%1_modules]"_s.arg(opensslName)), line(u"ssl_conf = %1_tls"_s.arg(opensslName)),
         line(u"[%1_tls]"_s.arg(opensslName)), line(u"system_default = %1_defaults"_s.arg(opensslName)),
         line(u"[%1_defaults]"_s.arg(opensslName)),
         line(u"Ciphersuites = "_s + policyFor(task, false).cipherSuites,
              fromPolicy(u"snippet.postfix.suites"_s, task))})};
}

QList<Parameter> tlsParameters(Program program, const Task &task, bool mayBeCleartext)
{
    const QString start = prefix(program);
    QList<Parameter> parameters;
    addProtocols(parameters, start, task, mayBeCleartext);
    addCiphers(parameters, start, task);
    const TlsPolicy policy = policyFor(task, mayBeCleartext);
    if (!policy.groups.isEmpty())
        parameters.append(
            {u"tls_eecdh_auto_curves"_s, groupNames(policy).join(u", "_s),
             fromPolicy(policy.isHybridLeftOut ? u"snippet.postfix.groups-no-hybrid"_s : u"snippet.postfix.groups"_s,
                        task)});
    if (!policy.groups.isEmpty() && versionCan(task, u"noFiniteFieldGroups"_s))
        parameters.append({u"tls_ffdhe_auto_groups"_s, {}, fromPolicy(u"snippet.postfix.no-ffdhe"_s, task)});
    if (program == Program::Smtpd && policy.isServerPreferred)
        parameters.append({u"tls_preempt_cipherlist"_s, u"yes"_s, fromPolicy(u"snippet.postfix.preference"_s, task)});
    parameters.append(
        {start + u"_tls_loglevel"_s, u"1"_s, {u"snippet.postfix.loglevel"_s, {}, {}, u"measured-debian"_s}});
    return parameters;
}

} // namespace safeconduct::postfix
