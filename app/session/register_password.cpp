// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/register_password.h"

#include "app/crypto/secret.h"

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

RegisterPassword::RegisterPassword(Keychain &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

RegisterPassword::~RegisterPassword()
{
    wipe(m_password);
}

QByteArray RegisterPassword::of(const RegisterAddress &address) const
{
    return address.text == m_address ? m_password : QByteArray();
}

void RegisterPassword::refuse(const RegisterAddress &address, const QByteArray &tried)
{
    const bool isSame = address.text == m_address;
    if (isSame && m_isAsking)
        return; // its answer is told to all
    if (isSame && !m_password.isEmpty() && tried != m_password) {
        emit found(); // since then there is another
        return;
    }
    const Source refused = isSame ? m_source : Source::Nowhere;
    if (refused == Source::Keychain)
        m_keychain.forget(registerKeychainName(m_address));
    m_address = address.text;
    set({}, Source::Nowhere);
    if (refused == Source::Nowhere)
        askKeychain();
    else
        emit missing(m_address);
}

void RegisterPassword::give(const RegisterAddress &address, const QByteArray &password, bool shallBeKept)
{
    m_address = address.text;
    set(QByteArray(password.constData(), password.size()), Source::Person);
    m_shallBeKept = shallBeKept;
    emit found();
}

void RegisterPassword::confirm(const RegisterAddress &address)
{
    if (address.text == m_address && std::exchange(m_shallBeKept, false))
        m_keychain.keep(registerKeychainName(m_address), m_password);
}

void RegisterPassword::askKeychain()
{
    m_isAsking = true;
    m_keychain.ask(registerKeychainName(m_address), this,
                   [this, question = ++m_question](const std::optional<QByteArray> &kept) {
                       if (m_isAsking && question == m_question) // else another was typed, or it is another register
                           takeKept(kept);
                   });
}

void RegisterPassword::takeKept(const std::optional<QByteArray> &kept)
{
    m_isAsking = false;
    if (!kept || kept->isEmpty()) {
        emit missing(m_address);
        return;
    }
    set(QByteArray(kept->constData(), kept->size()), Source::Keychain);
    emit found();
}

void RegisterPassword::set(const QByteArray &password, Source source)
{
    wipe(m_password);
    m_password = password;
    m_source = source;
    m_shallBeKept = false;
    m_isAsking = false;
}

} // namespace safeconduct
