// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::postfix {

/// A service of master.cf that listens, with options that go before main.cf's.
struct Service {
    QString name; ///< submission, submissions
    struct Option {
        QString name;
        QString value; ///< one word
        Because because;
    };
    QList<Option> options;
};

/// The service as it reads in master.cf: `-o name=value` without blanks around the sign (with blanks the service does not start).
QList<SnippetLine> masterCfLines(const Service &service);

/// Commands that add the service where it is missing and set its options, others untouched.
QList<SnippetLine> postconfCommands(const Service &service);

} // namespace safeconduct::postfix
