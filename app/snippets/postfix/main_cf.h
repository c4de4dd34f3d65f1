// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

#include <QList>

namespace safeconduct::postfix {

/// One parameter of main.cf. The value is already quoted.
struct Parameter {
    QString name;
    QString value;
    Because because;
};

/// `name = value`, as it stands in main.cf.
SnippetLine mainCfLine(const Parameter &parameter);

/// The lines of main.cf as a file to read, and the commands that write them: `postconf -e` replaces a line where there is one, so
/// that no name stands twice (the last would win) and applying again changes nothing.
SnippetFile mainCfFragment(const QList<Parameter> &parameters);
QList<SnippetLine> postconfCommands(const QList<Parameter> &parameters);

/// Where the file of OpenSSL for Postfix stands.
QString opensslPlace();

/// Commands before and after: save both files under the connection's name, check, reload.
QList<SnippetLine> saveCommands(const Task &task);
QList<SnippetLine> reloadCommands();
/// Without the file of OpenSSL where main.cf no longer names it: Postfix does no TLS with a file that is not there.
SnippetFile undoScript(const Task &task);

} // namespace safeconduct::postfix
