// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/message_gateway/message_gateway_dialect.h"

#include "app/snippets/instructions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool fitsMessageGateway(const Task &task)
{
    return task.place == Place::Gateway && task.option.message.endsWith("-gateway"_L1);
}

Results<void> makeMessageGateway(const Task &task, Snippets &made)
{
    const bool isSmime = task.option.message == "smime-gateway"_L1;
    const TextValues names{{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}};
    const auto say = [&](const QString &text, const QString &rule, const QString &source) {
        return instruction({u"snippet.gateway."_s + text, names, rule, source});
    };
    Snippet snippet =
        snippetFor(task, u"message-gateway"_s,
                   {isSmime ? u"snippet.gateway.title-smime"_s : u"snippet.gateway.title-openpgp"_s, names});
    snippet.files = {instructions(Step::Prerequisites, u"keys.txt"_s,
                                  {isSmime ? say(u"smime-keys"_s, u"M2"_s, u"crypto-sbr"_s)
                                           : say(u"openpgp-keys"_s, u"M3"_s, u"s5100"_s),
                                   say(u"key-store"_s, u"P4"_s, u"s5100"_s)}),
                     instructions(Step::Apply, u"settings.txt"_s,
                                  {say(u"route"_s, u"M1"_s, u"method"_s), say(u"force"_s, u"M1"_s, u"method"_s),
                                   say(u"inner-leg"_s, u"M1"_s, u"method"_s),
                                   say(u"algorithms"_s, {}, isSmime ? u"rfc-8551"_s : u"rfc-9580"_s)}),
                     instructions(Step::Verify, u"trial.txt"_s,
                                  {say(u"trial-out"_s, u"M4"_s, u"method"_s), say(u"trial-in"_s, u"M4"_s, u"method"_s),
                                   say(u"trial-refused"_s, {}, u"method"_s)}),
                     instructions(Step::Undo, u"undo.txt"_s, {say(u"undo"_s, {}, u"method"_s)})};
    snippet.remarks = {{u"snippet.gateway.remark.product"_s, names}, {u"snippet.message.remark.headers"_s, {}}};
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect messageGatewayDialect()
{
    return {.target = u"message-gateway"_s,
            .layer = Layer::Message,
            .products = {u"mail-encryption-gateway"_s},
            .fits = &fitsMessageGateway,
            .make = &makeMessageGateway};
}

} // namespace safeconduct
