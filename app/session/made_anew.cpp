// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/made_anew.h"

#include "app/session/reopened.h"

namespace safeconduct {

bool isMadeAnew(const Dossier &dossier)
{
    const Results<Reopened> reopened = reopen(dossier);
    if (!reopened || !reopened->isReproduced)
        return false;
    const Dossier made = makeDossier({.plan = dossier.plan,
                                      .knowledgeFiles = dossier.knowledgeFiles,
                                      .knowledge = *reopened->knowledge,
                                      .advice = reopened->advice,
                                      .decision = dossier.decision,
                                      .snippets = reopened->snippets,
                                      .programVersion = dossier.programVersion,
                                      .today = reopened->advice.asOf});
    return made.record == dossier.record && made.snippets == dossier.snippets;
}

} // namespace safeconduct
