// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <optional>

namespace safeconduct {

/// Which addresses of a site one SitePath stands for.
enum class SiteMatch {
    File, ///< this one alone
    Tree, ///< all below it; the path ends in a slash
    Kind, ///< files with this ending (".crl") that lie directly in the root, whatever their names
};

/// A header that answers carry besides the usual ones; our own words.
struct SiteHeader {
    QString name;
    QString value;
    Because because;
};

/// What a site answers with a file.
struct SitePath {
    SiteMatch match = SiteMatch::File;
    QString path; ///< our own: "/.well-known/mta-sts.txt", "/.well-known/openpgpkey/", ".crl"
    QString mediaType;
    Because because;
    std::optional<SiteHeader> header = {};
};

/// Requests that another program answers, plain HTTP behind the web server.
struct HandedOn {
    QString path; ///< our own; what follows after a slash goes along
    QString to; ///< host:port, checked
    Because because;
};

/// A web site of files: one name, one folder, the addresses that are answered; everything else is refused. Plain HTTP is for what
/// must be reachable before any certificate can be checked, and is never led to HTTPS.
struct StaticSite {
    QString host; ///< a checked name
    QString name; ///< our own, of files and folders: "mta-sts"
    bool isHttps = true;
    QList<SitePath> paths;
    QList<HandedOn> handedOn = {};
    Because because; ///< why there is such a site
};

/// The folder that the site serves, as Debian has them.
QString siteRoot(const StaticSite &site);

/// `safeconduct-` before the site's name: of its file, or as IIS lists it.
QString siteLabel(const StaticSite &site);

/// What is done on a web server, by steps.
struct SiteFiles {
    QString place; ///< of the site's configuration
    QList<SnippetFile> prerequisites = {};
    QList<SnippetFile> apply; ///< the configuration, then what puts it into use
    QList<SnippetFile> undo; ///< takes the site away at once
};

/// A regular expression for the addresses of a SiteMatch::Kind.
QString kindPattern(const SitePath &path);

} // namespace safeconduct
