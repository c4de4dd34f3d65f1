// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/rule_check.h"
#include "app/support/json_pointer.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void checkSpellings(const KnowledgeFile &file, const Found &version, QMap<QString, QString> &versionOf,
                    Problems &problems)
{
    const QString id = version.value->value(u"id"_s).text();
    const Json &matches = version.value->value(u"matches"_s);
    const QStringList spellings = matches.exists() ? matches.textList() : QStringList(id);
    if (!spellings.contains(id))
        problems.append(problemAt(file, memberAt(version.pointer, u"matches"_s), u"knowledge.id-not-among-matches"_s,
                                  Text::tr("The spellings of version \"%1\" leave out its id.").arg(id),
                                  Text::tr("Add the id to the list.")));
    for (const QString &spelling : spellings) {
        const auto other = versionOf.constFind(spelling);
        if (other == versionOf.cend())
            versionOf.insert(spelling, id);
        else
            problems.append(
                problemAt(file, version.pointer, u"knowledge.duplicate-version"_s,
                          Text::tr(R"(The spelling "%1" already means version "%2".)").arg(spelling, *other),
                          Text::tr("Let each spelling mean one version.")));
    }
}

} // namespace

void checkProducts(const QList<KnowledgeFile> &files, Problems &problems)
{
    for (const KnowledgeFile &file : files) {
        if (file.kind != "products"_L1)
            continue;
        const auto lists = select(file.document, u"products/*/versions"_s);
        for (const Found &versions : lists) {
            QMap<QString, QString> versionOf;
            for (qsizetype index = 0; index < versions.value->size(); ++index)
                checkSpellings(file, {itemAt(versions.pointer, index), &versions.value->items().at(index), {}},
                               versionOf, problems);
        }
    }
}

} // namespace safeconduct
