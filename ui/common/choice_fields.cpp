// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/choice_fields.h"

#include "ui/common/boxes.h"
#include "ui/common/labels.h"

#include <QCheckBox>
#include <QSignalBlocker>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

ChoiceField::ChoiceField(Session &session, const FieldTexts &texts, WordsSource words, QString notSaid, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_words(std::move(words))
    , m_notSaid(std::move(notSaid))
    , m_box(new FormBox(this))
{
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    connect(m_box, &QComboBox::activated, this, &ChoiceField::passOnChoice);
    setEditor(m_box);
}

/// The words may have changed with the plan; a value that is none of them is shown as it stands.
void ChoiceField::fill(const QString &current)
{
    QList<Word> words = m_words();
    if (!m_notSaid.isEmpty())
        words.prepend({{}, m_notSaid});
    if (!std::ranges::contains(words, current, &Word::id))
        words.append({current, current});
    QList<Word> shown;
    for (int index = 0; index < m_box->count(); ++index)
        shown.append({m_box->itemData(index).toString(), m_box->itemText(index)});
    if (shown == words)
        return;
    m_box->clear();
    for (const Word &word : std::as_const(words))
        m_box->addItem(word.text, word.id);
}

void ChoiceField::showValue(const Json &value)
{
    const QSignalBlocker blocker(m_box);
    fill(write(value));
    m_box->setCurrentIndex(m_box->findData(write(value)));
}

void ChoiceField::passOnChoice(int index)
{
    const QString id = m_box->itemData(index).toString();
    passOn(id.isEmpty() ? Json() : read(id));
}

Json ChoiceField::read(const QString &id) const
{
    return Json::from(id);
}

QString ChoiceField::write(const Json &value) const
{
    return value.text();
}

YesNoField::YesNoField(Session &session, const FieldTexts &texts, const QString &notSaid, QWidget *parent)
    : ChoiceField(
          session, texts, [] { return QList<Word>{{u"yes"_s, tr("yes")}, {u"no"_s, tr("no")}}; }, notSaid, parent)
{
}

Json YesNoField::read(const QString &id) const
{
    return Json::from(id == "yes"_L1);
}

QString YesNoField::write(const Json &value) const
{
    if (value.kind() != Json::Kind::Bool)
        return value.text();
    return value.boolean() ? u"yes"_s : u"no"_s;
}

CheckField::CheckField(Session &session, const FieldTexts &texts, bool otherwise, QWidget *parent)
    : PlanField(session, {texts.objectName, {}, texts.hint}, parent)
    , m_otherwise(otherwise)
    , m_box(new QCheckBox(texts.label, this))
{
    connect(m_box, &QCheckBox::clicked, this, &CheckField::passOnState);
    setEditor(m_box);
    m_box->setAccessibleName(withoutMnemonic(texts.label));
}

void CheckField::showValue(const Json &value)
{
    m_box->setChecked(value.boolean(m_otherwise));
}

void CheckField::passOnState(bool isChecked)
{
    passOn(Json::from(isChecked));
}

IdsField::IdsField(Session &session, const FieldTexts &texts, WordsSource words, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_words(std::move(words))
    , m_list(new CheckList(this))
{
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_list, &CheckList::chosenByUser, this, &IdsField::passOnChosen);
    setEditor(m_list);
}

void IdsField::showValue(const Json &value)
{
    m_list->show(m_words(), value.textList());
    m_list->updateGeometry();
}

void IdsField::passOnChosen(const QStringList &chosen)
{
    passOn(Json::from(chosen));
}

} // namespace safeconduct
