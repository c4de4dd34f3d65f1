// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/password_dialog.h"

#include "ui/common/labels.h"
#include "ui/window/help_window.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the &keychain of this computer"), this))
{
    setObjectName("passwordDialog"_L1);
    setWindowTitle(tr("Password of the register"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_password->setObjectName("registerPassword"_L1);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName("keepRegisterPassword"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QLabel *why = textLabel(tr("The server wants a password, or another one: %1").arg(address), this);
    why->setMinimumWidth(420); // the dialog's own would let it be narrower than fields with large letters
    auto *form = new QFormLayout;
    form->addRow(tr("&Password of the register:"), m_password);
    form->addRow({}, m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(why);
    layout->addLayout(form);
    layout->addWidget(buttons);
    addHelp(*this, *buttons, u"register"_s, {});
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasswordDialog::reject);
    m_password->setFocus();
}

void PasswordDialog::accept()
{
    emit given(m_password->text().toUtf8(), m_keep->isChecked());
    m_password->clear();
    QDialog::accept();
}

} // namespace safeconduct
