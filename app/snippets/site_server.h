// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/static_site.h"

namespace safeconduct {

/// Web servers for which a StaticSite is written, the preferred one first.
enum class WebProduct { Nginx, Apache, Iis };

struct SiteServer {
    const System *system = nullptr;
    WebProduct product = WebProduct::Nginx;
};

/// The system of the plan that gets sites of files: the first own server with a named host that runs nginx, else Apache
/// httpd 2.4, else IIS 10 without Exchange, whose set-up takes the sites of its server for its own. Nothing where there
/// is none.
std::optional<SiteServer> siteServerOf(const Plan &plan, const Knowledge &knowledge);

/// \a site on \a task's system, of which profile and knowledge count besides. Texts that a syntax cannot hold go into \a problems.
SiteFiles siteFiles(const Task &task, const StaticSite &site, WebProduct product, Problems &problems);

/// What may be said of a snippet of \a target with a site: \a form is the one with nginx. Nothing of IIS runs in our tests.
Badge siteBadge(const Proofs &proofs, const QString &target, const QString &form, WebProduct product);

/// \a nginx, \a apache or \a iis: what differs by product and is no file.
QString byProduct(WebProduct product, const QString &nginx, const QString &apache, const QString &iis);

} // namespace safeconduct
