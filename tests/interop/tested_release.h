// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"
#include "tests/interop/sandbox.h"

namespace safeconduct::test {

/// Whose daemons this run tries: Debian 13's, or with SAFECONDUCT_INTEROP_RELEASE=12 those of the release before.
ServerTree testedRelease();
/// Of the same release, with the daemons that exclude the others.
ServerTree otherOfTestedRelease();

/// The first group of TLSRef modern that the release's OpenSSL has: 3.0 knows no hybrid one.
QString firstGroupOfModern();

/// \a plan with what stands on Debian 13 moved to the tested release, in the versions that come with it.
Plan onTestedRelease(Plan plan);

} // namespace safeconduct::test
