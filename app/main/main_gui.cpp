// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "app/session/work.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/motion.h"
#include "ui/window/work_files.h"

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

/// The file named on the command line, or empty. `--help` and `--version` end the program.
QString askedFile(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Main", "Decides how mail connections are protected, and keeps the decision."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"file"_s, QApplication::translate("Main", "A plan or a dossier to open."),
                                 u"[file]"_s);
    parser.process(application);
    return parser.positionalArguments().value(0);
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
    const QString file = askedFile(application);
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    if (!shipped) {
        sayWhyNot(shipped.error());
        return EXIT_FAILURE;
    }
    Session session(shipped->files, shipped->knowledge,
                    {.today = QDate::currentDate(),
                     .recoveryFolder = recoveryFolder(),
                     .programVersion = QApplication::applicationVersion()});
    MainWindow window(session, settings);
    followDesktopMotion();
    window.show();
    QTimer::singleShot(0, &window.files(), &WorkFiles::offerRecovery);
    if (!file.isEmpty())
        window.files().openPath(file);
    return QApplication::exec();
}
