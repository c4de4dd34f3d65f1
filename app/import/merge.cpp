// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/merge.h"

#include "app/import/same_things.h"
#include "app/support/json_pointer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using Ids = QHash<QString, QString>; ///< id in the imported plan → id in the merged one

struct Kind {
    QString list;
    QStringList references; ///< members that hold ids of other things
};

/// Networks first: systems and connections name them.
const std::array<Kind, 4> &kinds()
{
    static const std::array<Kind, 4> all{
        Kind{u"networks"_s, {}},
        Kind{u"systems"_s, {u"networks"_s}},
        Kind{u"information"_s, {}},
        Kind{u"connections"_s, {u"from"_s, u"to"_s, u"path"_s, u"via"_s, u"information"_s}},
    };
    return all;
}

QString said(const Json &value)
{
    return value.isText() ? value.text() : QString::fromUtf8(writeJsonCompact(value)).trimmed().left(200);
}

class Merging {
public:
    Merging(const Json &plan, AssumedValues assumed)
        : m_assumed(assumed)
    {
        m_merged.plan = plan;
    }

    Merged merge(const Json &imported)
    {
        for (const Kind &kind : kinds()) {
            if (!m_merged.plan.value(kind.list).isArray())
                m_merged.plan.insert(kind.list, Json::array());
            mergeList(kind, imported.value(kind.list));
        }
        m_merged.systems = m_ids.value(u"systems"_s);
        return m_merged;
    }

private:
    void mergeList(const Kind &kind, const Json &imported)
    {
        const Json before =
            m_merged.plan.value(kind.list); // a thing is the same as one of the plan's, not as its neighbour
        SameThings known(kind.list, before);
        for (const Json &item : before.items())
            m_takenIds[kind.list].insert(item.value(u"id"_s).text());
        for (const Json &item : imported.items()) {
            const Json renamed = withIds(kind, item);
            std::optional<qsizetype> index = known.sameAs(renamed);
            if (!index && kind.list == "systems"_L1)
                index = onlyOneWithItsSoftware(before, renamed, known);
            if (!index) {
                append(kind, renamed);
                continue;
            }
            known.take(*index);
            const Json &same = before.items().at(*index);
            rename(kind, item, same.value(u"id"_s).text());
            complete(itemAt(u'/' + kind.list, *index), same, renamed);
        }
    }

    /// The only one of \a systems that runs what \a item, a server without host name, runs.
    std::optional<qsizetype> onlyOneWithItsSoftware(const Json &systems, const Json &item, const SameThings &known)
    {
        if (item.contains(u"hosts"_s) || item.value(u"role"_s).text() != "server"_L1)
            return {};
        std::optional<qsizetype> found = known.onlyOneRunningSoftwareOf(item);
        if (found)
            m_merged.takenAsSame.append({itemAt(u"/systems"_s, *found), item.value(u"name"_s).text(),
                                         systems.items().at(*found).value(u"name"_s).text()});
        return found;
    }

    void rename(const Kind &kind, const Json &item, const QString &id)
    {
        m_ids[kind.list].insert(item.value(u"id"_s).text(), id);
    }

    void append(const Kind &kind, const Json &item)
    {
        QSet<QString> &taken = m_takenIds[kind.list];
        const QString wanted = item.value(u"id"_s).text();
        QString id = wanted;
        for (int number = 2; taken.contains(id); ++number)
            id = wanted + u'-' + QString::number(number);
        taken.insert(id);
        rename(kind, item, id);
        Json added = item;
        added.insert(u"id"_s, Json::from(id));
        m_merged.plan.set(u"/%1/-"_s.arg(kind.list), added);
        ++m_merged.added;
    }

    QString listOf(const QString &reference) const
    {
        if (reference == "from"_L1 || reference == "to"_L1 || reference == "via"_L1)
            return u"systems"_s;
        return reference == "information"_L1 ? u"information"_s : u"networks"_s;
    }

    Json withIds(const Kind &kind, const Json &item) const
    {
        Json renamed = item;
        for (const QString &reference : kind.references) {
            const Json &value = item.value(reference);
            const Ids ids = m_ids.value(listOf(reference));
            if (value.isText()) {
                renamed.insert(reference, Json::from(ids.value(value.text(), value.text())));
            } else if (value.isArray()) {
                QStringList names;
                const QStringList old = value.textList();
                for (const QString &id : old)
                    names.append(ids.value(id, id));
                renamed.insert(reference, Json::from(names));
            }
        }
        return renamed;
    }

