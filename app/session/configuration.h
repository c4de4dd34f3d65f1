// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"
#include "app/plan/plan.h"
#include "app/snippets/snippet.h"

namespace safeconduct {

/// Why some lines of a file are there.
struct LineReason {
    int firstLine = 0; ///< from 0
    int lineCount = 0;
    QString reason;
    QString rule; ///< or empty
    QString source; ///< title, or empty
};

/// A file as it is shown: its text is the one that is saved.
struct ConfigurationFile {
    QString name;
    QString place; ///< where it belongs, or empty for commands
    QString step; ///< in words; empty: a document to read
    QString language; ///< for highlighting
    QString text;
    QList<LineReason> reasons; ///< in the order of the lines

    /// The reason of what stands in \a line, or null.
    const LineReason *reasonAt(int line) const;
};

/// What is set up at one host for one purpose.
struct ConfigurationItem {
    QString title;
    QString connection; ///< name of the connection or facility, or empty
    QString connectionId; ///< or empty
    QString badge; ///< how far the form was proved, in words, with what and when
    QString badgeMeaning; ///< what that means, for which product, versions and profile, and what was seen; in lines
    Proof proof = Proof::DocumentationOnly;
    QStringList remarks;
    QList<ConfigurationFile> files; ///< prerequisites, apply, verify, undo
    QString target = {}; ///< of the snippet
    QString facility = {}; ///< kind, where it is for one
    bool isInterim = false; ///< for the time of the change only
};

struct ConfigurationHost {
    QString system; ///< id; empty: about all of them, or a facility of which the plan says no system
    QString facility; ///< its kind then
    QString name;
    QList<ConfigurationItem> items;
};

/// One step of the roll-out, to be ticked off.
struct ConfigurationStep {
    Stage stage = Stage::Prepare;
    QString phase; ///< the stage in words
    QString phaseMeaning; ///< what is done there, in a sentence or two
    QString text; ///< where, what and for what; in lines
    QString note; ///< or empty
    qsizetype host = -1; ///< where its files stand among all hosts; -1: nobody wrote any
    qsizetype item = -1; ///< the same among the host's items
    QString mark = {}; ///< tells it from all others; another one as soon as its files say something else
};

/// All configuration of a decision, by host in the plan's order, for what there is none, and the order in which it is put in
/// place.
struct Configuration {
    QList<ConfigurationHost> hosts;
    QStringList omissions;
    QList<ConfigurationStep> steps = {}; ///< of the roll-out, phase by phase
};

/// Files keep the plan's language, as saved; everything around them is said in that of \a words.
Configuration configurationOf(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                              const Snippets &snippets);

} // namespace safeconduct
