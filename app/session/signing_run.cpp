// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/signing_run.h"

#include "app/crypto/secret.h"
#include "app/support/text.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// For what the thread did not tell, as it had no memory.
Problem endedUnexpectedly()
{
    return {.pointer = {},
            .what = Text::tr("Signing ended unexpectedly."),
            .remedy = Text::tr("Look at what the dossier proves now, then try again."),
            .id = u"sign.ended"_s};
}

} // namespace

SigningRun::SigningRun(const Session &session, Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_keychain(keychain)
{
    connect(&m_run, &QFutureWatcherBase::finished, this, &SigningRun::take);
}

SigningRun::~SigningRun()
{
    m_run.disconnect(this);
    wipe(m_toKeep);
}

void SigningRun::start(SigningRequest request, bool shallBeKept)
{
    QByteArray password = std::exchange(request.password, {});
    m_isRunning = true;
    m_source = password.isEmpty() ? Source::Nowhere : Source::Person;
    if (shallBeKept) // apart, as the other is wiped once it has been tried
        m_toKeep = QByteArray(password.constData(), password.size());
    m_request = std::move(request);
    launch(std::move(password));
}

void SigningRun::launch(QByteArray password)
{
    SigningRequest request = m_request;
    request.password = std::move(password);
    m_run.setFuture(signInBackground(m_session, std::move(request)));
}

void SigningRun::take()
{
    if (m_run.future().resultCount() == 0)
        m_end = {.done = std::unexpected(Problems{endedUnexpectedly()})};
    else
        m_end = m_run.result();
    if (m_source == Source::Nowhere && wasRefused())
        askKeychain();
    else
        finish();
}

void SigningRun::askKeychain()
{
    m_isAsking = true;
    m_keychain.ask(keyName(), this, [this, question = ++m_question](const std::optional<QByteArray> &kept) {
        if (m_isAsking && question == m_question) // else it was given up
            tryKept(kept);
    });
}

void SigningRun::tryKept(const std::optional<QByteArray> &kept)
{
    m_isAsking = false;
    if (!kept || kept->isEmpty()) {
        finish();
        return;
    }
    m_source = Source::Keychain;
    launch(QByteArray(kept->constData(), kept->size())); // apart: wiping bytes that are shared wipes a copy only
}

void SigningRun::giveUp()
{
    if (std::exchange(m_isAsking, false))
        finish();
}

/// For want of the right password.
bool SigningRun::wasRefused() const
{
    return !m_end.isKeyOpen && !m_end.done && m_end.done.error().constFirst().id == "key.password"_L1;
}

void SigningRun::finish()
{
    if (m_end.isKeyOpen && m_end.neededPassword && !m_toKeep.isEmpty())
        m_keychain.keep(keyName(), m_toKeep);
    if (m_source == Source::Keychain && wasRefused())
        m_keychain.forget(keyName());
    wipe(m_toKeep);
    m_isRunning = false;
    emit finished();
}

} // namespace safeconduct
