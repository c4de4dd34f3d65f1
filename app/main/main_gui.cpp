// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "app/session/work.h"
#include "ui/window/files_at_start.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/motion.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDate>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace safeconduct;

namespace {

/// The files named on the command line. `--help` and `--version` end the program.
QStringList askedFiles(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Main", "Decides how mail connections are protected, and keeps the decision."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"file"_s,
        QApplication::translate("Main", "A plan or a dossier to open; each further one gets a window of its own."),
        u"[file]..."_s);
    parser.process(application);
    return parser.positionalArguments();
}

void sayWhyNot(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(toLine(problem));
    QMessageBox box(QMessageBox::Critical, u"Safeconduct"_s,
                    QApplication::translate(
                        "Main", "The knowledge that comes with the program cannot be read. Please install it anew."));
    box.setDetailedText(lines.join(u'\n'));
    box.exec();
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/recovery"_s;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"safeconduct"_s);
    QApplication::setOrganizationName(u"safeconduct"_s);
    QApplication::setApplicationVersion(QStringLiteral(SAFECONDUCT_VERSION));
    QApplication::setDesktopFileName(u"org.safeconduct.Safeconduct"_s);
    QApplication::setWindowIcon(QIcon(u":/safeconduct/icons/org.safeconduct.Safeconduct.svg"_s));
    QSettings settings;
    useLanguage(chosenLanguage(settings));
    const QStringList files = askedFiles(application);
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    if (!shipped) {
        sayWhyNot(shipped.error());
        return EXIT_FAILURE;
    }
    Session session(shipped->files, shipped->knowledge,
                    {.today = QDate::currentDate(),
                     .recoveryFolder = recoveryFolder(),
                     .programVersion = QApplication::applicationVersion(),
                     .known = std::make_shared<KnownPlans>()});
    MainWindow window(session, settings);
    followDesktopMotion();
    window.show();
    QTimer::singleShot(0, &window, [&window, files] { openFilesAtStart(window, files); });
    return QApplication::exec();
}
