// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/recent_files.h"
#include "ui/window/page.h"

#include <span>

class QSettings;

namespace safeconduct {

class DoneWork;
class DueReviews;
class WorkFiles;

/// What pages are made with.
struct PageContext {
    Session &session;
    WorkFiles &files;
    RecentFiles &recent;
    DueReviews &due;
    DoneWork &done;
    QSettings &settings;
};

/// One step. Its id names the handbook's chapter, too (resources/handbook/LANGUAGE/ID.md).
struct PageEntry {
    const char *id;
    Page *(*make)(const PageContext &context, QWidget *parent);
};

/// All steps in their order.
std::span<const PageEntry> pageEntries();

} // namespace safeconduct
