// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_file.h"

#include "app/support/text.h"

#include <QStringDecoder>

namespace safeconduct {

using namespace Qt::StringLiterals;

Problem importFault(const QString &id, const QString &file, Position position, const QString &what,
                    const QString &remedy)
{
    return {.pointer = {},
            .what = what,
            .remedy = remedy,
            .id = id,
            .severity = Severity::Error,
            .file = file,
            .position = position};
}

QString textOf(const QByteArray &contents)
{
    const auto encoding = QStringConverter::encodingForData(contents).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(contents);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1);
    return text;
}

Result<QStringList> linesOf(const ImportFile &file)
{
    const QString text = textOf(file.contents);
    if (text.count(u'\n') > mostThings) {
        return std::unexpected(importFault(u"import.too-long"_s, file.name, {mostThings, 1},
                                           Text::tr("The file has more than %L1 lines.").arg(mostThings),
                                           Text::tr("Give the output of the command that the import prints.")));
    }
    return text.split(u'\n');
}

} // namespace safeconduct
