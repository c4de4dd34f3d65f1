// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/support/json.h"
#include "app/support/result.h"

namespace safeconduct {

/// One entry of the knowledge, told to a reader.
struct Explanation {
    struct Line {
        QString label;
        QString value;
    };
    QString kind; ///< rule, control, part, product, service, threat, facility, cost, profile
    QString kindName; ///< the same in the reader's words
    QString id;
    QString title;
    QStringList paragraphs;
    QList<Line> lines;
    QStringList sources; ///< ids
};

/// All entries with the id \a id, in \a language ("en" or "de"): a rule ("T5", all its cases), a control ("APP.5.2.A11", of
/// every scheme that has it), a part, product, service, threat, facility, cost item or profile. One id may be that of
/// several. Upper and lower case are the same. A problem names ids that \a id may have been meant to be.
Result<QList<Explanation>> explain(const Knowledge &knowledge, const QString &id, const QString &language);

/// `{"format": "safeconduct-explanation/1", "entries": [{"kind", "id", "title", "paragraphs", "lines", "sources"}]}`; sources
/// with title, edition, address.
Json explanationsToJson(const QList<Explanation> &explanations, const Knowledge &knowledge);

} // namespace safeconduct
