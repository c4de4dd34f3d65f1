// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace safeconduct::test {

/// What a command left behind.
struct Finished {
    int status = -1; ///< -1: it did not end in time
    QString output; ///< standard output and error, in their order
};

/// A daemon that runs in the tree of servers; ends with this object, together with all its children.
class Daemon {
public:
    explicit Daemon(std::unique_ptr<QProcess> process);
    ~Daemon();
    Daemon(Daemon &&) = default;
    Daemon &operator=(Daemon &&) = default;
    bool isRunning() const;
    /// Everything it has said so far.
    QString output();

private:
    std::unique_ptr<QProcess> m_process;
    QString m_output;
};

/// Where the real programs stand: each is a tree made from a list in packaging/trees.
enum class ServerTree {
    Debian13, ///< servers.packages
    Debian13Other, ///< servers-other.packages: those that exclude the others
    Debian12, ///< servers-12.packages
    Debian12Other, ///< servers-12-other.packages
};

/// One machine with the real servers of a tree, with folders of a temporary folder mounted over its own, so that snippets stand
/// exactly where they say. The network is the caller's.
class Sandbox {
public:
    explicit Sandbox(ServerTree tree = ServerTree::Debian13);

    /// Why tests cannot run here (no tree, not root), or empty.
    static QString obstacle(ServerTree tree = ServerTree::Debian13);

    /// The folder of \a tree, for a second machine within a sandbox; the same path inside.
    static QString treeFolder(ServerTree tree);

    /// The temporary folder; the same path inside.
    QString folder() const { return m_folder.path(); }
    /// Writes \a contents to \a name below the folder and returns its path; folders on the way are made, the mode is 0755.
    QString write(const QString &name, const QByteArray &contents) const;
    /// Shows the folder's \a name at \a place of the tree.
    void mountAt(const QString &name, const QString &place);
    /// Writes the files of \a snippet that have a place below a mounted one, unchanged. False where one has none.
    bool install(const Snippet &snippet);

    /// Runs each line of the snippet's script \a name as it stands; those that fail, with what they said.
    QStringList failures(const Snippet &snippet, const QString &name);

    /// What to say and how the answer to it begins.
    struct Exchange {
        QString say; ///< empty: only listen
        QString expect;
    };
    /// Talks SMTP over TLS through `openssl s_client` with \a options, one command after the answer to the last. Status 0: every
    /// answer was as expected.
    Finished talkOverTls(const QString &options, const QList<Exchange> &exchanges);

    Finished run(const QString &command, std::chrono::seconds limit = std::chrono::seconds(60));
    Daemon start(const QString &command);

private:
    void launch(QProcess &process, const QString &command);

    struct Mount {
        QString name;
        QString place;
    };
    QString m_tree;
    QStringList m_entrance; ///< the program that enters the tree, and its options; empty until something runs
    QTemporaryDir m_folder;
    QList<Mount> m_mounts;
};

/// The lines of \a snippet's file \a name without reasons, as bytes of a file.
QByteArray contentsOf(const SnippetFile &file);

} // namespace safeconduct::test
