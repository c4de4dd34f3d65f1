// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet.h"

namespace safeconduct::smime {

/// Says whether a person's certificate is one for mail: address, purpose, days left, strength of the key.
SnippetFile certificateCheck();

/// Signs and encrypts a message to a person's certificate, as a mail to open with the client that has been set up.
SnippetFile testMessage();

} // namespace safeconduct::smime
