// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/settings_form.h"

#include "ui/common/choice_fields.h"
#include "ui/common/labels.h"
#include "ui/common/range_field.h"
#include "ui/common/text_fields.h"
#include "ui/roles/weights_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 2;

/// Puts \a field into the next free place, row by row.
void place(QGridLayout &grid, PlanField *field, const QString &pointer)
{
    const int number = grid.count();
    grid.addWidget(field, number / columns, number % columns, Qt::AlignTop);
    field->setPointer(pointer);
}

QString asText(double number)
{
    return QLocale().toString(number, 'f', QLocale::FloatingPointShortest);
}

QString standing(const QString &text)
{
    return SettingsForm::tr("as usual: %1").arg(text);
}

QString moneyText(Money amount, const QString &currency)
{
    return u"%1 %2"_s.arg(QLocale().toString(amount.toDouble(), 'f', 0), currency);
}

QString budgetText(const Budget &budget, const QString &currency)
{
    QStringList parts;
    if (budget.initial)
        parts.append(SettingsForm::tr("%1 at first").arg(moneyText(*budget.initial, currency)));
    if (budget.yearly)
        parts.append(SettingsForm::tr("%1 a year").arg(moneyText(*budget.yearly, currency)));
    return parts.isEmpty() ? SettingsForm::tr("no limit to the budget")
                           : SettingsForm::tr("a budget of %1").arg(parts.join(u", "_s));
}

} // namespace

