// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/decided.h"
#include "app/session/secret_files.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Json fileJson(const SecretFile &file)
{
    Json json = Json::object();
    json.insert(u"file"_s, Json::from(file.path));
    json.insert(u"systems"_s, Json::from(QStringList{file.secret.one, file.secret.other}));
    json.insert(u"connections"_s, Json::from(file.secret.connections));
    json.insert(u"new"_s, Json::from(file.isNew));
    if (file.isNew)
        json.insert(u"bits"_s, Json::from(file.bits));
    return json;
}

Json answerJson(const QList<SecretFile> &files)
{
    Json answer = Json::object();
    answer.insert(u"format"_s, Json::from(u"safeconduct-secrets/1"_s));
    answer.insert(u"files"_s, jsonList(files, fileJson));
    return answer;
}

QString answerText(const QList<SecretFile> &files)
{
    if (files.isEmpty())
        return Text::tr("No connection is protected by a preshared key.") + u'\n';
    QString text;
    for (const SecretFile &file : files) {
        const auto &[secret, path, isNew, bits] = file;
        text += (isNew ? Text::tr("Made: %1 (%2 and %3), %4 bits of entropy")
                             .arg(path, secret.one, secret.other, QString::number(bits))
                       : Text::tr("Kept as it was: %1 (%2 and %3)").arg(path, secret.one, secret.other))
            + u'\n';
    }
    return text;
}

} // namespace

ExitStatus run(const SecretsArguments &arguments, const CommandContext &context)
{
    const std::expected<Decided, ExitStatus> decided = openDecided(arguments.file, context);
    if (!decided)
        return decided.error();
    const Results<QList<NeededSecret>> needed =
        neededSecrets(decided->document.plan(), context.knowledge(), optionsOf(decided->decision));
    if (!needed) {
        context.terminal.diagnose(needed.error());
        return ExitStatus::InputAtFault;
    }
    const Result<QList<SecretFile>> files = makeSecretFiles(arguments.folder, *needed);
    if (!files) {
        context.terminal.diagnose(Problems{files.error()});
        return ExitStatus::SurroundingsFailed;
    }
    if (context.arguments.asJson)
        context.terminal.answer(answerJson(*files));
    else
        context.terminal.answer(answerText(*files));
    return ExitStatus::Done;
}

} // namespace safeconduct
