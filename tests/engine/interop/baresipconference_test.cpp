#include "tests/engine/interop/baresip.h"
#include "tests/engine/interop/freeport.h"
#include "tests/engine/modes/roomcall.h"
#include "tests/support/testprogram.h"

#include <QStandardPaths>
#include <QTest>

using namespace legscope;
using namespace legscope::test;

/// A phone that is not ours in a conference with one of the test's.
class BaresipConferenceTest : public QObject {
    Q_OBJECT

private slots:
    void aPhoneIsHeardAndMutesItselfByItsKeys()
    {
        if (QStandardPaths::findExecutable("baresip").isEmpty())
            QSKIP("baresip is not installed (package baresip)");
        constexpr double hertz = 440; // of its sine
        RoomCall room(playAction("conference", "hall"), RoomCall::parameter("rate", "48000"));
        RoomCall::Member& listener = room.add();
        QVERIFY(listener.begin());
        listener.talk(60);
        Baresip phone({.user = "alice", .parameters = {}, .port = freePortPair()});
        QVERIFY(phone.start(
            {"-e", "/dial sip:room@" + QString::fromStdString(room.call->engineOf("inner").text())}));
        const auto type = [&](const char* keys) {
            QCoreApplication::processEvents();
            phone.type(keys);
        };
        QVERIFY2(room.runUntil([&] { return room.isTold("member 2 talks"); }), qPrintable(phone.printed()));
        QVERIFY(room.runUntil([&] { return listener.heard(hertz) > -30; }));
        QVERIFY2(room.runUntil([&] { return phone.hears(); }), qPrintable(phone.printed()));
        type("0");
        QVERIFY2(room.runUntil([&] { return listener.heard(hertz) < -60; }), qPrintable(phone.printed()));
        QVERIFY(room.isTold("member 2 is muted"));
        type("#");
        QVERIFY(room.runUntil([&] { return room.isTold("member 2 leaves: 1 in it"); }));
    }
};

LEGSCOPE_TEST(BaresipConferenceTest)
#include "baresipconference_test.moc"
