// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/examples.h"

#include "app/support/file.h"
#include "app/support/json.h"
#include "app/support/text.h"

#include <QDir>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype exampleLimit = 4 * 1024 * 1024;

QString counts(const Json &plan)
{
    const int systems = static_cast<int>(plan.value(u"systems"_s).size());
    const int connections = static_cast<int>(plan.value(u"connections"_s).size());
    return Text::tr("%Ln system(s)", nullptr, systems) + u", "_s + Text::tr("%Ln connection(s)", nullptr, connections);
}

} // namespace

QList<Example> shippedExamples()
{
    QList<Example> examples;
    const QDir folder(u":/safeconduct/examples"_s);
    for (const auto names = folder.entryList({u"*.plan.json"_s}, QDir::Files, QDir::Name);
         const QString &name : names) {
        const Result<Json> plan = readFile(folder.filePath(name), exampleLimit).and_then([](const QByteArray &text) {
            return readJson(text);
        });
        if (plan)
            examples.append({folder.filePath(name), plan->value(u"title"_s).text(), counts(*plan)});
    }
    return examples;
}

QString tourExample()
{
    return u":/safeconduct/examples/recplast.plan.json"_s;
}

} // namespace safeconduct
