// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/override_field.h"

#include "ui/common/boxes.h"
#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

OverrideField::OverrideField(Session &session, const FieldTexts &texts, OverrideTexts override, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_override(std::move(override))
    , m_level(new FormBox)
    , m_reason(new FormBox)
    , m_explanation(new QLineEdit)
{
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins({});
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    m_level->addItem(m_override.usual, QString());
    for (const auto levels = m_override.levels(); const Word &word : levels)
        m_level->addItem(word.text, word.id);
    if (m_override.reasons) {
        for (const auto reasons = m_override.reasons(); const Word &word : reasons)
            m_reason->addItem(word.text, word.id);
    }
    const QString name = withoutMnemonic(texts.label);
    m_level->setObjectName(texts.objectName + u".level"_s);
    m_level->setAccessibleName(name);
    m_reason->setObjectName(texts.objectName + u".reason"_s);
    m_reason->setAccessibleName(tr("%1, reason").arg(name));
    m_explanation->setObjectName(texts.objectName + u".explanation"_s);
    m_explanation->setAccessibleName(tr("%1, explanation").arg(name));
    m_explanation->setPlaceholderText(m_override.explanation);
    row->addWidget(m_level, 1);
    row->addWidget(m_reason, 1);
    if (m_override.reasons)
        layout->addWidget(m_explanation);
    else
        row->addWidget(m_explanation, 2);
    m_reason->setVisible(bool(m_override.reasons));
    editor->setFocusProxy(m_level);
    connect(m_level, &QComboBox::activated, this, &OverrideField::passOnLevel);
    connect(m_reason, &QComboBox::activated, this, &OverrideField::passOnReason);
    connect(m_explanation, &QLineEdit::editingFinished, this, &OverrideField::finishTyping);
    setEditor(editor);
}

void OverrideField::setUsual(const QString &usual)
{
    m_level->setItemText(0, usual);
}

void OverrideField::showValue(const Json &value)
{
    m_level->setCurrentIndex(m_level->findData(value.value(u"level"_s).text()));
    m_reason->setCurrentIndex(m_reason->findData(value.value(u"reason"_s).text()));
    m_reason->setEnabled(value.exists());
    m_explanation->setEnabled(value.exists());
    if (!m_explanation->isModified())
        m_explanation->setText(value.value(u"explanation"_s).text());
}

void OverrideField::finishTyping()
{
    if (!m_explanation->isModified())
        return;
    m_explanation->setModified(false);
    passOnMember(u"explanation"_s, m_explanation->text().isEmpty() ? Json() : Json::from(m_explanation->text()));
}

void OverrideField::passOnLevel()
{
    const QString level = m_level->currentData().toString();
    if (level.isEmpty()) {
        passOn({});
        return;
    }
    Json changed = value().exists() ? value() : Json::object();
    changed.insert(u"level"_s, Json::from(level));
    if (m_override.reasons && !changed.contains(u"reason"_s))
        changed.insert(u"reason"_s, Json::from(u"other"_s));
    passOn(changed);
}

void OverrideField::passOnReason()
{
    passOnMember(u"reason"_s, Json::from(m_reason->currentData().toString()));
}

void OverrideField::passOnMember(const QString &member, const Json &newValue)
{
    Json changed = value();
    if (!changed.isObject())
        return;
    if (newValue.exists())
        changed.insert(member, newValue);
    else
        changed.remove(u'/' + member);
    passOn(changed);
}

} // namespace safeconduct
