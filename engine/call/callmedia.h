#pragma once

#include "engine/call/armedmedia.h"
#include "engine/call/callsounds.h"
#include "engine/call/sdpexchange.h"

#include <optional>

namespace legscope {

/// The media of one call: which mode it has and who decided that, and how the channels that it links are
/// served. Lives on the SIP thread.
class CallMedia {
public:
    /// All of them outlive this object.
    CallMedia(CallId call, CallEnvironment& environment, CallEvents& events, CallLinks& links);
    ~CallMedia();

    /// The mode of a bridge as it was decided; publishes it. Errc::InvalidArgument: a codec preference cannot
    /// be read.
    Result<void> decide(const ModeDecision& decision, const ProfileSettings& caller);
    /// Default mode, for the route answers the caller itself; `reason` is told.
    Result<void> beginDefault(const ProfileSettings& caller, const std::string& reason);

    // Whose media is linked.
    /// The channel of a leg that has called is served as its profile and the variables of the route say, and
    /// linked. Errors of mediaEndOf().
    Result<void> serveCalling(ChannelStart& channel);
    /// The same of one that we call, with variables of its own.
    Result<void> serveCallee(
        ChannelStart& channel, const VariableReader& variable, const SecureTerms& secure);
    /// Links a channel that was served before, by any call.
    void link(const ChannelStart& channel) { m_paths.follow(channel.side, channel.media.end()); }
    /// How the leg of `side` is served.
    const MediaEnd& end(LegSide side) const { return *m_paths.end(side); }
    LegSide callerSide() const { return m_links.served().side; }

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

    /// Both legs are answered, and nobody else may answer any more.
    void connected();
    /// The same where nobody else could.
    void settle();

    SdpExchange& sdps() { return m_sdps; }

    // The way into Default mode of a call that has another.
    /// Whether the codecs of both legs are ours: what they have said last, empty for a leg that is not there.
    /// A leg that has SRTP is to keep it, with us; what is lost for the ends is told. Errc::Unsupported,
    /// BadSdp.
    Result<void> checkUpgrade(const SipBody& callers, const SipBody& callees);
    /// Default mode from now on, whatever the settings say; publishes it. Media goes on as before until the
    /// legs that are answered are upgraded().
    void upgrade(const ProfileSettings& caller, const std::string& reason);
    void upgraded();
    /// The same where no leg has been answered: whoever is offered media next is offered it so.
    void upgradedUnanswered() { m_paths.upgraded(); }
    /// Media goes on as before upgrade(), for `why`; publishes it.
    void upgradeRefused(const std::string& why);
    /// Negotiates that mode between the legs beside Default mode, until returned() or discard().
    void prepareReturn(const ModeDecision& to, const ProfileSettings& caller);
    /// Media has that mode from now on, as before it was upgraded; publishes it.
    void returned();
    /// What the call itself has decided, once it was upgraded.
    const std::optional<ModeDecision>& forced() const { return m_forced; }

    /// An application chooses for the digits of a channel.
    void changeDigits(ChannelStart& channel, const ChannelMedia::DigitChange& change);
    /// The next offer to the leg of a channel has those codecs, and so has what it offers. Its terms before.
    SharedEnd offerCodecs(ChannelStart& channel, std::vector<CodecPreference> codecs);
    /// It is served as before that.
    void serveAgain(ChannelStart& channel, const SharedEnd& before);
    /// The next offer to the leg of a channel has other keys of SRTP. False when media is not ours.
    bool renewKeys(ChannelStart& channel);
    /// A DTLS handshake with one of the legs has brought keys.
    void handshakeDone(const DtlsSecured& secured) { m_armed.handshakeDone(secured); }
    /// A DTLS handshake with one of the legs has brought no keys; publishes it.
    void handshakeFailed(const DtlsFailed& failed) { m_reports.handshakeFailed(failed); }
    /// As MediaTicket::digit(). False when media is not ours, or not there yet.
    bool digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage = DigitStage::Pressed);

    /// What is played to the legs, recorded of them, and heard of the other.
    CallSounds& sounds() { return m_sounds; }
    const CallSounds& sounds() const { return m_sounds; }

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
    void connectEarly() { m_paths.connectEarly(); }
    void keep();
    void discard();
    /// True when each leg's stream is ours, and stays where it is whoever else is connected to it.
    bool streamGoesOn() const { return m_paths.defaultMedia() && !m_paths.negotiatesBeside(); }
    /// Then, true when the leg of `side` needs no other codecs than it has.
    bool fits(LegSide side) const;

private:
    Result<void> serve(ChannelStart& channel, const VariableReader& variable, const SecureTerms& secure,
        LegDirection direction);
    Result<void> serveAsCalling(ChannelStart& channel);
    Result<void> checkUpgradeOf(LegSide side, const SipBody& body);

    const Clock& m_clock;
    CallEvents& m_events;
    CallLinks& m_links;
    std::optional<ModeDecision> m_forced;
    MediaPaths m_paths;
    MediaReports m_reports;
    ArmedMedia m_armed;
    SdpExchange m_sdps;
    CallSounds m_sounds;
    std::optional<ModeDecision> m_nextMode; ///< where a transfer brings another one
};

} // namespace legscope
