#include "tests/engine/modes/bothmodes.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/modecall.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <sstream>

using namespace legscope;
using namespace legscope::test;

namespace {

/// Statuses that the caller gets: in proxy, in bypass, and in Default mode.
struct Expectation {
    const char* file;
    int proxy, bypass, ours;
};

constexpr Expectation offers[]{
    {"00_byedelay_early_alice_rtp0_0.3_offer.sdp", 200, 200, 200},
    {"02_default_early_g729_offer.sdp", 200, 200, 488},
    {"03_default_early_plainrich_offer.sdp", 200, 200, 200},
    {"04_default_early_rich_offer.sdp", 200, 200, 200},
    {"05_hold_alice_early_br_offer.sdp", 200, 200, 200},
    {"07_zrtp_early_br_offer.sdp", 200, 200, 200},
    {"08_savp_early_br_offer.sdp", 200, 200, 200},
    {"09_rtcp_attr_offer.sdp", 200, 200, 200},
    {"10_video_offer.sdp", 200, 200, 200},
    {"11_a_with_c_text_offer.sdp", 200, 200, 200},
    {"12_app_bfcp_offer.sdp", 200, 200, 200},
    {"14_bom_utf8_offer.sdp", 200, 200, 200},
    {"15_c_lower_in_offer.sdp", 200, 200, 200},
    {"16_c_multicast_offer.sdp", 488, 488, 488},
    {"17_garbage_offer.sdp", 400, 400, 400},
    {"18_host_c_hex_offer.sdp", 200, 200, 200},
    {"19_i_with_m_video_offer.sdp", 200, 200, 200},
    {"20_initial_sendonly_offer.sdp", 200, 200, 200},
    {"21_ipv6_full_offer.sdp", 200, 200, 200},
    {"22_lf_only_offer.sdp", 200, 200, 200},
    {"23_long_line_4k_offer.sdp", 200, 200, 200},
    {"24_m_malformed_text_offer.sdp", 400, 400, 400},
    {"25_m_port_70000_offer.sdp", 400, 400, 400},
    {"26_multipart_offer.body", 200, 200, 200},
    {"27_no_o_offer.sdp", 400, 400, 400},
    {"28_no_t_offer.sdp", 200, 200, 200},
    {"29_port0_offer.sdp", 488, 200, 488},
    {"30_text_media_offer.sdp", 200, 200, 200},
    {"31_two_video_offer.sdp", 200, 200, 200},
    {"32_uppercase_M_offer.sdp", 200, 200, 200},
    {"33_video_only_offer.sdp", 200, 200, 488},
};

constexpr Expectation answers[]{
    {"01_default_early_basic_answer.sdp", 200, 200, 200},
    {"06_media_level_c_answer.sdp", 200, 200, 200},
    {"13_audio0_video_ok_answer.sdp", 488, 488, 488},
    {"34_answer_extra_m_answer.sdp", 488, 488, 488},
    {"35_answer_host_answer.sdp", 200, 200, 200},
    {"36_answer_ipv6_answer.sdp", 200, 200, 200},
    {"37_answer_noc_answer.sdp", 200, 200, 200},
    {"38_answer_port0_answer.sdp", 200, 200, 488},
};

/// Bodies that no file holds.
std::string madeUp(const std::string& name)
{
    const std::string head = "v=0\r\no=a 1 1 IN IP4 127.0.0.40\r\ns=-\r\nc=IN IP4 127.0.0.40\r\nt=0 0\r\n";
    const std::string audio = "m=audio 40000 RTP/AVP 0\r\n";
    if (name == "v=1")
        return "v=1" + head.substr(3) + audio;
    if (name == "no m=")
        return head;
    if (name == "no final newline")
        return head + audio.substr(0, audio.size() - 2);
    if (name == "57 kB")
        return head + audio + [] {
            std::string lines;
            for (int i = 0; i < 570; ++i)
                lines += fmt::format("a=x-{:03}:{}\r\n", i, std::string(91, 'x'));
            return lines;
        }();
    if (name == "wrong order")
        return "v=0\r\nt=0 0\r\ns=-\r\nc=IN IP4 127.0.0.40\r\no=a 1 1 IN IP4 127.0.0.40\r\n" + audio;
    if (name == "crypto in RTP/AVP")
        return head + audio
            + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0m\r\n";
    return head + "m=audio 40000 RTP/AVP 96\r\na=rtpmap:96 x-unknown/8000\r\n";
}

constexpr Expectation made[]{
    {"v=1", 400, 400, 400},
    {"no m=", 488, 200, 488},
    {"no final newline", 200, 200, 200},
    {"57 kB", 200, 200, 200},
    {"wrong order", 200, 200, 200},
    {"crypto in RTP/AVP", 200, 200, 200},
    {"unknown codec", 200, 200, 488},
};

std::string fileText(const std::string& name)
{
    std::ifstream file(std::string(LEGSCOPE_TEST_DATA) + "/sdp/" + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

ModeSetup setupWith(FakeResolver& resolver)
{
    ModeSetup setup;
    setup.resolver = &resolver;
    setup.profiles = {{"proxy", {{"inbound-proxy-media", "true"}}},
        {"bypass", {{"inbound-bypass-media", "true"}}}, {"ours", {}}};
    setup.routes = {{"^(\\d{4,5})$",
        "<action application=\"bridge\" data=\"sofia/${sofia_profile_name}/b@127.0.0.1:$1\"/>"}};
    return setup;
}

} // namespace

/// One engine for every body; a call in proxy is live during all of them.
class CorpusCallsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        live.emplace(MediaMode::Proxy, setupWith(resolver));
        VERIFY_RIGHT(live->connect());
    }
    void cleanup() { VERIFY_RIGHT(live->mediaFlows()); }
    void cleanupTestCase()
    {
        VERIFY_RIGHT(live->hangUp(live->a));
        live.reset();
    }

