// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/session/dossier_files.h"
#include "app/session/record_export.h"
#include "app/session/record_map.h"
#include "app/session/reopened.h"
#include "app/support/file.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

std::expected<Reopened, ExitStatus> openDossier(const QString &path, const CommandContext &context)
{
    const Results<Reopened> reopened = readDossier(path).and_then(reopen);
    if (!reopened) {
        context.terminal.diagnose(reopened.error());
        return std::unexpected(ExitStatus::InputAtFault);
    }
    return *reopened;
}

ExitStatus run(const ExportArguments &arguments, const CommandContext &context)
{
    const std::expected<Reopened, ExitStatus> reopened = openDossier(arguments.dossier, context);
    if (!reopened)
        return reopened.error();
    if (!reopened->isReproduced) {
        context.terminal.diagnose(Problems{
            {.pointer = {},
             .what = Text::tr("This version of the program computes other numbers from the dossier than it holds."),
             .remedy = Text::tr("Use the version %1 that wrote it, or take record.html out of the dossier.")
                           .arg(reopened->dossier.programVersion),
             .id = u"dossier.not-reproduced"_s,
             .file = arguments.dossier}});
        return ExitStatus::CheckFailed;
    }
    RecordInput input = recordInputOf(*reopened, reopened->dossier.programVersion, context.todayAsked());
    input.language = arguments.language;
    const std::optional<ExportFormat> known = exportFormatFrom(arguments.format);
    Q_ASSERT(known); // the command line takes no other word
    const ExportFormat format = *known;
    if (hasMap(format)) {
        if (const Result<void> map = addMap(input); !map)
            context.terminal.diagnose(map.error().what + u' ' + map.error().remedy);
    }
    const Result<ExportedFiles> exported = exportRecord(input, format, arguments.out);
    if (!exported) {
        context.terminal.diagnose(Problems{exported.error()});
        return ExitStatus::CheckFailed;
    }
    for (const auto &[path, contents] : exported->files.asKeyValueRange()) {
        if (const Result<void> written = writeFile(path, contents); !written) {
            context.terminal.diagnose(Problems{written.error()});
            return ExitStatus::SurroundingsFailed;
        }
    }
    for (const QString &note : exported->notes)
        context.terminal.diagnose(note);
    if (context.arguments.asJson) {
        Json answer = Json::object();
        answer.insert(u"format"_s, Json::from(u"safeconduct-exported/1"_s));
        answer.insert(u"files"_s, Json::from(QStringList(exported->files.keys())));
        answer.insert(u"notes"_s, Json::from(exported->notes));
        context.terminal.answer(answer);
    } else {
        for (auto path = exported->files.keyBegin(); path != exported->files.keyEnd(); ++path)
            context.terminal.answer(Text::tr("Written: %1").arg(*path) + u'\n');
    }
    return ExitStatus::Done;
}

} // namespace safeconduct
