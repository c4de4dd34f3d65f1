// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/record_export.h"

#include "app/document/odt.h"
#include "app/document/oscal.h"
#include "app/document/pdf.h"
#include "app/document/record_exports.h"
#include "app/support/text.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct FormatWord {
    QLatin1StringView word;
    ExportFormat format = ExportFormat::Markdown;
};

constexpr std::array formats{
    FormatWord{"md"_L1, ExportFormat::Markdown}, FormatWord{"html"_L1, ExportFormat::Html},
    FormatWord{"pdf"_L1, ExportFormat::Pdf},     FormatWord{"odt"_L1, ExportFormat::Odt},
    FormatWord{"json"_L1, ExportFormat::Json},   FormatWord{"csv"_L1, ExportFormat::Csv},
    FormatWord{"oscal"_L1, ExportFormat::Oscal}, FormatWord{"madr"_L1, ExportFormat::Madr},
};

Result<ExportedFiles> exportOscal(const RecordInput &input, const QString &path)
{
    ExportedFiles exported;
    const Result<Json> plan = oscalSecurityPlan(input);
    if (!plan)
        return std::unexpected(plan.error());
    exported.files.insert(path, writeJson(*plan));
    // a URI reference (RFC 3986, 4.1), which a name of a file need not be
    const QByteArray planHref = QUrl::toPercentEncoding(QFileInfo(path).fileName());
    if (const Result<Json> actions = oscalActionPlan(input, QString::fromLatin1(planHref)))
        exported.files.insert(actionPlanPath(path), writeJson(*actions));
    else
        exported.notes.append(actions.error().what);
    return exported;
}

ExportedFiles one(const QString &path, const QByteArray &contents)
{
    return {.files = {{path, contents}}, .notes = {}};
}

} // namespace

std::optional<ExportFormat> exportFormatFrom(const QString &word)
{
    const auto found = std::ranges::find(formats, word, &FormatWord::word);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

QStringList exportFormatWords()
{
    QStringList words;
    for (const FormatWord &format : formats)
        words.append(format.word);
    return words;
}

bool isForReaders(ExportFormat format)
{
    return format == ExportFormat::Markdown || format == ExportFormat::Html || format == ExportFormat::Pdf
        || format == ExportFormat::Odt;
}

bool hasMap(ExportFormat format)
{
    return format == ExportFormat::Html || format == ExportFormat::Pdf || format == ExportFormat::Odt
        || format == ExportFormat::Oscal;
}

QString actionPlanPath(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    const bool hasEnding = dot > path.lastIndexOf(u'/') + 1;
    return hasEnding ? path.first(dot) + u"-poam"_s + path.sliced(dot) : path + u"-poam"_s;
}

Result<QByteArray> exportDocument(const Document &document, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return toMarkdown(document);
    case ExportFormat::Html:
        return toHtml(document);
    case ExportFormat::Pdf:
        return toPdf(document, paperFont());
    case ExportFormat::Odt:
        return toOdt(document);
    case ExportFormat::Json:
    case ExportFormat::Csv:
    case ExportFormat::Oscal:
    case ExportFormat::Madr:
        break;
    }
    std::unreachable();
}

Result<ExportedFiles> exportRecord(const RecordInput &input, ExportFormat format, const QString &path)
{
    switch (format) {
    case ExportFormat::Markdown:
    case ExportFormat::Html:
    case ExportFormat::Pdf:
    case ExportFormat::Odt:
        return exportDocument(recordDocument(input), format).transform([&](const QByteArray &file) {
            return one(path, file);
        });
    case ExportFormat::Json:
        return one(path, writeJson(recordJson(input)));
    case ExportFormat::Csv:
        return one(path, toCsv(input));
    case ExportFormat::Oscal:
        return exportOscal(input, path);
    case ExportFormat::Madr:
        return one(path, toMadr(input));
    }
    std::unreachable();
}

} // namespace safeconduct
