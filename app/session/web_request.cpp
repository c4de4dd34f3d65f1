// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/web_request.h"

#include "app/support/text.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <chrono>
#include <memory>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 30s;

Problem failed(const QString &url, const QString &what)
{
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Check the address and the connection, or fetch the file by other means and give it."),
            .id = u"web.failed"_s,
            .file = url};
}

Result<QUrl> urlFrom(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty())
        return url;
    return std::unexpected(
        Problem{.pointer = {},
                .what = Text::tr("This is no address of a web server, or one with a password in it."),
                .remedy = Text::tr("Write it as http://… or https://…, without a name and password."),
                .id = u"web.url"_s,
                .file = url.toDisplayString(QUrl::RemoveUserInfo)});
}

struct DeleteLater {
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};

} // namespace

Result<void> checkWebAddress(const QString &url)
{
    return urlFrom(url).transform([](const QUrl &) { });
}

Result<QByteArray> ask(const WebRequest &request)
{
    const Result<QUrl> url = urlFrom(request.url);
    if (!url)
        return std::unexpected(url.error());
    QNetworkAccessManager manager;
    QNetworkRequest asked(*url);
    asked.setTransferTimeout(patience);
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                       request.body.isEmpty() ? QNetworkRequest::NoLessSafeRedirectPolicy
                                              : QNetworkRequest::ManualRedirectPolicy);
    if (!request.body.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    const std::unique_ptr<QNetworkReply, DeleteLater> reply(request.body.isEmpty() ? manager.get(asked)
                                                                                   : manager.post(asked, request.body));
    bool isTooMuch = false;
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&](qint64 received) {
        isTooMuch = isTooMuch || received > request.limit;
        if (isTooMuch)
            reply->abort();
    });
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (isTooMuch)
        return std::unexpected(failed(request.url, Text::tr("The server answers with more than such an answer has.")));
    if (reply->error() != QNetworkReply::NoError)
        return std::unexpected(
            failed(request.url, Text::tr("The server gives no answer: %1.").arg(reply->errorString())));
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    constexpr int good = 200;
    if (status != good)
        return std::unexpected(failed(request.url, Text::tr("The server answers with the status %1.").arg(status)));
    return reply->readAll();
}

} // namespace safeconduct
