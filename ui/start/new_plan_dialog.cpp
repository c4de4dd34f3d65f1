// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/new_plan_dialog.h"

#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/window/help_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

NewPlanDialog::NewPlanDialog(const QString &title, QString language, QWidget *parent)
    : QDialog(parent)
    , m_language(std::move(language))
    , m_title(new QLineEdit(title, this))
    , m_sensitivity(new QComboBox(this))
    , m_users(new QSpinBox(this))
    , m_missing(hintLabel({}, this))
{
    setWindowTitle(tr("New plan by three questions"));
    setObjectName("newPlanDialog"_L1);
    m_title->setObjectName("draftTitle"_L1);
    m_sensitivity->setObjectName("draftSensitivity"_L1);
    m_users->setObjectName("draftUsers"_L1);
    m_users->setRange(1, 1'000'000);
    m_users->setValue(20);
    m_missing->setObjectName("draftMissing"_L1);
    const NewPlanQuestions questions = newPlanQuestions(interfaceLanguage());
    auto *columns = new QHBoxLayout;
    columns->addWidget(question(tr("1. What servers are there?"), u"server_"_s, questions.servers, m_servers), 1);
    columns->addWidget(question(tr("2. Who connects, from where?"), u"from_"_s, questions.places, m_places), 1);
    for (const NewPlanChoice &choice : questions.sensitivities)
        m_sensitivity->addItem(choice.text, choice.id);
    auto *form = new QFormLayout;
    form->addRow(tr("&3. How sensitive is the mail?"), m_sensitivity);
    form->addRow(tr("&People at each place"), m_users);
    form->addRow(tr("&Title"), m_title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Draft the plan"));
    m_ok->setObjectName("draftOk"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(textLabel(
        tr("The answers make a whole plan of what such mail systems usually are. All of it is assumed until you have "
           "looked at it, and everything can be changed."),
        this));
    layout->addLayout(columns);
    layout->addLayout(form);
    layout->addWidget(m_missing);
    layout->addWidget(buttons);
    addHelp(*this, *buttons, u"start"_s, {});
    orderFocus();
    connect(m_title, &QLineEdit::textChanged, this, &NewPlanDialog::showWhatIsMissing);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showWhatIsMissing();
}

QGroupBox *NewPlanDialog::question(const QString &title, const QString &prefix, const QList<NewPlanChoice> &choices,
                                   QList<QCheckBox *> &boxes)
{
    auto *group = new QGroupBox(title, this);
    auto *layout = new QVBoxLayout(group);
    for (const NewPlanChoice &choice : choices) {
        auto *box = new QCheckBox(choice.text, group);
        box->setObjectName(prefix + choice.id);
        box->setProperty("answer", choice.id);
        box->setChecked(choice.isUsual);
        layout->addWidget(box);
        boxes.append(box);
        connect(box, &QCheckBox::toggled, this, &NewPlanDialog::showWhatIsMissing);
    }
    layout->addStretch();
    return group;
}

/// From top to bottom as they are seen: what stands below the boxes is made before them.
void NewPlanDialog::orderFocus()
{
    setTabOrder({m_places.constLast(), m_sensitivity, m_users, m_title});
}

QStringList NewPlanDialog::chosen(const QList<QCheckBox *> &boxes)
{
    QStringList answers;
    for (const QCheckBox *box : boxes) {
        if (box->isChecked())
            answers.append(box->property("answer").toString());
    }
    return answers;
}

NewPlanAnswers NewPlanDialog::answers() const
{
    return {.servers = chosen(m_servers),
            .places = chosen(m_places),
            .sensitivity = m_sensitivity->currentData().toString(),
            .users = m_users->value(),
            .title = m_title->text().trimmed(),
            .language = m_language};
}

void NewPlanDialog::showWhatIsMissing()
{
    QString missing;
    if (chosen(m_servers).isEmpty())
        missing = tr("Choose at least one server.");
    else if (chosen(m_places).isEmpty())
        missing = tr("Choose at least one place.");
    else if (m_title->text().trimmed().isEmpty())
        missing = tr("Give the plan a title.");
    m_missing->setText(missing);
    m_ok->setEnabled(missing.isEmpty());
    m_ok->setAccessibleDescription(missing);
}

} // namespace safeconduct
