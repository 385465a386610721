#include "engine/diagnose/sdpstreams.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/models/callfinding.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/findingsstrip.h"
#include "ui/pages/profiles/profileform.h"
#include "ui/pages/profiles/profilespage.h"

#include <QLabel>
#include <QSettings>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

struct FindingBench {
    CallStore store;
    EventFeed feed{[this](EventPtr event) { store.fold(std::vector{std::move(event)}); }};

    std::vector<CallFinding> findings(const FedCall& call) { return findingsOf(*store.find(call.call)); }
    const CallFinding* find(const FedCall& call, const QString& code)
    {
        m_found = findings(call);
        const auto found = std::ranges::find(m_found, code, &CallFinding::code);
        return found == m_found.end() ? nullptr : &*found;
    }
    /// A call of that mode with these SDPs, talking.
    FedCall agreed(MediaMode mode, const std::string& offer, const std::string& answer)
    {
        FedCall call = feed.ring("1001", "1002", mode);
        sdp(call, mode, SdpKind::Offer, offer);
        feed.answer(call);
        sdp(call, mode, SdpKind::Answer, answer);
        return call;
    }

private:
    void sdp(const FedCall& call, MediaMode mode, SdpKind kind, const std::string& body)
    {
        SdpRewritten passed;
        passed.call = call.call;
        passed.from = kind == SdpKind::Offer ? call.a : call.b;
        passed.to = kind == SdpKind::Offer ? call.b : call.a;
        passed.kind = kind;
        passed.mode = mode;
        passed.before = passed.after = body;
        feed.publish(std::move(passed));
    }

    std::vector<CallFinding> m_found;
};

std::string audio(const std::string& formats, const std::string& attributes = {})
{
    return "v=0\r\no=- 1 1 IN IP4 10.0.0.7\r\ns=-\r\nc=IN IP4 10.0.0.7\r\nt=0 0\r\nm=audio 4000 RTP/AVP "
        + formats + "\r\n" + attributes;
}

} // namespace

class CallFindingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void codecsAreNamedBySdpOrByTheirNumber()
    {
        const auto streams = streamsOf(audio("18 101 96 8 13 77 98 3 105",
            "a=rtpmap:96 OPUS/48000/2\r\na=rtpmap:101 telephone-event/8000\r\na=rtpmap:8 PCMA/8000/1\r\n"));
        QCOMPARE(streams.size(), 1U);
        QCOMPARE(streams[0].codecs,
            (std::vector<std::string>{"G729/8000", "OPUS/48000/2", "PCMA/8000", "#77", "GSM/8000"}));
        QVERIFY(!streams[0].held);
    }

    void holdIsSeenHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("sdp");
        QTest::newRow("direction") << QString::fromStdString(audio("8", "a=sendonly\r\n"));
        QTest::newRow("address") << QString::fromStdString(audio("8", "c=IN IP4 0.0.0.0\r\n"));
        QTest::newRow("IPv6 address") << QString::fromStdString(audio("8", "c=IN IP6 ::\r\n"));
        QTest::newRow("session") << "v=0\r\na=inactive\r\nm=audio 4000 RTP/AVP 8\r\n";
        QTest::newRow("bare line feeds") << "v=0\na=inactive\nm=audio 4000 RTP/AVP 8";
    }
    void holdIsSeenHoweverItIsWritten()
    {
        QFETCH(QString, sdp);
        const auto streams = streamsOf(sdp.toStdString());
        QCOMPARE(streams.size(), 1U);
        QVERIFY(streams[0].held);
    }

    void anOrdinaryCallHasNoFindings()
    {
        FindingBench bench;
        for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
            FedCall call = bench.feed.talk("1001", "1002", mode);
            for (int i = 0; i < 30; ++i)
                bench.feed.sample({&call});
            const auto found = bench.findings(call);
            QVERIFY2(found.empty(), found.empty() ? "" : qPrintable(found[0].text));
        }
    }

    void aFindingOfTheEngineGetsItsRemedy()
    {
        FindingBench bench;
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.publish(Finding{call.call, Severity::Notice, FindingCode::NoExtension, "it is so"});
        bench.feed.publish(
            Finding{call.call, Severity::Error, FindingCode::MediaAppInProxy, "playback needs the media"});
        bench.feed.publish(Finding{call.call, Severity::Notice, FindingCode::NoExtension, "it is so"});
        const auto found = bench.findings(call);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].code, QString("MEDIA_APP_IN_PROXY"));
        QCOMPARE(found[0].text, QString("playback needs the media"));
        QVERIFY(found[0].remedy.contains("proxy-media-app-policy=refuse"));
        QCOMPARE(found[0].setting, QString("proxy-media-app-policy"));
        QCOMPARE(found[1].remedy, QString());
    }

    void eachCodeOfTheEngineLeadsToItsSetting_data()
    {
        QTest::addColumn<FindingCode>("code");
        QTest::addColumn<QString>("setting");
        QTest::newRow("MEDIA_APP_IN_PROXY") << FindingCode::MediaAppInProxy << "proxy-media-app-policy";
        QTest::newRow("EARLY_NEGOTIATION") << FindingCode::EarlyNegotiation << "inbound-late-negotiation";
        QTest::newRow("NO_COMMON_CODEC") << FindingCode::NoCommonCodec << "inbound-codec-prefs";
        QTest::newRow("NO_CONTEXT") << FindingCode::NoContext << "context";
        QTest::newRow("OUT_OF_PORTS") << FindingCode::OutOfPorts << "rtp-end-port";
    }
    void eachCodeOfTheEngineLeadsToItsSetting()
    {
        QFETCH(FindingCode, code);
        QFETCH(QString, setting);
        const Remedy remedy = remedyOf(code);
        QCOMPARE(QString::fromStdString(remedy.setting), setting);
        QVERIFY(!remedy.text.empty());
    }

    /// The table "Symptoms the console explains by itself": each has its sentence, its remedy and, but for
    /// the originate dialog's (originate_dialog_test) and an answer that no setting of ours makes right, the
    /// setting with the value that one click enters.
    void eachSymptomHasARemedyOfOneClick_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("setting");
        QTest::newRow("media application on a proxied leg") << "MEDIA_APP_IN_PROXY"
                                                            << "proxy-media-app-policy=refuse";
        QTest::newRow("proxy_media set too late") << "EARLY_NEGOTIATION"
                                                  << "inbound-late-negotiation=true";
        QTest::newRow("ZRTP peers ignore the hash") << "ZRTP_ENDED"
                                                    << "inbound-proxy-media=true";
        QTest::newRow("one-way audio") << "ONE_WAY"
                                       << "disable-rtp-auto-adjust=false";
        QTest::newRow("direct media in spite of proxy") << "ICE_PASSED"
                                                        << "proxy-media-ice=strip";
    }
    void eachSymptomHasARemedyOfOneClick()
    {
        QFETCH(QString, code);
        QFETCH(QString, setting);
        FindingBench bench;
        const MediaMode mode = code == "ZRTP_ENDED" ? MediaMode::Default : MediaMode::Proxy;
        FedCall call = bench.agreed(mode,
            audio("8", "a=candidate:1 1 UDP 1 10.0.0.7 4000 typ host\r\na=zrtp-hash:1.10 ab\r\n"),
            audio("0"));
        bench.feed.sample({&call});
        StreamSample& fromB = call.sample.streams[1];
        call.sample.streams[0].rtpIn = call.sample.streams[0].rtpOut = 200;
        fromB.rtpIn = fromB.rtpOut = 0;
        fromB.drops[static_cast<std::size_t>(Drop::ForeignSource)] = 60;
        bench.feed.publish(MediaSampled{{call.sample}, {}});
        for (const FindingCode told : {FindingCode::MediaAppInProxy, FindingCode::EarlyNegotiation})
            if (code.toStdString() == nameOf(told))
                bench.feed.publish(Finding{call.call, Severity::Error, told, "as the engine says"});
        const CallFinding* found = bench.find(call, code);
        QVERIFY(found != nullptr);
        QVERIFY(!found->text.isEmpty());
        QVERIFY(!found->remedy.isEmpty());
        QCOMPARE(found->setting + '=' + found->value, setting);
    }

    void anAnswerThatNamesOtherCodecsIsFound_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("answered");
        QTest::addColumn<bool>("found");
        const int proxy = static_cast<int>(MediaMode::Proxy), bypass = static_cast<int>(MediaMode::Bypass);
        const int ours = static_cast<int>(MediaMode::Default);
        QTest::newRow("proxy, another") << proxy << "0" << true;
        QTest::newRow("bypass, another") << bypass << "0" << true;
        QTest::newRow("Default negotiates a leg at a time") << ours << "0" << false;
        QTest::newRow("the same") << proxy << "8" << false;
        QTest::newRow("one of several") << proxy << "0 8" << false;
    }
    void anAnswerThatNamesOtherCodecsIsFound()
    {
        QFETCH(int, mode);
        QFETCH(QString, answered);
        QFETCH(bool, found);
        FindingBench bench;
        const FedCall call = bench.agreed(
            static_cast<MediaMode>(mode), audio("8 18 101"), audio(answered.toStdString() + " 101"));
        const CallFinding* finding = bench.find(call, "CODEC_MISMATCH");
        QCOMPARE(finding != nullptr, found);
        if (!found)
            return;
        QVERIFY2(finding->text.contains("PCMU/8000 where the offer had PCMA/8000, G729/8000"),
            qPrintable(finding->text));
        QVERIFY(finding->remedy.contains("correct its list of codecs"));
        QVERIFY2(finding->setting.isEmpty(), "in Default mode the same call would end with 488");
    }

    void iceAndZrtpAreFoundWhereTheyMatter()
    {
        FindingBench bench;
        const std::string ice
            = audio("8", "a=candidate:1 1 UDP 2130706431 10.0.0.7 4000 typ host\r\na=zrtp-hash:1.10 ab\r\n");
        const FedCall proxied = bench.agreed(MediaMode::Proxy, ice, audio("8"));
        QVERIFY(bench.find(proxied, "ICE_PASSED") != nullptr);
        QVERIFY(bench.find(proxied, "ZRTP_ENDED") == nullptr);
        const FedCall ours = bench.agreed(MediaMode::Default, ice, audio("8"));
        QVERIFY(bench.find(ours, "ICE_PASSED") == nullptr);
        QCOMPARE(bench.find(ours, "ZRTP_ENDED")->setting, QString("inbound-proxy-media"));
    }

    void oneWayAudioNamesTheSideAndTheCause_data()
    {
        QTest::addColumn<int>("rtpIn");
        QTest::addColumn<int>("drop"); // Drop, or -1
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing comes") << 0 << -1 << "ext-rtp-ip"
                                       << "no RTP has come from B";
        QTest::newRow("foreign") << 0 << static_cast<int>(Drop::ForeignSource) << "disable-rtp-auto-adjust"
                                 << "RTP of B comes from an address that its SDP does not name";
        QTest::newRow("no address") << 50 << static_cast<int>(Drop::NoRemote) << ""
                                    << "A has named no address";
        QTest::newRow("refused") << 50 << static_cast<int>(Drop::SendRefused) << "rtp-ip"
                                 << "the system refuses to send it on to A";
    }
    void oneWayAudioNamesTheSideAndTheCause()
    {
        QFETCH(int, rtpIn);
        QFETCH(int, drop);
        QFETCH(QString, setting);
        QFETCH(QString, part);
        FindingBench bench;
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.sample({&call});
        for (StreamSample& stream : call.sample.streams) {
            const bool fromA = stream.from == LegSide::A;
            stream.rtpIn = fromA ? 200 : static_cast<std::uint64_t>(rtpIn);
            stream.rtpOut = fromA ? 200 : 0;
            if (!fromA && drop >= 0)
                stream.drops[static_cast<std::size_t>(drop)] = 60;
        }
        bench.feed.publish(MediaSampled{{call.sample}});
        const CallFinding* finding = bench.find(call, "ONE_WAY");
        QVERIFY(finding != nullptr);
        QVERIFY(finding->leg == LegSide::B);
        QVERIFY2(finding->text.contains(part), qPrintable(finding->text));
        QCOMPARE(finding->setting, setting);
        QVERIFY(!finding->remedy.isEmpty());
        QCOMPARE(std::ranges::count(bench.findings(call), QString("ONE_WAY"), &CallFinding::code), 1);
    }

    void aCallOnHoldIsNotOneWay()
    {
        FindingBench bench;
        FedCall call
            = bench.agreed(MediaMode::Proxy, audio("8", "a=sendonly\r\n"), audio("8", "a=recvonly\r\n"));
        bench.feed.sample({&call});
        for (StreamSample& stream : call.sample.streams)
            stream.rtpIn = stream.rtpOut = stream.from == LegSide::A ? 500 : 0;
        bench.feed.publish(MediaSampled{{call.sample}});
        QVERIFY(bench.findings(call).empty());
    }

    void findingsStandAboveTheTabsAndLeadToTheirSetting()
    {
        WindowFixture console;
        console.feed.profileRuns("internal", MediaMode::Proxy);
        const FedCall call = console.feed.talk("1001", "1002");
        QVERIFY(console.settle());
        auto* strip = console.detail().findChild<FindingsStrip*>();
        QVERIFY(!strip->isVisible());
        console.feed.publish(
            Finding{call.call, Severity::Error, FindingCode::MediaAppInProxy, "playback needs the media"});
        QVERIFY(console.settle());
        QVERIFY(strip->isVisible());
        QStringList texts;
        for (const QLabel* label : strip->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.join('|').contains("playback needs the media"), qPrintable(texts.join('|')));
        QCOMPARE(strip->findChild<QToolButton*>()->text(), QString("Set proxy-media-app-policy = refuse..."));
        strip->findChild<QToolButton*>()->click();
        auto& profiles = console.window.profilesPage();
        QVERIFY(profiles.isVisible());
        const auto changes = profiles.findChild<ProfileForm*>()->draft().changes();
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes[0].parameter, QString("proxy-media-app-policy"));
        QCOMPARE(changes[0].to, QString("refuse"));
        QVERIFY(console.commands.empty()); // the operator confirms it there
        console.feed.talk("1003", "1004");
        QVERIFY(console.settle());
        console.page().selectCall(console.page().model().rowAt(1).id);
        QVERIFY(strip->findings().empty());
    }

    void theHeadTellsWhoDecidedTheMode()
    {
        WindowFixture console;
        const FedCall call = console.feed.talk("1001", "1002");
        QVERIFY(console.settle());
        const auto heads = [&](const QString& part) {
            const auto labels = console.detail().findChildren<QLabel*>();
            return std::ranges::any_of(
                labels, [&](const QLabel* label) { return label->text().contains(part); });
        };
        QVERIFY(heads("Proxy, decided by profile internal: inbound-proxy-media=true"));
        console.feed.publish(ModeDecided{call.call, MediaMode::Proxy, MediaMode::Bypass,
            ModeDecider::Dialplan, "dialplan: bypass_media=true"});
        QVERIFY(console.settle());
        QVERIFY(heads("Bypass instead of Proxy, decided by the dialplan: bypass_media=true"));
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(CallFindingTest)
#include "callfinding_test.moc"
