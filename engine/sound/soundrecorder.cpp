#include "engine/sound/soundrecorder.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

constexpr std::chrono::milliseconds lookAgainAfter{50};
/// What is gathered before it is written: so much is lost when the process is killed.
constexpr std::size_t gatheredFrames = 100;
static_assert(static_cast<int>(gatheredFrames) * RecordingRing::frameLength == std::chrono::seconds(1));

} // namespace

SoundRecorder::SoundRecorder()
    : m_thread("recording")
{
}

SoundRecorder::~SoundRecorder()
{
    m_isEnding = true;
}

void SoundRecorder::begin(
    RecordingRequest request, std::chrono::milliseconds shortest, Begun begun, Ended ended)
{
    m_thread.post(
        [this, order = Order{std::move(request), shortest, std::move(begun), std::move(ended)}]() mutable {
            begin(std::move(order));
        });
}

void SoundRecorder::begin(Order order)
{
    if (m_isEnding)
        return order.begun(fail(Errc::Stopped, "the engine stops"));
    auto file = RecordingFile::open(order.request);
    if (!file)
        return order.begun(std::unexpected(file.error()));
    auto ring = std::make_shared<RecordingRing>((*file)->rate(), order.request.channels);
    m_writings.push_back({std::move(*file), ring, order.shortest, std::move(order.ended)});
    if (m_writings.size() == 1)
        lookAgain();
    order.begun(RecordingSink(std::move(ring)));
}

void SoundRecorder::lookAgain()
{
    m_thread.postAfter(lookAgainAfter, [this] { look(); });
}

void SoundRecorder::look()
{
    std::erase_if(m_writings, [this](Writing& writing) { return !goesOn(writing); });
    if (m_isEnding) {
        for (Writing& writing : m_writings) {
            write(writing);
            finish(writing);
        }
    } else if (!m_writings.empty()) {
        lookAgain();
    }
}

/// False once it is finished.
bool SoundRecorder::goesOn(Writing& writing)
{
    // In this order: what was written last was written before the end.
    const bool isEnded = writing.ring->isEnded();
    if (!isEnded && writing.ring->waiting() < gatheredFrames)
        return true;
    write(writing);
    if (!isEnded && !writing.fault)
        return true;
    finish(writing);
    return false;
}

/// What waits, with silence in the place of what is missing.
void SoundRecorder::write(Writing& writing)
{
    RecordingRing& ring = *writing.ring;
    const std::uint64_t last = ring.isEnded() ? ring.frames() : 0;
    while (const auto frame = ring.front()) {
        fillUpTo(frame->number, writing);
        m_gathered.insert(m_gathered.end(), frame->sound.begin(), frame->sound.end());
        ++writing.gathered;
        ring.drop();
    }
    fillUpTo(last, writing);
    flush(writing);
    writing.file->renewHeader();
}

void SoundRecorder::fillUpTo(std::uint64_t frame, Writing& writing)
{
    const std::size_t length = writing.ring->frameSamples();
    for (; writing.gathered < frame; ++writing.gathered) {
        m_gathered.resize(m_gathered.size() + length);
        if (m_gathered.size() >= gatheredFrames * length)
            flush(writing);
    }
}

void SoundRecorder::flush(Writing& writing)
{
    if (!writing.fault && !m_gathered.empty()) {
        if (const auto written = writing.file->write(m_gathered); !written) {
            writing.ring->abandon();
            writing.fault = written.error();
        }
    }
    m_gathered.clear();
}

void SoundRecorder::finish(Writing& writing)
{
    RecordingRing& ring = *writing.ring;
    ring.abandon();
    RecordingEnd end;
    end.cause = ring.isEnded() ? ring.cause() : RecordingCause::Cut;
    end.path = writing.file->path();
    end.samples = writing.file->samples();
    end.length = std::chrono::milliseconds(end.samples * 1000 / writing.file->rate());
    end.lost = static_cast<std::int64_t>(ring.lostFrames()) * RecordingRing::frameLength;
    end.fault = writing.fault;
    end.isKept = end.samples > 0 && end.length >= writing.shortest;
    if (!end.isKept) {
        writing.file->discard();
    } else if (const auto octets = writing.file->finish()) {
        end.octets = *octets;
    } else if (!end.fault) {
        end.fault = octets.error();
    }
    writing.ended(end);
}

} // namespace legscope
