// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/sandbox.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

/// The list's name in packaging/trees; packaging/test names its tree in SAFECONDUCT_NAME_TREE.
QString listOf(ServerTree tree)
{
    switch (tree) {
    case ServerTree::Debian13:
        return u"servers"_s;
    case ServerTree::Debian13Other:
        return u"servers-other"_s;
    case ServerTree::Debian12:
        return u"servers-12"_s;
    case ServerTree::Debian12Other:
        return u"servers-12-other"_s;
    }
    return {};
}

QString variableOf(ServerTree tree)
{
    return u"SAFECONDUCT_%1_TREE"_s.arg(listOf(tree).toUpper().replace(u'-', u'_'));
}

QString folderOf(ServerTree tree)
{
    return qEnvironmentVariable(qPrintable(variableOf(tree)));
}

/// The program that enters \a tree, and its options.
QStringList wordsToEnter(const QString &tree)
{
    QProcess process;
    process.start(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/packaging/in-tree"), {tree, u"--words"_s});
    process.waitForFinished();
    const QStringList words = QString::fromUtf8(process.readAllStandardOutput()).split(u'\0', Qt::SkipEmptyParts);
    if (words.isEmpty())
        qFatal("packaging/in-tree does not say how to enter %s", qPrintable(tree));
    return words;
}

} // namespace

Daemon::Daemon(std::unique_ptr<QProcess> process)
    : m_process(std::move(process))
{
}

Daemon::~Daemon()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill(); // the sandbox takes everything inside with it
    m_process->waitForFinished();
}

bool Daemon::isRunning() const
{
    return m_process->state() == QProcess::Running;
}

QString Daemon::output()
{
    m_output += QString::fromUtf8(m_process->readAll());
    return m_output;
}

Sandbox::Sandbox(ServerTree tree)
    : m_tree(folderOf(tree))
    , m_folder(QStringLiteral("/tmp/safeconduct-interop-XXXXXX"))
{
    QFile::setPermissions(folder(), QFile::Permissions(0x7755)); // servers give up root and must still get in
}

QString Sandbox::obstacle(ServerTree tree)
{
    const QString folder = folderOf(tree);
    if (folder.isEmpty() || !QFileInfo::exists(folder + "/.complete"_L1))
        return u"no tree of servers: set %1 to what packaging/debian13-tree make packaging/trees/%2.packages prints"_s
            .arg(variableOf(tree), listOf(tree));
    if (geteuid() != 0)
        return u"servers change their user and networks are made: that needs root"_s;
    return {};
}

QString Sandbox::write(const QString &name, const QByteArray &contents) const
{
    const QString path = folder() + u'/' + name;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    file.setPermissions(QFile::Permissions(0x7755));
    return path;
}

void Sandbox::mountAt(const QString &name, const QString &place)
{
    if (!QFileInfo::exists(folder() + u'/' + name))
        QDir().mkpath(folder() + u'/' + name);
    m_mounts.append({name, place});
}

bool Sandbox::install(const Snippet &snippet)
{
    for (const SnippetFile &file : snippet.files) {
        if (file.place.isEmpty())
            continue;
        bool isInstalled = false;
        for (const Mount &mount : std::as_const(m_mounts)) {
            if (!file.place.startsWith(mount.place + u'/'))
                continue;
            write(mount.name + file.place.sliced(mount.place.size()), contentsOf(file));
            isInstalled = true;
        }
        if (!isInstalled)
            return false;
    }
    return true;
}

QString Sandbox::treeFolder(ServerTree tree)
{
    return folderOf(tree);
}

void Sandbox::launch(QProcess &process, const QString &command)
{
    if (m_entrance.isEmpty()) // asked once: most of what a short command takes is the way in
        m_entrance = wordsToEnter(m_tree);
    QStringList words = m_entrance.sliced(1);
    for (const Mount &mount : std::as_const(m_mounts))
        words += {u"--bind"_s, folder() + u'/' + mount.name, mount.place};
    words += {u"--"_s, u"bash"_s, u"-c"_s, command};
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(m_entrance.constFirst(), words);
}

QStringList Sandbox::failures(const Snippet &snippet, const QString &name)
{
    QStringList failures;
    for (const SnippetFile &file : snippet.files) {
        for (const SnippetLine &line : file.name == name ? file.lines : QList<SnippetLine>()) {
            if (line.code.isEmpty() || line.code.startsWith(u'#') || line.code == "set -eu"_L1)
                continue;
            const Finished finished = run(line.code);
            if (finished.status != 0)
                failures.append(line.code + u'\n' + finished.output);
        }
    }
    return failures;
}

Finished Sandbox::talkOverTls(const QString &options, const QList<Exchange> &exchanges)
{
    QString script =
        u"coproc talk { openssl s_client %1 -quiet 2>/dev/null; }\n"
        "in=${talk[0]} out=${talk[1]}\n"
        "expect() { while read -r -t 50 line <&$in; do echo \"$line\"; case $line in \"$1\"*) return 0;; [45]??[\\ ]*) exit 1;; esac; done; exit 1; }\n"_s
            .arg(options);
    for (const Exchange &exchange : exchanges) {
        if (!exchange.say.isEmpty())
            script += u"printf '%s\\r\\n' '%1' >&$out\n"_s.arg(exchange.say);
        script += u"expect '%1'\n"_s.arg(exchange.expect);
    }
    return run(script + u"exit 0"_s);
}

Finished Sandbox::run(const QString &command, std::chrono::seconds limit)
{
    QProcess process;
    launch(process, command);
    if (process.waitForFinished(static_cast<int>(std::chrono::milliseconds(limit).count())))
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    process.kill();
    process.waitForFinished();
    return {-1, QString::fromUtf8(process.readAll())};
}

Daemon Sandbox::start(const QString &command)
{
    auto process = std::make_unique<QProcess>();
    launch(*process, command);
    process->waitForStarted();
    return Daemon(std::move(process));
}

QByteArray contentsOf(const SnippetFile &file)
{
    QByteArray contents;
    for (const SnippetLine &line : file.lines) {
        if (!line.code.isEmpty())
            contents += line.code.toUtf8() + '\n';
    }
    return contents;
}

} // namespace safeconduct::test
