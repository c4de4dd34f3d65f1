// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan_document.h"

#include "app/crypto/hash.h"
#include "app/plan/findings.h"
#include "app/plan/read_plan.h"
#include "app/plan/validate.h"
#include "app/support/text.h"

#include <QRegularExpression>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int ourFormat = 1;

/// The number in `safeconduct-plan/N`; nothing where \a format is another one.
std::optional<int> formatNumber(const QString &format)
{
    static const QRegularExpression form(u"\\Asafeconduct-plan/([1-9][0-9]{0,5})\\z"_s);
    const auto match = form.match(format);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

Problem noPlan(const Json &json)
{
    const QString format = json.value(u"format"_s).text(QString()).left(64);
    const QString what = !json.isObject() ? Text::tr("This is JSON, but no plan: a plan is an object in braces.")
        : format.isEmpty()                ? Text::tr("This is JSON, but no plan: it does not say its format.")
                                          : Text::tr("\"%1\" is not the format of a plan.").arg(format);
    return {.pointer = json.isObject() && json.contains(u"format"_s) ? u"/format"_s : QString(),
            .what = what,
            .remedy =
                Text::tr(R"(Check that this is the right file; a plan has the member "format": "safeconduct-plan/1".)"),
            .id = u"plan.format"_s,
            .position =
                json.isObject() && json.contains(u"format"_s) ? json.value(u"format"_s).position() : json.position()};
}

Problem newerFormat(const Json &json, int number)
{
    return {.pointer = u"/format"_s,
            .what = Text::tr("This plan has format %1 and was written by a later version of Safeconduct.").arg(number),
            .remedy = Text::tr("Update Safeconduct; this version shows the plan and does not change it."),
            .id = u"plan.newer-format"_s,
            .position = json.value(u"format"_s).position()};
}

} // namespace

Result<PlanDocument> PlanDocument::read(const QByteArray &utf8, const QString &fileName)
{
    const auto inFile = [&](Problem problem) {
        problem.file = fileName;
        return std::unexpected(problem);
    };
    auto json = readJson(utf8);
    if (!json)
        return inFile(json.error());
    if (!formatNumber(json->value(u"format"_s).text(QString())))
        return inFile(noPlan(*json));
    PlanDocument document;
    document.m_fileName = fileName;
    document.m_json = std::move(*json);
    document.check();
    return document;
}

PlanDocument PlanDocument::empty(const QString &id, const QString &title, const QString &language)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-plan/%1"_s.arg(ourFormat)));
    json.insert(u"id"_s, Json::from(id));
    json.insert(u"title"_s, Json::from(title));
    json.insert(u"language"_s, Json::from(language));
    for (const QString &list : {u"networks"_s, u"systems"_s, u"information"_s, u"connections"_s})
        json.insert(list, Json::array());
    PlanDocument document;
    document.m_json = json;
    document.check();
    return document;
}

PlanDocument PlanDocument::with(const Json &json) const
{
    PlanDocument document;
    document.m_fileName = m_fileName;
    document.m_json = json;
    document.check();
    // Values still know where they stood in the file that was read; after a change that is no longer true of any.
    for (Problem &problem : document.m_problems)
        problem.position = {};
    return document;
}

void PlanDocument::check()
{
    const int number = formatNumber(m_json.value(u"format"_s).text(QString())).value_or(ourFormat);
    m_isNewer = number > ourFormat;
    m_plan = readPlan(m_json);
    if (m_isNewer) {
        m_problems = {newerFormat(m_json, number)};
    } else {
        m_problems = checkForm(m_json);
        if (m_plan.connections.size() <= maximumConnections)
            m_problems += checkMeaning(m_plan, m_json);
    }
    for (Problem &problem : m_problems)
        problem.file = m_fileName;
    sortAsIn(m_json, m_problems);
}

QString PlanDocument::sha256() const
{
    return sha256Hex(writeJsonCompact(m_json));
}

} // namespace safeconduct
