// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/openssl_ca/authority.h"

namespace safeconduct::openssl_ca {

/// What must be there before: programs, machines, the name at which lists are fetched.
QList<SnippetFile> prerequisites(const Authority &authority);

/// Makes the root, the issuing authority and its responder, in the order of the files.
QList<SnippetFile> setUpScripts(const Authority &authority);

/// Issues certificates, publishes lists, revokes; and the runbook that says what to do when a key is lost.
QList<SnippetFile> operationFiles(const Authority &authority);

/// What a client sees, and the way back.
QList<SnippetFile> checkAndUndo(const Authority &authority);

} // namespace safeconduct::openssl_ca
