// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/cost_dialog.h"

#include "app/plan/plan_names.h"
#include "ui/common/column.h"
#include "ui/common/labels.h"
#include "ui/common/problem_texts.h"
#include "ui/common/words.h"
#include "ui/window/help_window.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReason = 2000;

QString unitText(CostUnit unit, const QString &currency)
{
    switch (unit) {
    case CostUnit::Money:
        return currency;
    case CostUnit::Hours:
        return CostDialog::tr("hours");
    case CostUnit::Seconds:
        return CostDialog::tr("seconds");
    }
    return {};
}

QString pointText(Decimal point)
{
    return numberText(Json::numberAsWritten(point.toLexeme()));
}

bool isAboutReason(const Problem &problem)
{
    return problem.pointer == "/explanation"_L1;
}

} // namespace

CostDialog::CostDialog(Session &session, const QString &item, const QString &connection, bool isShared, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_item(item)
    , m_connection(connection)
    , m_figure(figureInForce(session.plan(), session.knowledge(), item, connection))
    , m_unit(new QComboBox(this))
    , m_points{new QLineEdit(this), new QLineEdit(this), new QLineEdit(this)}
    , m_figureError(textLabel({}, this))
    , m_here(new QRadioButton(tr("this &connection"), this))
    , m_everywhere(new QRadioButton(tr("&all connections"), this))
    , m_reason(new QLineEdit(this))
    , m_reasonError(textLabel({}, this))
{
    setObjectName("costDialog"_L1);
    setWindowTitle(tr("Change a cost"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout;
    addFigure(*form);
    addScope(*form);
    addReason(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_keep = buttons->button(QDialogButtonBox::Ok);
    m_keep->setObjectName("costKeep"_L1);
    QPushButton *usual = buttons->addButton(tr("As &usual again"), QDialogButtonBox::ResetRole);
    usual->setObjectName("costDialogUsual"_L1);
    usual->setEnabled(m_figure.isOwn && !session.isReadOnly());
    addHelp(*this, *buttons, u"protection"_s, tr("Figures of your own"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(headingLabel(session.knowledge().texts.name(interfaceLanguage(), u"cost"_s, item), this));
    layout->addWidget(textLabel(usualText(), this));
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(560);
    connect(usual, &QPushButton::clicked, this, &CostDialog::makeUsual);
    connect(buttons, &QDialogButtonBox::accepted, this, &CostDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(isShared);
}

/// What the knowledge says, with its note where there is one.
QString CostDialog::usualText() const
{
    const Knowledge &knowledge = m_session.knowledge();
    const CostItem item = knowledge.costs.items.value(m_item);
    const Wording words(knowledge.texts, interfaceLanguage(), m_session.advice().currency);
    const QString per = words.name(u"per"_s, item.per);
    const CostFigure figure = usualFigure(knowledge, m_item);
    const QString usual = figure.isKnown
        ? tr("As usual for one %1: %2 (%3).", "%1 what is counted, %3 where the figure comes from")
              .arg(per, figureText(figure, words), words.name(u"basis"_s, item.basis))
        : tr("No usual figure is known for one %1.", "%1 what is counted").arg(per);
    return item.note.isEmpty() ? usual : usual + u' ' + words.say(item.note);
}

void CostDialog::addFigure(QFormLayout &form)
{
    auto *row = new QHBoxLayout;
    const std::array objectNames{u"costMin"_s, u"costLikely"_s, u"costMax"_s};
    const std::array names{tr("least"), tr("likely"), tr("most")};
    for (std::size_t index = 0; index < m_points.size(); ++index) {
        QLineEdit *line = m_points[index];
        line->setObjectName(objectNames[index]);
        line->setAccessibleName(names[index]);
        line->setPlaceholderText(names[index]);
        line->setToolTip(names[index]);
        row->addWidget(line, 1);
        connect(line, &QLineEdit::textEdited, this, &CostDialog::check);
    }
    m_unit->setObjectName("costUnit"_L1);
    m_unit->setAccessibleName(tr("Unit"));
    for (const auto units = unitsFor(m_session.knowledge(), m_item); const CostUnit unit : units)
        m_unit->addItem(unitText(unit, m_session.advice().currency), static_cast<int>(unit));
    row->addWidget(m_unit);
    auto *label = new QLabel(tr("&Least, likely, most"), this);
    label->setBuddy(m_points.front());
    m_figureError->setObjectName("costFigureError"_L1);
    auto *field = new QVBoxLayout;
    field->addLayout(row);
    field->addWidget(m_figureError);
    form.addRow(label, field);
    connect(m_unit, &QComboBox::activated, this, &CostDialog::fillPoints);
}

void CostDialog::addScope(QFormLayout &form)
{
    m_here->setObjectName("costHere"_L1);
    m_everywhere->setObjectName("costEverywhere"_L1);
    m_here->setToolTip(nameOfConnection(m_session.plan(), m_connection));
    auto *choices = new QVBoxLayout; // beside each other large texts would be cut off
    choices->addWidget(m_here);
    choices->addWidget(m_everywhere);
    form.addRow(tr("For"), choices);
}

void CostDialog::addReason(QFormLayout &form)
{
    m_reason->setObjectName("costReason"_L1);
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("such as: offer of 12 November"));
    m_reasonError->setObjectName("costReasonError"_L1);
    auto *label = new QLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    auto *field = new QVBoxLayout;
    field->addWidget(m_reason);
    field->addWidget(m_reasonError);
    form.addRow(label, field);
    connect(m_reason, &QLineEdit::textChanged, this, &CostDialog::check);
}

void CostDialog::fill(bool isShared)
{
    m_unit->setCurrentIndex(std::max(m_unit->findData(static_cast<int>(m_figure.unit)), 0));
    const bool isEverywhere = m_figure.isOwn ? m_figure.isEverywhere : isShared;
    (isEverywhere ? m_everywhere : m_here)->setChecked(true);
    m_reason->setText(m_figure.reason);
    fillPoints();
    m_points.front()->selectAll();
}

/// In another unit than the figure's, and without any, there is nothing to begin with.
void CostDialog::fillPoints()
{
    const bool isSameUnit = m_unit->currentData().toInt() == static_cast<int>(m_figure.unit);
    const bool canBegin = m_figure.isKnown && isSameUnit;
    const std::array points{m_figure.range.min, m_figure.range.likely, m_figure.range.max};
    for (std::size_t index = 0; index < m_points.size(); ++index)
        m_points[index]->setText(canBegin ? pointText(points[index]) : QString());
    check();
}

CostChange CostDialog::change() const
{
    CostChange change{.item = m_item,
                      .connection = m_connection,
                      .isEverywhere = m_everywhere->isChecked(),
                      .unit = static_cast<CostUnit>(m_unit->currentData().toInt()),
                      .points = {},
                      .reason = m_reason->text()};
    for (std::size_t index = 0; index < m_points.size(); ++index)
        change.points[index] = numberValue(m_points[index]->text());
    return change;
}

/// Each fault stands beside what it is about; the button waits for both.
void CostDialog::check()
{
    Problems aboutReason;
    Problems aboutFigure;
    for (const auto problems = problemsOf(change()); const Problem &problem : problems)
        (isAboutReason(problem) ? aboutReason : aboutFigure).append(problem);
    m_reasonError->setText(problemTexts(aboutReason));
    m_reason->setAccessibleDescription(m_reasonError->text());
    m_figureError->setText(problemTexts(aboutFigure));
    m_figureError->setVisible(!aboutFigure.isEmpty());
    for (QLineEdit *line : m_points)
        line->setAccessibleDescription(m_figureError->text());
    m_keep->setEnabled(!hasError(aboutReason) && !hasError(aboutFigure) && !m_session.isReadOnly());
}

void CostDialog::makeUsual()
{
    makeCostUsual(m_session, m_item, m_connection);
    QDialog::accept();
}

void CostDialog::accept()
{
    changeCost(m_session, change());
    QDialog::accept();
}

} // namespace safeconduct
