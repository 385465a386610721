#include "engine/sdp/codecpreference.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;

namespace {

SdpCodec codec(const char* name, std::uint32_t rate, std::uint32_t channels = 1)
{
    return {"0", name, rate, channels, {}};
}

} // namespace

class CodecPreferenceTest : public QObject {
    Q_OBJECT

private slots:
    void tokenIsReadAsFreeSwitchWritesIt_data();
    void tokenIsReadAsFreeSwitchWritesIt();
    void brokenTokenIsNamed_data();
    void brokenTokenIsNamed();
    void listIsReadInOrder();
    void preferencePermitsTheCodecsItMeans_data();
    void preferencePermitsTheCodecsItMeans();
    void sameCodecNeedsTheSameNumbers();
    void absoluteCodecStringStandsAlone();
    void codecStringReplacesTheProfileBelowTheOriginator();
};

void CodecPreferenceTest::tokenIsReadAsFreeSwitchWritesIt_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<uint>>("numbers"); // h, i, c, b
    QTest::addColumn<QString>("fmtp");
    QTest::newRow("name only") << "G722" << "G722" << QList<uint>{0, 0, 0, 0} << "";
    QTest::newRow("ptime") << "PCMA@20i" << "PCMA" << QList<uint>{0, 20, 0, 0} << "";
    QTest::newRow("everything") << "OPUS@48000h@20i@2c@64000b" << "OPUS" << QList<uint>{48000, 20, 2, 64000}
                                << "";
    QTest::newRow("blanks around") << " PCMU@30i " << "PCMU" << QList<uint>{0, 30, 0, 0} << "";
    QTest::newRow("module") << "mod_spandsp.PCMU@20i" << "PCMU" << QList<uint>{0, 20, 0, 0} << "";
    QTest::newRow("name with digits and dashes")
        << "H263-1998" << "H263-1998" << QList<uint>{0, 0, 0, 0} << "";
    QTest::newRow("parameters") << "AMR@8000h~octet-align=1; mode-set=7" << "AMR"
                                << QList<uint>{8000, 0, 0, 0} << "octet-align=1; mode-set=7";
}

void CodecPreferenceTest::tokenIsReadAsFreeSwitchWritesIt()
{
    QFETCH(QString, token);
    QFETCH(QString, name);
    QFETCH(QList<uint>, numbers);
    QFETCH(QString, fmtp);
    const auto preference = readCodecPreference(token.toStdString());
    QVERIFY(preference);
    QCOMPARE(QString::fromStdString(preference->name), name);
    QCOMPARE(
        (QList<uint>{preference->clockRate, preference->ptimeMs, preference->channels, preference->bitRate}),
        numbers);
    QCOMPARE(QString::fromStdString(preference->fmtp), fmtp);
}

void CodecPreferenceTest::brokenTokenIsNamed_data()
{
    QTest::addColumn<QString>("token");
    for (const char* token : {"", "@20i", "PCMA@", "PCMA@20", "PCMA@20x", "PCMA@i", "PCMA@0i", "PCMA@-20i",
             "PCMA@2 0i", "PC MA", "PCMA/8000", "PCMA\r\na=x", "AMR~x\r\na=y", "PCMA@99999999999h"})
        QTest::addRow("\"%s\"", QString(token).simplified().toUtf8().constData()) << QString(token);
}

void CodecPreferenceTest::brokenTokenIsNamed()
{
    QFETCH(QString, token);
    const auto preference = readCodecPreference(token.toStdString());
    QVERIFY(!preference);
    QCOMPARE(preference.error().code, Errc::InvalidArgument);
    QVERIFY(QString::fromStdString(preference.error().detail).contains("\"" + token + "\""));
}

void CodecPreferenceTest::listIsReadInOrder()
{
    const auto list = readCodecPreferences("OPUS, G722 ,,PCMA@20i,");
    QVERIFY(list);
    QCOMPARE(list->size(), 3u);
    QCOMPARE((*list)[1].name, std::string("G722"));
    QCOMPARE((*list)[2].ptimeMs, 20u);
    QVERIFY(readCodecPreferences("")->empty());
    QVERIFY(!readCodecPreferences("PCMU,PCMA@"));
}

void CodecPreferenceTest::preferencePermitsTheCodecsItMeans_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("name");
    QTest::addColumn<uint>("rate");
    QTest::addColumn<uint>("channels");
    QTest::addColumn<bool>("permitted");
    QTest::newRow("the same") << "PCMA" << "PCMA" << 8000u << 1u << true;
    QTest::newRow("other case") << "pcma" << "PCMA" << 8000u << 1u << true;
    QTest::newRow("another") << "PCMA" << "PCMU" << 8000u << 1u << false;
    QTest::newRow("the rate") << "speex@16000h" << "SPEEX" << 16000u << 1u << true;
    QTest::newRow("another rate") << "speex@16000h" << "SPEEX" << 8000u << 1u << false;
    QTest::newRow("another count of channels") << "L16@1c" << "L16" << 44100u << 2u << false;
    QTest::newRow("opus by its sound") << "opus@16000h@1c" << "opus" << 48000u << 2u << true;
    QTest::newRow("G722 by its sound") << "G722@16000h" << "G722" << 8000u << 1u << true;
    QTest::newRow("the ptime is another matter") << "PCMA@30i" << "PCMA" << 8000u << 1u << true;
}

void CodecPreferenceTest::preferencePermitsTheCodecsItMeans()
{
    QFETCH(QString, token);
    QFETCH(QString, name);
    QFETCH(uint, rate);
    QFETCH(uint, channels);
    QFETCH(bool, permitted);
    const auto preference = readCodecPreference(token.toStdString());
    QVERIFY(preference);
    QCOMPARE(permits(*preference, codec(qPrintable(name), rate, channels)), permitted);
}

void CodecPreferenceTest::sameCodecNeedsTheSameNumbers()
{
    QVERIFY(sameCodec(codec("speex", 8000), codec("SPEEX", 8000)));
    QVERIFY(!sameCodec(codec("speex", 8000), codec("speex", 16000)));
    QVERIFY(!sameCodec(codec("L16", 44100, 1), codec("L16", 44100, 2)));
    QVERIFY(sameCodec(codec("opus", 48000, 2), codec("opus", 48000, 1)));
    QVERIFY(sameCodec(codec("G722", 8000), codec("G722", 16000)));
}

void CodecPreferenceTest::absoluteCodecStringStandsAlone()
{
    CodecSources sources;
    sources.profile = *readCodecPreferences("PCMU");
    sources.codecString = *readCodecPreferences("GSM");
    sources.originator = *readCodecPreferences("G722");
    sources.absoluteCodecString = *readCodecPreferences("PCMA,G729,PCMA");
    QCOMPARE(offerPreferences(sources), *readCodecPreferences("PCMA,G729"));
}

void CodecPreferenceTest::codecStringReplacesTheProfileBelowTheOriginator()
{
    CodecSources sources;
    sources.profile = *readCodecPreferences("PCMU,PCMA");
    sources.originator = *readCodecPreferences("G722,PCMA");
    QCOMPARE(offerPreferences(sources), *readCodecPreferences("G722,PCMA,PCMU"));
    sources.codecString = *readCodecPreferences("GSM");
    QCOMPARE(offerPreferences(sources), *readCodecPreferences("G722,PCMA,GSM"));
}

LEGSCOPE_TEST(CodecPreferenceTest)
#include "codecpreference_test.moc"
