// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/range_field.h"

#include "ui/common/column.h"
#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array members{u"min"_s, u"likely"_s, u"max"_s};

} // namespace

RangeField::RangeField(Session &session, const FieldTexts &texts, const Range &otherwise, QWidget *parent)
    : PlanField(session, texts, parent)
    , m_lines{new QLineEdit, new QLineEdit, new QLineEdit}
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins({});
    const std::array names{tr("least"), tr("likely"), tr("most")};
    const std::array amounts{otherwise.min, otherwise.likely, otherwise.max};
    for (std::size_t index = 0; index < m_lines.size(); ++index) {
        QLineEdit *line = m_lines[index];
        line->setObjectName(texts.objectName + u'.' + members[index]);
        line->setAccessibleName(u"%1, %2"_s.arg(withoutMnemonic(texts.label), names[index]));
        line->setToolTip(names[index]);
        line->setPlaceholderText(QLocale().toString(amounts[index].toDouble(), 'f', QLocale::FloatingPointShortest));
        row->addWidget(line);
        connect(line, &QLineEdit::editingFinished, this, &RangeField::finishTyping);
    }
    editor->setFocusProxy(m_lines[0]);
    setEditor(editor);
}

void RangeField::showValue(const Json &value)
{
    for (const auto &[line, member] : std::views::zip(m_lines, members)) {
        if (!line->isModified())
            line->setText(numberText(value.value(member)));
    }
}

void RangeField::finishTyping()
{
    if (std::ranges::none_of(m_lines, &QLineEdit::isModified))
        return;
    for (QLineEdit *line : m_lines)
        line->setModified(false);
    passOnLines();
}

void RangeField::passOnLines()
{
    const auto isEmpty = [](const QLineEdit *line) { return line->text().trimmed().isEmpty(); };
    const auto filled = std::ranges::find_if_not(m_lines, isEmpty);
    if (filled == m_lines.end() || (value().exists() && std::ranges::any_of(m_lines, isEmpty))) {
        passOn({});
        return;
    }
    Json range = value().isObject() ? value() : Json::object();
    for (const auto &[line, member] : std::views::zip(m_lines, members))
        range.insert(member, numberValue(isEmpty(line) ? (*filled)->text() : line->text()));
    passOn(range);
}

} // namespace safeconduct
