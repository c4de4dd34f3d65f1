// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/imported_texts.h"

#include "app/support/json_list.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCharacters = 16 * 1024 * 1024; ///< of all texts: they are written each time that work is kept

qsizetype sizeOf(const QList<ImportedText> &texts)
{
    qsizetype size = 0;
    for (const ImportedText &text : texts)
        size += text.text.size();
    return size;
}

Json textJson(const ImportedText &text)
{
    Json json = Json::object();
    json.insert(u"system"_s, Json::from(text.system));
    json.insert(u"kind"_s, Json::from(word(text.kind)));
    json.insert(u"file"_s, Json::from(text.file));
    json.insert(u"text"_s, Json::from(text.text));
    return json;
}

} // namespace

QList<ImportedText> keptTexts(const QList<ImportedText> &kept, const QList<ImportedText> &more)
{
    QList<ImportedText> all = kept;
    for (const ImportedText &text : more) {
        all.removeIf([&](const ImportedText &known) { return known.system == text.system && known.kind == text.kind; });
        all.append(text);
    }
    while (sizeOf(all) > mostCharacters)
        all.removeFirst();
    return all;
}

Json importedTextsJson(const QList<ImportedText> &texts)
{
    return jsonList(texts, &textJson);
}

QList<ImportedText> importedTextsFrom(const Json &json)
{
    QList<ImportedText> texts;
    for (const Json &item : json.items()) {
        if (const std::optional<ImportKind> kind = importKindFrom(item.value(u"kind"_s).text()))
            texts.append({.system = item.value(u"system"_s).text(),
                          .kind = *kind,
                          .file = item.value(u"file"_s).text(),
                          .text = item.value(u"text"_s).text()});
    }
    return texts;
}

} // namespace safeconduct
