// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/alike_dialog.h"

#include "app/document/choice_tables.h"
#include "app/plan/plan_names.h"
#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/window/help_window.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

AlikeDialog::AlikeDialog(Session &session, const QStringList &connections, const QString &option, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_connections(new QListWidget(this))
    , m_option(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_reasonHint(hintLabel({}, this))
{
    setObjectName("alikeDialog"_L1);
    setWindowTitle(tr("Decide alike"));
    m_connections->setObjectName("alikeConnections"_L1);
    m_connections->setAccessibleName(tr("Connections that are decided together"));
    m_option->setObjectName("alikeOption"_L1);
    m_option->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reason->setObjectName("alikeReason"_L1);
    m_reasonHint->setObjectName("alikeReasonHint"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_decide = buttons->button(QDialogButtonBox::Ok);
    m_decide->setObjectName("decideAlike"_L1);
    auto *form = new QFormLayout;
    form->addRow(tr("&Protection:"), m_option);
    form->addRow(tr("&Reason:"), m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(textLabel(tr("Service, ends, way and need of these connections are of the same kind, and the "
                                   "same rules speak for and against the same "
                                   "options. Take out what you want to decide by itself."),
                                this));
    layout->addWidget(m_connections, 1);
    layout->addLayout(form);
    layout->addWidget(m_reasonHint);
    layout->addWidget(buttons);
    addConnections(connections);
    if (const ConnectionAdvice *advice = session.advice().connection(connections.value(0)))
        addOptions(*advice, option);
    addHelp(*this, *buttons, u"protection"_s, {});
    resize(560, 420);
    connect(m_connections, &QListWidget::itemChanged, this, &AlikeDialog::showState);
    connect(m_option, &QComboBox::currentIndexChanged, this, &AlikeDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, &AlikeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AlikeDialog::reject);
    showState();
}

void AlikeDialog::addConnections(const QStringList &connections)
{
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    for (const Connection &connection : m_session.plan().connections) {
        if (!connections.contains(connection.id))
            continue;
        const Choice *choice = m_session.decision().choice(connection.id);
        const ConnectionAdvice *advice = m_session.advice().connection(connection.id);
        const QString name = nameOfConnection(m_session.plan(), connection.id);
        auto *item = new QListWidgetItem(
            choice && advice ? u"%1 (%2)"_s.arg(name, choiceState(words, *choice, *advice)) : name, m_connections);
        item->setData(Qt::UserRole, connection.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

/// What may be chosen for all, as advised first.
void AlikeDialog::addOptions(const ConnectionAdvice &advice, const QString &chosen)
{
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    m_recommended = advice.recommended;
    for (const OptionAdvice &option : advice.options) {
        if (option.isPermissible())
            m_option->addItem(words.option(option.option), option.option.id());
    }
    const int place = m_option->findData(chosen);
    m_option->setCurrentIndex(place >= 0 ? place : std::max(0, m_option->findData(m_recommended)));
}

QStringList AlikeDialog::checkedConnections() const
{
    QStringList connections;
    for (int row = 0; row < m_connections->count(); ++row) {
        const QListWidgetItem *item = m_connections->item(row);
        if (item->checkState() == Qt::Checked)
            connections.append(item->data(Qt::UserRole).toString());
    }
    return connections;
}

bool AlikeDialog::deviates() const
{
    return m_option->currentData().toString() != m_recommended;
}

void AlikeDialog::showState()
{
    const auto count = static_cast<int>(checkedConnections().size());
    m_decide->setText(tr("&Decide %Ln alike", nullptr, count));
    m_decide->setEnabled(count > 0 && m_option->count() > 0 && !m_session.isReadOnly());
    m_reasonHint->setText(deviates()
                              ? tr("This differs from the advice: the record asks for a reason, one for all of them.")
                              : tr("This is what is advised; a reason is not needed."));
    m_reason->setAccessibleDescription(m_reasonHint->text());
}

/// Another advice may have come in between, by which one of them cannot have the option: then it is said why, and nothing is decided.
void AlikeDialog::accept()
{
    const Result<void> chosen =
        m_session.chooseAlike(checkedConnections(), m_option->currentData().toString(), m_reason->text().trimmed());
    if (chosen)
        QDialog::accept();
    else
        m_reasonHint->setText(toLine(chosen.error()));
}

} // namespace safeconduct
