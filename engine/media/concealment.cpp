#include "engine/media/concealment.h"

#include <algorithm>
#include <array>
#include <spandsp.h>

namespace legscope {

/// The library keeps the history in a ring, and where it begins to conceal turns it by a memcpy over itself.
/// Given the whole of it just before, it has nothing to turn.
struct Concealment::State {
    plc_state_t library{};
    std::array<Sample, PLC_HISTORY_LEN> history{}; ///< the last that came, oldest first

    void remember(std::span<const Sample> sound) noexcept
    {
        const auto newest = sound.last(std::min(sound.size(), history.size()));
        const auto kept = static_cast<std::ptrdiff_t>(newest.size());
        std::ranges::copy(newest, std::move(history.begin() + kept, history.end(), history.begin()));
    }
    void beginHole() noexcept
    {
        auto whole = history;
        plc_rx(&library, whole.data(), PLC_HISTORY_LEN);
    }
};

Concealment::Concealment(std::unique_ptr<State> state, std::uint32_t rate, Plc plc) noexcept
    : m_state(std::move(state))
    , m_rate(rate)
    , m_plc(plc)
{
}

Concealment::Concealment(Concealment&&) noexcept = default;
Concealment& Concealment::operator=(Concealment&&) noexcept = default;
Concealment::~Concealment() = default;

Result<Concealment> Concealment::make(std::uint32_t rate, Plc plc)
{
    auto state = std::make_unique<State>();
    if (!plc_init(&state->library))
        return fail(Errc::Internal, "concealment: the library has no memory");
    return Concealment(std::move(state), rate, plc);
}

void Concealment::heard(std::span<Sample> sound) noexcept
{
    // A codec joins by itself what it has concealed; without a hole there is nothing to join.
    if (m_concealed > 0 && m_byCodec)
        plc_init(&m_state->library);
    else if (m_state->library.missing_samples > 0)
        plc_rx(&m_state->library, sound.data(), static_cast<int>(sound.size()));
    m_state->remember(sound);
    m_concealed = 0;
}

void Concealment::fill(std::span<Sample> hole, const std::function<bool(std::span<Sample>)>& byCodec)
{
    const std::size_t longest = m_rate * std::size_t{60} / 1000;
    const std::size_t already = std::min(m_concealed, longest);
    m_concealed += hole.size();
    if (m_plc == Plc::Off || already == longest) {
        std::ranges::fill(hole, Sample{0});
        return;
    }
    m_byCodec = byCodec(hole);
    if (!m_byCodec && m_state->library.missing_samples == 0)
        m_state->beginHole();
    if (!m_byCodec)
        plc_fillin(&m_state->library, hole.data(), static_cast<int>(hole.size()));
    // The last quarter of the 60 ms fades out.
    const std::size_t fading = longest / 4;
    for (std::size_t i = 0; i < hole.size(); ++i) {
        const std::size_t left = already + i < longest ? longest - already - i : 0;
        if (left < fading)
            hole[i] = static_cast<Sample>(
                hole[i] * static_cast<std::int64_t>(left) / static_cast<std::int64_t>(fading));
    }
}

} // namespace legscope
