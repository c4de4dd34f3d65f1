// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/file_difference.h"

#include "app/support/file.h"
#include "app/support/text.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024; ///< of a file of configuration
constexpr int timeLimit = 20'000; // milliseconds

Problem troubleWith(const QString &path, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"difference.program"_s, .file = path};
}

/// \a today reaches the program by its path, so it has been read before: no device, not too long.
Result<QString> runDiff(const QString &today, const QString &name, const QString &text)
{
    const QString program = QStandardPaths::findExecutable(u"diff"_s);
    if (program.isEmpty())
        return std::unexpected(troubleWith(today, Text::tr("The program \"diff\" is not installed."),
                                           Text::tr("Install the package diffutils.")));
    QProcess diff;
    diff.start(
        program,
        {u"-u"_s, u"--label"_s, today, u"--label"_s, name, u"--"_s, QFileInfo(today).absoluteFilePath(), u"-"_s});
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
            today, Text::tr("The files could not be compared. %1").arg(QString::fromUtf8(diff.readAllStandardError())),
            Text::tr("Save the generated file and compare the two by hand.")));
    return QString::fromUtf8(diff.readAllStandardOutput());
}

Result<QString> difference(const QString &path, const QString &name, const QString &text)
{
    return readFile(path, mostBytes).and_then([&](const QByteArray &) { return runDiff(path, name, text); });
}

} // namespace

QFuture<Result<QString>> differenceInBackground(QString path, QString name, QString text)
{
    return QtConcurrent::run(&difference, std::move(path), std::move(name), std::move(text));
}

} // namespace safeconduct
