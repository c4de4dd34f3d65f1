// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to register.
#pragma once

#include "app/register/record_facts.h"

#include <optional>

namespace safeconduct {

/// The dossier's \a file without \a person: \a replacement stands wherever the name, or an address that belongs to it, stood as whole words, and the
/// manifest is made anew. Nothing where signed events name them, or would no longer fit: that proof cannot be had without the
/// name.
Results<std::optional<QByteArray>> withoutPerson(const QByteArray &file, const NamedPerson &person,
                                                 const QString &replacement);

} // namespace safeconduct
