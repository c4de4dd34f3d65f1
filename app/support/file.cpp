// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"

#include "app/support/text.h"

#include <QFile>
#include <QSaveFile>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem fileProblem(const QString &path, const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = id, .file = path};
}

/// Rights are set while the new file is still empty.
Result<void> writeWith(const QString &path, const QByteArray &contents, QFileDevice::Permissions rights)
{
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly) && (!rights || file.setPermissions(rights));
    if (!isOpen || file.write(contents) != contents.size() || !file.commit()) {
        return std::unexpected(fileProblem(path, u"file.unwritable"_s,
                                           Text::tr("The file cannot be written: %1.").arg(file.errorString()),
                                           Text::tr("Check the folder, your rights and the free space.")));
    }
    return {};
}

} // namespace

Result<QByteArray> readFile(const QString &path, qsizetype limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(fileProblem(path, u"file.unreadable"_s,
                                           Text::tr("The file cannot be read: %1.").arg(file.errorString()),
                                           Text::tr("Check its name and your rights.")));
    }
    // One byte more than the limit tells a file that is too large, also where the size is not known beforehand; a pipe
    // gives its contents in pieces.
    QByteArray contents;
    for (QByteArray piece = file.read(limit + 1); !piece.isEmpty(); piece = file.read(limit + 1 - contents.size()))
        contents += piece;
    if (contents.size() > limit) {
        return std::unexpected(fileProblem(path, u"file.too-large"_s,
                                           Text::tr("The file is larger than %1 MiB.").arg(limit / 1024 / 1024),
                                           Text::tr("Check that this is the right file.")));
    }
    if (file.error() != QFileDevice::NoError) {
        return std::unexpected(fileProblem(path, u"file.unreadable"_s,
                                           Text::tr("The file cannot be read: %1.").arg(file.errorString()),
                                           Text::tr("Check the disk.")));
    }
    return contents;
}

Result<void> writeFile(const QString &path, const QByteArray &contents)
{
    return writeWith(path, contents, {}); // as the system gives them, or as the file before had them
}

Result<void> writePrivateFile(const QString &path, const QByteArray &contents)
{
    return writeWith(path, contents, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace safeconduct
