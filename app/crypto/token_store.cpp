// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/token_store.h"

#include "app/support/text.h"

#include <QList>
#include <QUrl>

#include <openssl/params.h>
#include <openssl/provider.h>

#include <algorithm>
#include <vector>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Frees a context with what was loaded into it: only then does the token's library end its sessions, and the token is locked
/// again.
struct FreeContext {
    QList<OSSL_PROVIDER *> providers = {};
    void operator()(OSSL_LIB_CTX *library) const
    {
        for (OSSL_PROVIDER *provider : providers)
            OSSL_PROVIDER_unload(provider);
        OSSL_LIB_CTX_free(library);
    }
};

int givePin(char *buffer, int size, int /*isWriting*/, void *given)
{
    auto *asked = static_cast<AskedPin *>(given);
    if (!asked->answer)
        asked->answer = asked->source();
    // A token locks itself after a few wrong PINs: none is better than an empty one.
    if (!*asked->answer || (*asked->answer)->isEmpty() || (*asked->answer)->size() > size)
        return -1;
    std::ranges::copy(**asked->answer, buffer);
    return static_cast<int>((*asked->answer)->size());
}

} // namespace

Problem tokenProblem(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"token."_s + id};
}

Result<TokenPlace> placeOnToken(const QString &uri)
{
    TokenPlace place;
    const qsizetype queryAt = uri.indexOf(u'?');
    const QStringList attributes =
        queryAt < 0 ? QStringList() : uri.sliced(queryAt + 1).split(u'&', Qt::SkipEmptyParts);
    QStringList others;
    for (const QString &attribute : attributes) {
        if (attribute.startsWith("pin-value="_L1) || attribute.startsWith("pin-source="_L1))
            return std::unexpected(tokenProblem(u"pin-in-uri"_s,
                                                Text::tr("The token's URI says its PIN, which others can read there."),
                                                Text::tr("Leave the PIN out of the URI; it is asked for.")));
        if (attribute.startsWith("module-path="_L1))
            place.module = QUrl::fromPercentEncoding(attribute.sliced(attribute.indexOf(u'=') + 1).toUtf8()).toUtf8();
        else
            others.append(attribute);
    }
    place.uri = (queryAt < 0 ? uri : uri.first(queryAt)).toUtf8();
    if (!others.isEmpty())
        place.uri += '?' + others.join(u'&').toUtf8();
    return place;
}

Result<TokenContext> contextForTokens(const QByteArray &module, TokenLogin login)
{
    std::unique_ptr<OSSL_LIB_CTX, FreeContext> context(OSSL_LIB_CTX_new());
    QByteArray path = module;
    QByteArray never = "never";
    std::vector<OSSL_PARAM> parameters;
    if (!path.isEmpty())
        parameters.push_back(OSSL_PARAM_construct_utf8_string("pkcs11-module-path", path.data(), 0));
    if (login == TokenLogin::Never)
        parameters.push_back(OSSL_PARAM_construct_utf8_string("pkcs11-module-login-behavior", never.data(), 0));
    parameters.push_back(OSSL_PARAM_construct_end());
    UI_set_default_method(UI_null()); // the provider would ask on the terminal by itself where it gets no PIN
    for (const char *name : {"pkcs11", "default"}) {
        OSSL_PROVIDER *provider = context ? OSSL_PROVIDER_load_ex(context.get(), name, parameters.data()) : nullptr;
        if (!provider) {
            const QString reason = lastOpenSslError();
            return std::unexpected(
                tokenProblem(u"no-provider"_s, Text::tr("Tokens cannot be used here: %1.").arg(reason),
                             Text::tr("Install OpenSSL's provider for PKCS#11 (Debian: pkcs11-provider).")));
        }
        context.get_deleter().providers.append(provider);
    }
    return TokenContext(std::move(context));
}

TokenStore::TokenStore(const TokenContext &context, const QByteArray &uri, int expected, AskedPin &pin)
    : m_method(UI_UTIL_wrap_read_pem_callback(givePin, 0))
    , m_store(OSSL_STORE_open_ex(uri.constData(), context.get(), "provider=pkcs11", m_method.get(), &pin, nullptr,
                                 nullptr, nullptr))
    , m_expected(expected)
{
    if (m_store && m_expected != 0 && OSSL_STORE_expect(m_store.get(), m_expected) != 1)
        m_store.reset();
}

bool TokenStore::isAtEnd() const
{
    return !m_store || OSSL_STORE_eof(m_store.get()) == 1;
}

StoreInfoPointer TokenStore::next()
{
    while (!isAtEnd()) {
        StoreInfoPointer info(OSSL_STORE_load(m_store.get()));
        if (!info && OSSL_STORE_error(m_store.get()) == 1)
            return {};
        if (info && (m_expected == 0 || OSSL_STORE_INFO_get_type(info.get()) == m_expected))
            return info;
    }
    return {};
}

} // namespace safeconduct
