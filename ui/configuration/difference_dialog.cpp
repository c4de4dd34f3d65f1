// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configuration/difference_dialog.h"

#include "ui/common/labels.h"
#include "ui/configuration/code_view.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct DifferenceDialog {
    Q_DECLARE_TR_FUNCTIONS(DifferenceDialog)
};

} // namespace

void showDifference(const QString &what, const QString &difference, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("differenceDialog"_L1);
    dialog->setWindowTitle(DifferenceDialog::tr("Differences"));
    auto *code = new CodeView;
    code->setObjectName("difference"_L1);
    code->setAccessibleName(DifferenceDialog::tr("Differences, line by line"));
    code->showFile({.name = {}, .place = {}, .step = {}, .language = u"diff"_s, .text = difference, .reasons = {}});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(textLabel(what, dialog));
    layout->addWidget(code, 1);
    layout->addWidget(hintLabel(
        DifferenceDialog::tr("A line that begins with − stands there today only, one with + in the new file only."),
        dialog));
    layout->addWidget(buttons);
    dialog->resize(820, 520);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->open();
}

} // namespace safeconduct