    void complete(const QString &pointer, const Json &mine, const Json &theirs)
    {
        const Json &origins = theirs.value(u"origins"_s);
        for (qsizetype index = 0; index < theirs.size(); ++index) {
            const QString &member = theirs.names().at(index);
            if (member == "id"_L1 || member == "origins"_L1)
                continue;
            const QString origin = origins.value(member).text();
            completeMember(pointer, mine, {member, theirs.items().at(index), origin});
        }
    }

    struct Offer {
        QString member;
        Json value;
        QString origin;
    };

    void completeMember(const QString &pointer, const Json &mine, const Offer &offer)
    {
        const QString place = memberAt(pointer, offer.member);
        const Json &old = mine.value(offer.member);
        const QString oldOrigin = mine.value(u"origins"_s).value(offer.member).text();
        const bool isWeak = m_assumed == AssumedValues::Replace && isAssumedOrigin(oldOrigin);
        if (!old.exists() || (isWeak && !isAssumedOrigin(offer.origin))) {
            write(pointer, offer);
            ++m_merged.completed;
        } else if (offer.member == "software"_L1 || offer.member == "hosts"_L1 || offer.member == "networks"_L1) {
            join(pointer, mine, offer);
        } else if (old != offer.value && !isAssumedOrigin(offer.origin) && offer.member != "name"_L1) {
            m_merged.conflicts.append(
                {place, mine.value(u"name"_s).text(), offer.member, said(old), said(offer.value), offer.origin});
        }
    }

    void write(const QString &pointer, const Offer &offer)
    {
        m_merged.plan.set(memberAt(pointer, offer.member), offer.value);
        if (!offer.origin.isEmpty())
            m_merged.plan.set(memberAt(memberAt(pointer, u"origins"_s), offer.member), Json::from(offer.origin));
    }

    /// Software by its product, hosts by name, networks by id. A version that was not told is completed.
    void join(const QString &pointer, const Json &mine, const Offer &offer)
    {
        if (isAssumedOrigin(offer.origin))
            return;
        const QString place = memberAt(pointer, offer.member);
        const QString key = offer.member == "software"_L1 ? u"product"_s : u"name"_s;
        Json joined = mine.value(offer.member);
        for (const Json &item : offer.value.items()) {
            const auto same = std::ranges::find_if(joined.items(), [&](const Json &other) {
                return key == "name"_L1 && !item.isText()
                    ? isSameHost(other.value(key).text().toLower(), item.value(key).text().toLower())
                    : item.isText() ? other == item
                                    : other.value(key) == item.value(key);
            });
            if (same == joined.items().cend())
                joined.append(item);
            else if (item.value(u"version"_s).isText())
                joinVersion(joined, same - joined.items().cbegin(), item, {place, mine, offer.origin});
        }
        if (joined == mine.value(offer.member))
            return;
        write(pointer, {offer.member, joined, offer.origin});
        ++m_merged.completed;
    }

    struct Where {
        QString place;
        const Json &mine;
        QString origin;
    };

    void joinVersion(Json &joined, qsizetype index, const Json &item, const Where &where)
    {
        const Json version = item.value(u"version"_s);
        const Json known = joined.items().at(index).value(u"version"_s);
        if (!known.isText())
            joined.set(itemAt({}, index) + u"/version"_s, version);
        else if (known != version)
            m_merged.conflicts.append({itemAt(where.place, index) + u"/version"_s, where.mine.value(u"name"_s).text(),
                                       item.value(u"product"_s).text(), known.text(), version.text(), where.origin});
    }

    AssumedValues m_assumed;
    Merged m_merged;
    QHash<QString, Ids> m_ids;
    QHash<QString, QSet<QString>> m_takenIds; ///< of the merged plan, by list
};

} // namespace

Merged mergeInto(const Json &plan, const Json &imported, AssumedValues assumed)
{
    return Merging(plan, assumed).merge(imported);
}

QList<ImportedText> renamedTexts(const QList<ImportedText> &texts, const Merged &merged)
{
    QList<ImportedText> renamed = texts;
    for (ImportedText &text : renamed)
        text.system = merged.systems.value(text.system, text.system);
    return renamed;
}

} // namespace safeconduct
