// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness_model.h"

#include "app/advice/ranking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Distribution pertOf(const Range &range)
{
    return Distribution::pert(range.min.toDouble(), range.likely.toDouble(), range.max.toDouble());
}

/// An amount at a rate, with how often each option pays it.
struct Payment {
    const CostLine *line = nullptr;
    std::vector<double> multiplicities;

    bool isAlikeForAll() const
    {
        return line->amount.max == Decimal()
            || std::ranges::all_of(multiplicities, [this](double one) { return one == multiplicities.front(); });
    }
};

/// By item and rate, so that the order does not depend on the options.
using Payments = QMap<std::pair<QString, QString>, Payment>;

Payments paymentsOf(const QList<const OptionAdvice *> &options)
{
    Payments payments;
    for (qsizetype option = 0; option < options.size(); ++option) {
        for (const CostLine &line : options.at(option)->cost.lines) {
            if (line.isPaidByOthers)
                continue;
            Payment &payment = payments[{line.item, line.rate}];
            payment.line = &line;
            payment.multiplicities.resize(static_cast<std::size_t>(options.size()), 0);
            payment.multiplicities[static_cast<std::size_t>(option)] += line.multiplicity;
        }
    }
    payments.removeIf([](const auto &payment) { return payment.value().isAlikeForAll(); });
    return payments;
}

std::size_t addInput(RobustnessModel &model, const UncertainInput &name, const Range &range)
{
    if (const qsizetype known = model.inputs.indexOf(name); known >= 0)
        return static_cast<std::size_t>(known);
    model.inputs.append(name);
    model.scoring.inputs.push_back(pertOf(range));
    return model.scoring.inputs.size() - 1;
}

void addCosts(RobustnessModel &model, const QList<const OptionAdvice *> &options)
{
    for (const OptionAdvice *option : options)
        model.costs.push_back(option->cost.meanToPay.toDouble());
    const Payments payments = paymentsOf(options);
    for (const Payment &payment : payments) {
        CostTerm term;
        term.amount = addInput(model, {UncertainInput::Kind::Item, payment.line->item}, payment.line->amount);
        if (!payment.line->rate.isEmpty())
            term.rate = addInput(model, {UncertainInput::Kind::Rate, payment.line->rate}, payment.line->ratePerHour);
        model.scoring.terms.push_back(term);
    }
    for (std::size_t option = 0; option < model.scoring.options; ++option) {
        for (const Payment &payment : payments)
            model.scoring.multiplicities.push_back(payment.multiplicities[option]);
    }
}

void addValues(RobustnessModel &model, const QList<const OptionAdvice *> &options)
{
    for (const OptionAdvice *option : options) {
        if (!option->benefit.contributions.isEmpty() && model.criteria.isEmpty()) {
            for (const Contribution &one : option->benefit.contributions) {
                model.criteria.append(one.criterion);
                model.weights.push_back(one.weight);
            }
        }
    }
    model.scoring.criteria = model.weights.size();
    for (const OptionAdvice *option : options) {
        for (qsizetype criterion = 0; criterion < model.criteria.size(); ++criterion)
            model.scoring.values.push_back(option->option.isOff ? 0
                                                                : option->benefit.contributions.at(criterion).value);
    }
}

} // namespace

UncertainInput RobustnessModel::nameOf(InputId input) const
{
    const auto index = static_cast<qsizetype>(input.index);
    if (input.kind == InputId::Kind::Weight)
        return {UncertainInput::Kind::Weight, criteria.at(index)};
    return inputs.at(index);
}

std::size_t RobustnessModel::indexOf(const QString &optionId) const
{
    const qsizetype found = options.indexOf(optionId);
    return static_cast<std::size_t>(found < 0 ? options.size() : found);
}

RobustnessModel modelOf(const ConnectionAdvice &advice, const ConnectionView &view)
{
    QList<const OptionAdvice *> options;
    for (const OptionAdvice &option : advice.options) {
        if (option.isPermissible())
            options.append(&option);
    }
    std::ranges::sort(options, {}, [](const OptionAdvice *option) { return option->option.id(); });
    RobustnessModel model;
    model.scoring.options = static_cast<std::size_t>(options.size());
    for (const OptionAdvice *option : std::as_const(options)) {
        model.options.append(option->option.id());
        model.scoring.tiers.push_back(tierOf(*option, view));
    }
    model.scoring.worth = addInput(model, {UncertainInput::Kind::Worth, {}}, worthOf(view));
    addValues(model, options);
    addCosts(model, options);
    return model;
}

} // namespace safeconduct
