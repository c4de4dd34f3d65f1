// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/authority.h"

#include "app/snippets/dns/inbound.h"
#include "app/snippets/openssl_ca/quote.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct::openssl_ca {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 64; // ub-common-name and ub-organization-name of RFC 5280, appendix A.1
constexpr qsizetype longestSuffix = 11; // " Issuing CA"

struct Named {
    QString name;
    QString pointer;
};

QString pointerToName(const FacilityTask &task)
{
    const auto found = std::ranges::find(task.plan->facilities, *task.facility);
    return memberAt(itemAt(u"/facilities"_s, found - task.plan->facilities.cbegin()), u"name"_s);
}

bool isShort(const QString &name, qsizetype limit)
{
    return !name.isEmpty() && name.toUcs4().size() <= limit;
}

/// By which name people know the authority: the facility's, the organisation's, or the domain where those are too long.
Named nameOf(const FacilityTask &task, const QString &domain)
{
    const qsizetype limit = longestName - longestSuffix;
    if (isShort(task.facility->name, limit))
        return {task.facility->name, pointerToName(task)};
    if (isShort(task.plan->organisation, limit))
        return {task.plan->organisation, u"/organisation"_s};
    return {isShort(domain, limit) ? domain : u"Own"_s, {}};
}

bool isOwnServer(const System &system)
{
    return system.role == SystemRole::Server || system.role == SystemRole::Gateway;
}

} // namespace

Authority authorityOf(const FacilityTask &task, Values &values)
{
    Authority authority;
    authority.lists = crlPlanOf(*task.facility);
    authority.host = ownName(*task.plan, u"pki"_s, values);
    const Named known = nameOf(task, authority.host.section(u'.', 1));
    authority.rootName = values.take(quoted(known.name + u" Root CA"_s, known.pointer));
    authority.issuingName = values.take(quoted(known.name + u" Issuing CA"_s, known.pointer));
    if (isShort(task.plan->organisation, longestName))
        authority.organisation = values.take(quoted(task.plan->organisation, u"/organisation"_s));
    for (const System &system : task.plan->systems) {
        if (isOwnServer(system))
            authority.serverNames += dns::hostNames(*task.plan, system, values);
    }
    authority.serverNames.removeDuplicates();
    return authority;
}

QString rootFolder()
{
    return inFolder(u"root"_s);
}

QString issuingFolder()
{
    return inFolder(u"issuing"_s);
}

QString webFolder()
{
    return u"/var/www/pki"_s;
}

QString inFolder(const QString &name)
{
    return u"/var/lib/safeconduct-ca/"_s + name;
}

} // namespace safeconduct::openssl_ca
