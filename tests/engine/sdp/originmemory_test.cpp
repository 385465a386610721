#include "engine/sdp/rewriter.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

namespace {

constexpr const char* originHead = "v=0\r\no=alice 100 1 IN IP4 192.0.2.9\r\ns=-\r\n";

RewritePlan onePair()
{
    RewritePlan plan;
    plan.address = "198.51.100.1";
    plan.lines = {{30000, 30001}};
    return plan;
}

} // namespace

class OriginMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void originVersionRisesOnlyWithTheText();
    void refusedBodyLeavesTheOriginAsItWas();
};

void OriginMemoryTest::originVersionRisesOnlyWithTheText()
{
    OriginMemory memory("4711", 5);
    const std::string first = std::string(originHead) + "m=audio 4 RTP/AVP 0\r\n";
    const std::string renumbered = "v=0\r\no=alice 100 2 IN IP4 192.0.2.77\r\ns=-\r\nm=audio 6 RTP/AVP 0\r\n";
    const auto origin = [](const Result<Rewritten>& rewritten) {
        return QString::fromStdString(rewritten->text).section("\r\n", 1, 1);
    };
    QCOMPARE(origin(memory.rewrite(*parsed(first), onePair())), QString("o=- 4711 5 IN IP4 198.51.100.1"));
    QCOMPARE(origin(memory.rewrite(*parsed(first), onePair())), QString("o=- 4711 5 IN IP4 198.51.100.1"));
    QCOMPARE(
        origin(memory.rewrite(*parsed(renumbered), onePair())), QString("o=- 4711 5 IN IP4 198.51.100.1"));
    QCOMPARE(origin(memory.rewrite(*parsed(first + "a=sendonly\r\n"), onePair())),
        QString("o=- 4711 6 IN IP4 198.51.100.1"));
    QCOMPARE(origin(memory.rewrite(*parsed(first + "a=sendonly\r\n"), onePair())),
        QString("o=- 4711 6 IN IP4 198.51.100.1"));
    QCOMPARE(origin(memory.rewrite(*parsed(first), onePair())), QString("o=- 4711 7 IN IP4 198.51.100.1"));
}

void OriginMemoryTest::refusedBodyLeavesTheOriginAsItWas()
{
    OriginMemory memory("4711");
    const std::string body = std::string(originHead) + "m=audio 4 RTP/AVP 0\r\n";
    const auto first = memory.rewrite(*parsed(body), onePair());
    QVERIFY(first);
    QVERIFY(!memory.rewrite(*parsed(body + "m=audio 5 RTP/AVP 0\r\n"), onePair())); // has no relay line
    const auto again = memory.rewrite(*parsed(body), onePair());
    QVERIFY(again);
    QCOMPARE(again->text, first->text);
}

LEGSCOPE_TEST(OriginMemoryTest)
#include "originmemory_test.moc"
