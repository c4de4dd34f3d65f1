// SPDX-License-Identifier: GPL-3.0-or-later
// Read before each test of a program that has several (safeconduct_tests of cmake/SafeconductLayer.cmake): QTEST_MAIN and its
// like make no main() then but tell several_tests.cpp of the test.
#pragma once

#include "tests/common/known_test.h"

#include <QTest>

#undef QTEST_MAIN_WRAPPER
#define QTEST_MAIN_WRAPPER(TestObject, ...)                                                                            \
    static const safeconduct::test::KnownTest known##TestObject(__FILE__, [](int argc, char *argv[]) -> int {          \
        static_cast<void>(argc);                                                                                       \
        static_cast<void>(argv);                                                                                       \
        QTest::Internal::callInitMain<TestObject>();                                                                   \
        __VA_ARGS__                                                                                                    \
        TestObject test;                                                                                               \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });
