// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/trust.h"

#include "app/crypto/signature.h"
#include "app/support/json_schema.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QDate dateIn(const Json &json, const QString &name)
{
    return QDate::fromString(json.value(name).text(), Qt::ISODate);
}

Days daysIn(const Json &json)
{
    return {dateIn(json, u"from"_s), dateIn(json, u"until"_s)};
}

TrustedPerson personFrom(const Json &json)
{
    TrustedPerson person{.name = json.value(u"name"_s).text(), .roles = {}, .keys = {}};
    for (const Json &role : json.value(u"roles"_s).items())
        person.roles.append({role.value(u"role"_s).text(), role.value(u"deputy"_s).boolean(), daysIn(role)});
    for (const Json &key : json.value(u"certificates"_s).items())
        person.keys.append({key.value(u"sha256"_s).text(), daysIn(key), dateIn(key, u"lost"_s)});
    return person;
}

/// A certificate that stands for two people proves neither.
Result<void> checkUnique(const TrustList &list)
{
    QStringList seen;
    for (const TrustedPerson &person : list.people) {
        for (const TrustedKey &key : person.keys) {
            if (seen.contains(key.fingerprint)) {
                return std::unexpected(
                    Problem{.pointer = u"/people"_s,
                            .what = Text::tr("The certificate %1 is listed twice.").arg(key.fingerprint),
                            .remedy = Text::tr("List each certificate for one person only."),
                            .id = u"trust.twice"_s});
            }
            seen.append(key.fingerprint);
        }
    }
    return {};
}

} // namespace

const TrustedPerson *TrustList::personWith(const QString &fingerprint, const TrustedKey **key) const
{
    for (const TrustedPerson &person : people) {
        const auto found = std::ranges::find(person.keys, fingerprint, &TrustedKey::fingerprint);
        if (found != person.keys.end()) {
            *key = std::to_address(found);
            return &person;
        }
    }
    return nullptr;
}

Result<TrustList> trustListFrom(const Json &json)
{
    static const JsonSchema schema = JsonSchema::shipped(u"trust"_s);
    if (const Problems problems = schema.check(json); !problems.isEmpty())
        return std::unexpected(problems.constFirst());
    TrustList list{.organisation = json.value(u"organisation"_s).text(),
                   .needsFourEyes = json.value(u"fourEyes"_s).boolean(),
                   .people = {},
                   .timeStampAuthorities = json.value(u"timeStampAuthorities"_s).textList().join(u'\n').toLatin1(),
                   .signedBy = {}};
    for (const Json &person : json.value(u"people"_s).items())
        list.people.append(personFrom(person));
    if (const Result<void> unique = checkUnique(list); !unique)
        return std::unexpected(unique.error());
    return list;
}

Result<Trust> readTrust(const QByteArray &file)
{
    if (file.contains("-----BEGIN CMS-----")) {
        const Result<OpenedEnvelope> opened = openEnvelope(file);
        if (!opened)
            return std::unexpected(opened.error());
        return readJson(opened->content).and_then(trustListFrom).transform([&](TrustList list) {
            list.signedBy = opened->certificate;
            return Trust{.anchors = {}, .list = std::move(list)};
        });
    }
    if (file.trimmed().startsWith('{')) {
        return std::unexpected(Problem{.pointer = {},
                                       .what = Text::tr("Nobody has signed this trust list."),
                                       .remedy = Text::tr("Sign it first: safeconduct-cli sign LIST --out FILE."),
                                       .id = u"trust.unsigned"_s});
    }
    return readCertificates(file).transform([&](const QList<CertificateFacts> &) { return Trust{.anchors = file}; });
}

} // namespace safeconduct
