#include "app/eventqueue.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

EventPtr published(std::uint64_t sequence, EventBody body)
{
    return std::make_shared<const Event>(Event{sequence, WallTime(), std::move(body)});
}

EventPtr message(std::uint64_t sequence)
{
    SipMessage body;
    body.text = std::string(1'000, 'x');
    return published(sequence, std::move(body));
}

} // namespace

class EventQueueTest : public QObject {
    Q_OBJECT

private slots:
    void whatHasNoRoomIsCountedWhereItWouldStand()
    {
        EventQueue queue(10'000);
        std::uint64_t sequence = 0;
        while (queue.omitted() < 5)
            queue.push(message(++sequence));
        const std::uint64_t kept = sequence - 5;
        QVERIFY(kept > 2 && queue.octets() <= 10'000);
        QCOMPARE(std::get<EventPtr>(*queue.pop())->sequence, 1u);
        queue.push(message(++sequence));
        for (std::uint64_t i = 2; i <= kept; ++i)
            QCOMPARE(std::get<EventPtr>(*queue.pop())->sequence, i);
        const auto omission = std::get<Omission>(*queue.pop());
        QCOMPARE(omission.count, 5u);
        QCOMPARE(omission.first, kept + 1);
        QCOMPARE(omission.last, kept + 5);
        QCOMPARE(std::get<EventPtr>(*queue.pop())->sequence, sequence);
        QVERIFY(!queue.pop());
        QCOMPARE(queue.octets(), std::size_t{0});
    }

    void samplesAreLeftOutFirst()
    {
        EventQueue queue(10'000);
        std::uint64_t sequence = 0;
        while (queue.omitted() == 0)
            queue.push(published(++sequence, MediaSampled{}));
        queue.push(message(++sequence));
        QCOMPARE(queue.omitted(), std::uint64_t{1});
    }
};

LEGSCOPE_TEST(EventQueueTest)
#include "eventqueue_test.moc"
