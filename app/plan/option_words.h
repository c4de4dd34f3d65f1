// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// The parts that an option id is made of, by layer, in the order in which they are joined by `+`.
enum class OptionLayer { Network, Transport, Message };

const QStringList &optionParts(OptionLayer layer);

/// Whether \a id names an option: `none`, `off`, or parts of different layers in the order network, transport, message.
bool isOptionId(const QString &id);

/// Whether \a id has parts of the message layer only (or is `none` or `off`): all that a message flow can have.
bool isMessageOption(const QString &id);

} // namespace safeconduct
