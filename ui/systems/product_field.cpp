// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/product_field.h"

#include "app/session/support_state.h"
#include "ui/common/boxes.h"
#include "ui/common/labels.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// An editable box in which any part of an entry finds it.
QComboBox *searchableBox(const QString &objectName, const QString &accessibleName, const QString &placeholder)
{
    auto *box = new FormBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->lineEdit()->setPlaceholderText(placeholder);
    return box;
}

bool isOffered(const Product &product, ProductKind kind)
{
    const bool isOperatingSystem = product.kind == "operating-system"_L1;
    return !product.isGeneric() && isOperatingSystem == (kind == ProductKind::OperatingSystem);
}

/// What is typed or chosen: the entry of that name, else the text itself.
QString entryOf(const QComboBox &box)
{
    const int index = box.findText(box.currentText().trimmed(), Qt::MatchFixedString);
    return index >= 0 ? box.itemData(index).toString() : box.currentText().trimmed();
}

} // namespace

ProductField::ProductField(Session &session, const FieldTexts &texts, ProductKind kind, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_kind(kind)
    , m_product(searchableBox(texts.objectName + u".product"_s, tr("%1: product").arg(texts.label),
                              tr("choose, or type something else")))
    , m_version(searchableBox(texts.objectName + u".version"_s, tr("%1: version").arg(texts.label), tr("version")))
    , m_support(hintLabel({}, this))
{
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins({});
    layout->addWidget(m_product); // one above the other: names of versions are long and differ at their ends
    layout->addWidget(m_version);
    layout->addWidget(m_support);
    m_support->setObjectName(texts.objectName + u".support"_s);
    editor->setFocusProxy(m_product);
    fillProducts();
    connect(m_product, &QComboBox::activated, this, &ProductField::passOnProduct);
    connect(m_product->lineEdit(), &QLineEdit::editingFinished, this, &ProductField::finishTyping);
    connect(m_version, &QComboBox::activated, this, &ProductField::passOnVersion);
    connect(m_version->lineEdit(), &QLineEdit::editingFinished, this, &ProductField::finishTyping);
    setEditor(editor);
}

void ProductField::fillProducts()
{
    const Knowledge &knowledge = session().knowledge();
    QList<Word> words;
    for (const Product &product : knowledge.products) {
        if (isOffered(product, m_kind))
            words.append({product.id, knowledge.productName(product, nullptr, interfaceLanguage())});
    }
    std::ranges::sort(words,
                      [](const Word &left, const Word &right) { return left.text.localeAwareCompare(right.text) < 0; });
    for (const Word &word : std::as_const(words))
        m_product->addItem(word.text, word.id);
}

void ProductField::showVersions(const QString &product, const QString &version)
{
    const Knowledge &knowledge = session().knowledge();
    const ProductMatch match = knowledge.match({product, version});
    m_version->clear();
    if (match.product) {
        for (const ProductVersion &known : std::views::reverse(match.product->versions)) // the newest first
            m_version->addItem(knowledge.productName(*match.product, &known, interfaceLanguage()), known.id);
    }
    const bool isKnown = match.version && !match.isAssumed;
    m_version->setCurrentIndex(isKnown ? m_version->findData(match.version->id) : -1);
    if (!isKnown)
        m_version->setEditText(version);
}

void ProductField::showValue(const Json &value)
{
    const QString product = value.value(u"product"_s).text();
    const int index = m_product->findData(product);
    m_product->setCurrentIndex(index);
    if (index < 0)
        m_product->setEditText(product);
    showVersions(product, value.value(u"version"_s).text());
    showSupport(value);
}

void ProductField::showSupport(const Json &value)
{
    const ProductUse use{value.value(u"product"_s).text(), value.value(u"version"_s).text()};
    const bool isNamed = !use.product.isEmpty();
    m_support->setText(isNamed ? supportOf(use, session().knowledge(), session().today(), interfaceLanguage()).sentence
                               : QString());
    m_support->setVisible(isNamed);
}

QString ProductField::chosenVersion() const
{
    const QString chosen = entryOf(*m_version);
    const QString before = value().value(u"version"_s).text();
    const ProductMatch match = session().knowledge().match({value().value(u"product"_s).text(), before});
    // Another spelling of the same version stays as the plan has it.
    return match.version && !match.isAssumed && match.version->id == chosen ? before : chosen;
}

void ProductField::passOnProduct()
{
    const QString typed = entryOf(*m_product);
    if (typed.isEmpty()) {
        passOn({});
        return;
    }
    const QString product = m_product->findData(typed) >= 0 ? typed : Session::idFrom(typed);
    if (product == value().value(u"product"_s).text())
        return;
    Json changed = value().isObject() ? value() : Json::object();
    changed.insert(u"product"_s, Json::from(product));
    changed.remove(u"/version"_s); // versions belong to products
    passOn(changed);
}

void ProductField::passOnVersion()
{
    const QString version = chosenVersion();
    if (!value().isObject() || version == value().value(u"version"_s).text())
        return;
    Json changed = value();
    if (version.isEmpty())
        changed.remove(u"/version"_s);
    else
        changed.insert(u"version"_s, Json::from(version));
    passOn(changed);
}

void ProductField::finishTyping()
{
    if (pointer().isEmpty())
        return;
    if (m_product->currentText()
        != (m_product->currentIndex() >= 0 ? m_product->itemText(m_product->currentIndex())
                                           : value().value(u"product"_s).text()))
        passOnProduct();
    else
        passOnVersion();
}

} // namespace safeconduct
