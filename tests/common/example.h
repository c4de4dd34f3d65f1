// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/work.h"

namespace safeconduct::test {

/// A shipped example with everything that follows from it, computed once a test binary.
struct Example {
    PlanDocument document;
    ShippedKnowledge shipped;
    Advice advice;
    Decision decision; ///< the assistant's proposal
    Snippets snippets;

    const Knowledge &knowledge() const { return *shipped.knowledge; }
    RecordInput recordInput() const;
    DossierInput dossierInput() const;
};

/// \a name as in resources/examples without its ending: "recplast". Ends the program where it cannot be read.
Example example(const QString &name);

/// The same for any plan file.
Example exampleFrom(const QByteArray &plan, const QString &fileName);

/// The bytes of a plan of resources/examples.
QByteArray examplePlan(const QString &name);

} // namespace safeconduct::test
