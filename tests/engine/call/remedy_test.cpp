#include "engine/diagnose/callfindings.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace legscope;
using namespace legscope::test;

namespace {

/// What is concluded of the only call of that engine.
std::vector<Conclusion> conclusionsOf(EventRecorder& recorder)
{
    CallFindings findings;
    CallSample sample;
    WallTime at{};
    for (const EventPtr& event : recorder.events()) {
        at = event->time;
        if (const auto* sampled = std::get_if<MediaSampled>(&event->body))
            sample = sampled->calls.front();
        else if (callOf(*event))
            findings.apply(event);
        if (const auto* ended = std::get_if<CallEnded>(&event->body))
            sample = ended->media;
    }
    return findings.conclude(sample, at);
}

const Conclusion* find(const std::vector<Conclusion>& all, const std::string& code)
{
    const auto found = std::ranges::find(all, code, &Conclusion::code);
    return found == all.end() ? nullptr : &*found;
}

/// A call that has the trouble, or, with its remedy, has not.
struct Trouble {
    MediaMode mode = MediaMode::Default;
    ModeSetup setup;
    std::string attributes{}; ///< of the offer
    /// Places the call; what the conclusions are read after.
    std::function<void(ModeCall& call, const std::string& offer)> place;
    /// Of the call with the remedy.
    std::function<void(ModeCall& call)> isWell;
};

void invite(ModeCall& call, const std::string& offer)
{
    call.a.invite("b", offer);
}

void reachesB(ModeCall& call)
{
    QVERIFY(!call.b.waitRequest("INVITE").isEmpty());
}

/// B's media comes from another port than its SDP names, and A's as it says.
void talkFromElsewhere(ModeCall& call, const std::string& offer)
{
    QCOMPARE(call.connect(offer, call.answerB()), std::string());
    RawUdpPeer elsewhere;
    QCOMPARE(call.passes(call.mediaA, call.relayFor(call.a), call.mediaB, rtpPacket(1)), std::string());
    constexpr std::chrono::milliseconds patience(1);
    for (int packet = 0; packet < 120; ++packet) {
        call.mediaA.send(call.relayFor(call.a), rtpPacket(static_cast<char>(packet)));
        elsewhere.send(call.relayFor(call.b), rtpPacket(static_cast<char>(packet)));
        // Once the source of B is learned, what A sends goes there.
        QTRY_VERIFY(call.mediaB.waitReadable(patience) || elsewhere.waitReadable(patience));
        (call.mediaB.waitReadable(patience) ? call.mediaB : elsewhere).take();
    }
    QCOMPARE(call.hangUp(call.a), std::string());
}

std::map<std::string, Trouble> troubles()
{
    return {
        {"MEDIA_APP_IN_PROXY",
            {MediaMode::Proxy, {.beforeBridge = "<action application=\"playback\" data=\"tone\"/>"}, {},
                [](ModeCall& call, const std::string& offer) {
                    invite(call, offer);
                    QVERIFY(call.recorder->waitFor<Finding>());
                },
                reachesB}},
        {"EARLY_NEGOTIATION",
            {MediaMode::Default,
                {.parameters = {{"inbound-codec-prefs", "PCMA"}},
                    .beforeBridge = "<action application=\"set\" data=\"proxy_media=true\"/>"},
                {},
                [](ModeCall& call, const std::string& offer) {
                    invite(call, offer);
                    reachesB(call);
                },
                [](ModeCall& call) {
                    QCOMPARE(call.recorder->all<ModeDecided>().back().effective, MediaMode::Proxy);
                }}},
        {"ZRTP_ENDED",
            {MediaMode::Default, {}, "a=zrtp-hash:1.10 0123456789abcdef\r\n",
                [](ModeCall& call, const std::string& offer) {
                    invite(call, offer);
                    const RawMessage came = call.b.waitRequest("INVITE");
                    QVERIFY(!came.isEmpty());
                    call.remember(call.b, came.body());
                },
                [](ModeCall& call) { QVERIFY(call.sdpAt(call.b).find("zrtp-hash") != std::string::npos); }}},
        {"ONE_WAY",
            {MediaMode::Proxy, {.parameters = {{"disable-rtp-auto-adjust", "true"}}}, {}, talkFromElsewhere,
                [](ModeCall& call) {
                    const auto streams = call.recorder->all<CallEnded>().back().media.streams;
                    QVERIFY(std::ranges::all_of(
                        streams, [](const StreamSample& stream) { return stream.rtpOut > 0; }));
                }}},
    };
}

} // namespace

/// Each remedy that has a value is applied, and the call is placed again.
class RemedyTest : public QObject {
    Q_OBJECT

private slots:
    void aRemedyHelpsAndLeadsToNoOtherFailure_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto& [code, trouble] : troubles())
            QTest::newRow(code.c_str()) << QString::fromStdString(code);
    }

    void aRemedyHelpsAndLeadsToNoOtherFailure()
    {
        QFETCH(QString, code);
        Trouble trouble = troubles().at(code.toStdString());
        Remedy remedy;
        {
            ModeCall call(trouble.mode, trouble.setup);
            trouble.place(call, call.audio(call.mediaA, trouble.attributes));
            const auto all = conclusionsOf(*call.recorder);
            const Conclusion* found = find(all, code.toStdString());
            QVERIFY(found != nullptr);
            remedy = found->remedy;
        }
        QVERIFY(!remedy.text.empty() && !remedy.setting.empty() && !remedy.value.empty());
        trouble.setup.parameters[remedy.setting] = remedy.value;
        // A value for the mode itself is what the call is placed in.
        const MediaMode mode = remedy.setting == "inbound-proxy-media" ? MediaMode::Proxy : trouble.mode;
        ModeCall again(mode, trouble.setup);
        trouble.place(again, again.audio(again.mediaA, trouble.attributes));
        trouble.isWell(again);
        // That an action was skipped, as the operator wanted, is still told.
        const bool isSkipped = code == "MEDIA_APP_IN_PROXY";
        for (const Conclusion& one : conclusionsOf(*again.recorder)) {
            QVERIFY2(one.severity != Severity::Error, one.text.text().c_str());
            QVERIFY2(isSkipped || one.code != code.toStdString(), one.text.text().c_str());
        }
    }
};

LEGSCOPE_TEST(RemedyTest)
#include "remedy_test.moc"
