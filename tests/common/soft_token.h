// SPDX-License-Identifier: GPL-3.0-or-later
// A token in software (SoftHSM), gone with the test.
#pragma once

#include "tests/common/made_certificates.h"

namespace safeconduct::test {

/// Tokens by name, each with one key under the label `sign`, opened by a PIN. The program's environment says where they lie;
/// the library looks there once, so all are made before the first is used.
class SoftTokens {
public:
    static QString module() { return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so"); }
    static QByteArray pin() { return "98765432"; }
    static QString uri(const QString &name)
    {
        return QStringLiteral("pkcs11:token=%1;object=sign?module-path=%2").arg(name, module());
    }

    /// Puts the key and certificate \a name of \a made on a new token of that name.
    bool add(const MadeCertificates &made, const QString &name) const
    {
        const QString settings = m_folder.filePath(QStringLiteral("softhsm2.conf"));
        if (!writeFile(settings, "directories.tokendir = " + m_folder.path().toUtf8() + "\nlog.level = ERROR\n"))
            return false;
        qputenv("SOFTHSM2_CONF", settings.toUtf8());
        const QString pin = QString::fromLatin1(SoftTokens::pin());
        const QString der = m_folder.filePath(QStringLiteral("certificate.der"));
        const QString util = QStringLiteral("softhsm2-util");
        return run(util,
                   {QStringLiteral("--init-token"), QStringLiteral("--free"), QStringLiteral("--label"), name,
                    QStringLiteral("--so-pin"), pin, QStringLiteral("--pin"), pin})
            && run(util,
                   {QStringLiteral("--import"), made.keyPath(name), QStringLiteral("--token"), name,
                    QStringLiteral("--label"), QStringLiteral("sign"), QStringLiteral("--id"), QStringLiteral("01"),
                    QStringLiteral("--pin"), pin})
            && made.openssl({QStringLiteral("x509"), QStringLiteral("-in"), made.certificatePath(name),
                             QStringLiteral("-outform"), QStringLiteral("DER"), QStringLiteral("-out"), der})
            && run(QStringLiteral("pkcs11-tool"),
                   {QStringLiteral("--module"), module(), QStringLiteral("--token-label"), name,
                    QStringLiteral("--login"), QStringLiteral("--pin"), pin, QStringLiteral("--write-object"), der,
                    QStringLiteral("--type"), QStringLiteral("cert"), QStringLiteral("--id"), QStringLiteral("01"),
                    QStringLiteral("--label"), QStringLiteral("sign")});
    }

private:
    static bool run(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            return true;
        qWarning("%s %s: %s", qPrintable(program), qPrintable(words.join(u' ')),
                 process.readAllStandardError().constData());
        return false;
    }

    QTemporaryDir m_folder;
};

} // namespace safeconduct::test