    void anOfferIsServedOrRefusedBeforeTheCalleeIsCalled_data()
    {
        addRows();
        for (const Expectation& offer : offers)
            addRow(offer, fileText(offer.file));
        for (const Expectation& offer : made)
            addRow(offer, madeUp(offer.file));
    }
    void anOfferIsServedOrRefusedBeforeTheCalleeIsCalled()
    {
        QFETCH(QString, profile);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        RawPhone a("a"), b("b");
        place(a, b, profile.toStdString(), body.toStdString());
        if (status != 200) {
            QCOMPARE(a.waitFinal().status(), status);
            QVERIFY(!b.hasMessage("INVITE"));
            return endsWith("INCOMPATIBLE_DESTINATION");
        }
        const RawMessage invite = b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        // Whatever the offer is, it is an answer to itself; SRTP of the caller ends here in Default mode.
        const QByteArray answer = profile == "ours" ? QByteArray(body).replace("RTP/SAVP", "RTP/AVP") : body;
        b.answer(invite, 200, answer.toStdString(), contentType(body.toStdString()));
        const RawMessage accepted = a.waitFinal();
        QCOMPARE(accepted.status(), 200);
        a.acknowledge();
        QVERIFY(!b.waitRequest("ACK").isEmpty());
        if (profile != "ours" && !body.startsWith("--")) {
            const MediaMode mode = profile == "proxy" ? MediaMode::Proxy : MediaMode::Bypass;
            if (!body.contains("c=in ip4"))
                VERIFY_RIGHT(carriedDifference(mode, body.toStdString(), invite.body(), anyPort));
        }
        hangUp(a, b);
        endsWith("NORMAL_CLEARING");
    }

    void anAnswerIsPassedOnOrEndsTheCallWithACause_data()
    {
        addRows();
        for (const Expectation& answer : answers)
            addRow(answer, fileText(answer.file));
    }
    void anAnswerIsPassedOnOrEndsTheCallWithACause()
    {
        QFETCH(QString, profile);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        RawPhone a("a"), b("b");
        place(a, b, profile.toStdString(), sdpBody("m=audio 40000 RTP/AVP 0\r\n", "127.0.0.40"));
        const RawMessage invite = b.waitRequest("INVITE");
        QVERIFY(!invite.isEmpty());
        b.answer(invite, 200, body.toStdString());
        QCOMPARE(a.waitFinal().status(), status);
        if (status == 200)
            a.acknowledge();
        QVERIFY(!b.waitRequest("ACK").isEmpty());
        if (status == 200) {
            hangUp(a, b);
            return endsWith("NORMAL_CLEARING");
        }
        const RawMessage bye = b.waitRequest("BYE");
        QVERIFY(!bye.isEmpty());
        b.answer(bye, 200);
        endsWith("INCOMPATIBLE_DESTINATION");
    }

private:
    static void addRows()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
    }
    static void addRow(const Expectation& expected, const std::string& body)
    {
        const QByteArray octets = QByteArray::fromStdString(body);
        QTest::addRow("%s, proxy", expected.file) << "proxy" << octets << expected.proxy;
        QTest::addRow("%s, bypass", expected.file) << "bypass" << octets << expected.bypass;
        QTest::addRow("%s, Default", expected.file) << "ours" << octets << expected.ours;
    }
    static std::string contentType(const std::string& body)
    {
        return body.starts_with("--bb") ? "Content-Type: multipart/mixed;boundary=bb\r\n" : "";
    }
    void place(RawPhone& a, RawPhone& b, const std::string& profile, const std::string& body)
    {
        a.useEngine(live->engineOf(profile));
        b.useEngine(live->engineOf(profile));
        m_ended = live->recorder->all<CallEnded>().size();
        a.invite(std::to_string(b.address().port()), body, contentType(body));
    }
    static void hangUp(RawPhone& a, RawPhone& b)
    {
        a.request("BYE");
        QVERIFY(!a.waitAnswer(200, "BYE").isEmpty());
        b.answer(b.waitRequest("BYE"), 200);
    }
    /// Both legs of the call have gone, and nothing else has.
    void endsWith(const char* cause)
    {
        QVERIFY(live->recorder->waitForCount<CallEnded>(m_ended + 1));
        const auto ended = live->recorder->all<CallEnded>();
        QCOMPARE(ended.size(), m_ended + 1);
        QCOMPARE(QString::fromStdString(ended.back().cause), QString(cause));
    }

    const ReaderEnd anyPort{"127.0.0.1", 1024, 65535};
    FakeResolver resolver;
    std::optional<ModeCall> live;
    std::size_t m_ended = 0;
};

LEGSCOPE_TEST(CorpusCallsTest)

#include "corpuscalls_test.moc"
