// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/texts.h"

#include <QList>
#include <QString>

#include <optional>

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

/// What files are written in, by whose rules comments are set and highlighting is chosen.
const QStringList &snippetLanguages();

/// A file to write or a list of commands to run.
struct SnippetFile {
    Step step = Step::Apply;
    QString name; ///< "main.cf.d/…", "apply.ps1": a plain file name, safe on every system
    QString place; ///< where it belongs on the host, or empty for commands
    QString language; ///< one of `snippetLanguages`
    QList<SnippetLine> lines;

    /// The file as the administrator gets it, reasons as comments in \a language.
    QString text(const Texts &texts, const QString &language) const;
    /// The same in parts: what stands in it for each of the lines.
    QStringList textByLine(const Texts &texts, const QString &language) const;
};

/// How a snippet's form was proved.
enum class Proof { Handshaken, ParsedByProduct, DocumentationOnly };
QString word(Proof proof);
/// Nothing for a word of a later program.
std::optional<Proof> proofFrom(const QString &text);

struct Badge {
    Proof proof = Proof::DocumentationOnly;
    QString productVersion;
    QString date;
    QStringList checks;
};

/// The product and the versions that configuration is written for.
struct MadeFor {
    QString product; ///< id; empty: for no product in particular
    QString name; ///< the product's
    QString firstVersion; ///< name of the oldest version that it is for; empty: the plan names none
    QString lastVersion; ///< of the newest; versions between can do the same
};

/// Configuration for one target (product, version) on one system, for one decided connection or for a facility.
struct Snippet {
    QString connection; ///< id; empty: for the whole system or a facility
    QString facility; ///< kind; empty: not for a facility
    QString option;
    QString system; ///< id; empty where the plan does not say at which system a facility stands
    QString target; ///< exchange, schannel, postfix, nginx, strongswan, dns, smime, openssl-ca, …
    QString version;
    QString profile;
    Saying title;
    QList<SnippetFile> files;
    Badge badge;
    QList<Saying> remarks; ///< what an administrator must know first; what was left out and why
    MadeFor madeFor = {};
};

/// Something for which no configuration is made, and precisely why.
struct Omission {
    QString connection;
    QString system;
    Saying reason;
    QString facility = {}; ///< kind, where one is meant
};

/// When something is put in place, so that mail never stops.
enum class Stage {
    Prepare, ///< what must exist first, and what others have to be asked for
    Accept, ///< ends that take connections accept the old and the new
    Switch, ///< ends that begin connections use the new
    Enforce, ///< the old is refused
};
QString word(Stage stage);

struct RolloutStep {
    Stage stage = Stage::Prepare;
    QString connection; ///< id; empty: for the whole system or a facility
    QString system; ///< id
    QString target; ///< of the snippet, or empty where nobody wrote a file
    bool isInterim = false; ///< the snippet is one of Snippets::interim
    Saying note; ///< or an empty text id
    QString facility = {}; ///< kind, where the snippet is for one
};

struct Snippets {
    QList<Snippet> snippets;
    QList<Omission> omissions;
    QList<Snippet> interim; ///< for the time between Stage::Accept and Stage::Enforce
    QList<RolloutStep> rollout; ///< in order
};

} // namespace safeconduct
