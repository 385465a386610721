#pragma once

#include "engine/call/callevents.h"
#include "engine/call/hostlookups.h"
#include "engine/call/mediapaths.h"
#include "engine/call/mediareports.h"
#include "engine/channel/channelvariables.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace legscope {

/// The media of one call: which mode it has and who decided that, and the SDPs that pass through it from leg
/// to leg. Lives on the SIP thread.
class CallMedia {
public:
    /// The variables of the channel that the route serves now.
    using Variables = std::function<ChannelVariables&()>;
    /// `caller` is from where the caller's SIP comes, port 0 when that is not known.
    CallMedia(CallId call, CallEnvironment& environment, CallEvents& events, Variables variables,
        const SocketAddress& caller);
    ~CallMedia();

    /// The mode of a bridge as it was decided; tells it. Errc::InvalidArgument: a codec preference cannot be
    /// read.
    Result<void> decide(
        const ModeDecision& decision, const ProfileSettings& caller, const ChannelVariables& variables);
    /// Default mode, for the route answers the caller itself; `reason` is told.
    Result<void> beginDefault(
        const ProfileSettings& caller, const ChannelVariables& variables, const std::string& reason);
    Result<void> serveCallee(
        const ProfileSettings& callee, const CodecVariables& codecs, const SocketAddress& signalling);

    /// Null until a mode was decided.
    MediaPath* path() const { return m_paths.current(); }
    /// The last offer was refused.
    void offerRefused() { m_paths.negotiating().offerRefused(); }
    /// The leg of `side` has sent its agreed SDP once more.
    void repeated(LegSide side)
    {
        if (path())
            path()->repeated(side);
    }
    bool isDefault() const { return m_paths.defaultMedia(); }

    /// Forwards an SDP of one leg to another as the mode has it, and returns the body to send; an event shows
    /// both. A body without SDP comes back as it is. Errors as of MediaPath.
    Result<SipBody> forwardSdp(
        SdpKind kind, const SdpPassage& passage, const std::string& toCallId, const SipBody& body);
    /// The same for an answer that ends here: nothing of it is sent. Returns what would have been.
    Result<SipBody> consumeAnswer(const SdpPassage& passage, const SipBody& body);
    /// Our own answer to an offer of the caller, in Default mode.
    Result<SipBody> answerAlone(LegId caller, const std::string& callId, const SipBody& offer);
    /// Our own offer to the caller, in Default mode; `last` is its SDP before, empty for a caller whom we
    /// call.
    Result<SipBody> offerAlone(LegId caller, const std::string& callId, const SipBody& last);
    /// The caller's answer to it, of which the newest counts.
    Result<void> answeredAlone(LegId caller, const SipBody& answer);

    // The way into Default mode of a call that has another.
    /// Whether the codecs of both legs are ours: what they have said last, empty for a leg that is not there.
    /// Errc::Unsupported, BadSdp.
    Result<void> checkUpgrade(const ProfileSettings& caller, const ChannelVariables& variables,
        const SipBody& callers, const SipBody& callees);
    /// Default mode from now on, whatever the settings say; tells it. Media goes on as before until the legs
    /// that are answered are upgraded().
    void upgrade(const ProfileSettings& caller, const std::string& reason);
    void upgraded();
    /// What the call itself has decided, once it was upgraded.
    const std::optional<ModeDecision>& forced() const { return m_forced; }

    /// What an application has chosen for the digits of the leg of `side`, whichever leg that will be.
    using DigitChange = std::function<void(DigitChoice&)>;
    void changeDigits(LegSide side, const DigitChange& change);
    /// The next offer to a leg has other keys of SRTP. False when media is not ours.
    bool renewKeys(LegId leg);
    /// A DTLS handshake with one of the legs has brought keys.
    void handshakeDone(const DtlsSecured& secured);
    /// A DTLS handshake with one of the legs has brought no keys; tells it.
    void handshakeFailed(const DtlsFailed& failed) { m_reports.handshakeFailed(failed); }
    /// As MediaTicket::digit(). False when media is not ours, or not there yet.
    bool digit(LegSide from, const Digit& digit, DigitSource source);

    /// As DefaultMedia::soundRateTo(); Errc::Unsupported too when media is not ours.
    Result<std::uint32_t> soundRateTo(LegSide side) const;
    /// As MediaTicket::play() and stopPlaying(), for a leg that soundRateTo() has a rate for.
    void play(LegSide to, Play play);
    void stopPlaying(LegSide to);

    std::vector<StreamSample> sample() const;
    /// Changes when a packet came or went (MediaPath::traffic).
    std::uint64_t traffic() const;
    /// Tells what is to be known of the streams of a sample.
    void judge(const std::vector<StreamSample>& streams);

    // A transfer negotiates beside the media that flows.
    /// What follows changes nothing of what was agreed until keep(); discard() takes it back.
    void prepare();
    /// Media as the call has it now, but between other ends.
    void decideAgain(const ProfileSettings& caller);
    void keep();
    void discard() { m_paths.discard(); }
    /// True when each leg's stream is ours, and stays where it is whoever else is connected to it.
    bool streamGoesOn() const { return m_paths.defaultMedia() && !m_paths.negotiatesBeside(); }
    /// Then, true when the leg of `side` needs no other codecs than it has.
    bool fits(LegSide side) const;
    /// Whose route it is from now on.
    void setCallerSide(LegSide side) { m_callerSide = side; }
    LegSide callerSide() const { return m_callerSide; }
    const MediaEnd& end(LegSide side) const { return m_paths.end(side); }
    void serve(LegSide side, MediaEnd end);
    /// The same for a leg that has called. Errc::InvalidArgument: a codec preference cannot be read.
    Result<void> serveCalling(LegSide side, const ProfileSettings& profile, const ChannelVariables& variables,
        const SocketAddress& signalling);

private:
    Result<MediaEnd> endOf(
        const ProfileSettings& profile, const CodecVariables& variables, const SocketAddress& signalling);
    Result<Carried> pass(SdpKind kind, const SdpPassage& passage, const SharedSdp& sdp);
    Result<void> checkEncryption(const SdpView& sdp) const;
    void presetEncryption();
    void presetSecured(const std::string& media, const std::string& suite);
    void onArmed(ArmedBy by);
    void onHost(const std::string& name, const Result<std::vector<SocketAddress>>& addresses);
    void setOwnSound(LegSide side, OwnSound sound);
    void tell(SdpKind kind, const SdpPassage& passage, const std::string& toCallId, const SharedSdp& before,
        Carried carried);

    const CallId m_call;
    CallEnvironment& m_environment;
    CallEvents& m_events;
    const Variables m_variables;
    const SocketAddress m_caller;
    LegSide m_callerSide = LegSide::A;
    std::array<DigitTerms, 2> m_servedDigits; ///< as profiles and variables say, by side
    std::array<DigitChoice, 2> m_digitChoices; ///< by side
    std::optional<ModeDecision> m_forced;
    MediaPaths m_paths;
    HostLookups m_lookups;
    MediaReports m_reports;
    std::optional<ModeDecision> m_nextMode; ///< where a transfer brings another one
};

} // namespace legscope
