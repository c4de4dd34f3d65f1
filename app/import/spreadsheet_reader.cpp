// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/spreadsheet_reader.h"

#include "app/archive/archive.h"
#include "app/import/ods_reader.h"
#include "app/import/xlsx_reader.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Unpacked, a large list takes a few dozen MiB.
constexpr ArchiveLimits spreadsheetLimits{
    .bytes = importLimit, .entry = importLimit, .unpacked = 2 * importLimit, .entries = 5'000};

bool isZip(const QByteArray &contents)
{
    return contents.startsWith("PK\3\4");
}

/// Word's and Excel's files before 2007, and all of Office's since then that have a password ([MS-CFB] 2.2).
bool isCompoundFile(const QByteArray &contents)
{
    return contents.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

std::unexpected<Problem> refusedFile(const ImportFile &file, const QString &what)
{
    return std::unexpected(importFault(u"import.spreadsheet"_s, file.name, {}, what, saveAnew()));
}

} // namespace

bool isPackedList(const QByteArray &contents)
{
    return isZip(contents) || isCompoundFile(contents);
}

bool isSpreadsheet(const ImportFile &file)
{
    if (isCompoundFile(file.contents))
        return file.name.contains(".xls"_L1, Qt::CaseInsensitive);
    return isZip(file.contents)
        && (file.contents.contains("xl/workbook.") || file.contents.contains("opendocument.spreadsheet"));
}

Result<Spreadsheet> readSpreadsheet(const ImportFile &file)
{
    if (isCompoundFile(file.contents))
        return refusedFile(file, Text::tr("This is a workbook of Excel before 2007, or it has a password."));
    const Result<ArchiveEntries> parts = unpack(file.contents, spreadsheetLimits);
    if (!parts) // what the archive would have done about it is meant for dossiers
        return refusedFile(file, Text::tr("The spreadsheet cannot be unpacked: %1").arg(parts.error().what));
    if (parts->value(u"META-INF/manifest.xml"_s).contains("encryption-data"))
        return refusedFile(file, Text::tr("The spreadsheet has a password."));
    if (parts->contains(u"xl/workbook.xml"_s))
        return readXlsx(*parts, file.name);
    if (parts->contains(u"content.xml"_s))
        return readOds(*parts, file.name);
    return refusedFile(file,
                       Text::tr("This is neither an Excel workbook (.xlsx) nor an OpenDocument spreadsheet (.ods)."));
}

} // namespace safeconduct
