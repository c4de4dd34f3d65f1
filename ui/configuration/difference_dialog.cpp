// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configuration/difference_dialog.h"

#include "ui/common/labels.h"
#include "ui/common/read_table.h"
#include "ui/configuration/code_view.h"
#include "ui/window/help_window.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 500; ///< those of the generated file come first and are fewer

struct DifferenceDialog {
    Q_DECLARE_TR_FUNCTIONS(DifferenceDialog)
};

QWidget *settingsPart(const QList<SettingDifference> &settings)
{
    auto *part = new QWidget;
    auto *summary = textLabel(settingsSummary(settings), part);
    summary->setObjectName("settingsSummary"_L1);
    auto *table = new ReadTable(u"settingDifferences"_s, DifferenceDialog::tr("Differences, setting by setting"), part);
    table->showTable(settingsTable(settings, mostRows));
    auto *layout = new QVBoxLayout(part);
    layout->addWidget(summary);
    layout->addWidget(table, 1);
    const QString hint = settings.size() > mostRows
        ? DifferenceDialog::tr("The first %1 settings are shown.").arg(mostRows)
        : DifferenceDialog::tr("What is there only, nothing in the generated file sets.");
    layout->addWidget(hintLabel(
        hint + u' ' + DifferenceDialog::tr("Values that look like passwords are compared, but not shown here."), part));
    return part;
}

QWidget *linesPart(const QString &lines)
{
    auto *part = new QWidget;
    auto *code = new CodeView(part);
    code->setObjectName("difference"_L1);
    code->setAccessibleName(DifferenceDialog::tr("Differences, line by line"));
    code->showFile({.name = {}, .place = {}, .step = {}, .language = u"diff"_s, .text = lines, .reasons = {}});
    auto *layout = new QVBoxLayout(part);
    layout->addWidget(code, 1);
    layout->addWidget(hintLabel(
        DifferenceDialog::tr("A line that begins with − stands there today only, one with + in the new file only."),
        part));
    return part;
}

QWidget *differencePart(const TodayDifference &difference)
{
    if (!difference.settings)
        return linesPart(difference.lines.value_or(QString()));
    QWidget *settings = settingsPart(*difference.settings);
    if (!difference.lines)
        return settings;
    auto *tabs = new QTabWidget;
    tabs->setObjectName("differenceForms"_L1);
    tabs->addTab(settings, DifferenceDialog::tr("By setting"));
    tabs->addTab(linesPart(*difference.lines), DifferenceDialog::tr("By line"));
    return tabs;
}

} // namespace

void showDifference(const QString &what, const TodayDifference &difference, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("differenceDialog"_L1);
    dialog->setWindowTitle(DifferenceDialog::tr("Differences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(textLabel(what, dialog));
    if (!difference.whyNoSettings.isEmpty())
        layout->addWidget(textLabel(difference.whyNoSettings, dialog));
    layout->addWidget(differencePart(difference), 1);
    layout->addWidget(buttons);
    dialog->resize(820, 520);
    addHelp(*dialog, *buttons, u"configuration"_s, {});
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->open();
}

} // namespace safeconduct
