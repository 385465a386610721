#include "engine/api/parameters.h"
#include "tests/support/testprogram.h"
#include "ui/models/callfinding.h"
#include "ui/translation.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <string_view>
#include <vector>

namespace {

const QString sourceDirectory = QStringLiteral(LEGSCOPE_SOURCE_DIR);

struct Message {
    QString context, source;
    QStringList translations; ///< one, or one a plural form
    QString type; ///< "unfinished", "vanished", "obsolete"; empty when it is finished
    bool plural = false;
};

std::vector<Message> messagesOf(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            messages.push_back(
                {context, {}, {}, {}, xml.attributes().value("numerus") == QLatin1String("yes")});
        } else if (name == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value("type").toString();
            if (!messages.back().plural)
                messages.back().translations.append(xml.readElementText());
        } else if (name == QLatin1String("numerusform")) {
            messages.back().translations.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression place("%(L?n|\\d+)");
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    std::ranges::sort(found);
    return found;
}

QString nameOf(const Message& message)
{
    return message.context + QStringLiteral(": ") + message.source;
}

QString fileOf(const QString& language)
{
    return sourceDirectory + QStringLiteral("/translations/legscope_%1.ts").arg(language);
}

QStringList namesOf(const QString& language)
{
    QStringList names;
    for (const Message& message : messagesOf(fileOf(language)))
        names.append(nameOf(message));
    return names;
}

/// English is the language of the sources, and has a file of plural forms alone.
void eachLanguage()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("German") << "de" << 2;
    QTest::newRow("Spanish") << "es" << 2;
    QTest::newRow("French") << "fr" << 2;
    QTest::newRow("Polish") << "pl" << 3;
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private slots:
    void theLanguageIsComplete_data() { eachLanguage(); }
    void theLanguageIsComplete()
    {
        QFETCH(QString, language);
        QFETCH(int, pluralForms);
        const auto messages = messagesOf(fileOf(language));
        QVERIFY(messages.size() > 200);
        for (const Message& message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + ' ' + nameOf(message)));
            QCOMPARE(message.translations.size(), message.plural ? pluralForms : 1);
            for (const QString& translation : message.translations)
                QVERIFY2(!translation.isEmpty(), qPrintable(nameOf(message)));
        }
    }

    /// lupdate is asked for German alone, below.
    void theLanguageHasTheTextsOfGerman_data() { eachLanguage(); }
    void theLanguageHasTheTextsOfGerman()
    {
        QFETCH(QString, language);
        const QStringList wanted = namesOf("de"), found = namesOf(language);
        for (const QString& name : wanted)
            QVERIFY2(found.contains(name), qPrintable("missing: " + name));
        for (const QString& name : found)
            QVERIFY2(wanted.contains(name), qPrintable("nobody shows: " + name));
    }

    void englishHasItsPluralForms()
    {
        const auto english = messagesOf(fileOf("en"));
        for (const Message& message : messagesOf(fileOf("de"))) {
            if (!message.plural)
                continue;
            const auto same = std::ranges::find_if(english, [&](const Message& other) {
                return other.context == message.context && other.source == message.source;
            });
            QVERIFY2(same != english.end() && same->type.isEmpty(), qPrintable(nameOf(message)));
            QVERIFY2(!same->translations[0].contains("(s)"), qPrintable(nameOf(message)));
        }
    }

    void placeholdersSurviveTheTranslation_data()
    {
        eachLanguage();
        QTest::newRow("en") << "en" << 2;
    }
    void placeholdersSurviveTheTranslation()
    {
        QFETCH(QString, language);
        for (const Message& message : messagesOf(fileOf(language))) {
            for (const QString& translation : message.translations)
                QVERIFY2(
                    placeholders(translation) == placeholders(message.source), qPrintable(nameOf(message)));
        }
    }

    void tokensOfTheFieldAreNotTranslated_data() { eachLanguage(); }
    void tokensOfTheFieldAreNotTranslated()
    {
        static const QRegularExpression token(
            "\\b(sip-ip|sip-port|rtp-ip|rtp-start-port|ext-rtp-ip|inbound-[a-z-]+|"
            "SDP|RTP|RTCP|SIP|SRTP|ZRTP|DTLS|STUN|ICE|SSRC|T\\.38|NAT|k=)(?=\\W|$)");
        QFETCH(QString, language);
        for (const Message& message : messagesOf(fileOf(language))) {
            for (auto match = token.globalMatch(message.source); match.hasNext();) {
                const QString word = match.next().captured(1);
                for (const QString& translation : message.translations)
                    QVERIFY2(translation.contains(word), qPrintable(nameOf(message)));
            }
        }
    }

    void eachTextHasAsManyMnemonicsAsInEnglish_data() { eachLanguage(); }
    void eachTextHasAsManyMnemonicsAsInEnglish()
    {
        static const QRegularExpression mnemonic("&[^&\\s;]"), entity("&[a-z]+;");
        QFETCH(QString, language);
        for (const Message& message : messagesOf(fileOf(language))) {
            const auto count = [](QString text) { return text.remove(entity).count(mnemonic); };
            for (const QString& translation : message.translations)
                QVERIFY2(count(translation) == count(message.source), qPrintable(nameOf(message)));
        }
    }

    void lupdateFindsNothingNew()
    {
        QTemporaryDir directory;
        const QString copy = directory.filePath("legscope_de.ts");
        QVERIFY(QFile::copy(fileOf("de"), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.start(QStringLiteral(LEGSCOPE_LUPDATE),
            {"-locations", "none", "-I", sourceDirectory, "-extensions", "cpp,h", sourceDirectory + "/ui",
                sourceDirectory + "/app", sourceDirectory + "/engine/diagnose",
                sourceDirectory + "/engine/config", "-ts", copy});
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        const QByteArray complaints = lupdate.readAllStandardError();
        QVERIFY2(complaints.isEmpty(), complaints.constData());
        QStringList open;
        for (const Message& message : messagesOf(copy)) {
            if (!message.type.isEmpty())
                open.append(message.type + ' ' + nameOf(message));
        }
        QVERIFY2(open.isEmpty(), qPrintable(open.join('\n')));
    }

    void theLanguageIsLoadedByLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QStringList>("changes"); ///< 1, 3 and 5
        QTest::newRow("de") << QLocale(QLocale::German, QLocale::Germany) << "Sitzung"
                            << QStringList{"1 Änderung", "3 Änderungen", "5 Änderungen"};
        QTest::newRow("es") << QLocale(QLocale::Spanish, QLocale::Spain) << "Sesión"
                            << QStringList{"1 cambio", "3 cambios", "5 cambios"};
        QTest::newRow("fr") << QLocale(QLocale::French, QLocale::France) << "Session"
                            << QStringList{"1 changement", "3 changements", "5 changements"};
        QTest::newRow("pl") << QLocale(QLocale::Polish, QLocale::Poland) << "Sesja"
                            << QStringList{"1 zmiana", "3 zmiany", "5 zmian"};
    }
    void theLanguageIsLoadedByLocale()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, session);
        QFETCH(QStringList, changes);
        QLocale::setDefault(locale);
        legscope::ui::installTranslation(*qApp);
        QCOMPARE(QCoreApplication::translate("SdpDiff", "Session"), session);
        const auto changed = [](int n) {
            return QCoreApplication::translate("legscope::ui::SdpDiffView", "%n change(s)", nullptr, n);
        };
        QCOMPARE((QStringList{changed(1), changed(3), changed(5)}), changes);
    }

    /// What the engine's tables say about parameters, which stand in no tr().
    void theEngineSpeaksTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a sentence") << "hangup by the route" << "aufgelegt durch die Route";
        QTest::newRow("foreign words in it") << "the dialplan has no context \"the leg has ended\"x\""
                                             << "der Dialplan hat keinen Kontext „the leg has ended\"x“";
        QTest::newRow("a sentence in a sentence")
            << "bridge sofia/internal/5: no profile \"internal\" is running"
            << "bridge sofia/internal/5: kein Profil „internal“ läuft";
        QTest::newRow("words that it does not know") << "Busy here" << "Busy here";
    }
    void theEngineSpeaksTheLanguageOfTheWindow()
    {
        QFETCH(QString, told);
        QFETCH(QString, shown);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        legscope::ui::installTranslation(*qApp);
        QCOMPARE(legscope::ui::toldText(told.toStdString()), shown);
    }

    void everyParameterIsExplained_data() { eachLanguage(); }
    void everyParameterIsExplained()
    {
        QFETCH(QString, language);
        QLocale::setDefault(QLocale(language));
        legscope::ui::installTranslation(*qApp);
        const auto isTranslated = [](std::string_view english) {
            return QCoreApplication::translate("Parameter", english.data())
                != QString::fromUtf8(english.data());
        };
        for (const legscope::ParameterFacts& facts : legscope::profileParameters()) {
            QVERIFY2(isTranslated(facts.sentence), facts.sentence.data());
            QVERIFY2(facts.unit != "packets" || isTranslated(facts.unit), facts.unit.data());
        }
        for (const legscope::UnreadParameter& parameter : legscope::unreadParameters())
            QVERIFY2(isTranslated(parameter.sentence), parameter.sentence.data());
    }

    void aLocaleWithoutATranslationIsEnglish()
    {
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
        QLocale::setDefault(QLocale(QLocale::Icelandic, QLocale::Iceland));
        legscope::ui::installTranslation(*qApp);
        QCOMPARE(QCoreApplication::translate("SdpDiff", "Session"), "Session");
        QCOMPARE(
            QCoreApplication::translate("legscope::ui::SdpDiffView", "%n change(s)", nullptr, 1), "1 change");
        QCOMPARE(QCoreApplication::translate("legscope::ui::SdpDiffView", "%n change(s)", nullptr, 3),
            "3 changes");
    }
};

LEGSCOPE_TEST(TranslationTest)
#include "translation_test.moc"
