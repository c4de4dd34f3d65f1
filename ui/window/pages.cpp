// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages.h"

#include "ui/configuration/configuration_page.h"
#include "ui/connections/connections_page.h"
#include "ui/decision/decision_page.h"
#include "ui/needs/needs_page.h"
#include "ui/protection/protection_page.h"
#include "ui/record/record_page.h"
#include "ui/roles/roles_page.h"
#include "ui/start/start_page.h"
#include "ui/systems/systems_page.h"

#include <array>

namespace safeconduct {

namespace {

template<typename PageKind>
Page *make(const PageContext &context, QWidget *parent)
{
    return new PageKind(context, parent);
}

/// Add a page here: a class derived from Page with a constructor that takes (const PageContext &, QWidget *).
constexpr std::array entries{
    PageEntry{"start", &make<StartPage>},
    PageEntry{"roles", &make<RolesPage>},
    PageEntry{"systems", &make<SystemsPage>},
    PageEntry{"needs", &make<NeedsPage>},
    PageEntry{"connections", &make<ConnectionsPage>},
    PageEntry{"protection", &make<ProtectionPage>},
    PageEntry{"decision", &make<DecisionPage>},
    PageEntry{"configuration", &make<ConfigurationPage>},
    PageEntry{"record", &make<RecordPage>},
};

} // namespace

std::span<const PageEntry> pageEntries()
{
    return entries;
}

} // namespace safeconduct
