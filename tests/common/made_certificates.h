// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and certificates made for one test run by the openssl program.
#pragma once

#include "app/support/file.h"

#include <QProcess>
#include <QTemporaryDir>

namespace safeconduct::test {

struct CertificateRequest {
    QString name; ///< common name, and the files' name
    QStringList key = {QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                       QStringLiteral("ec_paramgen_curve:P-256")};
    QString from = QStringLiteral("20260101000000Z");
    QString until = QStringLiteral("20280101000000Z");
    QStringList extensions = {QStringLiteral("keyUsage=critical,digitalSignature")};
    QString issuer = {}; ///< name of a certificate made before; empty: signs itself
};

/// One folder of PEM files, gone with the test.
class MadeCertificates {
public:
    QString path(const QString &file) const { return m_folder.filePath(file); }
    QString certificatePath(const QString &name) const { return path(name + QStringLiteral(".crt")); }
    QString keyPath(const QString &name) const { return path(name + QStringLiteral(".key")); }
    QByteArray certificate(const QString &name) const { return read(certificatePath(name)); }
    QByteArray key(const QString &name) const { return read(keyPath(name)); }

    /// False, and the reason as a warning, where openssl did not do it.
    bool make(const CertificateRequest &request) const
    {
        QStringList words{QStringLiteral("req"),
                          QStringLiteral("-x509"),
                          QStringLiteral("-noenc"),
                          QStringLiteral("-subj"),
                          QStringLiteral("/CN=") + request.name,
                          QStringLiteral("-not_before"),
                          request.from,
                          QStringLiteral("-not_after"),
                          request.until,
                          QStringLiteral("-keyout"),
                          keyPath(request.name),
                          QStringLiteral("-out"),
                          certificatePath(request.name)};
        words += request.key;
        for (const QString &extension : request.extensions)
            words += {QStringLiteral("-addext"), extension};
        if (!request.issuer.isEmpty()) {
            words += {QStringLiteral("-CA"), certificatePath(request.issuer), QStringLiteral("-CAkey"),
                      keyPath(request.issuer)};
        }
        return openssl(words);
    }

    bool openssl(const QStringList &words) const
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), words);
        if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            return true;
        qWarning("openssl %s: %s", qPrintable(words.join(u' ')), process.readAllStandardError().constData());
        return false;
    }

    static QByteArray read(const QString &path)
    {
        return readFile(path, qsizetype{1024} * 1024).value_or(QByteArray());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace safeconduct::test
