#include "ui/translation.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace legscope::ui {
namespace {

/// The translator installed last is asked first.
void install(QApplication& application, const QLocale& locale, const QString& file, const QString& directory)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, file, QStringLiteral("_"), directory))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslation(QApplication& application)
{
    const QString own = QStringLiteral(":/i18n");
    const QLocale locale;
    install(application, QLocale(QLocale::English), QStringLiteral("legscope"), own); // plural forms
    install(
        application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, QStringLiteral("legscope"), own);
}

} // namespace legscope::ui
