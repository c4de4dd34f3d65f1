// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/address.h"

#include "app/support/text.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem addressFault(const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"register.address"_s};
}

Problem passwordInAddress()
{
    return addressFault(Text::tr("A password does not belong into an address: others can read it there."),
                        Text::tr("Leave it out: you are asked for it, or it is taken from --password-fd or from the "
                                 "file that PGPASSFILE names."));
}

/// Whether nobody else sees what goes there. Other names and addresses may be loopback too, but need not stay so.
bool isThisMachine(const QString &host)
{
    static constexpr std::array loopback{"localhost"_L1, "127.0.0.1"_L1, "::1"_L1};
    return host.startsWith(u'/') || std::ranges::contains(loopback, host);
}

/// A quotation mark would end the value, and Qt makes a blank of a semicolon.
bool isPlain(const QString &value)
{
    return std::ranges::none_of(value, [](QChar letter) {
        return letter == u'\'' || letter == u'\\' || letter == u';' || letter.category() == QChar::Other_Control;
    });
}

Result<void> takeParameter(RegisterAddress &address, const QString &name, const QString &value)
{
    static constexpr std::array taken{"sslrootcert"_L1, "sslcert"_L1, "sslkey"_L1, "sslcrl"_L1, "passfile"_L1};
    if (name == "password"_L1)
        return std::unexpected(passwordInAddress());
    if (!isPlain(value))
        return std::unexpected(
            addressFault(Text::tr("\"%1\" has a character that an address cannot carry.").arg(name),
                         Text::tr("Use a value without quotation marks, backslashes and semicolons.")));
    if (name == "host"_L1 && value.startsWith(u'/') && address.host.isEmpty()) {
        address.host = value;
        return {};
    }
    if (name == "user"_L1 && address.user.isEmpty()) {
        address.user = value;
        return {};
    }
    if (name == "port"_L1 && address.port < 0 && value.toUShort() > 0) {
        address.port = value.toUShort();
        return {};
    }
    if (name == "sslmode"_L1 && value == "verify-full"_L1)
        return {};
    if (name == "sslmode"_L1)
        return std::unexpected(addressFault(Text::tr("\"%1\" would not prove which server answers.").arg(value),
                                            Text::tr("Leave sslmode out: verify-full is used.")));
    if (!std::ranges::contains(taken, name))
        return std::unexpected(
            addressFault(Text::tr("An address has no parameter \"%1\".").arg(name),
                         Text::tr("Use sslrootcert, sslcert, sslkey, sslcrl, passfile, user, port, or "
                                  "host for the folder of a socket; or name a service.")));
    address.options.insert(name, value);
    return {};
}

Result<RegisterAddress> serverAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "postgresql"_L1 && url.scheme() != "postgres"_L1))
        return std::unexpected(
            addressFault(Text::tr("This is no address of a register."),
                         Text::tr("Write a file, postgresql://USER@HOST/DATABASE, or service=NAME.")));
    if (!url.password().isEmpty())
        return std::unexpected(passwordInAddress());
    RegisterAddress address{.text = text,
                            .file = {},
                            .host = url.host(),
                            .port = url.port(),
                            .database = url.path().mid(1),
                            .user = url.userName(QUrl::FullyDecoded),
                            .options = {}};
    if (!isPlain(address.host) || !isPlain(address.database) || !isPlain(address.user))
        return std::unexpected(
            addressFault(Text::tr("The address has a character that it cannot carry."),
                         Text::tr("Use names without quotation marks, backslashes and semicolons.")));
    const QList<std::pair<QString, QString>> parameters = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : parameters) {
        if (const Result<void> known = takeParameter(address, name, value); !known)
            return std::unexpected(known.error());
    }
    return address;
}

/// TLS with the server's name checked, unless the address itself says that it is this machine: what libpq takes from the
/// environment or a service's file cannot weaken that. libpq does not use TLS on a socket, whatever is asked for.
void demandTls(RegisterAddress &address)
{
    const bool isLocal = isThisMachine(address.host);
    address.options.insert(u"sslmode"_s, isLocal ? u"prefer"_s : u"verify-full"_s);
    if (isLocal)
        address.options.insert(u"hostaddr"_s, {}); // PGHOSTADDR could lead elsewhere
    address.options.insert(u"connect_timeout"_s, u"10"_s);
}

} // namespace

Result<RegisterAddress> registerAddress(const QString &text)
{
    if (text.isEmpty())
        return std::unexpected(
            addressFault(Text::tr("The address of the register is empty."), Text::tr("Name its file or its server.")));
    Result<RegisterAddress> address =
        RegisterAddress{.text = text, .file = text, .host = {}, .database = {}, .user = {}};
    if (text.startsWith("service="_L1)) {
        const QString name = text.sliced(8);
        if (name.isEmpty() || !isPlain(name))
            return std::unexpected(
                addressFault(Text::tr("This is no name of a service."), Text::tr("Take one from pg_service.conf.")));
        address = RegisterAddress{
            .text = text, .file = {}, .host = {}, .database = {}, .user = {}, .options = {{u"service"_s, name}}};
    } else if (text.contains("://"_L1)) {
        address = serverAddress(text);
    }
    if (address && !address->isFile())
        demandTls(*address);
    return address;
}

} // namespace safeconduct
