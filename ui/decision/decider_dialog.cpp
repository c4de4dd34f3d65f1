// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/decider_dialog.h"

#include "ui/common/labels.h"
#include "ui/decision/decider_fields.h"
#include "ui/window/help_window.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

DeciderDialog::DeciderDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_fields(new DeciderFields(session, this))
{
    setObjectName("deciderDialog"_L1);
    setWindowTitle(tr("Decide as advised"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("D&ecide"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName("decide"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(textLabel(
        tr("Every proposal that nobody has decided yet becomes the decision of this person. Undo takes it back."),
        this));
    layout->addWidget(m_fields);
    layout->addWidget(buttons);
    setMinimumWidth(420);
    addHelp(*this, *buttons, u"decision"_s, {});
    connect(buttons, &QDialogButtonBox::accepted, this, &DeciderDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DeciderDialog::reject);
}

void DeciderDialog::accept()
{
    m_fields->finishTyping();
    m_session.acceptProposals();
    QDialog::accept();
}

void decideAsAdvised(Session &session, QWidget *parent)
{
    if (session.decision().decidedBy.isEmpty())
        (new DeciderDialog(session, parent))->open();
    else
        session.acceptProposals();
}

} // namespace safeconduct