SettingsForm::SettingsForm(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_weights(textLabel({}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addPolicy(*grid);
    addTimeAndMoney(*grid);
    addRates(*grid);
    addWorth(*grid);
    addWeights(*grid);
}

void SettingsForm::addPolicy(QGridLayout &grid)
{
    const Knowledge &knowledge = m_session.knowledge();
    const MethodDefaults &defaults = knowledge.defaults;
    const auto levels = [&knowledge] { return levelWords(knowledge); };
    place(grid, policyField(m_session, this), u"/settings/policyProfile"_s);
    place(grid,
          new ChoiceField(m_session, {u"protectionScheme"_s, tr("Scheme of protection needs")}, schemeWords,
                          standing(textOf(schemeWords(), defaults.protectionScheme)), this),
          u"/settings/protectionScheme"_s);
    place(grid,
          new ChoiceField(m_session, {u"confidentialFrom"_s, tr("Information is confidential from")}, levels,
                          standing(textOf(levels(), word(defaults.confidentialFrom))), this),
          u"/settings/confidentialFrom"_s);
    place(grid,
          new TextField(m_session,
                        {u"asOf"_s, tr("Day of the advice"), tr("Year-month-day, such as 2027-01-31. Empty: today.")},
                        this),
          u"/settings/asOf"_s);
}

void SettingsForm::addTimeAndMoney(QGridLayout &grid)
{
    const MethodDefaults &defaults = m_session.knowledge().defaults;
    place(grid,
          new NumberField(m_session, {u"horizonYears"_s, tr("Years over which costs are reckoned")},
                          QString::number(defaults.horizonYears), this),
          u"/settings/horizonYears"_s);
    auto *currency = new TextField(m_session, {u"currency"_s, tr("Currency"), tr("Three letters, such as EUR.")}, this);
    currency->line()->setPlaceholderText(defaults.currency);
    place(grid, currency, u"/settings/currency"_s);
    place(grid,
          new NumberField(m_session, {u"discountRatePercent"_s, tr("Discount rate, per cent a year")},
                          asText(defaults.discountRatePercent.toDouble()), this),
          u"/settings/discountRatePercent"_s);
    place(grid, new NumberField(m_session, {u"budgetInitial"_s, tr("Budget, first year")}, tr("no limit"), this),
          u"/settings/budget/initial"_s);
    place(grid, new NumberField(m_session, {u"budgetYearly"_s, tr("Budget, each year after")}, tr("no limit"), this),
          u"/settings/budget/yearly"_s);
}

void SettingsForm::addRates(QGridLayout &grid)
{
    for (const QString &who : {u"administrator"_s, u"specialist"_s, u"user"_s})
        place(grid, hourlyRateField(m_session, who, this), u"/settings/hourlyRates/"_s + who);
}

void SettingsForm::addWorth(QGridLayout &grid)
{
    const Knowledge &knowledge = m_session.knowledge();
    for (const Level level : {Level::Normal, Level::High, Level::VeryHigh}) {
        const QString name = textOf(levelWords(knowledge), word(level));
        const FieldTexts texts{u"worth_"_s + word(level), tr("Worth of full protection, need %1").arg(name),
                               tr("What the whole benefit of one connection is worth over the years.")};
        place(grid, new RangeField(m_session, texts, knowledge.defaults.worth.value(level), this),
              u"/settings/worth/"_s + word(level));
    }
}

void SettingsForm::addWeights(QGridLayout &grid)
{
    auto *button = new QPushButton(tr("&Weights of the criteria…"), this);
    button->setObjectName("weights"_L1);
    auto *group = new QWidget(this);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins({});
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addWidget(
        hintLabel(tr("How much each criterion of the benefit counts, asked by a few comparisons."), group));
    layout->addWidget(m_weights);
    grid.addWidget(group, grid.rowCount(), 0, 1, columns);
    connect(button, &QPushButton::clicked, this, &SettingsForm::askForWeights);
    connect(&m_session, &Session::planChanged, this, &SettingsForm::showWeights);
    showWeights();
}

void SettingsForm::askForWeights()
{
    safeconduct::askForWeights(m_session, this);
}

void SettingsForm::showWeights()
{
    m_weights->setText(weightsSummary(m_session));
}

PlanField *policyField(Session &session, QWidget *parent)
{
    const Knowledge &knowledge = session.knowledge();
    const auto profiles = [&knowledge] { return profileWords(knowledge); };
    auto *field =
        new ChoiceField(session,
                        {u"policyProfile"_s, SettingsForm::tr("Cryptographic policy"),
                         SettingsForm::tr("Which protocols, suites and keys generated configuration may use.")},
                        profiles, standing(textOf(profiles(), knowledge.defaults.policyProfile)), parent);
    field->setPointer(u"/settings/policyProfile"_s);
    return field;
}

PlanField *hourlyRateField(Session &session, const QString &who, QWidget *parent)
{
    const QString label = who == "administrator"_L1 ? SettingsForm::tr("An administrator's hour")
        : who == "specialist"_L1                    ? SettingsForm::tr("A specialist's hour")
                                                    : SettingsForm::tr("A user's hour");
    const FieldTexts texts{u"rate_"_s + who, label, SettingsForm::tr("Least, likely and most, in the currency.")};
    auto *field = new RangeField(session, texts, session.knowledge().defaults.hourlyRates.value(who), parent);
    field->setPointer(u"/settings/hourlyRates/"_s + who);
    return field;
}

QString settingsSummary(const Session &session)
{
    const Settings &settings = session.plan().settings;
    const MethodDefaults &defaults = session.knowledge().defaults;
    const QString currency = settings.currency.isEmpty() ? defaults.currency : settings.currency;
    const QString profile = settings.policyProfile.isEmpty() ? defaults.policyProfile : settings.policyProfile;
    const QString scheme = settings.protectionScheme.isEmpty() ? defaults.protectionScheme : settings.protectionScheme;
    const QString reckoning =
        SettingsForm::tr("Reckoned over %Ln year(s) in %1 at %2 % discount, %3. Policy %4, needs by %5.", nullptr,
                         settings.horizonYears.value_or(defaults.horizonYears))
            .arg(currency, asText(settings.discountRatePercent.value_or(defaults.discountRatePercent).toDouble()),
                 budgetText(settings.budget, currency), textOf(profileWords(session.knowledge()), profile),
                 textOf(schemeWords(), scheme));
    return reckoning + u' ' + weightsSummary(session);
}

} // namespace safeconduct
