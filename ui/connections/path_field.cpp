// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/path_field.h"

#include "ui/common/boxes.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleRows = 4;

} // namespace

PathField::PathField(Session &session, const FieldTexts &texts, WordsSource words, const QString &addText,
                     QWidget *parent)
    : PlanField(session, texts, parent)
    , m_words(std::move(words))
    , m_addText(addText)
    , m_list(new QListWidget)
    , m_add(new PickBox)
    , m_up(button(u"up"_s, u"go-up"_s, tr("Move up")))
    , m_down(button(u"down"_s, u"go-down"_s, tr("Move down")))
    , m_remove(button(u"remove"_s, u"list-remove"_s, tr("Take out")))
{
    auto *editor = new QWidget(this);
    m_list->setObjectName(texts.objectName + u".list"_s);
    m_list->setAccessibleName(withoutMnemonic(texts.label));
    m_list->setFixedHeight(visibleRows * (fontMetrics().height() + 4) + 2 * m_list->frameWidth());
    m_add->setObjectName(texts.objectName + u".add"_s);
    m_add->setAccessibleName(addText);
    m_add->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_add->setMinimumContentsLength(12);
    auto *buttons = new QVBoxLayout;
    for (QToolButton *each : {m_up, m_down, m_remove})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_add);
    editor->setFocusProxy(m_list);
    connect(m_add, &QComboBox::activated, this, &PathField::add);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &PathField::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &PathField::showButtons);
    setEditor(editor);
}

QToolButton *PathField::button(const QString &name, const QString &iconName, const QString &text)
{
    auto *made = new QToolButton;
    made->setObjectName(texts().objectName + u'.' + name);
    made->setIcon(icon(iconName));
    made->setToolTip(text);
    made->setAccessibleName(text);
    return made;
}

void PathField::showValue(const Json &value)
{
    const QList<Word> words = m_words();
    const int current = m_list->currentRow();
    m_list->clear();
    for (const auto ids = value.textList(); const QString &id : ids)
        m_list->addItem(textOf(words, id));
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_add->clear();
    m_add->addItem(icon(u"list-add"_s), m_addText, QString());
    for (const Word &word : words)
        m_add->addItem(word.text, word.id);
    showButtons();
}

void PathField::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0);
}

void PathField::passOnIds(const QStringList &ids, int current)
{
    passOn(Json::from(ids));
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
}

void PathField::add()
{
    const QString id = m_add->currentData().toString();
    m_add->setCurrentIndex(0);
    if (!id.isEmpty())
        passOnIds(value().textList() << id, m_list->count());
}

void PathField::removeCurrent()
{
    QStringList ids = value().textList();
    const int row = m_list->currentRow();
    ids.removeAt(row);
    passOnIds(ids, row);
}

void PathField::move(int by)
{
    QStringList ids = value().textList();
    const int row = m_list->currentRow();
    ids.move(row, row + by);
    passOnIds(ids, row + by);
}

} // namespace safeconduct
