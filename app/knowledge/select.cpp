// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge_file.h"
#include "app/support/json_pointer.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

class Selection {
public:
    explicit Selection(const QString &path)
        : m_steps(path.split(u'/'))
    {
    }

    QList<Found> in(const Json &document)
    {
        follow(document, {}, 0);
        return m_found;
    }

private:
    void follow(const Json &value, const QString &pointer, qsizetype step)
    {
        if (step == m_steps.size()) {
            m_found.append({pointer, &value, value.text()});
            return;
        }
        const QString &name = m_steps.at(step);
        if (name == "**"_L1)
            followDeep(value, pointer, step + 1);
        else if (name == "*"_L1)
            forEachChild(value, pointer, [&](const Json &child, const QString &at) { follow(child, at, step + 1); });
        else if (name == "{}"_L1)
            appendNames(value, pointer);
        else if (value.isObject() && value.contains(name))
            follow(value.value(name), memberAt(pointer, name), step + 1);
    }

    void followDeep(const Json &value, const QString &pointer, qsizetype step)
    {
        follow(value, pointer, step);
        forEachChild(value, pointer, [&](const Json &child, const QString &at) {
            if (child.isArray() || child.isObject())
                followDeep(child, at, step);
        });
    }

    template<typename Visit>
    void forEachChild(const Json &value, const QString &pointer, const Visit &visit)
    {
        for (qsizetype index = 0; index < value.size(); ++index)
            visit(value.items().at(index),
                  value.isArray() ? itemAt(pointer, index) : memberAt(pointer, value.names().at(index)));
    }

    void appendNames(const Json &value, const QString &pointer)
    {
        if (!value.isObject())
            return;
        for (qsizetype index = 0; index < value.size(); ++index)
            m_found.append(
                {memberAt(pointer, value.names().at(index)), &value.items().at(index), value.names().at(index)});
    }

    QStringList m_steps;
    QList<Found> m_found;
};

} // namespace

QList<Found> select(const Json &document, const QString &path)
{
    return Selection(path).in(document);
}

} // namespace safeconduct
