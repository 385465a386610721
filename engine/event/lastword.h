#pragma once

#include "engine/event/event.h"

#include <type_traits>

namespace legscope {

/// The last value of each enum of the events: up to it nameOf() has words.
template <class Enum>
inline constexpr Enum lastWord = [] {
    static_assert(!std::is_same_v<Enum, Enum>, "this enum has no line here");
    return Enum();
}();
template <>
inline constexpr auto lastWord<LegSide> = LegSide::B;
template <>
inline constexpr auto lastWord<Direction> = Direction::Sent;
template <>
inline constexpr auto lastWord<Transport> = Transport::Tls;
template <>
inline constexpr auto lastWord<LegState> = LegState::Ended;
template <>
inline constexpr auto lastWord<MediaMode> = MediaMode::Bypass;
template <>
inline constexpr auto lastWord<ModeDecider> = ModeDecider::Call;
template <>
inline constexpr auto lastWord<SdpKind> = SdpKind::Answer;
template <>
inline constexpr auto lastWord<EditOp> = EditOp::Add;
template <>
inline constexpr auto lastWord<EditReason> = EditReason::NotServed;
template <>
inline constexpr auto lastWord<ArmedBy> = ArmedBy::HostAddress;
template <>
inline constexpr auto lastWord<FlowChange> = FlowChange::Secured;
template <>
inline constexpr auto lastWord<CallEndedBy> = CallEndedBy::Engine;
template <>
inline constexpr auto lastWord<Severity> = Severity::Notice;
template <>
inline constexpr auto lastWord<FindingCode> = FindingCode::VadWithoutEffect;
template <>
inline constexpr auto lastWord<DigitSource> = DigitSource::Application;
template <>
inline constexpr auto lastWord<DigitWay> = DigitWay::Inband;
template <>
inline constexpr auto lastWord<DigitDrop> = DigitDrop::Bound;
template <>
inline constexpr auto lastWord<PlayState> = PlayState::Ended;
template <>
inline constexpr auto lastWord<PlayEnd> = PlayEnd::Failed;
template <>
inline constexpr auto lastWord<RecordState> = RecordState::Ended;
template <>
inline constexpr auto lastWord<RecordEnd> = RecordEnd::Failed;

} // namespace legscope
