// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <memory>

namespace safeconduct {

/// A compiled JSON Schema (drafts 7 and 2020-12). Checking reports every fault at once, with pointer and position, in
/// whole sentences of the user's language.
class JsonSchema {
public:
    static Result<JsonSchema> from(const Json &schema);
    Problems check(const Json &instance) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace safeconduct
