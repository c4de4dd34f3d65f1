// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/crypto/signer.h"

namespace safeconduct {

/// The key and certificate that \a arguments name; asks for the key's password where it has one.
Result<Signer> signerFor(const SignArguments &arguments);

} // namespace safeconduct
