// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/examples.h"

#include "app/support/file.h"
#include "app/support/json.h"

#include <QCoreApplication>
#include <QDir>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype exampleLimit = 4 * 1024 * 1024;

QString counts(const Json &plan)
{
    const auto size = [&](const QString &list) { return static_cast<int>(plan.value(list).size()); };
    return QCoreApplication::translate("Example", "%n system(s)", nullptr, size(u"systems"_s)) + u", "_s
        + QCoreApplication::translate("Example", "%n connection(s)", nullptr, size(u"connections"_s));
}

} // namespace

QList<Example> shippedExamples()
{
    QList<Example> examples;
    const QDir folder(u":/safeconduct/examples"_s);
    for (const QString &name : folder.entryList({u"*.plan.json"_s}, QDir::Files, QDir::Name)) {
        const Result<Json> plan = readFile(folder.filePath(name), exampleLimit).and_then([](const QByteArray &text) { return readJson(text); });
        if (plan)
            examples.append({folder.filePath(name), plan->value(u"title"_s).text(), counts(*plan)});
    }
    return examples;
}

} // namespace safeconduct
