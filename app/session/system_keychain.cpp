// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychain.h"

#include <QEventLoop>

#include <qt6keychain/keychain.h>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"Safeconduct"_s;

/// Runs \a job to its end; false where it failed.
bool finish(QKeychain::Job &job, const QString &name)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false); // never a plain file
    job.setKey(name);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return job.error() == QKeychain::NoError;
}

class SystemKeychain : public Keychain {
public:
    std::optional<QByteArray> password(const QString &name) override
    {
        QKeychain::ReadPasswordJob job(service);
        return finish(job, name) ? std::optional(job.binaryData()) : std::nullopt;
    }

    bool keep(const QString &name, const QByteArray &password) override
    {
        QKeychain::WritePasswordJob job(service);
        job.setBinaryData(password);
        return finish(job, name);
    }

    void forget(const QString &name) override
    {
        QKeychain::DeletePasswordJob job(service);
        finish(job, name);
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace safeconduct
