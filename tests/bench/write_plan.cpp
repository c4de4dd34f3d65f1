// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the generated plan of the benchmarks, for programs that are measured from outside: write_plan CONNECTIONS FILE
#include "app/support/file.h"
#include "tests/bench/generated_plan.h"

#include <QCoreApplication>

#include <print>

using namespace safeconduct;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int connections = words.value(1).toInt();
    if (words.size() != 3 || connections < 1) {
        std::println(stderr, "write_plan CONNECTIONS FILE");
        return 2;
    }
    const Result<void> written = writeFile(words.at(2), writeJson(test::generatedPlan(connections)));
    if (!written)
        std::println(stderr, "{}", toLine(written.error()).toStdString());
    return written ? 0 : 1;
}
