#include "engine/media/tonesender.h"

#include <algorithm>
#include <array>
#include <spandsp.h>

namespace legscope {
namespace {

constexpr std::uint32_t toneRate = 8000; // of the library

struct FreeToneSender {
    void operator()(dtmf_tx_state_t* state) const noexcept { dtmf_tx_free(state); }
};

} // namespace

struct ToneSender::State {
    std::unique_ptr<dtmf_tx_state_t, FreeToneSender> library;
    Resampler resampler;
};

ToneSender::ToneSender() = default;
ToneSender::ToneSender(ToneSender&&) noexcept = default;
ToneSender& ToneSender::operator=(ToneSender&&) noexcept = default;
ToneSender::~ToneSender() = default;

Result<void> ToneSender::setRate(std::uint32_t rate)
{
    if (m_state && rate == m_rate)
        return {};
    auto resampler = Resampler::make(toneRate, rate);
    if (!resampler)
        return std::unexpected(resampler.error());
    std::unique_ptr<dtmf_tx_state_t, FreeToneSender> library(dtmf_tx_init(nullptr));
    if (!library)
        return fail(Errc::Internal, "the library has no memory for tones of digits");
    m_state.reset(new State{std::move(library), std::move(*resampler)});
    m_rate = rate;
    m_ready.clear();
    m_isSounding = false;
    return {};
}

bool ToneSender::queue(const Digit& digit)
{
    constexpr char flash = '!';
    if (!keyNamed(digit.key) || digit.key == flash || m_waiting.size() >= mostWaiting)
        return false;
    m_waiting.push_back(withinReason(digit));
    return true;
}

void ToneSender::clear() noexcept
{
    m_waiting.clear();
    m_ready.clear();
    m_isSounding = false;
    m_state.reset();
}

/// Ten milliseconds more.
void ToneSender::generate()
{
    std::array<Sample, toneRate / 100> sound{};
    std::size_t made = 0;
    while (made < sound.size()) {
        const auto rest = std::span(sound).subspan(made);
        made += static_cast<std::size_t>(
            dtmf_tx(m_state->library.get(), rest.data(), static_cast<int>(rest.size())));
        if (made == sound.size())
            break;
        m_isSounding = !m_waiting.empty();
        if (!m_isSounding)
            break;
        const Digit digit = m_waiting.front();
        m_waiting.pop_front();
        dtmf_tx_set_timing(m_state->library.get(), static_cast<int>(digit.length.count()),
            static_cast<int>(m_pause.count()));
        dtmf_tx_put(m_state->library.get(), &digit.key, 1);
    }
    const std::size_t before = m_ready.size();
    m_ready.resize(before + m_state->resampler.mostFor(sound.size()));
    m_ready.resize(before + m_state->resampler.process(sound, std::span(m_ready).subspan(before)));
}

void ToneSender::fill(std::span<Sample> out)
{
    while (m_ready.size() < out.size())
        generate();
    std::ranges::copy(std::span(m_ready).first(out.size()), out.begin());
    m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(out.size()));
    if (!m_isSounding && m_waiting.empty())
        m_ready.clear();
}

} // namespace legscope
