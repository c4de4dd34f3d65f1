// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/add_connection_dialog.h"

#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/connections/connections_description.h"
#include "ui/window/help_window.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString orNothing(const QString &text)
{
    return text.isEmpty() ? AddConnectionDialog::tr("not known: please add it afterwards") : text;
}

} // namespace

AddConnectionDialog::AddConnectionDialog(Session &session, const ConnectionEnds &ends, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_from(addSystems(u"addFrom"_s, ends.from))
    , m_to(addSystems(u"addTo"_s, ends.to))
    , m_service(new QComboBox(this))
    , m_name(textLabel({}, this))
    , m_path(textLabel({}, this))
    , m_login(textLabel({}, this))
    , m_information(textLabel({}, this))
{
    setWindowTitle(tr("Add connection"));
    setObjectName("addConnection"_L1);
    m_service->setObjectName("addService"_L1);
    auto *form = new QFormLayout;
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Service"), m_service);
    form->addRow(headingLabel(tr("Proposed"), this));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Path"), m_path);
    form->addRow(tr("Login"), m_login);
    form->addRow(tr("Information"), m_information);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_add = buttons->button(QDialogButtonBox::Ok);
    m_add->setText(tr("&Add"));
    m_add->setObjectName("addOk"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(hintLabel(tr("All of it can be changed afterwards beside the table."), this));
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(520);
    addHelp(*this, *buttons, u"connections"_s, {});
    fillServices(ends.service);
    connect(m_from, &QComboBox::currentIndexChanged, this, &AddConnectionDialog::endsChanged);
    connect(m_to, &QComboBox::currentIndexChanged, this, &AddConnectionDialog::endsChanged);
    connect(m_service, &QComboBox::currentIndexChanged, this, &AddConnectionDialog::showProposal);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddConnectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showProposal();
}

QComboBox *AddConnectionDialog::addSystems(const QString &objectName, const QString &chosen)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->addItem(tr("choose a system"), QString());
    for (const System &system : m_session.plan().systems)
        box->addItem(system.name, system.id);
    box->setCurrentIndex(std::max(box->findData(chosen), 0));
    return box;
}

void AddConnectionDialog::fillServices(const QString &chosen)
{
    m_service->clear();
    const Knowledge &knowledge = m_session.knowledge();
    const QStringList services =
        servicesBetween(m_session.plan(), knowledge, m_from->currentData().toString(), m_to->currentData().toString());
    for (const auto words = wordsFor(knowledge, u"service"_s, services); const Word &word : words)
        m_service->addItem(word.text, word.id);
    m_service->setCurrentIndex(std::max(m_service->findData(chosen), 0));
}

/// What two systems usually do together comes first; a service that the user chose stays chosen.
void AddConnectionDialog::endsChanged()
{
    const bool isChosen = m_service->currentIndex() > 0;
    fillServices(isChosen ? m_service->currentData().toString() : QString());
    showProposal();
}

ConnectionEnds AddConnectionDialog::ends() const
{
    return {m_from->currentData().toString(), m_to->currentData().toString(), m_service->currentData().toString()};
}

void AddConnectionDialog::showProposal()
{
    const ConnectionEnds chosen = ends();
    const bool isWhole = !chosen.from.isEmpty() && !chosen.to.isEmpty() && !chosen.service.isEmpty();
    m_add->setEnabled(isWhole);
    const Knowledge &knowledge = m_session.knowledge();
    const ConnectionProposal proposal =
        isWhole ? proposeConnection(m_session.plan(), knowledge, chosen, interfaceLanguage()) : ConnectionProposal();
    m_name->setText(proposal.name);
    m_path->setText(isWhole ? orNothing(pathText(m_session.plan(), proposal.path)) : tr("Choose both systems first."));
    m_login->setText(textOf(authenticationWords(knowledge), proposal.authentication));
    QStringList information;
    for (const QString &id : proposal.information)
        information.append(textOf(namesOf(m_session.plan().information), id));
    m_information->setText(isWhole ? orNothing(information.join(u", "_s)) : QString());
}

void AddConnectionDialog::accept()
{
    const ConnectionEnds chosen = ends();
    const ConnectionProposal proposal =
        proposeConnection(m_session.plan(), m_session.knowledge(), chosen, interfaceLanguage());
    const QString id = m_session.freeId(u"/connections"_s, u"%1 %2"_s.arg(chosen.service, chosen.from));
    m_session.append(u"/connections"_s, connectionJson(id, chosen, proposal), tr("Add connection"));
    QDialog::accept();
}

} // namespace safeconduct
