// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/same_things.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString idOf(const Json &thing)
{
    return thing.value(u"id"_s).text();
}

/// By one of \a names; where one of both has none, by the id.
Marks named(Marks names, const QString &id)
{
    if (names.known.isEmpty())
        return {.known = {u"id:"_s + id, u"nameless:"_s + id}, .sought = {u"id:"_s + id}};
    names.known.append(u"id:"_s + id);
    names.sought.append(u"nameless:"_s + id);
    return names;
}

/// The internet is one, whatever it is called; others are known by their addresses.
Marks marksOfNetwork(const Json &network)
{
    const QString internet = u"internet"_s;
    if (network.value(u"kind"_s).text() == internet)
        return {.known = {internet}, .sought = {internet}};
    Marks marks;
    const QStringList addresses = network.value(u"addresses"_s).textList();
    for (const QString &address : addresses)
        marks.known.append(u"address:"_s + address);
    marks.sought = marks.known;
    return named(std::move(marks), idOf(network));
}

/// As isSameHost() compares: a whole name with its like and with short ones, a short one with all that begin so.
Marks marksOfSystem(const Json &system)
{
    Marks marks;
    for (const Json &host : system.value(u"hosts"_s).items()) {
        const QString name = host.value(u"name"_s).text().toLower();
        const QString label = name.section(u'.', 0, 0);
        marks.known.append(u"label:"_s + label);
        if (name.contains(u'.')) {
            marks.known.append(u"whole:"_s + name);
            marks.sought.append(u"whole:"_s + name);
            marks.sought.append(u"short:"_s + label);
        } else {
            marks.known.append(u"short:"_s + label);
            marks.sought.append(u"label:"_s + label);
        }
    }
    return named(std::move(marks), idOf(system));
}

Marks marksOfInformation(const Json &information)
{
    return {.known = {idOf(information)}, .sought = {idOf(information)}};
}

Marks marksOfConnection(const Json &connection)
{
    QStringList ends;
    for (const QString &member : {u"from"_s, u"to"_s, u"service"_s})
        ends.append(connection.value(member).text());
    const QString both = ends.join(QChar(QChar::Null)); // which no text of a plan holds
    return {.known = {both}, .sought = {both}};
}

MarksOf marksOf(const QString &list)
{
    if (list == "networks"_L1)
        return &marksOfNetwork;
    if (list == "systems"_L1)
        return &marksOfSystem;
    return list == "connections"_L1 ? &marksOfConnection : &marksOfInformation;
}

QStringList productsOf(const Json &system)
{
    QStringList products;
    for (const Json &use : system.value(u"software"_s).items())
        products.append(use.value(u"product"_s).text());
    return products;
}

bool isPlaceholder(const QString &product)
{
    return product.startsWith("generic-"_L1) || product.startsWith("unknown-"_L1);
}

void removeFrom(QHash<QString, std::set<qsizetype>> &indices, const QStringList &keys, qsizetype index)
{
    for (const QString &key : keys) {
        const auto found = indices.find(key);
        if (found == indices.end())
            continue;
        found->erase(index);
        if (found->empty())
            indices.erase(found);
    }
}

} // namespace

bool isSameHost(const QString &one, const QString &other)
{
    const bool isOneShort = !one.contains(u'.');
    const bool isOtherShort = !other.contains(u'.');
    if (isOneShort == isOtherShort)
        return one == other;
    return one.section(u'.', 0, 0) == other.section(u'.', 0, 0);
}

SameThings::SameThings(const QString &list, Json things)
    : m_things(std::move(things))
    , m_marksOf(marksOf(list))
{
    for (qsizetype index = 0; index < m_things.size(); ++index) {
        const Json &thing = m_things.items().at(index);
        for (const auto marks = m_marksOf(thing); const QString &mark : marks.known)
            m_byMark[mark].insert(index);
        for (const auto products = productsOf(thing); const QString &product : products) {
            if (!isPlaceholder(product))
                m_byProduct[product].insert(index);
        }
    }
}

std::optional<qsizetype> SameThings::sameAs(const Json &item) const
{
    std::optional<qsizetype> first;
    for (const auto marks = m_marksOf(item); const QString &mark : marks.sought) {
        const auto found = m_byMark.constFind(mark);
        if (found != m_byMark.constEnd() && (!first || *found->cbegin() < *first))
            first = *found->cbegin();
    }
    return first;
}

std::optional<qsizetype> SameThings::onlyOneRunningSoftwareOf(const Json &item) const
{
    std::optional<qsizetype> only;
    for (const auto products = productsOf(item); const QString &product : products) {
        const auto found = m_byProduct.constFind(product);
        if (found == m_byProduct.constEnd())
            continue;
        if (found->size() > 1 || (only && *only != *found->cbegin()))
            return {};
        only = *found->cbegin();
    }
    return only;
}

void SameThings::take(qsizetype index)
{
    const Json &thing = m_things.items().at(index);
    removeFrom(m_byMark, m_marksOf(thing).known, index);
    removeFrom(m_byProduct, productsOf(thing), index);
}

} // namespace safeconduct
