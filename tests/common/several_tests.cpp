// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the test that the first argument names, with the other arguments.
#include "tests/common/known_test.h"

#include <QFileInfo>
#include <QString>

#include <cstdio>
#include <map>

namespace safeconduct::test {

namespace {

std::map<QString, TestMain> &knownTests()
{
    static std::map<QString, TestMain> tests;
    return tests;
}

} // namespace

KnownTest::KnownTest(const char *source, TestMain run)
{
    knownTests().emplace(QFileInfo(QString::fromUtf8(source)).completeBaseName(), run);
}

} // namespace safeconduct::test

int main(int argc, char *argv[])
{
    const auto &tests = safeconduct::test::knownTests();
    const auto named = argc > 1 ? tests.find(QString::fromLocal8Bit(argv[1])) : tests.end();
    if (named == tests.end()) {
        std::fputs("say which test to run:\n", stderr);
        for (const auto &[name, run] : tests)
            std::fputs(qPrintable(QStringLiteral("  %1\n").arg(name)), stderr);
        return 2;
    }
    argv[1] = argv[0];
    return named->second(argc - 1, argv + 1);
}
