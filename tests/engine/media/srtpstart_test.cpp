#include "engine/media/srtpcontext.h"
#include "tests/engine/media/mediapeer.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <dlfcn.h>
#include <future>
#include <srtp2/srtp.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::promise<void> mayStart;

} // namespace

/// In the place of the library's, which it calls when the test lets it.
extern "C" srtp_err_status_t srtp_init()
{
    mayStart.get_future().wait();
    using Init = srtp_err_status_t (*)();
    return reinterpret_cast<Init>(::dlsym(RTLD_NEXT, "srtp_init"))();
}

class SrtpStartTest : public QObject {
    Q_OBJECT

private slots:
    /// The library's self-tests take longer than the rest of a start.
    void packetsAreRelayedWhileTheLibraryStartsAndTheFirstKeyWaitsForIt()
    {
        RelayedCall call;
        call.ticket->arm(call.plan());
        call.a.rtp.send(rtp(1, 0), call.a.relay.rtp);
        QVERIFY(call.b.rtp.receive());

        const CryptoKey key{CryptoSuite::AesCm128Sha1Tag80, std::vector<std::byte>(30, std::byte{7})};
        std::promise<void> asks;
        auto sealed = std::async(std::launch::async, [&] {
            SrtpSender sender;
            asks.set_value();
            sender.setKey(key);
            return sender.isReady();
        });
        asks.get_future().wait();
        mayStart.set_value();
        QVERIFY(sealed.get());
    }
};

LEGSCOPE_TEST(SrtpStartTest)

#include "srtpstart_test.moc"
