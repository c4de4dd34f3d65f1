// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_dialog.h"

#include "app/register/address.h"
#include "app/session/plan_defaults.h"
#include "ui/common/boxes.h"
#include "ui/common/form_area.h"
#include "ui/common/labels.h"
#include "ui/common/plan_field.h"
#include "ui/common/problem_texts.h"
#include "ui/common/words.h"
#include "ui/register/register_window.h"
#include "ui/roles/settings_form.h"
#include "ui/window/help_window.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QUrl>

namespace safeconduct {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const Session &session, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_defaults(openPlanDefaults(session, settings))
    , m_newPlans(newPlans())
    , m_language(new FormBox(this))
    , m_register(new QLineEdit(RegisterWindow::keptAddress(settings), this))
    , m_message(textLabel({}, this))
{
    setWindowTitle(tr("Settings"));
    setObjectName("settingsDialog"_L1);
    m_message->setObjectName("settingsMessage"_L1);
    m_message->hide();
    auto *area = new FormArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->fields().addWidget(m_newPlans);
    area->fields().addWidget(program());
    area->fields().addWidget(files(session.recoveryFolder()));
    area->fields().addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName("settingsOk"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(720, 620);
    addHelp(*this, *buttons, u"settings"_s, {});
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SettingsDialog::~SettingsDialog()
{
    delete m_newPlans; // a field that loses the focus tells what it shows
}

QString SettingsDialog::language() const
{
    return m_language->currentData().toString();
}

QWidget *SettingsDialog::newPlans()
{
    auto *group = new QGroupBox(tr("New plans"), this);
    auto *grid = new QGridLayout(group);
    grid->addWidget(
        hintLabel(tr("What a new plan begins with. Plans that are there already keep what they say."), group), 0, 0, 1,
        2);
    grid->addWidget(policyField(*m_defaults, group), 1, 0, Qt::AlignTop);
    grid->addWidget(hourlyRateField(*m_defaults, u"administrator"_s, group), 1, 1, Qt::AlignTop);
    grid->addWidget(hourlyRateField(*m_defaults, u"specialist"_s, group), 2, 0, Qt::AlignTop);
    grid->addWidget(hourlyRateField(*m_defaults, u"user"_s, group), 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return group;
}

QWidget *SettingsDialog::program()
{
    auto *group = new QGroupBox(tr("Program"), this);
    m_language->setObjectName("windowLanguage"_L1);
    for (const auto words = languageWords(); const Word &language : words)
        m_language->addItem(language.text, language.id);
    m_language->setCurrentIndex(m_language->findData(interfaceLanguage()));
    m_register->setObjectName("settingsRegister"_L1);
    m_register->setPlaceholderText(tr("A file, or postgresql://USER@HOST/DATABASE"));
    auto *choose = new QPushButton(tr("Choose a &file…"), group);
    choose->setObjectName("settingsRegisterBrowse"_L1);
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_register, 1);
    row->addWidget(choose);
    auto *label = new QLabel(tr("Address of the &register:"), group);
    label->setBuddy(m_register);
    auto *form = new QFormLayout(group);
    form->addRow(tr("&Language of the window:"), m_language);
    form->addRow(label, row);
    connect(choose, &QPushButton::clicked, this, &SettingsDialog::chooseRegister);
    return group;
}

QWidget *SettingsDialog::files(const QString &recoveryFolder)
{
    auto *group = new QGroupBox(tr("Where files are kept"), this);
    auto *form = new QFormLayout(group);
    form->addRow(hintLabel(tr("Plans and dossiers lie where you save them. The program keeps no copy."), group));
    addPlace(*form, u"settingsFile"_s, tr("&Settings, and what was opened lately:"), m_settings.fileName(),
             QFileInfo(m_settings.fileName()).path());
    if (!recoveryFolder.isEmpty())
        addPlace(*form, u"recoveryFolder"_s, tr("&Unsaved work, for a restart after a crash:"), recoveryFolder,
                 recoveryFolder);
    return group;
}

/// \a path to be read and copied, and a button that shows its folder.
void SettingsDialog::addPlace(QFormLayout &form, const QString &name, const QString &label, const QString &path,
                              const QString &folder)
{
    auto *line = new QLineEdit(path, this);
    line->setObjectName(name);
    line->setReadOnly(true);
    line->setCursorPosition(0);
    auto *open = new QPushButton(tr("Open the folder"), this);
    open->setObjectName(name + u"Open"_s);
    open->setAutoDefault(false);
    open->setEnabled(QFileInfo(folder).isDir());
    auto *row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(open);
    form.addRow(label, row);
    if (auto *buddy = qobject_cast<QLabel *>(form.labelForField(row))) {
        buddy->setBuddy(line);
        open->setAccessibleName(tr("Open the folder: %1").arg(withoutMnemonic(buddy->text())));
    }
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(folder).absoluteFilePath())); });
}

void SettingsDialog::chooseRegister()
{
    QFileDialog dialog(this, tr("Choose a register, or name a new one"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // one that is there is opened, not written over
    dialog.setLabelText(QFileDialog::Accept, tr("Choose"));
    if (dialog.exec() == QDialog::Accepted)
        m_register->setText(dialog.selectedFiles().value(0));
}

QString SettingsDialog::whatIsWrong() const
{
    if (const Problems problems = planDefaultsProblems(*m_defaults); !problems.isEmpty())
        return problemTexts({problems.constFirst()});
    const QString address = m_register->text().trimmed();
    if (address.isEmpty())
        return {};
    const Result<RegisterAddress> place = registerAddress(address);
    return place ? QString() : problemTexts({place.error()});
}

void SettingsDialog::accept()
{
    finishTypingIn(*this);
    const QString wrong = whatIsWrong();
    m_message->setText(wrong);
    m_message->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty())
        return;
    keepPlanDefaults(m_settings, m_defaults->document().json().value(u"settings"_s));
    RegisterWindow::keepAddress(m_settings, m_register->text().trimmed());
    QDialog::accept();
}

} // namespace safeconduct
