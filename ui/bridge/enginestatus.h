#pragma once

#include "engine/event/event.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace legscope::ui {

class EngineLink;

/// The engine as a whole, folded from its events: phase, profiles, load. Never frozen.
class EngineStatus : public QObject {
    Q_OBJECT

public:
    explicit EngineStatus(EngineLink& link, QObject* parent = nullptr);

    EnginePhase phase() const { return m_phase; }
    /// Running and failed profiles, in the order in which they were first told.
    const std::vector<ProfileStatus>& profiles() const { return m_profiles; }

    std::size_t liveCalls() const { return m_live.size(); }
    std::size_t peakCalls() const { return m_peak; }
    /// Calls that began in the last ten seconds, a second.
    double callsPerSecond() const;
    /// RTP packets a second that the engine received, at the latest sample.
    double rtpPerSecond() const { return m_rtpPerSecond; }
    /// RTP packets lost of those expected in the live calls so far, percent; none while nothing is expected.
    std::optional<double> lossPercent() const;
    /// Datagrams of all calls that were not passed on.
    std::uint64_t droppedPackets() const { return m_dropped; }
    /// How media is read, with the reason where it is not io_uring; empty while that is not known.
    const QString& mediaIo() const { return m_mediaIo; }
    /// What is kept of captured packets and what is not, at the latest sample.
    const CaptureState& capture() const { return m_capture; }

signals:
    void phaseChanged(legscope::EnginePhase phase, const QString& text);
    void profileChanged(const legscope::ProfileStatus& status);
    void problemTold(const legscope::Problem& problem);
    void commandFinished(const legscope::CommandFinished& finished);
    /// Numbers moved; at most once a second and once an event batch that begins or ends calls.
    void loadChanged();

private:
    /// Of one live call, or of all.
    struct Totals {
        std::uint64_t received = 0, dropped = 0, expected = 0;
        std::int64_t lost = 0;
    };

    void reset();
    void fold(const Event& event);
    void on(const ProfileChanged& changed);
    void on(const CallBegan& began, WallTime time);
    void on(const CallEnded& ended);
    void on(const MediaSampled& sampled, WallTime time);
    std::uint64_t account(CallId call, const CallSample& sample);

    EnginePhase m_phase = EnginePhase::Running;
    std::vector<ProfileStatus> m_profiles;
    std::unordered_map<CallId, Totals> m_live;
    Totals m_liveTotals; ///< their sum
    std::size_t m_peak = 0;
    std::deque<WallTime> m_begun; ///< of the last ten seconds
    double m_rtpPerSecond = 0;
    std::uint64_t m_dropped = 0;
    QString m_mediaIo;
    CaptureState m_capture;
    std::optional<WallTime> m_sampleTime;
    QTimer m_second;
};

} // namespace legscope::ui
