// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/system_detail.h"

#include "ui/common/choice_fields.h"
#include "ui/common/folded_group.h"
#include "ui/common/labels.h"
#include "ui/common/list_table.h"
#include "ui/common/text_fields.h"
#include "ui/systems/product_field.h"
#include "ui/systems/software_list.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

ListDescription hostsDescription()
{
    return {.objectName = u"hosts"_s,
            .name = SystemDetail::tr("Hosts"),
            .columns = {{.member = u"name"_s, .header = SystemDetail::tr("Name"), .isRequired = true, .width = 24},
                        {.member = u"addresses"_s,
                         .header = SystemDetail::tr("Addresses"),
                         .kind = CellKind::Lines,
                         .width = 20}},
            .newItem = Json::object(),
            .newName = u"host.example"_s,
            .addText = SystemDetail::tr("Add host"),
            .removeText = SystemDetail::tr("Remove hosts"),
            .empty = {SystemDetail::tr("No hosts named"),
                      SystemDetail::tr("Generated configuration needs the names and addresses of the hosts."),
                      u"ex1.example.org, 10.1.2.10"_s}};
}

QList<Word> directoryWords()
{
    return {{u"active-directory"_s, u"Active Directory"_s},
            {u"entra-id"_s, u"Microsoft Entra ID"_s},
            {u"ldap"_s, u"LDAP"_s},
            {u"none"_s, SystemDetail::tr("none")}};
}

QList<Word> tlsWords()
{
    return {{u"none"_s, SystemDetail::tr("none")},
            {u"1.0"_s, u"TLS 1.0"_s},
            {u"1.1"_s, u"TLS 1.1"_s},
            {u"1.2"_s, u"TLS 1.2"_s},
            {u"1.3"_s, u"TLS 1.3"_s}};
}

QList<Word> terminationWords()
{
    return {{u"passthrough"_s, SystemDetail::tr("passes TLS through")},
            {u"offload"_s, SystemDetail::tr("ends TLS, goes on without")},
            {u"bridge-same-certificate"_s, SystemDetail::tr("ends TLS, starts it anew with the same certificate")},
            {u"bridge-other-certificate"_s, SystemDetail::tr("ends TLS, starts it anew with another certificate")}};
}

} // namespace

SystemDetail::SystemDetail(Session &session, QWidget *parent)
    : FormArea(parent)
    , m_session(session)
    , m_software(new SoftwareList(session))
    , m_hosts(new ListTable(session, {}, hostsDescription()))
{
    addBasics(fields());
    auto *hosts = new FoldedGroup(u"hostsGroup"_s, tr("Hosts and addresses"), this);
    m_hosts->setMinimumHeight(170);
    m_hosts->hideFilter();
    hosts->contents()->addWidget(m_hosts);
    hosts->setUnfolded(true);
    fields().addWidget(hosts);
    addCapabilities(fields());
    fields().addStretch(1);
    setPointer({});
}

void SystemDetail::add(QVBoxLayout &layout, PlanField *field, const QString &member)
{
    layout.addWidget(field);
    m_fields.append({field, member});
}

void SystemDetail::addBasics(QVBoxLayout &layout)
{
    add(layout, new ProductField(m_session, {u"os"_s, tr("Operating system")}, ProductKind::OperatingSystem, this),
        u"/os"_s);
    layout.addWidget(m_software);
    const auto networks = [this] { return namesOf(m_session.plan().networks); };
    add(layout, new IdsField(m_session, {u"networks"_s, tr("Stands in these networks")}, networks, this),
        u"/networks"_s);
    add(layout, new CheckField(m_session, {u"managed"_s, tr("Managed by us")}, true, this), u"/managed"_s);
    add(layout,
        new ChoiceField(m_session, {u"directory"_s, tr("Directory it belongs to")}, directoryWords, tr("not said"),
                        this),
        u"/directory"_s);
}

void SystemDetail::addCapabilities(QVBoxLayout &layout)
{
    auto *group = new FoldedGroup(u"capabilities"_s, tr("What it can do, where you know better"), this);
    QVBoxLayout &inside = *group->contents();
    inside.addWidget(hintLabel(tr("Taken from product and version otherwise. What you say here goes before."), group));
    const QString notSaid = tr("by product and version");
    add(inside, new YesNoField(m_session, {u"ipsec"_s, tr("IPsec")}, notSaid, this), u"/capabilities/ipsec"_s);
    add(inside, new ChoiceField(m_session, {u"tls"_s, tr("Highest TLS version")}, tlsWords, notSaid, this),
        u"/capabilities/tls"_s);
    add(inside, new YesNoField(m_session, {u"starttls"_s, u"STARTTLS"_s}, notSaid, this), u"/capabilities/starttls"_s);
    add(inside,
        new ChoiceField(m_session, {u"tlsTermination"_s, tr("As a proxy or load balancer")}, terminationWords, notSaid,
                        this),
        u"/capabilities/tlsTermination"_s);
    add(inside, new YesNoField(m_session, {u"smime"_s, u"S/MIME"_s}, notSaid, this), u"/capabilities/smime"_s);
    add(inside, new YesNoField(m_session, {u"openpgp"_s, u"OpenPGP"_s}, notSaid, this), u"/capabilities/openpgp"_s);
    add(inside, new YesNoField(m_session, {u"clientCertificates"_s, tr("Client certificates")}, notSaid, this),
        u"/capabilities/clientCertificates"_s);
    add(inside, new LongTextField(m_session, {u"capabilityExplanation"_s, tr("Where you know it from")}, this),
        u"/capabilities/explanation"_s);
    layout.addWidget(group);
}

void SystemDetail::setPointer(const QString &pointer)
{
    for (const auto &[field, member] : std::as_const(m_fields))
        field->setPointer(pointer.isEmpty() ? QString() : pointer + member);
    m_software->setPointer(pointer.isEmpty() ? QString() : pointer + u"/software"_s);
    m_hosts->model()->setPointer(pointer.isEmpty() ? QString() : pointer + u"/hosts"_s);
    setEnabled(!pointer.isEmpty());
}

} // namespace safeconduct
