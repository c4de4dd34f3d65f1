// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/file_difference.h"

#include "app/support/text.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int timeLimit = 20'000; // milliseconds

Problem troubleWith(const QString &path, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"difference.program"_s, .file = path};
}

} // namespace

Result<QString> fileDifference(const QString &path, const QString &name, const QString &text)
{
    const QString program = QStandardPaths::findExecutable(u"diff"_s);
    if (program.isEmpty())
        return std::unexpected(troubleWith(path, Text::tr("The program \"diff\" is not installed."),
                                           Text::tr("Install the package diffutils.")));
    QProcess diff;
    diff.start(program,
               {u"-u"_s, u"--label"_s, path, u"--label"_s, name, u"--"_s, QFileInfo(path).absoluteFilePath(), u"-"_s});
    diff.write(text.toUtf8());
    diff.closeWriteChannel();
    const bool hasEnded = diff.waitForFinished(timeLimit);
    if (!hasEnded) {
        diff.kill();
        diff.waitForFinished();
    }
    constexpr int isTrouble = 2; // 0: the same, 1: different
    if (!hasEnded || diff.exitStatus() != QProcess::NormalExit || diff.exitCode() >= isTrouble)
        return std::unexpected(troubleWith(
            path, Text::tr("The files could not be compared. %1").arg(QString::fromUtf8(diff.readAllStandardError())),
            Text::tr("Save the generated file and compare the two by hand.")));
    return QString::fromUtf8(diff.readAllStandardOutput());
}

} // namespace safeconduct
