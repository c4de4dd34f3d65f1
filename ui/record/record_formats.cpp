// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/record_formats.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Formats {
    Q_DECLARE_TR_FUNCTIONS(RecordFormats)
};

} // namespace

QList<RecordFormat> recordFormats()
{
    return {{ExportFormat::Pdf, u"pdf"_s, Formats::tr("PDF (*.pdf)")},
            {ExportFormat::Html, u"html"_s, Formats::tr("Web page (*.html)")},
            {ExportFormat::Odt, u"odt"_s, Formats::tr("OpenDocument text (*.odt)")},
            {ExportFormat::Markdown, u"md"_s, Formats::tr("Markdown (*.md)")},
            {ExportFormat::Json, u"json"_s, Formats::tr("Record for programs, JSON (*.json)")},
            {ExportFormat::Csv, u"csv"_s, Formats::tr("Table of the connections, CSV (*.csv)")},
            {ExportFormat::Oscal, u"json"_s, Formats::tr("Security plan and plan of action, OSCAL (*.json)")},
            {ExportFormat::Madr, u"md"_s, Formats::tr("Architecture decision, MADR (*.md)")}};
}

RecordFormat formatOfFilter(const QString &filter)
{
    const QList<RecordFormat> formats = recordFormats();
    const auto found = std::ranges::find(formats, filter, &RecordFormat::filter);
    return found == formats.cend() ? formats.constFirst() : *found;
}

ExportFormat formatFor(const QString &path, const RecordFormat &chosen)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == chosen.ending)
        return chosen.format;
    const QList<RecordFormat> formats = recordFormats();
    const auto found = std::ranges::find(formats, ending, &RecordFormat::ending);
    return found == formats.cend() ? chosen.format : found->format;
}

} // namespace safeconduct
