#include "engine/api/parameters.h"
#include "tests/support/testprogram.h"
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

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private slots:
    void germanIsComplete()
    {
        const auto messages = messagesOf(sourceDirectory + "/translations/legscope_de.ts");
        QVERIFY(messages.size() > 200);
        for (const Message& message : messages) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + ' ' + nameOf(message)));
            QCOMPARE(message.translations.size(), message.plural ? 2 : 1);
            for (const QString& translation : message.translations)
                QVERIFY2(!translation.isEmpty(), qPrintable(nameOf(message)));
        }
    }

    void englishHasItsPluralForms()
    {
        const auto english = messagesOf(sourceDirectory + "/translations/legscope_en.ts");
        for (const Message& message : messagesOf(sourceDirectory + "/translations/legscope_de.ts")) {
            if (!message.plural)
                continue;
            const auto same = std::ranges::find_if(english, [&](const Message& other) {
                return other.context == message.context && other.source == message.source;
            });
            QVERIFY2(same != english.end() && same->type.isEmpty(), qPrintable(nameOf(message)));
            QVERIFY2(!same->translations[0].contains("(s)"), qPrintable(nameOf(message)));
        }
    }

    void placeholdersSurviveTheTranslation()
    {
        for (const char* language : {"de", "en"}) {
            for (const Message& message :
                messagesOf(sourceDirectory + QStringLiteral("/translations/legscope_%1.ts").arg(language))) {
                for (const QString& translation : message.translations)
                    QVERIFY2(placeholders(translation) == placeholders(message.source),
                        qPrintable(nameOf(message)));
            }
        }
    }

    void tokensOfTheFieldAreNotTranslated()
    {
        static const QRegularExpression token(
            "\\b(sip-ip|sip-port|rtp-ip|rtp-start-port|ext-rtp-ip|inbound-[a-z-]+|"
            "SDP|RTP|RTCP|SIP|SRTP|ZRTP|DTLS|STUN|ICE|SSRC|T\\.38|NAT|k=)(?=\\W|$)");
        for (const Message& message : messagesOf(sourceDirectory + "/translations/legscope_de.ts")) {
            for (auto match = token.globalMatch(message.source); match.hasNext();) {
                const QString word = match.next().captured(1);
                for (const QString& translation : message.translations)
                    QVERIFY2(translation.contains(word), qPrintable(nameOf(message)));
            }
        }
    }

    void lupdateFindsNothingNew()
    {
        QTemporaryDir directory;
        const QString copy = directory.filePath("legscope_de.ts");
        QVERIFY(QFile::copy(sourceDirectory + "/translations/legscope_de.ts", copy));
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

    void germanIsLoadedByLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        legscope::ui::installTranslation(*qApp);
        QCOMPARE(QCoreApplication::translate("SdpDiff", "Session"), "Sitzung");
        QCOMPARE(QCoreApplication::translate("legscope::ui::SdpDiffTab", "The SDP passed untouched."),
            "Das SDP ging unberührt durch.");
        QCOMPARE(QCoreApplication::translate("legscope::ui::SdpDiffView", "%n change(s)", nullptr, 1),
            "1 Änderung");
        QCOMPARE(QCoreApplication::translate("legscope::ui::SdpDiffView", "%n change(s)", nullptr, 3),
            "3 Änderungen");
    }

    /// What the engine's tables say about parameters, which stand in no tr().
    void everyParameterIsExplainedInGerman()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        legscope::ui::installTranslation(*qApp);
        const auto isGerman = [](std::string_view english) {
            return QCoreApplication::translate("Parameter", english.data())
                != QString::fromUtf8(english.data());
        };
        for (const legscope::ParameterFacts& facts : legscope::profileParameters()) {
            QVERIFY2(isGerman(facts.sentence), facts.sentence.data());
            QVERIFY2(facts.unit != "packets" || isGerman(facts.unit), facts.unit.data());
        }
        for (const legscope::UnreadParameter& parameter : legscope::unreadParameters())
            QVERIFY2(isGerman(parameter.sentence), parameter.sentence.data());
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
