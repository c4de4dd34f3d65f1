// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/policy.h"

#include <QCryptographicHash>

#include <chrono>

namespace safeconduct::dns {

using namespace Qt::StringLiterals;

namespace {

struct ModeWords {
    QString mode;
    QString reason;
    std::chrono::seconds maxAge;
    QString ageReason;
};

ModeWords wordsOf(PolicyMode mode)
{
    using std::chrono::days;
    using std::chrono::weeks;
    switch (mode) {
    case PolicyMode::Testing:
        return {u"testing"_s, u"snippet.dns.mode-testing"_s, weeks(1), u"snippet.dns.age-testing"_s};
    case PolicyMode::Enforce:
        return {u"enforce"_s, u"snippet.dns.mode-enforce"_s, weeks(4), u"snippet.dns.age-enforce"_s};
    case PolicyMode::None:
        return {u"none"_s, u"snippet.dns.mode-none"_s, days(1), u"snippet.dns.age-none"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QList<SnippetLine> policyLines(const Policy &policy)
{
    const ModeWords words = wordsOf(policy.mode);
    QList<SnippetLine> lines{line(u"version: STSv1"_s, {u"snippet.dns.policy-version"_s, {}, {}, u"rfc-8461"_s}),
                             line(u"mode: "_s + words.mode, {words.reason, {}, u"N13"_s, u"rfc-8461"_s})};
    if (policy.mode != PolicyMode::None) {
        for (const QString &host : policy.hosts)
            lines.append(line(u"mx: "_s + host, {u"snippet.dns.policy-mx"_s, {}, u"N13"_s, u"rfc-8461"_s}));
    }
    lines.append(line(u"max_age: %1"_s.arg(words.maxAge.count()), {words.ageReason, {}, {}, u"rfc-8461"_s}));
    return lines;
}

QString policyId(const Policy &policy)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto lines = policyLines(policy); const SnippetLine &line : lines)
        hash.addData(line.code.toUtf8() + '\n');
    return QString::fromLatin1(hash.result().toHex().first(16)); // up to 32 letters and digits, RFC 8461, section 3.1
}

} // namespace safeconduct::dns
