#pragma once

#include "engine/route/dialplanrun.h"

#include <functional>
#include <memory>
#include <string>

namespace legscope {

class CallBindings;
class CallDigits;
class CallKeys;
class CallLinks;
class CallPlayback;
class CallRecordings;
class Consultation;
class ModeChanges;
class Transfer;
struct CallEnvironment;

/// The call, as an application sees it that a binding of keys runs on one of its legs, beside the bridge of
/// that leg: what the route of the caller asks for the caller is here for any leg. It must not be deleted
/// inside of `onOver`. Lives on the SIP thread.
class BoundRun final : public RoutedCall, private BesideBridge {
public:
    /// What of the call it uses. All of it outlives this object.
    struct Parts {
        RoutedCall& call;
        CallLinks& links;
        CallMedia& media;
        CallEvents& events;
        CallDigits& digits;
        CallKeys& keys;
        CallBindings& bindings;
        CallPlayback& playback;
        CallRecordings& recordings;
        Consultation& consultation;
        Transfer& transfer;
        ModeChanges& modes;
        CallEnvironment& environment;
    };
    /// `reason` is what its steps are told with.
    BoundRun(const Parts& parts, Channel& channel, BoundApplication application, std::string reason,
        std::function<void()> onOver);
    ~BoundRun();

    LegId leg() const { return m_channel.leg->id(); }
    bool isOver() const { return m_state == State::Over; }
    bool hasBegun() const { return m_state != State::Waiting; }
    void start();
    /// Gives up what it does; onOver is not called.
    void stop(const Cause& cause);

private:
    enum class State : std::uint8_t { Waiting, Running, Over };

    void onRunOver() override;
    void hangUpLeg(const Cause& cause, const std::string& text) override;
    void transferLeg(const std::string& destination, const std::string& context) override;

    CallId id() const override { return m_parts.call.id(); }
    const ProfileSettings& settings() const override;
    void onStep(RouteStep step) override { m_parts.call.onStep(std::move(step)); }
    void report(Severity severity, FindingCode code, const std::string& text) override;
    const InviteRequest& invite() const override { return m_channel.asked; }
    const std::string& knownUser() const override { return m_parts.call.knownUser(); }
    bool isAnswered() const override { return m_channel.leg->isAnswered(); }
    bool isConnected() const override { return m_parts.call.isConnected(); }
    void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal) override;
    void endRoute(const Cause& cause, const std::string& text, int refusal) override;
    MediaMode presentMode() const override { return m_parts.call.presentMode(); }
    void upgrade(std::string reason, Upgraded done) override;
    void stopUpgrading() override;
    void onKeysBound() override;
    void listenForTones(ToneDetection detection) override;
    void generateTones(ToneTarget target, std::optional<DigitWay> way) override;
    void blockDigits(PressedKeys pressed) override;
    Result<void> sendDigits(const std::string& digits) override;
    Result<void> queueDigits(const std::string& digits) override;
    void flushDigits() override;
    void play(PlayOrder order, Played done) override;
    void stopPlaying() override;
    void recordSession(RecordOrder order) override;
    Result<void> changeSession(const std::string& path, RecordChange change) override;
    void consult(ConsultOrder order, std::function<void(const Result<void>&)> done) override;
    void stopConsulting() override;
    void readKeys(KeyReader& reader) override;
    void stopReading(const KeyReader& reader) override;
    void forgetKeys() override;

    // Nothing of this is asked for beside a bridge (needsRoute).
    bool answer(int) override { return true; }
    void respond(int, const std::string&, HeaderList) override { }
    void deflect(const std::string&, std::chrono::seconds) override { }
    void stopDeflecting() override { }
    void startBridge(DialString) override { }
    void stopRinging(const Cause&) override { }
    void record(RecordOrder, Recorded) override { }
    void stopRecord() override { }
    void sit(std::shared_ptr<MixSeat>) override { }
    void intercept(InterceptOrder, std::function<void(const Result<void>&)>) override { }
    void stopIntercepting() override { }
    OtherLegs& otherLegs() override { return m_parts.call.otherLegs(); }
    void onServedByRoute() override { }

    const Parts m_parts;
    Channel& m_channel;
    const BoundApplication m_application;
    const std::string m_reason;
    const std::function<void()> m_onOver;
    std::uint64_t m_sound = 0; ///< the last that it plays
    DialplanRun m_run;
    State m_state = State::Waiting;
};

} // namespace legscope
