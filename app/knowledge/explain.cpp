// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/explain.h"

#include "app/knowledge/nearest.h"
#include "app/knowledge/teller.h"
#include "app/support/text.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &left, const QString &right)
{
    return !left.isEmpty() && left.compare(right, Qt::CaseInsensitive) == 0;
}

/// Collects what has one id, and on the way the ids there are.
class Search {
public:
    Search(const Knowledge &knowledge, QString id, QString language)
        : m_knowledge(knowledge)
        , m_id(std::move(id))
        , m_language(std::move(language))
    {
        searchRules();
        searchControls();
        searchIn(knowledge.parts);
        searchIn(knowledge.products);
        searchIn(knowledge.services);
        searchIn(knowledge.threats);
        searchIn(knowledge.facilities);
        searchIn(knowledge.costs.items);
        searchIn(knowledge.profiles);
    }

    const QList<Explanation> &found() const { return m_found; }
    const QStringList &known() const { return m_known; }

private:
    bool matches(const QString &candidate)
    {
        m_known.append(candidate);
        return isSame(candidate, m_id);
    }

    void searchRules()
    {
        QList<Rule> cases;
        for (const Rule &rule : m_knowledge.rules) {
            if (matches(rule.id) || isSame(rule.key(), m_id))
                cases.append(rule);
        }
        if (!cases.isEmpty())
            m_found.append(explained(m_knowledge, m_language, cases));
    }

    void searchControls()
    {
        for (const ControlScheme &scheme : m_knowledge.controls) {
            for (const Control &control : scheme.controls) {
                const bool isById = matches(control.id);
                if (isById || isSame(control.idGerman, m_id) || isSame(control.key, m_id))
                    m_found.append(explained(m_knowledge, m_language, scheme, control));
            }
        }
    }

    template<typename Entry>
    void searchIn(const QMap<QString, Entry> &entries)
    {
        for (const Entry &entry : entries) {
            if (matches(entry.id))
                m_found.append(explained(m_knowledge, m_language, entry));
        }
    }

    const Knowledge &m_knowledge;
    QString m_id;
    QString m_language;
    QList<Explanation> m_found;
    QStringList m_known;
};

Json sourceToJson(const QString &id, const Knowledge &knowledge)
{
    const Source source = knowledge.sources.value(id);
    Json json = Json::object();
    json.insert(u"id"_s, Json::from(id));
    json.insert(u"title"_s, Json::from(source.title));
    for (const auto &[name, value] : {std::pair(u"edition"_s, source.edition), std::pair(u"url"_s, source.url),
                                      std::pair(u"read"_s, source.read)}) {
        if (!value.isEmpty())
            json.insert(name, Json::from(value));
    }
    json.insert(u"verified"_s, Json::from(source.isVerified));
    return json;
}

Json toJson(const Explanation &explanation, const Knowledge &knowledge)
{
    Json lines = Json::array();
    for (const Explanation::Line &line : explanation.lines) {
        Json entry = Json::object();
        entry.insert(u"label"_s, Json::from(line.label));
        entry.insert(u"value"_s, Json::from(line.value));
        lines.append(entry);
    }
    Json sources = Json::array();
    for (const QString &id : explanation.sources)
        sources.append(sourceToJson(id, knowledge));
    Json json = Json::object();
    json.insert(u"kind"_s, Json::from(explanation.kind));
    json.insert(u"id"_s, Json::from(explanation.id));
    json.insert(u"title"_s, Json::from(explanation.title));
    json.insert(u"paragraphs"_s, Json::from(explanation.paragraphs));
    json.insert(u"lines"_s, lines);
    json.insert(u"sources"_s, sources);
    return json;
}

} // namespace

Result<QList<Explanation>> explain(const Knowledge &knowledge, const QString &id, const QString &language)
{
    const Search search(knowledge, id, language);
    if (!search.found().isEmpty())
        return search.found();
    const QStringList alike = nearest(id, search.known());
    return std::unexpected(Problem{
        .pointer = {},
        .what = Text::tr("The knowledge has no entry \"%1\".").arg(id.left(80)),
        .remedy = alike.isEmpty()
            ? Text::tr("Name a rule such as T5, a control such as APP.5.2.A11, or an option part such as tls-required.")
            : Text::tr("Did you mean %1?").arg(alike.join(u", "_s)),
        .id = u"knowledge.no-such-entry"_s});
}

Json explanationsToJson(const QList<Explanation> &explanations, const Knowledge &knowledge)
{
    Json entries = Json::array();
    for (const Explanation &explanation : explanations)
        entries.append(toJson(explanation, knowledge));
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-explanation/1"_s));
    json.insert(u"entries"_s, entries);
    return json;
}

} // namespace safeconduct
