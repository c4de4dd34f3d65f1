// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/problem_json.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    std::unreachable();
}

Json problemJson(const Problem &problem)
{
    Json json = Json::object();
    json.insert(u"severity"_s, Json::from(severityWord(problem.severity)));
    json.insert(u"id"_s, Json::from(problem.id));
    json.insert(u"file"_s, Json::from(problem.file));
    json.insert(u"line"_s, Json::from(problem.position.line));
    json.insert(u"column"_s, Json::from(problem.position.column));
    json.insert(u"pointer"_s, Json::from(problem.pointer));
    json.insert(u"what"_s, Json::from(problem.what));
    json.insert(u"remedy"_s, Json::from(problem.remedy));
    return json;
}

} // namespace safeconduct
