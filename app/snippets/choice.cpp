// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/choice.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString &partOf(Option &option, Layer layer)
{
    switch (layer) {
    case Layer::Network:
        return option.network;
    case Layer::Transport:
        return option.transport;
    case Layer::Message:
    case Layer::Whole: // `none` and `off` are no parts to join: the result does not read as the id
        return option.message;
    }
    Q_UNREACHABLE_RETURN(option.message);
}

} // namespace

std::optional<Option> optionFrom(const QString &id, const Knowledge &knowledge)
{
    Option option;
    option.isOff = id == "off"_L1;
    if (option.isOff || id == "none"_L1)
        return option;
    for (const auto parts = id.split(u'+'); const QString &part : parts) {
        const auto known = knowledge.parts.constFind(part);
        if (known == knowledge.parts.constEnd())
            return std::nullopt;
        partOf(option, known->layer) = part;
    }
    return option.id() == id ? std::optional(option) : std::nullopt;
}

} // namespace safeconduct
