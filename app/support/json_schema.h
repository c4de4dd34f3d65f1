// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <memory>

namespace safeconduct {

inline constexpr int maximumProblems = 1'000;

/// A compiled JSON Schema (drafts 7 and 2020-12). Checking reports every fault at once, with pointer and position, in
/// whole sentences of the user's language. The format "hostname" is not checked, because the library takes 9 for no digit;
/// `isHostName` is for that.
class JsonSchema {
public:
    static Result<JsonSchema> from(const Json &schema);
    /// From a file or a resource, at most 1 MiB.
    static Result<JsonSchema> read(const QString &fileName);
    /// The one that the program carries as the resource schemas/\a name.schema.json. A program built without it is unusable,
    /// so that ends the program.
    static JsonSchema shipped(const QString &name);
    /// At most `maximumProblems` and one that says there are more.
    Problems check(const Json &instance) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace safeconduct
