// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/texts.h"

#include <QList>
#include <QString>

namespace safeconduct {

/// One line (or one statement over several lines) of configuration with the answer to "why is this here?".
struct SnippetLine {
    QString code;
    Saying reason; ///< empty text id: belongs to the line before
    QString rule; ///< rule id, or empty
    QString source; ///< source id
};

/// What a snippet's part is for, in the order in which they are worked through.
enum class Step { Prerequisites, Apply, Verify, Undo };
QString word(Step step);

/// A file to write or a list of commands to run.
struct SnippetFile {
    Step step = Step::Apply;
    QString name; ///< "main.cf.d/…", "apply.ps1": a plain file name, safe on every system
    QString place; ///< where it belongs on the host, or empty for commands
    QString language; ///< highlighting: powershell, nginx, postfix, dovecot, swanctl, bash, text
    QList<SnippetLine> lines;

    /// The file as the administrator gets it, reasons as comments in \a language.
    QString text(const Texts &texts, const QString &language) const;
};

/// How a snippet's form was proved.
enum class Proof { Handshaken, ParsedByProduct, DocumentationOnly };
QString word(Proof proof);

struct Badge {
    Proof proof = Proof::DocumentationOnly;
    QString productVersion;
    QString date;
    QStringList checks;
};

/// Configuration for one target (product, version) on one system, for one decided connection.
struct Snippet {
    QString connection; ///< id; empty: for the whole system or a facility
    QString option;
    QString system; ///< id
    QString target; ///< exchange, schannel, windows-ipsec, postfix, dovecot, nginx, strongswan
    QString version;
    QString profile;
    Saying title;
    QList<SnippetFile> files;
    Badge badge;
    QList<Saying> remarks; ///< what an administrator must know first; what was left out and why
};

/// Something for which no configuration is made, and precisely why.
struct Omission {
    QString connection;
    QString system;
    Saying reason;
};

struct Snippets {
    QList<Snippet> snippets;
    QList<Omission> omissions;
};

} // namespace safeconduct
