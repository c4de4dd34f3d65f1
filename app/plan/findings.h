// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to plan: collects what validation finds.
#pragma once

#include "app/support/json.h"
#include "app/support/text.h"

namespace safeconduct {

/// What is wrong with one value and what to do about it.
struct Fault {
    QString id;
    QString pointer;
    QString what;
    QString remedy;
};

/// Collects problems about values of one document, each with the position of its value. More than `maximumProblems` are
/// not kept: a hostile file must not fill the memory with them.
class Findings {
public:
    explicit Findings(const Json &json)
        : m_json(json)
    {
    }

    void error(const Fault &finding) { add(finding, Severity::Error); }
    void warn(const Fault &finding) { add(finding, Severity::Warning); }
    void note(const Fault &finding) { add(finding, Severity::Note); }

    bool isFull() const;
    Problems take() { return std::move(m_problems); }

private:
    void add(const Fault &finding, Severity severity);

    const Json &m_json;
    Problems m_problems;
};

/// The candidate that \a word was probably meant to be: at most two letters apart and at most a third of its length; or empty.
QString closest(const QString &word, const QStringList &candidates);

/// "Did you mean …?" where there is such a candidate, else \a otherwise.
QString remedyFor(const QString &word, const QStringList &candidates, const QString &otherwise);

/// Where the value at \a pointer, or the nearest existing one above it, begins.
Position positionIn(const Json &json, const QString &pointer);

/// Errors first, then warnings, then notes, each in the order in which the values stand in \a json.
void sortAsIn(const Json &json, Problems &problems);

} // namespace safeconduct
