// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advise.h"

#include <QFuture>

#include <memory>

namespace safeconduct {

/// Advises in a thread of the pool. Progress counts connections; cancelling ends before the next one and leaves no result.
QFuture<Advice> adviseInBackground(Plan plan, std::shared_ptr<const Knowledge> knowledge, AdviceSettings settings);

} // namespace safeconduct
