// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/adding_dialog.h"

#include "ui/common/boxes.h"
#include "ui/common/document_view.h"
#include "ui/common/labels.h"
#include "ui/window/help_window.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

AddingDialog::AddingDialog(Adding adding, const Wording &words, QWidget *parent)
    : QDialog(parent)
    , m_adding(std::move(adding))
    , m_record(new FormBox(this))
    , m_difference(new DocumentView(u"addingDifference"_s, tr("How they differ"), this))
{
    setObjectName("addingDialog"_L1);
    setWindowTitle(tr("The register has this plan already"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_record->setObjectName("addingRecord"_L1);
    for (const BothSides &side : std::as_const(m_adding.sides))
        m_record->addItem(tr("%1, version %2: %3", "number of a record, its version, its status")
                              .arg(side.entry.number)
                              .arg(side.entry.version)
                              .arg(words.name(u"status"_s, side.entry.status)));
    QString why = tr("Say what the open dossier is to become. Every version stays in the register.");
    for (const Problem &problem : std::as_const(m_adding.changed))
        why.prepend(problem.what + u' ' + problem.remedy + u'\n');
    auto *form = new QFormLayout;
    form->addRow(tr("&Record in the register:"), m_record);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true); // Return in the list decides nothing
    auto *version = buttons->addButton(tr("&Next version of this record"), QDialogButtonBox::ActionRole);
    version->setObjectName("addVersion"_L1);
    auto *own = buttons->addButton(tr("A record of its &own"), QDialogButtonBox::ActionRole);
    own->setObjectName("addOwnRecord"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(textLabel(why, this));
    layout->addLayout(form);
    layout->addWidget(m_difference, 1);
    layout->addWidget(buttons);
    resize(760, 520);
    addHelp(*this, *buttons, u"register"_s, {});
    connect(m_record, &QComboBox::currentIndexChanged, this, &AddingDialog::showSide);
    connect(version, &QPushButton::clicked, this, &AddingDialog::chooseVersion);
    connect(own, &QPushButton::clicked, this, &AddingDialog::chooseOwnRecord);
    connect(buttons, &QDialogButtonBox::rejected, this, &AddingDialog::reject);
    showSide(0);
}

void AddingDialog::showSide(int index)
{
    if (index >= 0 && index < m_adding.sides.size())
        m_difference->showDocument(m_adding.sides.at(index).difference);
}

void AddingDialog::chooseVersion()
{
    const RegisterEntry entry = m_adding.sides.value(m_record->currentIndex()).entry;
    accept();
    emit versionChosen(entry.number, entry.version);
}

void AddingDialog::chooseOwnRecord()
{
    accept();
    emit ownRecordChosen();
}

} // namespace safeconduct
