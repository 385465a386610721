#include "engine/media/tonegate.h"

#include <algorithm>
#include <spandsp.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::uint32_t detectionRate = 8000; // of the library

struct FreeToneReceiver {
    void operator()(dtmf_rx_state_t* state) const noexcept { dtmf_rx_free(state); }
};

} // namespace

struct ToneGate::State {
    std::unique_ptr<dtmf_rx_state_t, FreeToneReceiver> library;
    Resampler resampler;
};

ToneGate::ToneGate(std::unique_ptr<State> state, std::uint32_t rate, Sound sound)
    : m_state(std::move(state))
    , m_rate(rate)
    , m_sound(sound)
{
    if (sound == Sound::WithoutTones)
        m_later.resize(rate * static_cast<std::size_t>(delay.count()) / 1000);
    dtmf_rx_set_realtime_callback(m_state->library.get(), onTone, this);
}

ToneGate::~ToneGate() = default;

Result<std::unique_ptr<ToneGate>> ToneGate::make(std::uint32_t rate, Sound sound)
{
    auto resampler = Resampler::make(rate, detectionRate);
    if (!resampler)
        return std::unexpected(resampler.error());
    std::unique_ptr<dtmf_rx_state_t, FreeToneReceiver> library(dtmf_rx_init(nullptr, nullptr, nullptr));
    if (!library)
        return fail(Errc::Internal, "the library has no memory to find tones of digits");
    std::unique_ptr<State> state(new State{std::move(library), std::move(*resampler)});
    return std::unique_ptr<ToneGate>(new ToneGate(std::move(state), rate, sound));
}

/// `code` is the key that sounds from now on, 0 for none; `samples` have passed since the change before.
void ToneGate::onTone(void* gate, int code, int, int samples)
{
    auto& self = *static_cast<ToneGate*>(gate);
    Change change;
    if (const auto ended = std::exchange(self.m_key, std::nullopt)) {
        const auto length = static_cast<std::int64_t>(samples) * 1000 / detectionRate;
        change.ended = withinReason({*ended, std::chrono::milliseconds(length)});
    }
    if (code != 0)
        change.began = self.m_key = keyNamed(static_cast<char>(code));
    self.m_changes.push_back(change);
}

std::vector<ToneGate::Change> ToneGate::process(std::span<Sample> sound)
{
    m_narrow.resize(m_state->resampler.mostFor(sound.size()));
    const std::size_t made = m_state->resampler.process(sound, m_narrow);
    const bool wasSounding = m_key.has_value();
    dtmf_rx(m_state->library.get(), m_narrow.data(), static_cast<int>(made));
    if (m_sound == Sound::WithoutTones) {
        m_later.insert(m_later.end(), sound.begin(), sound.end());
        const auto due = std::span(m_later).first(sound.size());
        if (wasSounding || m_key)
            m_silent = m_rate * static_cast<std::size_t>(delay.count()) / 1000 + sound.size();
        if (m_silent > 0)
            std::ranges::fill(due, Sample{0});
        m_silent -= std::min(m_silent, sound.size());
        std::ranges::copy(due, sound.begin());
        m_later.erase(m_later.begin(), m_later.begin() + static_cast<std::ptrdiff_t>(sound.size()));
    }
    return std::exchange(m_changes, {});
}

} // namespace legscope
