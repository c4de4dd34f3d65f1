// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychain.h"

#include "app/crypto/token.h"

#include <QFileInfo>

namespace safeconduct {

using namespace Qt::StringLiterals;

QString keychainName(const QString &keyFile)
{
    return u"key:"_s + (isTokenUri(keyFile) ? keyFile : QFileInfo(keyFile).absoluteFilePath());
}

QString registerKeychainName(const QString &address)
{
    return u"register:"_s + address;
}

} // namespace safeconduct
