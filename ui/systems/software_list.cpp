// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/software_list.h"

#include "app/support/json_pointer.h"
#include "ui/common/boxes.h"
#include "ui/common/icons.h"
#include "ui/systems/product_field.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

SoftwareList::SoftwareList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_layout(new QVBoxLayout(this))
    , m_add(new PickBox(this))
{
    m_layout->setContentsMargins({});
    m_add->setObjectName("addSoftware"_L1);
    m_add->setAccessibleName(tr("Add software"));
    m_add->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_add->setMinimumContentsLength(20);
    fillProducts();
    m_layout->addWidget(m_add);
    connect(m_add, &QComboBox::activated, this, &SoftwareList::addProduct);
    connect(&m_session, &Session::planChanged, this, &SoftwareList::refresh);
}

void SoftwareList::fillProducts()
{
    const Knowledge &knowledge = m_session.knowledge();
    QList<Word> words;
    for (const Product &product : knowledge.products) {
        if (!product.isGeneric() && product.kind != "operating-system"_L1)
            words.append({product.id, knowledge.productName(product, nullptr, interfaceLanguage())});
    }
    std::ranges::sort(words,
                      [](const Word &left, const Word &right) { return left.text.localeAwareCompare(right.text) < 0; });
    m_add->addItem(icon(u"list-add"_s), tr("Add software…"), QString());
    for (const Word &word : std::as_const(words))
        m_add->addItem(word.text, word.id);
    m_add->addItem(tr("Something else (type its name)"), u"something-else"_s);
}

void SoftwareList::setPointer(const QString &pointer)
{
    m_pointer = pointer;
    refresh();
}

void SoftwareList::refresh()
{
    const qsizetype count = m_pointer.isEmpty() ? 0 : m_session.document().json().at(m_pointer).size();
    while (m_rows.size() > count)
        m_rows.takeLast().widget->deleteLater();
    while (m_rows.size() < count)
        addRow();
    for (qsizetype index = 0; index < count; ++index)
        m_rows.at(index).field->setPointer(itemAt(m_pointer, index));
    m_add->setEnabled(!m_pointer.isEmpty() && !m_session.isReadOnly());
}

void SoftwareList::addRow()
{
    auto *row = new QWidget(this);
    const QString name = u"software%1"_s.arg(m_rows.size());
    auto *field = new ProductField(m_session, {name, tr("Software")}, ProductKind::Software, row);
    auto *remove = new QToolButton(row);
    remove->setObjectName(name + u".remove"_s);
    remove->setIcon(icon(u"list-remove"_s));
    remove->setToolTip(tr("Remove this software"));
    remove->setAccessibleName(remove->toolTip());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(field, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    m_layout->insertWidget(m_layout->count() - 1, row);
    connect(remove, &QToolButton::clicked, this, [this, row] { removeRow(row); });
    m_rows.append({row, field});
}

void SoftwareList::removeRow(const QWidget *row)
{
    const auto found = std::ranges::find(m_rows, row, &Row::widget);
    if (found != m_rows.end())
        m_session.remove({found->field->pointer()}, tr("Remove software"));
}

void SoftwareList::addProduct()
{
    const QString product = m_add->currentData().toString();
    m_add->setCurrentIndex(0);
    if (product.isEmpty())
        return;
    Json use = Json::object();
    use.insert(u"product"_s, Json::from(product));
    m_session.append(m_pointer, use, tr("Add software"));
    if (!m_rows.isEmpty())
        m_rows.last().field->setFocus();
}

} // namespace safeconduct
