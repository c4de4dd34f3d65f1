// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/register/register_filters.h"

#include "app/session/session.h"
#include "ui/common/day_edit.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseInTyping = 200; ///< ms

/// A label of a row of fields leads to one of them.
QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

RegisterFilters::RegisterFilters(const Session &session, QFormLayout &form, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(new QLineEdit)
    , m_status(new QComboBox)
    , m_due(new QCheckBox(tr("Only what is &due for a review")))
    , m_organisation(new QComboBox)
    , m_decided(new QCheckBox(tr("D&ecided between")))
    , m_from(new DayEdit(u"registerFrom"_s))
    , m_until(new DayEdit(u"registerUntil"_s))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseInTyping);
    form.addRow(labelFor(m_words, tr("&Search")), buildWords());
    form.addRow(labelFor(m_organisation, tr("&Organisation")), buildOrigin());
    connectFields();
}

QLayout *RegisterFilters::buildWords()
{
    m_words->setObjectName("registerWords"_L1);
    m_words->setAccessibleName(tr("Search"));
    m_words->setClearButtonEnabled(true);
    m_words->setPlaceholderText(tr("Words of title, organisation and record"));
    m_status->setObjectName("registerStatus"_L1);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("every status"));
    for (const Status status : {Status::Draft, Status::Proposed, Status::Accepted, Status::Rejected, Status::Withdrawn,
                                Status::ReviewRequired, Status::Superseded, Status::Deprecated})
        m_status->addItem(m_session.knowledge().texts.name(interfaceLanguage(), u"status"_s, word(status)),
                          word(status));
    m_due->setObjectName("registerDue"_L1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(m_status);
    row->addWidget(m_due);
    return row;
}

/// Whose decisions, and of when.
QLayout *RegisterFilters::buildOrigin()
{
    constexpr int shownLetters = 22;
    m_organisation->setObjectName("registerOrganisation"_L1);
    m_organisation->setAccessibleName(tr("Organisation"));
    m_organisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_organisation->setMinimumContentsLength(shownLetters);
    m_organisation->addItem(tr("every organisation"));
    m_decided->setObjectName("registerDecided"_L1);
    m_from->setDate(QDate(m_session.today().year(), 1, 1));
    m_from->setAccessibleName(tr("Decided from"));
    m_until->setDate(m_session.today());
    m_until->setAccessibleName(tr("Decided until"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_organisation, 1);
    row->addWidget(m_decided);
    row->addWidget(m_from);
    row->addWidget(labelFor(m_until, tr("a&nd", "between two days")));
    row->addWidget(m_until);
    for (QDateEdit *day : {m_from, m_until}) {
        day->setEnabled(false);
        connect(m_decided, &QCheckBox::toggled, day, &QWidget::setEnabled);
    }
    return row;
}

void RegisterFilters::connectFields()
{
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (QDateEdit *day : {m_from, m_until})
        connect(day, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &RegisterFilters::changed);
    for (QComboBox *box : {m_status, m_organisation})
        connect(box, &QComboBox::currentIndexChanged, this, &RegisterFilters::changed);
    for (QCheckBox *box : {m_due, m_decided})
        connect(box, &QCheckBox::toggled, this, &RegisterFilters::changed);
}

RegisterFilter RegisterFilters::filter() const
{
    RegisterFilter filter;
    filter.words = m_words->text();
    filter.status = m_status->currentData().toString();
    filter.organisation = m_organisation->currentData().toString();
    if (m_decided->isChecked()) {
        filter.decidedFrom = m_from->date();
        filter.decidedUntil = m_until->date();
    }
    if (m_due->isChecked())
        filter.dueBy = m_session.today();
    filter.orForeseen = m_due->isChecked();
    return filter;
}

void RegisterFilters::showDue()
{
    m_due->setChecked(true);
}

void RegisterFilters::clear()
{
    const QSignalBlocker quiet(this);
    m_words->clear();
    m_status->setCurrentIndex(0);
    m_due->setChecked(false);
    m_organisation->setCurrentIndex(0);
    m_decided->setChecked(false);
    m_typing.stop();
}

void RegisterFilters::setOrganisations(const QStringList &names, bool isSameRegister)
{
    const QSignalBlocker quiet(this);
    const QString chosen = isSameRegister ? m_organisation->currentData().toString() : QString();
    m_organisation->setCurrentIndex(0);
    while (m_organisation->count() > 1)
        m_organisation->removeItem(1);
    for (const QString &name : names)
        m_organisation->addItem(name, name);
    if (!chosen.isEmpty() && !names.contains(chosen))
        m_organisation->addItem(chosen, chosen);
    m_organisation->setCurrentIndex(chosen.isEmpty() ? 0 : m_organisation->findData(chosen));
}

} // namespace safeconduct
