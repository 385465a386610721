#pragma once

#include "engine/codec/codec.h"

#include <array>
#include <cstdint>

namespace legscope {

/// The two laws of ITU-T G.711.
enum class G711Law : std::uint8_t { Mu, A };

Sample decodeG711(G711Law law, std::uint8_t octet) noexcept;
std::uint8_t encodeG711(G711Law law, Sample sample) noexcept;

/// An octet of one law as one of the other, for each octet.
using LawTable = std::array<std::uint8_t, 256>;
const LawTable& lawTable(G711Law from, G711Law to) noexcept;

std::unique_ptr<Decoder> makeG711Decoder(G711Law law);
std::unique_ptr<Encoder> makeG711Encoder(G711Law law);

} // namespace legscope
