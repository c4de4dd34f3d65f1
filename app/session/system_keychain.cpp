// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychain.h"

#include <qt6keychain/keychain.h>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"Safeconduct"_s;

/// Starts \a job, which tells by a signal how it ended and then deletes itself.
void startJob(QKeychain::Job &job, const QString &name)
{
    job.setInsecureFallback(false); // never a plain file
    job.setKey(name);
    job.start();
}

class SystemKeychain : public Keychain {
public:
    void ask(const QString &name, QObject *context, const Answer &answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service);
        QObject::connect(job, &QKeychain::Job::finished, context, [job, answer] {
            answer(job->error() == QKeychain::NoError ? std::optional(job->binaryData()) : std::nullopt);
        });
        startJob(*job, name);
    }

    void keep(const QString &name, const QByteArray &password) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(password);
        startJob(*job, name);
    }

    void forget(const QString &name) override { startJob(*new QKeychain::DeletePasswordJob(service), name); }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace safeconduct
