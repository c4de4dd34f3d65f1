// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recovery.h"

#include "app/support/file.h"

#include <QDir>
#include <QUuid>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype recoveryLimit = 128 * 1024 * 1024;

QString lockPath(const QString &path)
{
    return path + u".lock"_s;
}

} // namespace

Recovery::Recovery(QString folder)
    : m_folder(std::move(folder))
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_disk.setMaxThreadCount(1);
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    m_lock = std::make_unique<QLockFile>(lockPath(ownPath()));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

Recovery::~Recovery()
{
    forget();
    m_disk.waitForDone();
}

QString Recovery::ownPath() const
{
    return QDir(m_folder).filePath(m_id + u".json"_s);
}

void Recovery::keep(const Json &work) const
{
    if (!m_lock)
        return;
    m_disk.start([path = ownPath(), work] {
        (void)writePrivateFile(path,
                               writeJson(work)); // keeping is a service: a full disk must not stop the work itself
    });
}

void Recovery::forget() const
{
    if (m_lock)
        m_disk.start([path = ownPath()] { QFile::remove(path); });
}

QString Recovery::leftBehind() const
{
    if (!m_lock)
        return {};
    for (const auto files = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
         const QFileInfo &file : files) {
        QLockFile lock(lockPath(file.filePath()));
        lock.setStaleLockTime(0);
        if (file.filePath() != ownPath() && !m_discarded.contains(file.filePath()) && lock.tryLock(0))
            return file.filePath();
    }
    return {};
}

Result<Json> Recovery::read(const QString &path)
{
    return readFile(path, recoveryLimit).and_then([](const QByteArray &text) {
        return readJson(text, {.bytes = recoveryLimit});
    });
}

void Recovery::discard(const QString &path)
{
    if (QFileInfo(path).absolutePath() != QDir(m_folder).absolutePath())
        return;
    m_discarded.append(path);
    m_disk.start([path] { QFile::remove(path); });
}

} // namespace safeconduct
