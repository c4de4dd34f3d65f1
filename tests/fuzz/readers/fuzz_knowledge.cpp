// SPDX-License-Identifier: GPL-3.0-or-later
// One file of the knowledge, whose first line is its name, among all the others without their entries: form, references, rules,
// products and texts are checked. The whole of the knowledge would be read once in two seconds.
#include "app/knowledge/load_knowledge.h"
#include "app/support/json.h"
#include "tests/fuzz/readers/reader.h"

#include <QSet>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// \a document with its lists and objects at the top emptied.
Json emptied(Json document)
{
    const QStringList members = document.names();
    for (const QString &member : members) {
        const Json &value = document.value(member);
        if (value.isArray())
            document.insert(member, Json::array());
        else if (value.isObject())
            document.insert(member, Json::object());
    }
    return document;
}

KnowledgeFiles emptiedKnowledge()
{
    KnowledgeFiles files = shippedKnowledgeFiles();
    for (QByteArray &bytes : files)
        bytes = writeJson(emptied(*readJson(bytes)));
    QSet<QString> folders; // one file of each folder is enough
    files.removeIf([&folders](const std::pair<const QString &, QByteArray &> &file) {
        const QString folder = file.first.left(file.first.lastIndexOf(u'/') + 1);
        const bool isKnown = folders.contains(folder);
        if (!folder.isEmpty())
            folders.insert(folder);
        return isKnown;
    });
    return files;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    static const KnowledgeFiles others = emptiedKnowledge();
    const QByteArray input = fuzz::inputOf(bytes, size);
    const qsizetype nameEnd = input.indexOf('\n');
    if (nameEnd < 0)
        return -1; // not worth keeping
    KnowledgeFiles files = others;
    files.insert(QString::fromUtf8(input.first(nameEnd)), input.sliced(nameEnd + 1));
    fuzz::isRead(loadKnowledge(files));
    return 0;
}
