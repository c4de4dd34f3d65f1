// SPDX-License-Identifier: GPL-3.0-or-later
// A spreadsheet, packed; or its parts laid open, each after a line "=== NAME".
#include "app/import/spreadsheet_reader.h"
#include "tests/fuzz/readers/laid_open.h"
#include "tests/fuzz/readers/reader.h"

using namespace safeconduct;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    QByteArray input = fuzz::inputOf(bytes, size);
    if (input.startsWith("=== ")) {
        const Result<QByteArray> packed = pack(fuzz::laidOpen(input));
        if (!packed)
            return 0;
        input = *packed;
    }
    const Result<Spreadsheet> read = readSpreadsheet({QStringLiteral("fuzz"), input});
    if (!fuzz::isRead(read)) {
        fuzz::demand(!read.error().file.isEmpty());
        return 0;
    }
    fuzz::demand(read->rows.size() <= mostThings);
    for (const CsvRow &row : read->rows)
        fuzz::demand(!row.cells.isEmpty() && row.cells.size() <= widestRow);
    return 0;
}
