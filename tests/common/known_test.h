// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace safeconduct::test {

using TestMain = int (*)(int argc, char *argv[]);

/// Says at start which test a source has.
class KnownTest {
public:
    /// \a source: the path of the source, whose name is that of the test.
    KnownTest(const char *source, TestMain run);
};

} // namespace safeconduct::test
