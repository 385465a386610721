#include "engine/call/agreedcodecs.h"
#include "tests/engine/sdp/negotiating.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;
using namespace legscope::test;

class AgreedCodecsTest : public QObject {
    Q_OBJECT

private slots:
    void whatALegOffersComesFirstForTheNext()
    {
        const Negotiated terms = agreed(richAudio, "PCMA,opus");
        const auto preferences = preferencesOf(terms);
        QCOMPARE(preferences.size(), std::size_t{2});
        for (std::size_t i = 0; i < preferences.size(); ++i) {
            QCOMPARE(preferences[i].name, terms.streams[0].codecs[i].name);
            QCOMPARE(preferences[i].clockRate, terms.streams[0].codecs[i].clockRate);
        }
    }

    void aLegNeedsNoOtherCodecsWhereAllThatItHasAreStillTaken_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("covered");
        QTest::newRow("the same") << "PCMA,PCMU" << "PCMA,PCMU" << true;
        QTest::newRow("in another order") << "PCMA,PCMU" << "PCMU,PCMA" << true;
        QTest::newRow("one more") << "PCMA" << "PCMU,PCMA" << true;
        QTest::newRow("one less") << "PCMA,PCMU" << "PCMA" << false;
        QTest::newRow("another") << "PCMA" << "PCMU" << false;
    }
    void aLegNeedsNoOtherCodecsWhereAllThatItHasAreStillTaken()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QTEST(covers(agreed(richAudio, now.toUtf8().constData()),
                  agreed(richAudio, before.toUtf8().constData())),
            "covered");
    }

    void anMLineThatIsServedNoMoreIsAnotherSession()
    {
        Negotiated now = agreed(richAudio, "PCMA");
        const Negotiated before = now;
        QVERIFY(covers(now, before));
        now.streams.clear();
        QVERIFY(!covers(now, before));
    }

    void theCodecThatALegHasComesFirstWhenItIsAnsweredAgain()
    {
        const Negotiated terms
            = withAgreedFirst(agreed(richAudio, "PCMU,PCMA,G722"), agreed(richAudio, "PCMA"));
        QCOMPARE(terms.streams[0].codecs.front().name, std::string("PCMA"));
        QCOMPARE(terms.streams[0].codecs.size(), std::size_t{3});
        const Negotiated asItWas = withAgreedFirst(agreed(richAudio, "PCMU,PCMA"), Negotiated());
        QCOMPARE(asItWas.streams[0].codecs.size(), std::size_t{2});
        QCOMPARE(asItWas.streams[0].codecs.front().name,
            agreed(richAudio, "PCMU,PCMA").streams[0].codecs.front().name);
    }
};

LEGSCOPE_TEST(AgreedCodecsTest)
#include "agreedcodecs_test.moc"
