// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace safeconduct {

/// What a run needs of Qt: letters and a page for those that draw one, without a display; nothing but the core otherwise.
/// \a argc must outlive it.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace safeconduct
