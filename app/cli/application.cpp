// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"

#include <QGuiApplication>

#include <algorithm>
#include <span>

namespace safeconduct {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const std::span words(argv, static_cast<std::size_t>(argc));
    const auto has = [&](const char *word) {
        return std::ranges::any_of(words, [&](const char *given) { return qstrcmp(given, word) == 0; });
    };
    if (!has("export") || !(has("pdf") || has("--format=pdf")))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // nothing is ever shown
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace safeconduct
