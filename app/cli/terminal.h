// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/support/json.h"
#include "app/support/problem.h"

#include <QByteArray>
#include <QString>

namespace safeconduct {

/// Where answers and diagnostics go: standard output and standard error, UTF-8.
class Terminal {
public:
    void answer(const QString &text) const;
    void answer(const Json &json) const;
    void diagnose(const QString &line) const;
    void diagnose(const Problems &problems) const;
};

/// What a run that meets \a problems ends with: the surroundings' fault where a file could not be written, else the input's.
ExitStatus statusFor(const Problems &problems);

} // namespace safeconduct
