// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan/plan.h"

namespace safeconduct::test {

/// The file that a web proxy reads, made for `owa=tls-required` on the plan's system `proxy` before `ex`.
struct ProxyFile {
    Plan plan;
    QString target;
    QString name;
};

// Properties tried with troublesome texts (RapidCheck); each says what went wrong.

/// Whatever systems and connections are called, the lines that are no comments stay what they are.
bool namesChangeCommentsOnly(const ProxyFile &file);
/// Host names and addresses are refused with their pointer, or stay one word: no line more, none less.
bool hostsAreRefusedOrOneWord(const ProxyFile &file);

} // namespace safeconduct::test
