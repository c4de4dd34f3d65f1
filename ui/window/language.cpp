// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The translator of \a name, kept by the application for its life.
QTranslator &translator(const QString &name)
{
    auto *found = qApp->findChild<QTranslator *>(name);
    if (!found) {
        found = new QTranslator(qApp);
        found->setObjectName(name);
    }
    return *found;
}

void install(const QString &name, const QString &file, const QString &folder)
{
    QTranslator &texts = translator(name);
    QCoreApplication::removeTranslator(&texts);
    if (texts.load(file, folder))
        QCoreApplication::installTranslator(&texts);
}

QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = language == "de"_L1 ? QLocale::German : QLocale::English;
    return system.language() == wanted ? system : QLocale(wanted); // keeps Austria's or Ireland's ways
}

} // namespace

QString chosenLanguage(const QSettings &settings)
{
    const QString system = QLocale::system().language() == QLocale::German ? u"de"_s : u"en"_s;
    const QString chosen = settings.value("language"_L1, system).toString();
    return chosen == "de"_L1 ? chosen : u"en"_s;
}

void useLanguage(const QString &language)
{
    QLocale::setDefault(localeFor(language));
    install(u"qtTexts"_s, u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"ownTexts"_s, u"safeconduct_"_s + language, u":/i18n"_s);
}

} // namespace safeconduct
