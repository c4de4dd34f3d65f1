// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct::test {

/// Readers of each syntax, written from its description and not from the writers: what a product would understand of one line.

/// The words of a shell command line; nothing where it is more than one simple command.
std::optional<QStringList> shellWords(const QString &line);
/// `name = value` of main.cf, with `$$` put back; nothing where it is another number of statements.
std::optional<QString> postfixValue(const QString &text);
/// `name = value` of a Dovecot file or of swanctl.conf.
std::optional<QString> settingValue(const QString &text);
/// `Name = value` of a file for wg-quick, which a shell reads: no quotes, `#` begins a comment.
std::optional<QString> wireguardValue(const QString &line);
/// The arguments of the one directive in \a text, the directive's name first.
std::optional<QStringList> nginxWords(const QString &text);
/// `name: value` of INN's inn.conf; nothing where it is another number of statements.
std::optional<QString> innValue(const QString &line);
/// The words of a line of HAProxy; nothing where it is more than one statement, or a part would be expanded.
std::optional<QStringList> haproxyWords(const QString &line);
/// The words of a directive of Apache httpd, its name first; nothing where it is another number of lines, or a part would be expanded.
std::optional<QStringList> apacheWords(const QString &line);
/// One quoted character string of a zone file (RFC 1035, section 5.1), as UTF-8.
std::optional<QString> zoneString(const QString &text);

/// The items of a list of Exim behind `name = <;`, expanded; nothing where a part would be looked up or replaced.
std::optional<QStringList> eximItems(const QString &line);

/// Text that looks for trouble: quotes, backslashes, line breaks, `$(…)`, backticks, `%`, `;`, `#`, braces, direction overrides, NUL.
QString troublesomeText();

/// A property of every quoting function: refused with the pointer, or read back unchanged by \a reader from what \a written puts
/// around it.
bool isRefusedOrUnchanged(const Result<QString> &quoted, const QString &original, const QString &pointer,
                          const std::optional<QString> &readBack);

/// A property of every file with comments: whatever the plan's names say, the lines that are no comments are those of \a code, and no
/// comment goes on in the next line.
bool onlyCommentsDiffer(const QString &text, const QStringList &code);

} // namespace safeconduct::test
