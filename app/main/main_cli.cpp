// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"
#include "app/cli/command_line.h"

#include <QDate>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> application = safeconduct::makeApplication(argc, argv);
    const QStringList words = QCoreApplication::arguments().sliced(1);
    const QLocale locale(safeconduct::languageOf(words));
    QLocale::setDefault(locale); // by it messages write their counts
    QTranslator translator;
    if (translator.load(locale, u"safeconduct"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    return static_cast<int>(
        safeconduct::runCommandLine(words, QStringLiteral(SAFECONDUCT_VERSION), QDate::currentDate()));
}
