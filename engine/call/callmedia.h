#pragma once

#include "engine/call/callevents.h"
#include "engine/call/channelvariables.h"
#include "engine/call/hostlookup.h"
#include "engine/call/mediaconcerns.h"
#include "engine/call/relayedmedia.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace legscope {

class DefaultMedia;

/// The media of one call: which mode it has and who decided that, and the SDPs that pass through it from leg
/// to leg. Lives on the SIP thread.
class CallMedia {
public:
    /// `caller` is from where the caller's SIP comes, port 0 when that is not known; the variables outlive
    /// this object.
    CallMedia(CallId call, CallEnvironment& environment, CallEvents& events, const VariableScope& variables,
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
    MediaPath* path() const { return m_path.get(); }
    /// The last offer was refused.
    void offerRefused() { negotiating().offerRefused(); }
    /// The leg of `side` has sent its agreed SDP once more.
    void repeated(LegSide side)
    {
        if (m_path)
            m_path->repeated(side);
    }
    bool isDefault() const { return m_path && m_path->mode() == MediaMode::Default; }

    /// Takes an SDP from one leg to another as the mode has it, tells it, and returns the body to send. A
    /// body without SDP comes back as it is. Errors as of MediaPath.
    Result<SipBody> carry(
        SdpKind kind, const SdpPassage& passage, const std::string& toCallId, const SipBody& body);
    /// The same for an SDP that ends here: nothing of it is sent on. Returns what would have been.
    Result<SipBody> take(SdpKind kind, const SdpPassage& passage, const SipBody& body);
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
    void discard();
    /// True when each leg's stream is ours, and stays where it is whoever else is connected to it.
    bool streamGoesOn() const { return m_default && !m_next; }
    /// Then, true when the leg of `side` needs no other codecs than it has.
    bool fits(LegSide side) const;
    /// Whose route it is from now on.
    void setCallerSide(LegSide side) { m_callerSide = side; }
    const MediaEnd& end(LegSide side) const { return m_ends[static_cast<std::size_t>(side)]; }
    void serve(LegSide side, const MediaEnd& end);
    /// The same for a leg that has called. Errc::InvalidArgument: a codec preference cannot be read.
    Result<void> serveCalling(LegSide side, const ProfileSettings& profile, const ChannelVariables& variables,
        const SocketAddress& signalling);

private:
    void decideAside(MediaMode mode, const ProfileSettings& caller);
    void beginAside(MediaMode mode);
    std::unique_ptr<MediaPath> makePath(MediaMode mode, const MediaSetup& setup);
    MediaPath& negotiating() const { return m_next ? *m_next : *m_path; }
    Result<MediaEnd> endOf(const ProfileSettings& profile, const CodecVariables& variables,
        const SocketAddress& signalling) const;
    void usePath(std::unique_ptr<MediaPath> path);
    Result<Carried> pass(SdpKind kind, const SdpPassage& passage, const SharedSdp& sdp);
    void onArmed(ArmedBy by);
    void lookUp(const AwaitedHost& host);
    void onHost(const std::string& name, const Result<std::vector<SocketAddress>>& addresses);
    void tellOnce(const std::string& subject, Severity severity, FindingCode code, const std::string& text);
    void tell(SdpKind kind, const SdpPassage& passage, const std::string& toCallId, const SharedSdp& before,
        Carried carried);

    const CallId m_call;
    CallEnvironment& m_environment;
    CallEvents& m_events;
    const VariableScope& m_variables;
    const SocketAddress m_caller;
    LegSide m_callerSide = LegSide::A;
    LegOrigins m_origins;
    std::array<MediaEnd, 2> m_ends; ///< as they are served, by side
    std::optional<ModeDecision> m_forced;
    std::unique_ptr<MediaPath> m_path;
    std::unique_ptr<MediaPath> m_before; ///< carries media while an upgrade is under way
    DefaultMedia* m_default = nullptr; ///< m_path in Default mode
    std::map<std::string, std::unique_ptr<HostLookup>> m_lookups; ///< by host name
    MediaConcerns m_concerns;
    std::set<std::string> m_told; ///< what is told once a call
    MediaSetup m_setup; ///< of the paths
    std::optional<std::array<MediaEnd, 2>> m_endsBefore; ///< the ends, while a transfer is prepared
    std::optional<ModeDecision> m_nextMode; ///< where it brings another one
    std::unique_ptr<MediaPath> m_next; ///< takes the place of m_path if it succeeds
};

} // namespace legscope
